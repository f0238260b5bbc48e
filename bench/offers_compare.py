"""How long `sincerely offers compare` takes on a file of three offers over four years, from start to end, beside a bare start of Python."""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from timing import command_took

RUNS = 9
#: Seconds, the goal; and times a bare start of Python, what was measured with room for a busy machine.
GOAL, MEASURED = 0.5, 28.0
OFFER = """
[[offer]]
name = "Offer {n}"
place = "Madison, WI"
start = 2026-03-02
base = {{ amount = {base}, raise = 0.03 }}
bonus = {{ share = 0.05, chance = 0.7, basis = "goals" }}
sign_on = {{ amount = 5000, repay_within = 24, repay = "prorated" }}
retirement = {{ match = 0.5, up_to = 0.06, vesting = [0, 0.2, 0.4, 0.6, 0.8, 1] }}
health = {{ employer_pays = 9000, premium = 2400 }}
commute = {{ minutes = 25, cost = 8 }}
tax_rate = 0.05
  [[offer.equity]]
  kind = "stock"
  shares = 4000
  years = 4
  every = "month"
  cliff = 12
  price = 40.0
"""


def main() -> None:
    """Print seconds and the ratio for text and for a spreadsheet, bare and command in turn; fail where it has become slow."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "offers.toml")
        path.write_text(
            "[candidate]\nstay = 0.9\n" + "".join(OFFER.format(n=n, base=60_000 + n) for n in range(3)), "utf-8"
        )
        for form in ("text", "xlsx"):
            command = [sys.executable, "-m", "sincerely", "offers", "compare", str(path), "--format", form, "-o", str(Path(folder, "out"))]  # fmt: skip
            bare, taken = [], []
            for _ in range(RUNS):
                bare.append(command_took([sys.executable, "-c", "pass"]))
                taken.append(command_took(command))
            wall, processor = (statistics.median(each) for each in zip(*taken, strict=True))
            ratio = wall / statistics.median(each.wall for each in bare)
            # One process that waits for nothing: on a quiet machine both are the same, and on a busy one only the second is its own.
            print(
                f"offers compare as {form}: {wall:.2f} s, of a processor {processor:.2f} s (goal {GOAL:g} s), "
                f"{ratio:.1f} times a bare start of Python{'' if processor <= GOAL else '  OVER THE GOAL'}"
            )
            if ratio > MEASURED:
                raise SystemExit("offers compare has become slow")


if __name__ == "__main__":
    main()
