"""How soon what is found in a letter stands beside it, in a real browser at a real `sincerely serve`: from the last key, over the pause, to what one sees.

The first pause after a start is told by itself: what the proofreader reads once is read in the background by then. Needs chromium; without one nothing is measured.
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
PAUSE, GOAL, START = 150, 150, 4
# What was measured on a machine that others used too: 110 to 140 ms behind the pause; a reader that is made anew takes 1,000 and more.
MEASURED, MEASURED_FIRST = 400, 900
#: Slips, names and trade words, none of them met before.
WORDS = [
    "Sokolowska",
    "recieve",
    "definately",
    "handovr",
    "tenterizing",
    "kubectl",
    "rosterd",
    "xylophoned",
    "Olumide",
    "wether",
    "intravenus",
    "signwriting",
    "gratefull",
    "quuxly",
]
#: Type a word, and tell the milliseconds until what was found is there.
TYPED = """word => new Promise(done => {
  const body = document.querySelector('.sheet textarea[name=body]'), start = performance.now();
  document.body.addEventListener('htmx:afterSettle', () => requestAnimationFrame(() => done(performance.now() - start)), {once: true});
  body.value += ` It is ${word} good.`;
  body.dispatchEvent(new Event('input', {bubbles: true}));
  setTimeout(() => done(10000), 10000);
})"""


@contextmanager
def served(data: str) -> Iterator[tuple[str, int]]:
    """Serve the sample from a folder; yield the link and the number of the process."""
    command = [str(Path(sys.executable).with_name("sincerely")), "demo", "--port", "0", "--data", data]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "SINCERELY_DATA": data})
    try:
        assert process.stdout is not None
        yield next(line.strip() for line in process.stdout if "/sign-in/" in line), process.pid
    finally:
        process.terminate()
        process.wait(60)


def resident(number: int) -> str:
    """Return how much of the memory a process holds, where the system tells it."""
    try:
        pages = int(Path(f"/proc/{number}/statm").read_text("ascii").split()[1])
    except OSError:
        return "an unknown size"
    return f"{pages * os.sysconf('SC_PAGE_SIZE') / 1_000_000:.0f} MB"


def main() -> None:
    from tests.support.browser import EXECUTABLES, chromium

    if not any(map(shutil.which, EXECUTABLES)):
        print("findings in a browser: not measured, there is no chromium")
        return
    with tempfile.TemporaryDirectory(prefix="sincerely-bench-") as data, served(data) as (link, number):
        time.sleep(START)  # nobody is at a letter sooner
        with chromium() as browser:
            page = browser.new_page()
            page.goto(link)
            page.get_by_role("button", name="Sign in").click()
            page.get_by_role("button", name="Write letter").first.click()
            page.wait_for_url(re.compile(r"/letters/\d+"))
            first, *later = (page.evaluate(TYPED, word) - PAUSE for word in WORDS)
        usual = statistics.median(later)
        print(
            f"findings in a browser: {usual:.0f} ms behind the pause of {PAUSE} ms ({min(later):.0f} to {max(later):.0f}; goal {GOAL}), "
            f"the first after a start {first:.0f} ms; the server holds {resident(number)}"
        )
    if usual > MEASURED or first > MEASURED_FIRST:
        raise SystemExit("findings come too late")


if __name__ == "__main__":
    main()
