"""Of the parts of a sentence of notes, those that a letter can hold: whole statements, and what goes on from them."""

from __future__ import annotations

import re
from dataclasses import replace

from sincerely.core.letters import words as w
from sincerely.core.letters.grammar import plural
from sincerely.core.letters.note_parts import NotePart
from sincerely.core.letters.object_articles import with_objects, with_phrase_article
from sincerely.core.letters.sound_statements import NOTE_MARKS, sound_phrase, sound_statement
from sincerely.core.letters.turning import tokens
from sincerely.core.reading.patterns import compiled


def sound_parts(told: list[NotePart], mine: bool, gone: bool) -> list[NotePart]:
    """Return the parts of one sentence of notes that are whole statements, acts or steps, each with what goes on from it.

    "No callbacks in 3 years" goes on from what was done, "40 calls in a morning" is what there is; other phrases have no verb and are left out. `gone`: the sentence before lost a part.
    """
    out: list[NotePart] = []
    follows = lost = False
    for part in told:
        # "So nobody does more than one in three" followed from what was left out, not from what stands before that.
        astray = bool(out) and not follows and part.link in _FOLLOWS
        if part.kind in {"statement", "act", "step"}:
            part = replace(part, text=with_objects(part.text))
            hangs = lost and (
                (mine and (not re.match(r"(?:I|we)\b", part.text) or re.search(r"\b(?:that|those)\b", part.text)))
                or len(part.text.split()) < 5
                or re.search(r"(?i)\b(?:it|them|they|why|ones?|there|that)\b", part.text)
            )
            back = gone and part is told[0] and re.search(r"(?i)\b(?:those|them|ones?)\b", part.text)
            follows = part.kind != "statement" or (sound_statement(part.text) and not hangs and not back and not astray)
            there = _there_is(part.text) if part.kind == "statement" and not follows and not mine else ""
            if follows or there:
                follows = True
                out.append(replace(part, text=there or part.text))
        elif (
            part.kind == "phrase"
            and mine
            and part is told[0]
            and len(part.text.split()) > 2
            and sound_phrase(with_phrase_article(part.text))
        ):
            out.append(replace(part, text=with_phrase_article(part.text)))
        elif part.kind == "going on" and follows and (more := _goes_on_as(part, out[-1].text)):
            out.append(more)
        elif part.kind == "phrase" and mine and out and re.match(r"(?:no|zero|not one|none|never)\b", part.text):
            out.append(
                NotePart("going on", f"with {re.sub('^(?:zero|not one)', 'no', part.text)}")
                if not part.text.startswith("none")
                else replace(part, kind="going on", link="and")
            )
        elif part.kind == "phrase" and not mine and (there := _there_is(part.text)):
            out.append(NotePart("statement", there))
            follows = True
        else:
            follows = False
        lost = lost or (not follows and part.kind != "going on")
    return out


_FOLLOWS = {"so", "because", "which", "who", "where", "while", "whereas", "as", "although", "though", "unless"}
_STILL = compiled(
    r"(?P<who>(?:\d+|all|most|both|half|none|many)(?: (?:in|of|out of) (?:\d+|them|those))?) (?P<how>still|now|here|there|back)\b"
)
_TO = compiled(r"(?:from )?([£$€]?\d[\d.,]*\S*(?: [a-z]+)?) to ([£$€]?\d[\d.,]*.*)")


def _goes_on_as(part: NotePart, before: str) -> NotePart | None:
    """Return what goes on from a statement with the small words that bind it; None for a scrap: "2 loads last January"."""
    text = part.text
    if part.link:
        return part
    if found := _STILL.match(text):
        return replace(
            part,
            text=f"{found['who']} {'is' if found['who'] == 'none' else 'are'} {text[found.start('how') :]}",
            link="and",
        )
    if found := _TO.fullmatch(text):
        return replace(part, text=f"it went from {found[1]} to {found[2]}", link="and")
    low = [t.lower() for t in tokens(text)]
    if low[0] in w.SUBJECTS and sound_statement(text):
        return NotePart("statement", text)
    if len(low) == 2 and plural(low[0]) and not w.verb(low[1], "ing"):
        return replace(part, link="and")  # "labels smudge"
    if low[0] == "one" and low[1:2] and w.verb(low[1], "past", "s") and low[1] not in w.NOUN_LIKE - {"runs"}:
        return replace(part, link="and")
    if low[0] == "one" and low[1:2] and low[1] in w.PREPOSITIONS:
        return None  # "one on roasts one on everything else"
    if low[0] in {"all", "both", "most", "none", "half", "some", "many"} and any(
        w.verb(x, "past") or x in w.AUX for x in low[1:3]
    ):
        return replace(part, link="and")
    if (
        sound_statement(text)
        and not COUNT.fullmatch(text)
        and low[0] not in w.PREPOSITIONS | w.RELATIVES | w.ADVERBS | w.CONJUNCTIONS
    ):
        return replace(part, link="and")
    if low[0][:1].isdigit() and (COUNT.fullmatch(text) or len(low) < 5):
        counted = COUNT.fullmatch(text) and not re.search(r"\b(?:last|ago)\b", text)
        there = re.match(r"(?:there are|you have)\b", before)
        return replace(part, text=text if there else f"with {text}", link="and" if there else "") if counted else None
    if low[0] in {"only", "just"} and sound_statement(" ".join(text.split()[1:])):
        return replace(part, link="and")
    bound = low[0] in w.PREPOSITIONS | w.ADVERBS | w.RELATIVES | w.CONJUNCTIONS | w.DETERMINERS | w.listed("maybe especially roughly even best worst usually twice once with")  # fmt: skip
    return (
        part
        if (bound or w.verb(low[0], "ing", "pp") or (low[0].endswith(("ly", "ing")) and low[0] not in _HOW_OFTEN))
        and not NOTE_MARKS.search(text)
        else None
    )


_HOW_OFTEN = w.listed("daily weekly fortnightly monthly quarterly yearly early friendly")  # "weekly call" is a thing
COUNT = compiled(
    r"(?:about |over |nearly |around |only |just )?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|a hundred) (?:[\w'-]+ ){0,2}?(?P<noun>[\w'-]+s|people|staff|children)\b(?P<rest>.*)"
)


def _there_is(phrase: str) -> str:
    """Return a bare count as what there is: "40 calls in a morning" -> "there are 40 calls in a morning"; "" for another phrase."""
    found = COUNT.fullmatch(phrase)
    if not found or re.search(
        r"(?i)\b(?:last|ago|yesterday|in (?:19|20)\d\d|percent|hours|minutes|days|weeks|months|years)\b", phrase
    ):
        return ""
    behind = found["rest"].split()
    if behind and behind[0].lower() not in w.PREPOSITIONS | {
        "a",
        "an",
        "per",
        "every",
        "each",
        "nobody",
        "who",
        "that",
    }:
        return ""
    return f"there are {phrase}"
