"""What is nobody's business in a letter: pay and other offers before there is one here, and what is private to somebody."""
