"""One module per noun; a view fetches within the candidate's rows, validates, calls one verb, renders."""
