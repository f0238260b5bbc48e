"""What a search teaches: kinder words about oneself, themes of what was said and noted, and how the search goes."""
