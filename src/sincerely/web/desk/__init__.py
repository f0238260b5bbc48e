"""What the pages show, gathered from the journal: values for templates, no verbs."""
