"""What an interview left open, as a question that a letter can ask. Any form may use it."""

from __future__ import annotations

import re

from sincerely.core.letters import wording
from sincerely.core.letters.casting import cast_of
from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import plural
from sincerely.core.letters.notes.fragments import read_topic
from sincerely.core.letters.notes.own_questions import inverted, turned_round
from sincerely.core.letters.notes.soundness import is_subject
from sincerely.core.letters.notes.third_parties import given_name
from sincerely.core.letters.notes.tidy import decapitalize, spell_names, tidy
from sincerely.core.letters.notes.turning import join, tokens
from sincerely.core.letters.notes.usable import private_or_pay
from sincerely.core.letters.values import Context
from sincerely.core.people.names import fold


def open_question(note: str, context: Context) -> tuple[str, str]:
    """Return what an open question is, and its words: ("ask", a direct question), ("about"|"answer", a noun phrase), or ("", "")."""
    cast = cast_of(context)
    text = re.sub(r"^(?:[\s\-*•]|\d+[.)](?!\d))+", "", note).strip()
    answer = bool(
        re.search(
            r"(?i)\b(?:answer(?:ed)?|explain(?:ed)?|tell|told|example|couldn'?t|blank|my reply|fuller|better)\b", text
        )
    )
    lead = re.compile(
        r"(?i)^(?:(?:i )?(?:did ?n[o']?t|never|forgot|ran out of time|no time|did not|wanted|meant|should have|still (?:want|need|have)|couldn'?t|could not|was unable|failed|had no time|would have liked)"
        r"(?: (?:get|got|manage|have time|have a chance|a chance|round|around|really|fully|properly))*\s*)?(?:to |for )?(?:ask(?:ed)?|answer(?:ed)?|find out|mention|explain|know|talk|say|cover|discuss|tell (?:her|him|them)|give)?(?: properly| fully| well)?(?: (?:her|him|them|the question))?(?: of| on| about)?\s*[:,-]?\s*"
    )
    rest = lead.sub("", text, count=1) or text
    if text.endswith("?") or (
        re.match(r"(?i)(?:how|what|when|where|who|which|why|is|are|do|does|will|would|can|could)\b", rest)
        and not answer
    ):
        kind, asked = _as_asked(rest if rest.endswith("?") or not text.endswith("?") else rest + "?", context)
        if asked:
            return kind, asked
    named = read_topic(rest, cast)
    if re.search(r"(?i)\b(?:one|it|this|that|them)[ ?.]*$", rest) and named.size < 6:
        return "", ""  # "is there one?": of what, is in another note
    bare = re.sub(r"^(?:the|your) ", "", named.text).lower()
    if " " not in bare and (
        bare in w.ADJECTIVES or not (bare in w.COUNT_NOUNS | w.MASS or plural(bare) or w.mass(bare))
    ):
        return "", ""  # "hybrid": what of it?
    if named.kind in {"noun", "ing", "ask", "how"} and is_subject(named, cast):
        if not answer and named.kind in {"ask", "how"}:
            return "embedded", named.text
        return ("answer" if answer else "about"), named.text
    low = [x.lower() for x in tokens(rest)]
    if (
        low
        and low[0] in w.QUESTION_WORDS
        and len(low) > 3
        and not (answer or private_or_pay(rest) or _OF_OTHERS & set(low))
    ):
        return "embedded", decapitalize(spell_names(tidy(rest).rstrip(" ?."), cast), cast)  # "when the new wing opens"
    return "", ""


_OF_OTHERS = w.listed("she he her his him they them their we our us you your it one")


def _as_asked(text: str, context: Context) -> tuple[str, str]:
    """Return a note as the question it asks: ("ask", "How big is the team?"), or in indirect order ("embedded", "who the manager will be"); ("", "") where it is no plain question."""
    text = re.sub(r"(?i)\bur (?=\w+ing\b)", "you're ", text)
    plain = spell_names(tidy(text).rstrip(" ?."), cast_of(context))
    words = tokens(plain)
    if not 3 <= len(words) <= 30 or private_or_pay(text) or "?" in plain or re.search(r"[=<>\[\]{}#|]", plain):
        return "", ""
    low = [x.lower() for x in words]
    if set(low[-2:]) & {"one", "it", "that", "this", "them", "there"} and len(low) < 6:
        return "", ""  # "is there one?": of what, is in another note
    if any(given_name(x) or fold(x) in cast_of(context).others for x in words):
        return "", ""
    swap = {
        "they": "you",
        "their": "your",
        "them": "you",
        "we": "you",
        "our": "your",
        "us": "you",
        "she": "you",
        "he": "you",
        "his": "your",
    }
    aux = low[0] in w.AUX or (low[0] in w.QUESTION_WORDS and any(x in w.AUX or "'" in x for x in low[1:5]))
    if (
        not aux
        or set(low) & {"she", "he", "her", "his", "him"}
        or (any(w.animate_plural(x) for x in low) and "they" in low)
    ):
        return "", ""
    turned = [swap.get(x.lower(), x) if x.lower() != "i" else "I" for x in words]
    reported = turned_round(turned)
    if low[0] in w.QUESTION_WORDS - {"who", "what", "which"} and not reported:
        at = next((i for i, x in enumerate(low) if x in w.AUX), 0)
        if at > 1 and (low[1] in w.DETERMINERS - {"many", "much", "few", "more"} or low[0] in {"why", "when", "where"}):
            return "", ""
        if (
            at == 0
            or (at > 1 and low[at - 1] in w.SUBJECTS | {"the", "i"})
            or (at > 2 and low[at - 2] in w.DETERMINERS)
        ):
            return "", ""  # "how the rota works" is no question
    if reported:
        return "ask", reported
    if low[0] in w.QUESTION_WORDS and not inverted([*low, "", ""]):
        # What was put indirectly stays so; several are joined: "what the pattern is and who I would report to".
        told = re.sub(r", (?:and )?(?=(?:who|what|which|how|why|when|where|whether)\b)", " and ", join(turned))
        return "embedded", told[:1].lower() + told[1:]
    return "ask", wording.upper_first(join(turned)) + "?"
