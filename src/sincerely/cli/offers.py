"""`sincerely offers`: what offers are worth and which one is best, from files alone."""

from __future__ import annotations

import click

from sincerely.cli import LazyGroup

COMMANDS = {
    "compare": (
        "sincerely.cli.offers_compare:compare",
        "Say what each offer is worth, and which is best by your priorities.",
    ),
    "verify": (
        "sincerely.cli.offers_verify:verify",
        "Set an offer letter against what was agreed, before you sign.",
    ),
    "wait": (
        "sincerely.cli.offers_wait:wait",
        "Weigh an offer that expires against applications still pending.",
    ),
}


@click.group(cls=LazyGroup, lazy=COMMANDS)
def offers() -> None:
    """Say what offers are worth, and which is best by your own priorities. Files are all it needs."""
