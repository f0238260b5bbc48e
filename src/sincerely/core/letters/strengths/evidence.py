"""What shows a strength, item by item: a change of figures, a length of time, a count, none of something, something done."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import ends_phrase, finite_at, plural, untidy
from sincerely.core.letters.notes.fragments import read_piece
from sincerely.core.letters.notes.third_parties import names_somebody_else
from sincerely.core.letters.notes.tidy import decapitalize, segments, spell_names
from sincerely.core.letters.notes.turning import Cast, tokens
from sincerely.core.letters.notes.usable import unwelcome
from sincerely.core.reading.patterns import compiled

Shape = Literal["change", "span", "none", "count", "place", "did", "clause", "noun"]

_NUMBER = r"(?:[£$€]?\d[\d,.]*(?:%|k|m|s|ms|h|kg|km|x)?\b%?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|a hundred|none|zero)\b(?!-))"
_ABOUT = r"(?:over|about|nearly|almost|around|more than|fewer than|less than|under|up to|at least|some)"
_UNIT = r"(?: (?!to\b|at\b|in\b|on\b|by\b|for\b|over\b|within\b|across\b)[\w/%-]+){0,2}"
_CHANGE = compiled(
    rf"(?i)^(?P<subject>(?:(?!\bfrom\b).)*?)\s*(?:\b(?:is|are|was|were|has|have|went|gone|came)\s+)?(?P<way>\b(?:down|up|back)\b\s*)?(?P<from>\bfrom\s+)?(?P<a>{_NUMBER}{_UNIT}) to (?P<b>{_NUMBER}.*)$"
)
_STEP = compiled(
    rf"(?i)^(?P<subject>[a-z][\w' -]*?|\d+ [a-z][\w' -]*?)\s+(?:(?:is|are|was|were|has|have|went)\s+)?(?P<way>down|up)\s+(?P<rest>(?:by |to )?{_NUMBER}.*)$"
)
_SPAN = compiled(
    rf"(?i)^(?:for )?(?P<span>(?:{_ABOUT} )?{_NUMBER}\+? (?:years?|months?|seasons?|summers?|winters?|decades?|weeks?)\b)(?P<tail>.*)$"
)
_YEAR = compiled(r"(?:19|20)\d\d(?:[-–/]\d{2,4})?$")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that shows a strength. `text` of a change begins with its direction ("down from 94 minutes to 61"), `subject` says what changed, if it says so."""

    kind: Shape
    text: str
    subject: str = ""


def read_evidence(text: str, cast: Cast) -> tuple[Item, ...]:
    """Return the items of evidence that can be told, in their order; those that cannot be read are left out."""
    found: list[Item] = []
    for segment in segments(text):
        for part in _parts(segment):
            before = found[-1] if found else None
            if before and (more := _continued(before, part, cast)):
                found[-1] = more
            elif item := _item(part, cast):
                found.append(item)
    return tuple(found)


def _parts(segment: str) -> list[str]:
    """Take a list apart at its commas; a clause keeps what belongs to it."""
    if re.match(r"(?i)(?:of|when|if|because|since|while|after|before|as|once)\b[^,]*, ", segment):
        return [segment]
    segment = re.sub(
        rf"(?i)^((?:for )?{_NUMBER}\+? (?:years?|months?|seasons?)) (?=(?:no|none|zero|not|never|without)\b)",
        r"\1, ",
        segment,
    )
    parts = segment.split(", ")
    return [re.sub(r"^and ", "", p) for p in parts if p.strip()]


def _continued(before: Item, part: str, cast: Cast) -> Item | None:
    """Return the item before with a part that belongs to it: the town of a place, the second thing that somebody did."""
    words = part.split()
    if (
        before.kind in {"span", "place"}
        and before.text.split()[-1][:1].isupper()
        and len(words) < 4
        and all(x[:1].isupper() for x in words)
    ):
        return replace(before, text=f"{before.text}, {part}")
    low = part.lower().split()
    was = re.match(rf"(?i)(?:was|were|used to be|had been|from) (?P<then>(?:{_ABOUT} )?{_NUMBER}{_UNIT})$", part)
    if was and re.search(rf"(?i){_NUMBER}", before.text):  # "closed in 40 minutes, was 2 hours"
        return replace(before, text=f"{before.text}, where it had been {was['then']}")
    if (
        before.kind == "clause"
        and w.verb(low[0], "past")
        and low[0] not in w.NOUN_LIKE
        and not names_somebody_else(part, cast)
    ):
        return replace(before, text=f"{before.text} and {part}")
    return None


def _item(part: str, cast: Cast) -> Item | None:
    part = re.sub(r"(?i)^(?:with|and|plus|which|where)\s+(?=no\b|\d|zero\b|none\b)", "", part.strip(" .:"))
    part = re.sub(r"^[\w' -]{3,40}: (?=\S)", "", part)
    part = re.sub(r"^(?:0|zero) (?=[a-z])", "no ", part)
    if not part:
        return None
    if re.match(
        r"(?i)(?:measured|counted|audited|recorded|tracked|checked|verified|logged|sampled|averaged) (?:over|across|by|in|against|on|at|for)\b",
        part,
    ):
        return Item("place", decapitalize(spell_names(part, cast), cast))  # how the figure before it was found
    if _YEAR.fullmatch(part):
        return Item("place", f"in {part}")
    if re.match(rf"(?i)(?:down|up) (?:by )?{_NUMBER}", part) and not untidy(part, tokens(part)):
        return Item("change", decapitalize(part, cast))
    if re.fullmatch(r"[A-Z][\w.+#/-]*", part):
        return Item("noun", part)  # "React", a name
    if re.match(r"(?i)(?:first|last|second|alone|in charge|on duty) (?:on|in|to|at|of) ", part) and not untidy(
        part, tokens(part)
    ):
        return Item("did", f"I was {decapitalize(spell_names(part, cast), cast)}")  # "first on scene at a fire"
    counted = _counted(part, cast)
    if counted and counted.kind == "count" and (stated := _stated(counted.text)):
        return Item("clause", stated)
    if counted:
        return counted
    named = re.match(r"(?i)([a-z]+) [a-z-]+s (?:down |up )?(?:from )?\d", part)
    if (
        named
        and w.verb(named[1], "base")
        and not w.verb(named[1], "past")
        and (change := _change(decapitalize(part, cast)))
    ):
        return change  # "pick errors from 1.8% to 0.4%"
    piece = read_piece(part, "writer", cast, whole=True)
    if piece.kind != "unsure" and (met := _mishaps(part)):
        return met
    if piece.kind in {"clause", "act", "do"} and piece.subject == "I":
        return Item("did", piece.text)
    if piece.kind == "do":
        return Item("did", f"I {piece.text}")
    plain = decapitalize(spell_names(part, cast), cast)
    if stated := _stated(plain):
        return Item("clause", stated)
    change = _change(plain)
    if change and piece.kind != "unsure":
        return change
    if piece.kind == "clause":
        if piece.leans:
            return None
        return Item("clause", _owned(piece.text))
    if piece.kind in {"unsure", "ask", "how", "act"}:
        return None
    if piece.kind == "place" and not re.match(rf"(?i){_ABOUT} {_NUMBER}", plain):
        return Item("place", piece.text)
    if piece.kind == "adjective" or re.match(
        r"(?i)(?:alone|(?:all|every|each) (?:day|week|month|year|night|morning|shift|season|term|summer|winter)|daily|weekly|twice|once)\b",
        plain,
    ):
        return Item("place", plain)
    first = plain.split()[0].lower()
    if (
        (w.verb(first, "pp") or first.endswith("ed"))
        and first not in w.NOUN_LIKE | w.ADJECTIVES
        and " by " not in plain
    ):
        return None  # "retrained weekly": what was, is not said
    if _crowd_acts(plain):
        return Item("clause", plain)
    rate = re.fullmatch(r"(?P<what>[a-zA-Z][^,:]*[a-z]) (?P<rate>\d[\d.]*%|\d[\d,]*)", plain)
    if rate and not rate["rate"].endswith("%") and rate["what"].split()[-1].lower() not in w.COUNT_NOUNS:
        rate = None
    return Item("noun", _told(f"{rate['what']} of {rate['rate']}" if rate else plain))


# What happens to things and is nobody's doing: "missed visits from 9 to 2" are visits that were missed.
_MISHAP = compiled(
    r"(?i)(?:missed|failed|escaped|returned|rejected|repeated|lost|dropped|delayed|abandoned|cancell?ed|unpaid|spoiled|spoilt|damaged|broken) (?:\w+ )?\w+s\b"
)


def _mishaps(part: str) -> Item | None:
    found = _MISHAP.match(part)
    change = _CHANGE.match(part) if found else None
    if not found or not change or change["subject"].strip() != found[0]:
        return None
    way = f"{change['way'].strip()} " if change["way"] else ""
    return Item("change", f"{way}from {change['a']} to {change['b']}", found[0][:1].lower() + found[0][1:])


def _stated(text: str) -> str:
    """Return evidence that left its verb out as a statement: "calls answered in a minute", "all still there"; "" for what is none."""
    there = re.fullmatch(
        r"(?i)(?P<who>(?:all|both|most|none)(?: of them)?(?: \w+)?) (?P<how>(?:still |now )(?:there|here|with us|in post|in place|working|employed|open|running)\b.*)",
        text,
    )
    if there:
        return f"{there['who'].lower()} are {there['how']}"
    now = re.fullmatch(r"(?i)(?P<n>\d+|one|two|three|four|five|six|all|both|most) now (?P<how>\w+.*)", text)
    if now and not w.verb(now["how"].split()[0], "base", "s"):
        return f"{now['n'].lower()} {'is' if now['n'].lower() in {'1', 'one'} else 'are'} now {now['how']}"
    if re.fullmatch(
        r"(?i)(?:all|both|most|none)(?: of them)? (?:passed|stayed|qualified|finished|returned|left)(?: .*)?", text
    ):
        return text[:1].lower() + text[1:]
    low = [t.lower() for t in tokens(text)]
    for i in range(1, min(5, len(low))):
        if low[i] in w.PREPOSITIONS | w.AUX | w.RELATIVES:
            return ""
        if (
            w.verb(low[i], "pp")
            and not w.verb(low[i], "base")
            and low[i] not in w.ADJECTIVES | w.NOUN_LIKE | w.WENT
            and plural(low[i - 1])
        ):
            head, rest = " ".join(text.split()[:i]), " ".join(text.split()[i:])
            return f"{head} were {rest}" if len(head.split()) + len(rest.split()) == len(text.split()) else ""
    return ""


def _counted(part: str, cast: Cast) -> Item | None:
    """Read what begins with a number, or with none: no statement, so that only its shape counts."""
    plain = decapitalize(spell_names(part, cast), cast)
    words = tokens(plain)
    if _count_acts(words) and not (
        untidy(plain, words) or names_somebody_else(plain, cast) or unwelcome(plain, of_person=False, mine=True)
    ):
        return Item("clause", plain)
    if (
        untidy(plain, words)
        or names_somebody_else(plain, cast)
        or unwelcome(plain, of_person=False, mine=True)
        or _change(plain)
    ):
        return None
    none = re.match(r"(?i)(?:no|none|zero|not one|not a|nobody)\b|never (?:one|a)\b", plain)
    number = re.match(rf"(?i)(?:{_ABOUT} )?{_NUMBER}", plain)
    if (
        not (none or number)
        or (finite_at(words) and not none)
        or words[-1].lower() in w.PREPOSITIONS | w.DETERMINERS | {"to", "and"}
    ):
        return None
    span = _SPAN.match(plain)
    if span:
        tail = span["tail"].strip()
        loose = tail and tail.split()[0].lower() not in w.PREPOSITIONS and tail[0].isalpha()
        return Item("span", f"{span['span']}{', ' if loose else ' ' if tail and tail[0].isalpha() else ''}{tail}")
    if none:
        return Item("none", plain)
    return Item("place" if re.search(r"\b(?:days|hours|nights)$", plain) else "count", plain)


def _count_acts(words: list[str]) -> bool:
    """Say whether a count has a verb of its own: "all six still work on the ward", "5 now lead a team"."""
    low = [x.lower() for x in words]
    at = 1 if low[:1] in (["all"], ["both"]) else 0
    if at < len(low) and re.fullmatch(_NUMBER, low[at]):
        at += 1
    elif not (at and low[0] == "both"):
        return False
    at += (
        2
        if low[at : at + 1] == ["of"]
        and (low[at + 1 : at + 2] in (["them"], ["whom"]) or re.fullmatch(_NUMBER, " ".join(low[at + 1 : at + 2])))
        else 0
    )
    adverb = at
    while at < len(low) and low[at] in w.ADVERBS - {"all", "both"}:
        at += 1
    verb = low[at] if at < len(low) else ""
    return (
        bool(verb)
        and (len(low) > at + 1 or bool(w.verb(verb, "past") and not w.verb(verb, "base") and verb not in w.ADJECTIVES))
        and (
            verb in w.AUX
            or (bool(w.verb(verb, "base")) and at > adverb)
            or verb in w.WENT | w.listed("passed stayed finished qualified won came returned graduated signed joined")
        )
    )


_THEN_DOES = w.listed("alone overnight today now daily weekly again twice together themselves less more")


def _crowd_acts(text: str) -> bool:
    """Say whether evidence is a whole clause about several: "reports that took two days now run overnight", "new starters work alone after three weeks"."""
    low = [x.lower() for x in tokens(text)]
    for at in range(1, len(low) - 1):
        if not w.verb(low[at], "base") or low[at] in w.AUX or plural(low[at]):
            continue
        before = next((n for n in range(at - 1, -1, -1) if low[n] not in w.ADVERBS), 0)
        adverb, subject = before < at - 1, low[: before + 1]
        behind_that = "that" in subject and any(plural(x) for x in subject[: subject.index("that")])
        told = (plural(low[before]) and not {"that", "who", "which"} & set(subject)) or (adverb and behind_that)
        passive = low[at + 1] == "by" and w.verb(low[at], "pp")
        if (
            told
            and not passive
            and low[at + 1] in _THEN_DOES | w.ADVERBS | w.DETERMINERS | w.PREPOSITIONS | {"it", "them"}
        ):
            return True
    return False


def _change(text: str) -> Item | None:
    match = _CHANGE.match(text)
    if match and (match["from"] or match["way"] or not re.search(r"\d$", match["subject"])):
        subject = re.sub(r"(?i)[\s,:=]+$|\b(?:is|are|was|were|went)$", "", match["subject"]).strip()
        if not _plain_subject(subject):
            return None
        way = f"{match['way'].strip()} " if match["way"] else ""
        return Item("change", f"{way}from {match['a']} to {match['b']}".replace(" , ", ", "), subject)
    step = _STEP.match(text)
    if step and _plain_subject(step["subject"]):
        return Item("change", f"{step['way']} {step['rest']}", step["subject"])
    return None


def _plain_subject(subject: str) -> bool:
    if not subject:
        return True
    words = tokens(subject)
    return (
        len(words) <= 7
        and not finite_at(words)
        and not w.verb(words[0].lower(), "past")
        and not re.search(r"[,:]", subject)
    )


def _owned(text: str) -> str:
    """Return "the oldest pupil was 71" as the writer's own: "my oldest pupil was 71"."""
    return re.sub(r"^the (?=(?:oldest|youngest|first|last|best|biggest|largest|longest|smallest)\b)", "my ", text)


def _told(text: str) -> str:
    """Return a noun phrase with the "a" that one of many wants: "a two-person check", but "silver in Gothenburg"."""
    low = [t.lower() for t in tokens(text)]
    if not low or low[0] in w.DETERMINERS or not text[:1].islower():
        return text
    end = next((i for i in range(1, len(low)) if ends_phrase(low, i)), len(low))
    head = low[end - 1]
    one = head in w.COUNT_NOUNS or head in {
        "check",
        "card",
        "award",
        "prize",
        "medal",
        "certificate",
        "letter",
        "record",
    }
    return article(text) if one and not plural(head) else text


_AN = compiled(r"[aeioAEIO]|u(?!ni|se|su|k)|x-|[Hh](?:our|onest)|[FHLMNRSX](?=[A-Z]{1,3}\b)|8|11\b|18\b")


def article(text: str) -> str:
    """Return a phrase behind "a" or "an", by its sound."""
    return f"{'an' if _AN.match(text) and not text.startswith(('one', 'eu')) else 'a'} {text}"
