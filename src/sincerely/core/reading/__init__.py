"""What came in: from words to what they say, each thing found with the words it was read from."""
