"""A strength as one true sentence: what the writer claims and what shows it, however each of them was noted down.

"food cost" with "29% to 25.5% in one season" becomes "in my work, food cost went from 29% to 25.5% in one season"; "led the board" with
"handovers went from 40 to 25 minutes" becomes "I led the board, and handovers went from 40 to 25 minutes".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sincerely.core.letters import words as w
from sincerely.core.letters.evidence import Item, article, read_evidence
from sincerely.core.letters.fragments import UNSURE, Piece, read_notes
from sincerely.core.letters.grammar import articled, as_list, plural
from sincerely.core.letters.stems import covers
from sincerely.core.letters.turning import Cast, join, tokens
from sincerely.core.letters.usable import private_or_pay, sensitive
from sincerely.core.letters.values import Strength


@dataclass(frozen=True, slots=True)
class Told:
    """A strength in words, each fit for the inside of a sentence: the whole, the claim alone, the evidence where it can stand alone, and what it may be called."""

    text: str
    lead: str
    rest: str = ""
    name: str = ""


def tell(strength: Strength, cast: Cast, style: int) -> Told | None:
    """Return a strength as a statement of the writer; None where it cannot be put into words, is private, or of pay. `style` chooses among equal wordings."""
    if any(private_or_pay(t) or sensitive(t) for t in (strength.claim, strength.evidence)):
        return None
    named, length = _length_apart(strength.claim)
    claim = _claim(named, cast)
    items = (*((Item("span", length),) if length else ()), *read_evidence(strength.evidence, cast))
    alone = _alone(items)
    place = re.search(r" (at [A-Z][^,]*)$", claim.lead)
    if place and alone and " at " not in alone:
        alone = f"{place[1]}, {alone}"
    if claim.kind == "none":
        return Told(alone, alone, alone) if alone else None
    if claim.kind in {"named", "ing"}:
        return _named(claim, items, alone, style)
    if claim.kind == "role" and items and items[0].kind == "change" and items[0].subject:
        return Told(f"as {claim.text}, I saw {items[0].subject} go {items[0].text}", claim.lead, alone)
    return _led(claim, items, alone)


def _length_apart(claim: str) -> tuple[str, str]:
    """Return a claim and the length of time it ends in: "door work 8 years" -> ("door work", "8 years")."""
    found = re.fullmatch(
        r"(?i)(?P<name>[a-z][\w' -]*?[a-z]),?\s+(?:for )?(?P<span>\d{1,2}\+? (?:yrs?|years))\.?", claim.strip()
    )
    if not found or re.search(r"(?i)\b(?:in|over|within|last|past|every|than|about|nearly)$", found["name"]):
        return claim, ""
    return found["name"], re.sub(r"(?i)yrs?$", "years", found["span"])


# The claim.


@dataclass(frozen=True, slots=True)
class _Claim:
    """`lead` is the claim as a statement; `kind` says how evidence joins it: something done, something one is or holds, a role, or only a name for work."""

    kind: Literal["done", "state", "role", "named", "ing", "none"]
    text: str = ""
    lead: str = ""


_CREDENTIAL = re.compile(
    r"(?i)(?:edition|certificate|certification|cert|certs|licen[cs]e|degree|diploma|ticket|qualification|registration|accreditation|card|master'?s|phd|badge|endorsement|C?DL(?:-?[A-D])?|HGV|LGV|PCV|CSCS|CPCS|NVQ|SVQ)"
)
_QUALIFIED = re.compile(
    r"(?i)(?:[\w.+/#-]+ ){0,4}(?:certified|trained|qualified|licen[cs]ed|accredited|registered|chartered|cleared|vetted|insured|authori[sz]ed)(?: (?:in|for|to|as|on|by|with)\b.*)?"
)
_SPAN = re.compile(
    r"(?i)(?:over |about |nearly |almost |more than )?(?:\d[\d,.+-]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|many|several)\+? "
    r"(?:years|months|seasons|summers|winters|decades)\b"
)
_PERSON = re.compile(
    r"(?i)(?:nurse|midwife|teacher|tutor|lecturer|trainer|coach|welder|fitter|plumber|electrician|carpenter|joiner|roofer|mechanic|technician|engineer|programmer|developer|"
    r"designer|architect|surveyor|planner|analyst|accountant|auditor|bookkeeper|lawyer|solicitor|paralegal|barrister|officer|driver|pilot|chef|cook|baker|butcher|brewer|waiter|barista|"
    r"gardener|farmer|forester|vet|dentist|pharmacist|physiotherapist|therapist|counsellor|counselor|paramedic|firefighter|carer|cleaner|librarian|archivist|curator|journalist|editor|writer|"
    r"translator|interpreter|speaker|photographer|musician|violinist|pianist|singer|dancer|actor|producer|director|manager|supervisor|foreman|leader|organi[sz]er|fundraiser|volunteer|"
    r"trustee|mentor|assessor|inspector|instructor|operator|machinist|assembler|administrator|secretary|receptionist|buyer|seller|specialist|generalist|learner|listener|aider|responder)"
)
_ROLE = re.compile(r"(?i)(?:[\w-]+ ){1,3}(?:lead|head|captain|steward|warden|champion|coordinator|co-ordinator|rep)")


def is_person(word: str) -> bool:
    """Say whether a word names what somebody is: welder, teacher."""
    return bool(_PERSON.fullmatch(word))


def _claim(note: str, cast: Cast) -> _Claim:
    bare = note.strip(" .")
    if _QUALIFIED.fullmatch(bare):
        text = bare if bare[:2].isupper() or re.match(r"\d", bare) else bare[:1].lower() + bare[1:]
        return _Claim("state", text, f"I am {text}")
    pieces = read_notes(note, "writer", cast, whole=True)
    first, *rest = bare.split() or [""]
    if (
        re.fullmatch(r"[a-z]{3,}ed", first)
        and 0 < len(rest) < 6
        and (
            first not in w.VERB_FORMS
            or (w.verb(first, "past") and (rest[0] in w.ADJECTIVES or w.animate_plural(rest[-1])))
        )
        and first not in w.ADJECTIVES
        and plural(rest[-1])
        and pieces
    ):
        return _Claim("done", f"I {bare}", f"I {bare}")  # "precepted new grads"
    piece = next(
        (p for p in pieces if p.kind in {"clause", "act"} and p.subject == "I"), pieces[0] if pieces else UNSURE
    )
    text = piece.text
    if piece.kind in {"clause", "act"}:
        if piece.subject == "other" and piece.size < 5 and not re.search(r"\b(?:is|are|was|were|has|have|can)\b", text):
            return _Claim("named", re.sub("^the ", "", text))
        usable = piece.subject in {"I", "other"} and not piece.leans
        return _Claim("done", text, text) if usable else _Claim("none")
    if piece.kind == "do" and re.match(r"\w+ to ", text) and text.split()[0] in w.NOUN_LIKE:
        return _Claim("named", text)  # "return to work talks"
    if piece.kind == "do":
        return _Claim("done", text, f"I {text}")
    if piece.kind == "adjective":
        return _Claim("state", text, f"I am {text}")
    if piece.kind == "ing":
        return _Claim("ing", text)
    if piece.kind != "noun":
        return _Claim("none")
    return _noun_claim(piece)


def _noun_claim(piece: Piece) -> _Claim:
    text = piece.text
    words = text.split()
    end = next(
        (i for i, x in enumerate(words) if i and x.lower() in w.PREPOSITIONS | w.RELATIVES | {"and", "to"}), len(words)
    )
    head = words[end - 1].strip(",")
    bare = words[0].lower() not in w.DETERMINERS
    if _SPAN.match(text):
        return _Claim("state", text, f"I have {text} behind me")
    if re.search(r"(?i)\b(?:level|grade|tier|stage) \d$", text):
        return _Claim("state", text, f"I hold {text}")
    if re.match(r"\d+(?:st|nd|rd|th)\b", text):
        return _Claim("state", text, f"I hold the {text}")
    if _CREDENTIAL.fullmatch(head) or _CREDENTIAL.fullmatch(words[-1]):
        return _Claim("state", text, f"I hold {article(text) if bare and not head.endswith('s') else text}")
    if is_person(head):
        own = re.sub("^the ", "", text)
        return _Claim("state", own, f"I am {article(own) if bare or text.startswith('the ') else text}")
    if _ROLE.fullmatch(re.sub("^the ", "", text)):
        return _Claim("role", re.sub("^the ", "", text), f"I have worked as {re.sub('^the ', '', text)}")
    if re.match(r"(?i)(?:experience|skills?|knowledge|background)\b", text):
        return _Claim("state", text, f"I have {text}")
    return _Claim("named", re.sub(r"(?i)\s+(?:experience|skills?|knowledge|background)$", "", text))


# Claim and evidence together.


def _led(claim: _Claim, items: Sequence[Item], alone: str) -> Told:
    """Join evidence to a claim that is a statement: "I led the board" + what came of it."""
    lead = claim.lead
    if not items:
        return Told(lead, lead, "", claim.text if claim.kind == "role" else "")
    first, others = items[0], list(items[1:])
    held = re.match(r"I (am|hold|have)\b", lead) if claim.kind == "state" else None
    if held and held[1] == "hold" and re.fullmatch(r"in \d{4}", first.text):
        first = replace(first, text=f"since {first.text[3:]}")  # the year it was taken
    counted = _counted_in(lead, first) if claim.kind == "done" else ""
    lasting = first.kind == "span" or re.match(r"since\b", first.text)
    if counted:
        whole = counted
    elif held and lasting and held[1] != "have":
        been = {"am": "I have been", "hold": "I have held"}[held[1]]
        length = first.text if first.kind == "place" else f"for {first.text}"
        whole = f"{been}{lead[held.end() :]} {length}"
    elif first.kind == "change" and not first.subject and claim.kind == "done" and " from " not in lead:
        whole = f"{lead} {first.text}"
    elif first.kind == "change" and first.subject:
        whole = f"{lead}, and {join(articled(tokens(first.subject)))} went {first.text}"
    elif first.kind == "place":
        whole = f"{lead} {first.text}"
    elif first.kind == "span":
        whole = f"{lead} for {first.text}" if claim.kind in {"done", "role"} else f"{lead}, with {first.text}"
    elif first.kind == "did":
        joined = " and " not in lead and claim.kind == "done" and _same_time(lead, first.text)
        whole = f"{lead} and {first.text.removeprefix('I ')}" if joined else f"{lead}, and {first.text}"
    elif first.kind == "clause":
        whole = f"{lead}, and {first.text}"
    else:
        whole, others = lead, [first, *others]
    return Told(_extended(whole, others), lead, alone if first.kind in {"did", "clause", "change"} else "", "")


def _counted_in(lead: str, item: Item) -> str:
    """Return "I mentored trainees" with "9" as "I mentored 9 trainees"; with "11 since 2021" as what still goes on; "" where they do not go together."""
    count = re.fullmatch(
        r"(?P<n>(?:over |about |nearly |more than )?\d[\d,]*)(?P<since> since (?:19|20)\d\d)?", item.text
    )
    said = re.fullmatch(r"I (?P<verb>\w+) (?P<what>(?:[a-z-]+ ){0,2}[a-z-]+)", lead)
    if item.kind not in {"count", "place"} or not count or not said or not plural(said["what"].split()[-1]):
        return ""
    if said["what"].split()[0] in w.DETERMINERS | w.PREPOSITIONS:
        return ""
    if not count["since"]:
        return f"I {said['verb']} {count['n']} {said['what']}"
    base = w.verb(said["verb"], "past")
    return f"I have {w.PARTICIPLE_OF.get(base, said['verb'])} {count['n']} {said['what']}{count['since']}"


def _named(claim: _Claim, items: Sequence[Item], alone: str, style: int) -> Told:
    """Join evidence to a name for work: "home births", "running night shifts"."""
    name, doing = claim.text, claim.kind == "ing"
    one = name if doing else _one_of(name)
    known = (f"I know {name} from my own work", f"I have experience of {name}")[style % 2]
    called = re.sub(r"^my ", "the ", name)
    long = len(name.split()) > 4 or doing
    within = f"when it comes to {name}, " if long else f"in {name}, "
    if not items:
        return Told(known, known, "", called)
    first, others = items[0], list(items[1:])
    credential = first.kind == "noun" and not doing and _CREDENTIAL.fullmatch(first.text.split()[-1])
    object_ = re.match(r"I (\w+) (?=in (?:under )?\d)", first.text) if first.kind == "did" and not doing else None
    if credential:
        whole = f"I hold the {re.sub('^(?:the|an?) ', '', first.text)} for {name}"
    elif object_ and w.verb(object_[1], "past") in _DONE_WITH:
        whole = f"I {object_[1]} {join(articled(tokens(name)))} {first.text[object_.end() :]}"  # "closed in 40 minutes"
    elif first.kind == "change" and first.subject:
        whole = f"in my work {'with' if _CROWD.search(name) else 'on'} {one}, {join(articled(tokens(first.subject)))} went {first.text}"
    elif first.kind == "change":
        whole = (
            f"in my work, {join(articled(tokens(name)))} went {first.text}"
            if not doing
            else f"{within}the figures went {first.text}"
        )
    elif first.kind == "span":
        length = re.match(_SPAN, first.text)
        behind = first.text[length.end() :] if length else ""
        bare = not plural(name.split()[-1]) and name.split()[-1].lower() in w.COUNT_NOUNS and one != name
        whole = (
            f"I bring {first.text[: length.end()] if length else first.text} of {name}{' work' if bare else ''}{behind}"
        )
    elif first.kind == "none":
        had = "I have had" if re.search(r"\bsince\b", first.text) else "I had"
        never = re.match(r"(?:not|never) (one|a|any)\b", first.text)
        whole = f"{within}I never had {first.text[never.start(1) :]}" if never else f"{within}{had} {first.text}"
    elif first.kind == "place":
        since = first.text.startswith("since")
        whole = f"I have worked on {name} {first.text}" if since else f"I have experience of {name} {first.text}"
    elif first.kind == "did":
        pronoun = re.search(r"\b(?:them|it)\b", first.text)
        if pronoun and len(name.split()) <= 5:
            whole = first.text[: pronoun.start()] + name + first.text[pronoun.end() :]
        elif pronoun:
            return Told(known, known, "", called)
        else:
            whole = first.text if covers(first.text, name) > 0.6 else f"{within}{first.text}"
    elif first.kind == "clause":
        whole = first.text if covers(first.text, name) == 1 else f"in my work on {name}, {first.text}"
    else:
        return Told(_listed(one, [first, *others], style), known, "", called)
    return Told(_extended(whole, others), known, alone if first.kind in {"did", "clause"} else "", called)


_DONE_WITH = w.listed(
    "close finish clear complete run do build deliver process reconcile produce settle answer resolve"
)
_CROWD = re.compile(r"(?i)\b(?:team|herd|group|class|crew|ward|staff|cohort|gang|squad|department|flock)\b")


def _one_of(name: str) -> str:
    """Return a name for work with the "a" that a single thing wants: "a knee class for 30 patients"; "renewals", "cannulation" stay."""
    with_the = join(articled(tokens(name)))
    head = next((i for i, x in enumerate(name.lower().split()) if x in w.PREPOSITIONS), len(name.split()))
    if (
        (name.lower().split()[head - 1] not in w.COUNT_NOUNS and name.lower().split()[head : head + 1] != ["of"])
        or with_the == name
        or any(plural(x) for x in name.lower().split()[:2])
    ):
        return name
    return article(with_the.removeprefix("the "))


def _listed(name: str, items: list[Item], style: int) -> str:
    """Return "my work has included touring get-ins: 34 venues, and I never went up late"; what was made is followed by what came of it."""
    nouns = [i for i in items if i.kind in {"count", "noun", "none", "span"}]
    made = w.verb(nouns[0].text.split()[0], "pp") and len(nouns[0].text.split()) > 1
    lead = ("my work has included", "part of my work has been")[style % 2]
    whole = f"{lead} {name}{',' if made else ':'} {_series(nouns[:3])}"
    return _extended(whole, [i for i in items if i not in nouns])


def _extended(whole: str, items: Sequence[Item]) -> str:
    """Return a statement with what else shows it, as far as one breath goes."""
    nouns: list[Item] = []
    tail = ""
    for item in items[:4]:
        if item.kind == "span" and re.match(r"I \w+", whole) and not whole.startswith("I bring"):
            tail += f", for {item.text}"
        elif item.text.startswith("none ") and not tail:
            tail = f", {item.text}"
        elif item.kind in {"count", "noun", "none", "span"}:
            nouns.append(replace(item, text=re.sub(r"^never (one|a)\b", r"not \1", item.text)))
        elif item.kind == "place":
            tail += f" {item.text}" if item.text[-4:].isdigit() else f", {item.text}"
        elif (item.kind == "did" and not tail) or (item.kind == "clause" and not tail):
            tail = f", and {item.text}"
        elif item.kind == "change" and item.subject and not tail:
            if re.search(r"\bmy work has included\b|\bof my work has been\b|\bI bring\b", whole):
                nouns.append(Item("noun", f"{item.subject} {item.text}"))
            else:
                tail = f", and {item.subject} went {item.text}"
    if nouns:
        whole = f"{whole}, with {_series(nouns[:3])}"
    whole += tail
    return whole if len(whole.split()) <= 40 else whole[: whole.rfind(", ")] if ", " in whole else whole


def _series(items: Sequence[Item]) -> str:
    texts = [i.text for i in items]
    if any(" and " in t or ", " in t for t in texts) and len(texts) > 1:
        return f"{', '.join(texts[:-1])}, and {texts[-1]}"
    return as_list(", ".join(texts)) if len(texts) > 1 else texts[0]


def _alone(items: Sequence[Item]) -> str:
    """Return evidence that can stand without its claim; "" for none."""
    if not items:
        return ""
    first = items[0]
    if first.kind in {"did", "clause"} and not re.search(r"\b(?:it|them|they)\b", first.text):
        return _extended(first.text, items[1:])
    if first.kind == "change" and first.subject:
        return _extended(f"{first.subject} went {first.text}", items[1:])
    return ""


def _same_time(one: str, other: str) -> bool:
    words = [t.split() for t in (one, other)]
    return all(len(x) > 1 and bool(w.verb(x[1].lower(), "past") or x[1].endswith("ed")) for x in words)
