"""What the letters know of English: its words and what each can be, and whether a sentence is surely one."""
