"""Which language a letter is in, by its small words; letters are read in English only."""

from __future__ import annotations

import re
from collections import Counter

_SMALL = {
    "English": "the of and to you your will is be we our for with this in are by from any on or as at not have",
    "German": "der die das und sie ihr ihre ihnen wir unser mit für von ist wird werden zum zur bei nicht ein eine einer des dem den im auf nach",
    "French": "le la les des et vous votre nous notre avec pour est sera une un du en par dans sur au aux que qui ce cette",
    "Spanish": "el la los las y usted su nosotros con para es será una un del en por sobre al que este esta de le se",
    "Italian": "il la i gli le e lei suo noi con per è sarà una un del della in di da al che questo questa nel si",
    "Portuguese": "o a os as e você seu nós com para é será uma um do da em por no na ao que este esta de se",
    "Dutch": "de het een en u uw wij onze met voor van is wordt worden bij niet op in te aan dat deze dit als naar",
    "Polish": "i w z na do się jest będzie oraz przez dla od po pan pani nie o że który która umowy pracy",
}
_WORDS = {name: frozenset(words.split()) for name, words in _SMALL.items()}
#: Fewer words than this say too little of a language.
FEW = 25


def language_of(text: str) -> str:
    """Return the language a text is mostly in, "English" where it is too short to tell; "" where it is in letters that no language here is written in."""
    words = re.findall(r"[^\W\d_]+", text[:20_000].lower())
    letters = [sign for sign in text[:20_000] if sign.isalpha()]
    if letters and sum(ord(sign) < 0x250 for sign in letters) < len(letters) / 2:
        return ""
    if len(words) < FEW:
        return "English"
    counts = Counter({name: sum(word in small for word in words) for name, small in _WORDS.items()})
    (first, most), (_, next_most) = counts.most_common(2)
    english = counts["English"]
    # A contract in English with names and terms of another language stays English.
    return "English" if english * 3 >= most * 2 or most == next_most == 0 else first
