"""What an interview left open: questions and promises, as words a letter can carry. Any form may use them."""

from __future__ import annotations

import re

from sincerely.core.letters import wording
from sincerely.core.letters.casting import cast_of
from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import plural
from sincerely.core.letters.notes.fragments import read_piece, read_topic
from sincerely.core.letters.notes.own_questions import inverted, turned_round
from sincerely.core.letters.notes.soundness import broken, is_subject
from sincerely.core.letters.notes.third_parties import given_name
from sincerely.core.letters.notes.tidy import decapitalize, segments, spell_names, tidy
from sincerely.core.letters.notes.turning import join, tokens
from sincerely.core.letters.notes.usable import private_or_pay
from sincerely.core.letters.values import Context
from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled


def open_question(note: str, context: Context) -> tuple[str, str]:
    """Return what an open question is, and its words: ("ask", a direct question), ("about"|"answer", a noun phrase), or ("", "")."""
    cast = cast_of(context)
    text = re.sub(r"^[\s\-*•\d.)]+", "", note).strip()
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


_SENDING = compiled(
    r"(?i)^(?:i(?:'ll| will| promised| said i(?:'d| would)?| owe (?:her|him|them))?\s+)?(?:to |must |need to |will |promised to )?(send|text|forward|email|e-mail|share|give|bring|provide|get back|write|let|call|ring|drop|pass|show|look|check|read|prepare|draft|confirm|ask|find|put|introduce|do|make|tell)\b\s*(.*)$"
).match


def promised(note: str, context: Context) -> str:
    """Return a promise as what follows "I will": "send the reference list"; "" where it cannot be read."""
    text = _promised(_to_reader(note, context), context)
    return text if text and _keepable(text, context) else ""


def _to_reader(note: str, context: Context) -> str:
    """Return a note with the reader's own name as "her", as the one a thing goes to: "send Henrik the template", "template to Henrik"."""
    cast = cast_of(context)
    names = "|".join(re.escape(x) for x in context.recipient.name.split() if fold(x) in cast.reader)
    if not names:
        return note
    name = rf"(?:(?:mr|mrs|ms|miss|dr)\.? )?(?:{names})(?: (?:{names}))*\b(?!['’])"
    note = re.sub(rf"(?i)\b(to|with|for) {name}", r"\1 her", note)
    return re.sub(rf"(?i)^((?:i (?:will |would )?)?\w+) {name}(?= \w)", r"\1 her", note)


def _keepable(text: str, context: Context) -> bool:
    """Say whether a promise can be told to the reader: it says what of, names nobody else, and does not break off."""
    words = tokens(text)
    low = [x.lower() for x in words]
    cast = cast_of(context)
    if (
        re.search(r"[#=?~<>]|\bto be [a-z]+(?:ed|en|ght)\b", text)
        or broken(f"I will {text}.")
        or any(given_name(x) or fold(x) in cast.others | cast.reader for x in words)
    ):
        return False
    if low[0] in _GIVES and re.fullmatch(r"\w+ (?:back )?(?:to|over to) you(?: by .*)?", text):
        return False  # "send to you": what?
    if re.search(r"\b(?:the|an?|my|your) \w+ (?:the|an?|my|your)\b", text) and not _JOINED.search(text):
        return False  # "the lin the drawings": somebody's name in two
    if re.match(r"send you the (?:start|begin|join|come|work|visit|trial)\b", text):
        return False  # "start before Christmas": nothing to send
    particles = w.listed("up on off out in over down around through back")
    if low[-1] in (w.PREPOSITIONS | w.CONJUNCTIONS | {"to"}) - particles | w.DETERMINERS - {
        "both",
        "all",
        "more",
        "this",
        "that",
    }:
        return False
    if len(low) == 2 and low[-1] in particles - {"back"}:
        return False  # "write up": what?
    if (
        low[-2:-1] == ["to"]
        and words[-1].islower()
        and not (
            low[-1] in w.SUBJECTS | w.COUNT_NOUNS | w.VERB_FORMS.keys() | {"you"} or plural(low[-1]) or w.mass(low[-1])
        )
    ):
        return False  # "to halina": somebody whose name is not known
    talks = low[0] in w.listed("call ring write email phone text get") and low[1:2] in (["you"], ["back"])
    return talks or (len(low) > 1 and low[1:] not in (["you"], ["it"], ["them"], ["you", "it"]))


_GIVES = w.listed("send forward email share give bring provide pass show")
_JOINED = compiled(r"\b(?:the|an?|my|your) (?:\w+ing|\w+ed|and|or|to|with|for|of|in|on|at) (?:the|an?|my|your)\b")


# What is written short where something is to be sent.
_SHORT = (
    (compiled(r"(?i)\bcert(s?)\b"), r"certificate\1"),
    (compiled(r"(?i)\brefs?(?= (?:details?|list|contacts?|numbers?)\b)"), "reference"),
    (compiled(r"(?i)\b(licen[cs]e|phone|dbs|account|mobile|registration|pin|nmc|hcpc) no\b\.?"), r"\1 number"),
    (compiled(r"(?i)\bw\. (?=\w)"), "with "),
    (compiled(r"(?i)\bmy ((?:[\w-]+ )?plan|summary|list|note) 1 page\b"), r"my one-page \1"),
)


def _promised(note: str, context: Context) -> str:
    for short, long in _SHORT:
        note = short.sub(long, note)
    parts = segments(
        re.sub(
            r"(?i)\s+\b(?:by|before|until|on)\s+(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|end|the \d|next|\d)\S*.*$",
            "",
            note,
        )
    )
    if not parts or private_or_pay(note):
        return ""
    cast = cast_of(context)
    text = _HASTE.sub(" as soon as I can", parts[0])
    text = re.sub(r"\bto (?=(?:office|reception|front desk|agency|school office)\b)", "to the ", text)
    gerund = re.match(r"(?i)^(\w+ing)\b", text)
    if gerund and w.verb(gerund[1], "ing"):
        text = w.verb(gerund[1], "ing") + text[gerund.end() :]
    match = _SENDING(text)
    if not match:
        past = re.match(r"(?i)^(\w+)\b", text)
        if past and w.verb(past[1], "base") and past[1].lower() not in w.NOUN_LIKE:
            piece = read_piece(text, "writer", cast)
            return piece.text if piece.kind == "do" else ""
        piece = read_piece(text, "writer", cast)
        if piece.kind != "noun" or piece.size > 14:
            return ""
        return f"send you {_owned(piece.text)}"
    verb, rest = match[1].lower(), match[2].strip()
    rest = re.sub(r"(?i)^to (?=(?:her|him|them)\b (?!and\b|or\b)\w)", "", rest)  # "send to her the paper"
    rest = re.sub(r"(?i)^(?:her|him|them)\b(?! (?:own|number|address|name)\b)", "you", rest)
    rest = re.sub(r"(?i)\b(?:to|with) (?:her|him|them)\b", lambda m: m[0].split()[0] + " you", rest)
    if re.search(r"(?i)\b(?:she|he|they|his|their)\b", rest) or len(rest.split()) > 18:
        return ""
    you = ""
    if re.match(r"(?i)you\b", rest):
        you, rest = "you ", rest[3:].strip()
    if not rest:
        return f"{verb} {you}".strip() if verb in {"call", "ring", "write", "email", "get back"} else ""
    if re.match(
        r"(?i)(?:to|with|by|back|whether|if|know|the|a|an|my|some|up|out|over|into|for|on|how|what|you)\b", rest
    ) or verb not in {"send", "text", "forward", "email", "e-mail", "share", "give", "bring", "provide"}:
        piece_text = read_piece(f"{rest}", "writer", cast)
        tail = piece_text.text if piece_text.kind in {"noun"} else rest
        return f"{verb} {you}{tail}"
    piece = read_piece(rest, "writer", cast)
    return f"{verb} {you}{_owned(piece.text)}" if piece.kind in {"noun", "ing"} else ""


_HASTE = compiled(r"(?i),?\s+(?:asap|a\.s\.a\.p\.?)(?=\W*$)")


def _owned(text: str) -> str:
    text = re.sub(
        r"^(?:the )?(?=(?:CV|cv|DBS|resume|résumé|portfolio|passport|P45|driving licence|driver's license)\b)",
        "my ",
        text,
    )
    text = re.sub(r"^the (?=(?:copy|photo|picture|scan|summary|sample) of (?:my|our)\b)", "a ", text)
    first = text.split()[0].lower()
    last = text.split()[-1]
    named = text[:1].isupper() and not (last.islower() and last.isalpha() and (text[1:2].isupper() or " " not in text))
    if re.match(r"[A-Z][a-z]+[A-Z]\w* [a-z]+$", text):
        named = False  # "GitHub link"
    if first in w.DETERMINERS or not first.isalpha() or named or last.endswith("s"):
        return text
    return (
        f"a {text}"
        if re.match(r"(?:copy|list|note|summary|draft|photo|picture|link|page|sample) (?:of|to)\b", text)
        else f"the {text}"
    )
