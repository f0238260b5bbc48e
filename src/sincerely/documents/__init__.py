"""Documents on paper: what a person prints, typeset here and without a network."""
