"""How soon "what if" answers in the browser: 5 offers over 12 criteria, from a key pressed until scores, chances and order stand anew on the page."""

from __future__ import annotations

import os
import random
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
OFFERS, CRITERIA, ROUNDS, GOAL = 5, 12, 15, 100
STATIC = ROOT / "src/sincerely/web/static/web"


def tables() -> dict[str, Any]:
    """Return offers and what is wanted of them; one score in six is not sure."""
    chance = random.Random(1)
    offers = [f"Offer {k}" for k in range(OFFERS)]
    names = [f"criterion {n:02}" for n in range(CRITERIA)]

    def score() -> Any:
        low = chance.randrange(0, 10)
        return [low, low + 1] if chance.random() < 1 / 6 else low

    criteria = [
        {"name": name, "worst": 0, "best": 10, "scores": {offer: score() for offer in offers}} for name in names
    ]
    return {
        "offer": [{"name": offer, "base": 50_000} for offer in offers],
        "preferences": {"order": names, "gut": "", "criterion": criteria},
    }


def page_of() -> str:
    """Return the page as the desk answers it."""
    os.environ["SINCERELY_DATA"] = tempfile.mkdtemp(prefix="sincerely-bench-")
    from sincerely import bootstrap

    bootstrap.open_journal()
    from django.conf import settings
    from django.test import Client
    from django.urls import reverse

    from sincerely import clock
    from sincerely.accounts.models import User
    from sincerely.core.offers.file_tables import as_toml
    from sincerely.journal.actions.candidates import begin
    from sincerely.journal.actions.decisions import load_file

    settings.ALLOWED_HOSTS = ["testserver"]
    user = User.objects.create(username="lena")
    mine = begin(user, clock.now(), name="Lena Brandt", zone="Europe/Berlin")
    rows, problems = load_file(mine, as_toml(tables()), clock.now())
    assert len(rows) == OFFERS, problems
    browser = Client()
    browser.force_login(user)
    answer = browser.get(reverse("offers-what-if"))
    assert answer.status_code == 200, answer.headers
    return str(answer.content.decode())


def main() -> None:
    from tests.support.browser import DESK, EXECUTABLES, chromium

    if not any(map(shutil.which, EXECUTABLES)):
        print("what if: not measured, for there is no chromium here")
        return
    page_text = page_of()
    with chromium() as browser:
        page = browser.new_page(viewport=DESK)
        page.set_content(page_text, wait_until="domcontentloaded")
        page.add_style_tag(path=str(STATIC / "desk.css"))
        page.add_script_tag(path=str(STATIC / "what_if.js"))
        took = []
        for turn in range(ROUNDS):
            page.locator("#what-if input[name=w-3]" if turn % 2 else "#what-if input[name=m-3-1]").fill(str(turn + 1))
            took.append(float(page.locator("#what-if").get_attribute("data-took") or "nan"))
    middle = statistics.median(took)
    print(
        f"what if: {middle:.0f} ms in the browser over {OFFERS} offers and {CRITERIA} criteria, {max(took):.0f} at most (goal: within {GOAL})"
    )
    if middle > GOAL:
        raise SystemExit("what if answers too late")


if __name__ == "__main__":
    main()
