"""Who said what in a note that holds both: the question the reader's, the answer the writer's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from sincerely.core.letters.english import words as w
from sincerely.core.letters.notes.turning import tokens
from sincerely.core.letters.strengths.claim_kinds import is_person
from sincerely.core.letters.telling.second_language import as_english
from sincerely.core.letters.values import Topic
from sincerely.core.reading.patterns import compiled

_THEN_I = compiled(
    r"(?i)\s*[;,.\n]+\s*(?:and |but |so )?(?=(?:i )?(?:said|told (?:him|her|them)|answered|replied)\b(?! (?:that )?(?:they|she|he|we|it)\b))"
)


# Told in the present, as some do: "he ask the hardest question: food cost", "I tell him in Lyon I ...".
_ASK = compiled(
    r"(?i)^(?P<who>(?:she|he|they|(?-i:[A-Z])[\w'-]+) )?ask(?:s|ed)? (?:me )?(?:(?:first|also|then|again|twice|just|only) )?(?:(?:(?:the|a) (?:hardest|hard|best|good|difficult|tricky|first|last) question|one thing|one question|something)[:,]? ?)?(?P<of>\w+)"
)
_NOW = compiled(r"(?i)^(?P<i>i |we |me: )?(?P<verb>tell|say|explain|answer)(?P<whom> (?:him|her|them))? (?=\w)")
_PAST = {"tell": "told", "say": "said", "explain": "explained", "answer": "answered"}


def _asked(found: re.Match[str]) -> str:
    asks = re.match(
        r"(?i)(?:about|abt|bout|of|how|what|why|when|where|who|which|if|whether|me|for|to|the|a|an|them|us|him|her)$",
        found["of"],
    )
    return f"{found['who'] or ''}asked {'' if asks else 'about '}{found['of']}"


def _told(found: re.Match[str]) -> str:
    return f"{found['i'] or ''}{_PAST[found['verb'].lower()]}{found['whom'] or ''} "


_AT_THE_END = compiled(
    r"(?i)^(?:at the end|at the start|later|finally|lastly|after that),? (?=(?:she|he|they|(?-i:[A-Z])\w+) (?:also )?asked\b)"
)
_WHAT_IF = compiled(r"(?i)\b(asked(?: me)?) what if (?!i\b)")
# "I told him at Marlin we ...": that we did, and not whom.
_AT_PLACE = compiled(r"(?i)^((?:i )?(?:told (?:him|her|them)|said|explained)) (?=(?:at|in) [a-z][\w'-]+,? (?:i|we)\b)")


# "He liked that I do a walk before each shift": that I do it, is the writer's own.
_LIKED_MINE = compiled(
    r"(?i)(?:^|[,.;]\s+(?:and )?|\s+and )(?:(?:she|he|they|[A-ZÀ-Þ][\w'-]+) )?(?:really |also )?(?:liked|loved|was (?:pleased|happy|glad|impressed)) (?:that|how) (?P<mine>(?:i|we) [^.;!?]+)"
)
# What both found is not what one of them told.
_AGREED = compiled(r"(?i)(?:^|[,.;]\s+(?:and |so )?)(?P<both>we (?:both )?(?:all )?agreed\b [^.;!?]+)")


def told_apart(topic: Topic) -> Topic:
    """Return a topic with "they asked X; I said Y" as what each of them is: the question theirs, the answer the writer's."""
    topic = replace(topic, they_said=_AT_THE_END.sub("", topic.they_said))
    topic = replace(topic, they_said=_ASK.sub(_asked, topic.they_said), i_said=_NOW.sub(_told, topic.i_said))
    topic = replace(
        topic,
        they_said=as_english(_WHAT_IF.sub(r"\1 what I would do if ", topic.they_said)),
        i_said=_AT_PLACE.sub(r"\1 that ", topic.i_said),
    )
    for pattern, name in ((_LIKED_MINE, "mine"), (_AGREED, "both")):
        found = pattern.search(topic.they_said)
        if found and (name == "both" or not topic.i_said.strip()):
            left = f"{topic.they_said[: found.start()]}{topic.they_said[found.end() :]}".strip(" .;")
            mine = f"{topic.i_said.strip(' .')}. {found[name]}" if topic.i_said.strip() else found[name]
            topic = replace(topic, they_said=left, i_said=mine)
    if not topic.i_said.strip():
        for name in ("they_said", "topic"):
            text = getattr(topic, name)
            both = _THEN_I.split(text, maxsplit=1)
            own = len(both) == 2 and (re.match(r"(?i)i\b", both[1]) or re.search(r"(?i)\basked\b|\?", both[0]))
            if own:
                changed: dict[str, Any] = {name: both[0], "i_said": both[1]}
                topic = replace(topic, **changed)
                break
    if (
        not topic.i_said.strip()
        and re.match(r"(?i)(?:yes|yeah|yep|no)\b[,.:;]? \w", topic.they_said)
        and re.match(
            r"(?i)(?:(?:would|could|can|do|did|have|am|will|should) i|(?:whether|if|how|what|why|when) )\b", topic.topic
        )
    ):
        return replace(topic, they_said=f"asked {_indirect(topic.topic)}", topic="", i_said=topic.they_said)
    if not topic.they_said.strip() and re.match(
        r"(?i)(?:(?:she|he|they) )?asked (?:me )?(?:what|how|why|where|when|who|which|if|whether|about)\b", topic.topic
    ):
        return replace(topic, they_said=topic.topic, topic="")
    return topic


def _indirect(question: str) -> str:
    """Return a question of few words as it stands behind "asked": "would I do nights" -> "whether I would do nights"."""
    found = re.match(r"(?i)(would|could|can|do|did|have|am|will|should) i (.*)", question.strip(" ?"))
    if not found:
        return question
    verb = "" if found[1].lower() in {"do", "did"} else f"{found[1].lower()} "
    return f"whether I {verb}{found[2]}"


_I_ASKED = compiled(r"(?i)\bi (?:also |then )?asked\b[^.;!?]*")


def asked_after(note: str) -> str:
    """Return the persons the writer asked about, of whom the answer may be: "I asked why the last cook left. She moves to Wales"."""
    asked = " ".join(found[0] for found in _I_ASKED.finditer(note))
    return " ".join(x for x in tokens(asked.lower()) if x in w.PERSON_NOUNS or is_person(x))
