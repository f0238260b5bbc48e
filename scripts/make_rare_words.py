"""Write src/sincerely/data/rare_words.txt: real words, of trades mostly, that stand one slip away from a common word.

From SCOWL, which Debian's package "scowl" installs (its licence stands in the file's head). A word goes in when neither the
table of word classes nor the British list has it, SCOWL counts it among its sizes 55 to 80, and a word of sizes up to 50 is one
letter away; of regular forms only the base word is kept. `python -m scripts.make_rare_words /usr/share/dict/scowl`.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from sincerely.core.letters.checks.near_words import one_slip
from sincerely.core.letters.english.word_classes import read_word_classes, stripped

DATA = Path(__file__).parent.parent / "src" / "sincerely" / "data"
_HEAD = """\
# Real words that stand one slip away from a common one: never taken for misspelt. Made by scripts/make_rare_words.py from
# SCOWL (Spell Checker Oriented Word Lists), Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify, distribute
# and sell these word lists, the associated scripts, the output created from the scripts, and its documentation for any purpose
# is hereby granted without fee, provided that the above copyright notice appears in all copies and that both that copyright
# notice and this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the
# suitability of this array for any purpose. It is provided "as is" without express or implied warranty.
"""
# Words of trades that SCOWL has not among these sizes. "Wether" alone stays out: in most letters it is a misspelt "whether".
_ALSO = "soffit wethers"
_LEFT_OUT = frozenset(
    ["bein", "calender", "intire", "mein", "strang", "tellin", "wether"]
)  # mostly slips for everyday words


def main(folder: Path) -> None:
    sizes: dict[str, int] = {}
    for path in folder.iterdir():
        if re.match(
            r"(english|american|british|british_z|british_variant_1|canadian|australian|variant_1)-words\.\d+$",
            path.name,
        ):
            size = int(path.suffix[1:])
            for word in path.read_text(encoding="latin-1").split():
                if re.fullmatch(r"[a-z]{4,24}", word):
                    sizes[word] = min(sizes.get(word, 99), size)
    table = read_word_classes(*((DATA / name).read_text() for name in ("word_classes.txt", "british_words.txt")))
    common = {word for word, size in sizes.items() if size <= 50}
    unknown = {
        w
        for w, size in sizes.items()
        if 50 < size <= 80 and w not in _LEFT_OUT and not table.of(w) and w not in table.british
    }
    rare = {w for w in unknown if not any(base in unknown for base, ending in stripped(w))}
    kept = sorted(w for w in rare if any(near in common for near in one_slip(w)))
    text = _HEAD + "\n".join(" ".join(kept[i : i + 40]) for i in range(0, len(kept), 40)) + f"\n{_ALSO}\n"
    (DATA / "rare_words.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
