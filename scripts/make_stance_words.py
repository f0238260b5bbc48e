"""Write src/sincerely/data/kind_words.txt and harsh_words.txt: words that praise and words that blame.

From the VADER lexicon (MIT licence, C.J. Hutto) and the subjectivity lexicon of Pattern (public domain, T. De Smedt and W. Daelemans, as TextBlob ships it).
Neither is a dependency of the product. Where vaderSentiment and textblob are installed: `python scripts/make_stance_words.py`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path
from statistics import mean
from xml.etree import ElementTree

DATA = Path(__file__).parent.parent / "src" / "sincerely" / "data"
# The least weight that counts: VADER rates from -4 to 4, Pattern from -1 to 1 (and says how much a word is opinion).
VADER_LEAST, PATTERN_LEAST, OPINION_LEAST = 1.0, 0.3, 0.5


def weights() -> dict[str, float]:
    """Return the words with their weight, above 0 for praise."""
    found: dict[str, float] = {}
    senses: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for word in ElementTree.parse(
        _folder("textblob") / "en" / "en-sentiment.xml"
    ).getroot():  # a file of our own choice
        senses[word.get("form", "")].append((float(word.get("polarity", 0)), float(word.get("subjectivity", 0))))
    for form, pairs in senses.items():
        polarity, opinion = mean(one for one, _ in pairs), mean(two for _, two in pairs)
        if abs(polarity) >= PATTERN_LEAST and opinion >= OPINION_LEAST:
            found[form] = polarity
    for line in (_folder("vaderSentiment") / "vader_lexicon.txt").read_text("utf-8").splitlines():
        form, weight = line.split("\t")[:2]
        if abs(float(weight)) >= VADER_LEAST:
            found[form] = float(weight)
    return {form: weight for form, weight in found.items() if re.fullmatch(r"[a-z]{3,}(?:-[a-z]+)*", form)}


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed; `pip install {package}` first.")
    return Path(spec.origin).parent


def _write(name: str, what: str, words: list[str]) -> None:
    head = (
        f"# {what}. Made by scripts/make_stance_words.py from the VADER lexicon, (c) C.J. Hutto, MIT licence,\n"
        "# and the subjectivity lexicon of Pattern, T. De Smedt and W. Daelemans, public domain.\n"
    )
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 150:
            lines.append(line.strip())
            line = ""
        line += f" {word}"
    (DATA / name).write_text(head + "\n".join([*lines, line.strip()]) + "\n", "utf-8")


if __name__ == "__main__":
    weighed = weights()
    _write("kind_words.txt", "Words that praise", sorted(word for word, weight in weighed.items() if weight > 0))
    _write("harsh_words.txt", "Words that blame", sorted(word for word, weight in weighed.items() if weight < 0))
