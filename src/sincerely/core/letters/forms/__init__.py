"""One module per kind of letter; each has a `write(context, variant) -> Draft`."""
