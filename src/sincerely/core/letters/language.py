"""Which language a text looks like: enough to know when English rules must keep silent."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

# Small words that carry a language. Those shared by several languages are left out of each.
_SMALL = {
    "English": "the and of to in is that for you with was your have this be we are my from our it as at would i",
    "German": "der die das und ich ist nicht sie mit ein eine f\u00fcr auf von ihre ihnen ihr sehr dass haben uns bei zu vielen dank den dem wir",
    "French": "le les des et je vous est pas pour une votre que dans nous avec sur merci qui mon notre du au cette bien",
    "Spanish": "el los las y de que usted por una para con su muy gracias mi nos como pero m\u00e1s est\u00e1 ha se lo",
    "Italian": "il di che per una con sono grazie della gli lei non mi nel suo molto ho alla anche dei",
    "Portuguese": "os da do que para uma com obrigado obrigada voc\u00ea muito n\u00e3o pela seu sua foi minha em ao mais",
    "Dutch": "de het een en van ik u met voor niet dat zijn bedankt uw heb bij naar graag ook onze wij mijn",
    "Polish": "i w na nie si\u0119 z do dzi\u0119kuj\u0119 za pani pana \u017ce jest bardzo oraz jestem o po dla mi",
    "Swedish": "och att det jag som \u00e4r p\u00e5 f\u00f6r med tack en inte till er av var mycket om",
    "Danish or Norwegian": "og at det jeg som er p\u00e5 for med tak takk en ikke til af av deg dig meget veldig om",
    "Turkish": "ve bir bu i\u00e7in te\u015fekk\u00fcr ederim ile \u00e7ok olarak ben size sizin de da olan",
    "Indonesian or Malay": "dan yang untuk saya anda dengan terima kasih ini di tidak akan dari kepada atas",
    "Vietnamese": "v\u00e0 c\u1ee7a t\u00f4i l\u00e0 c\u00f3 cho kh\u00f4ng \u0111\u01b0\u1ee3c v\u1edbi anh ch\u1ecb c\u1ea3m \u01a1n trong",
}
_WORDS = {name: frozenset(text.split()) for name, text in _SMALL.items()}


def language(text: str) -> str:
    """Return the language a text looks like ("English", "German", "another script"); "" where it is too short to say."""
    letters = sum(map(str.isalpha, text[:20_000]))
    if letters < 12:
        return ""
    foreign = 0 if text.isascii() else sum(c.isalpha() and not _latin(c) for c in text[:20_000])
    if foreign * 2 > letters:
        return "another script"
    said = re.findall(r"[^\W\d_]+", text[:20_000].lower())
    if len(said) < 6:
        return ""
    times = Counter(said)
    counts = Counter({name: sum(times[w] for w in small if w in times) for name, small in _WORDS.items()})
    best, most = counts.most_common(1)[0]
    english = counts["English"]
    if not english and best != "English" and most >= 2 and most * 3 >= len(said):
        return best  # a few lines, each third word of them of one language and none English
    if best == "English" or most < 3 or most < 1.5 * english:
        return "English" if english * 12 >= len(said) else ""
    return best if most * 9 >= len(said) else ""


def _latin(char: str) -> bool:
    return char.isascii() or "LATIN" in unicodedata.name(char, "")
