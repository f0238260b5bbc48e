"""`python -m sincerely` is the command `sincerely`."""

from sincerely.cli import main

main()
