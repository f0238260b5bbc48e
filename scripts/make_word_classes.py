"""Write src/sincerely/data/word_classes.txt: what an English word can be (noun, verb, adjective, adverb), and its irregular forms.

From LemmInflect (MIT licence, Brad Jascob; its table of inflections) and the lexicon of Brill's tagger as TextBlob ships it
(MIT licence, Massachusetts Institute of Technology and University of Pennsylvania; Steven Loria). Neither is a dependency of the
product. Where both are installed: `python scripts/make_word_classes.py`.

With them and harper-py it writes british_words.txt as well: the words that Harper's British dictionary has and its American one has not.
"""

from __future__ import annotations

import csv
import gzip
import importlib.util
import re
from collections import defaultdict
from pathlib import Path

from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_classes import regular

DATA = Path(__file__).parent.parent / "src" / "sincerely" / "data"
_LETTER = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
_MAIN = {"NN": "n", "VB": "v", "VBP": "v", "JJ": "a", "RB": "r"}
# Slips of the newspapers that Brill's lexicon was made from.
_SLIPS = wordset(
    """
    absense adminstrative againt agreeement anye anythin aparently asseet avaliable bascially begining betwen beween bureacracy bureauracy
    carreer certin cheere commmon committment constructon creditcard departement develope developement disppointed distributer dood durin durn eduction employe enthusiam
    enviroment equiment excize exercize existance expecially expendible expertize familar foward gorup goverment governmemt greate gret hande heare heighth himselfe
    impresser includee independant indpendent industy interst intial irresistable iself jewelery jist litle livin managament managment manye meetin monei musth nothin
    offical othe owne parte permanant poeple possiblity postition presente primarly princpal probaby proessional progess questionaire reponsibility resonable restuarant
    revery sayin scedule seige showin similiar sofar somethin staf stoicaly stomack succesful sucess sufficent suject suprise surprize talced talcked thar theare thease ther
    treament troup truley tryin tyme unforseen varicous weeked weirdy wellfare witha wohd wonderous wree wtih yearthat yesteday yeterday yuse
    """
)
_HEAD = (
    "# What English words can be: n noun, v verb, a adjective, r adverb, the usual one first; then irregular forms.\n"
    "# Made by scripts/make_word_classes.py from LemmInflect, (c) Brad Jascob, MIT licence, and Brill's lexicon,\n"
    "# (c) Massachusetts Institute of Technology and University of Pennsylvania, MIT licence, as TextBlob ships it.\n"
)


def main() -> None:
    table, forms = _inflections()
    lexicon = _lexicon()
    for word, tag in lexicon.items():
        if tag in _MAIN and (word in table or tag != "VB"):
            table[word].add(_MAIN[tag])
    groups: dict[str, list[str]] = defaultdict(list)
    for word, classes in table.items():
        first = _MAIN.get(lexicon.get(word, ""), "")
        rest = [c for c in "nvar" if c in classes and c != first]
        groups["".join([first, *rest] if first in classes else rest)].append(word)
    lines = [f"{key} {' '.join(sorted(words))}" for key, words in sorted(groups.items())]
    irregular = sorted(f"{k} {lemma} {' '.join(f)}" for (k, lemma), f in forms.items() if lemma in table)
    (DATA / "word_classes.txt").write_text(_HEAD + "\n".join(lines + irregular) + "\n", encoding="utf-8")
    _write_british(set(table) | set(lexicon))


def _inflections() -> tuple[dict[str, set[str]], dict[tuple[str, str], list[str]]]:
    table: dict[str, set[str]] = defaultdict(set)
    forms: dict[tuple[str, str], list[str]] = {}
    with gzip.open(_source("lemminflect") / "resources" / "infl_lu.csv.gz", "rt", encoding="utf-8") as rows:
        for lemma, kind, *cells in csv.reader(rows):
            if not re.fullmatch(r"[a-z]{2,24}", lemma) or kind not in _LETTER:
                continue
            table[lemma].add(_LETTER[kind])
            if kind == "noun":
                plurals = [p for p in cells[0].split("/") if p and p != lemma]
                if plurals and regular(lemma, "NNS") not in plurals:
                    forms["nouns", lemma] = plurals[:2]
            elif kind == "verb" and cells and re.fullmatch(r"[a-z/]+", cells[0]):
                past = cells[0].split("/")
                third = (cells[1] if len(cells) > 1 and re.fullmatch(r"[a-z/]+", cells[1]) else cells[0]).split("/")
                if regular(lemma, "VBD") not in past or regular(lemma, "VBD") not in third:
                    if re.fullmatch(r"(?:over|out|re|be)?(?:run|come)", lemma):
                        third = [lemma]  # LemmInflect leaves out a form that is the base word again
                    forms["verbs", lemma] = ["/".join(past), "/".join(third)]
    return table, forms


def _lexicon() -> dict[str, str]:
    """Return the lexicon's words in small letters, each with the tag it has most often."""
    lines = (_source("textblob") / "en" / "en-lexicon.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split()[:2] for line in lines if not line.startswith(";;;") and len(line.split()) >= 2]
    return {word: tag for word, tag in pairs if re.fullmatch(r"[a-z]{2,24}", word) and word not in _SLIPS}


def _write_british(words: set[str]) -> None:
    import harper

    forms = sorted({f for w in words for f in (w, *(regular(w, tag) for tag in ("NNS", "VBD", "VBG")))})
    # A spelling that only Britain has differs from its American one in one of these ways.
    forms = [
        f
        for f in forms
        if re.search(r"our|is[ei]|isation|yse|ysi|re$|res$|ll|ence|ogue|ae|oe|mme|que|ould|pt|ey|ise", f)
    ]
    text = "\n\n".join(forms)
    wrong = []
    for dialect in (harper.Dialect.AMERICAN, harper.Dialect.BRITISH):
        linter = harper.Linter(dialect)
        linter.set_lint_config({rule: rule == "SpellCheck" for rule in linter.get_default_lint_config()})
        wrong.append({text[lint.span.start : lint.span.end] for lint in linter.lint(text, language="plaintext")})
    only = sorted(wrong[0] - wrong[1])
    head = "# Words that Harper's British dictionary has and its American one has not. Made by scripts/make_word_classes.py.\n"
    (DATA / "british_words.txt").write_text(head + " ".join(only) + "\n", encoding="utf-8")


def _source(package: str) -> Path:
    found = importlib.util.find_spec(package)
    assert found is not None and found.origin is not None, f"{package} is not installed"
    return Path(found.origin).parent


if __name__ == "__main__":
    main()
