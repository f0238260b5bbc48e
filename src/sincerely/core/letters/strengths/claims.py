"""A strength as one true sentence: what the writer claims and what shows it, however each of them was noted down.

"food cost" with "29% to 25.5% in one season" becomes "in my work, food cost went from 29% to 25.5% in one season"; "led the board" with
"handovers went from 40 to 25 minutes" becomes "I led the board, and handovers went from 40 to 25 minutes".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import articled, as_list, plural, untidy
from sincerely.core.letters.english.stems import covers
from sincerely.core.letters.notes.soundness import settled_phrase
from sincerely.core.letters.notes.third_parties import names_somebody_else
from sincerely.core.letters.notes.tidy import decapitalize, spell_names, tidy
from sincerely.core.letters.notes.turning import Cast, join, tokens
from sincerely.core.letters.notes.usable import pay_talk, private, sensitive, unwelcome
from sincerely.core.letters.strengths.claim_kinds import CREDENTIAL, SPAN, Claim, read_claim
from sincerely.core.letters.strengths.evidence import Item, article, read_evidence
from sincerely.core.letters.values import Strength
from sincerely.core.reading.patterns import compiled


@dataclass(frozen=True, slots=True)
class Told:
    """A strength in words, each fit for the inside of a sentence: the whole, the claim alone, the evidence where it can stand alone, and what it may be called."""

    text: str
    lead: str
    rest: str = ""
    name: str = ""


def tell(strength: Strength, cast: Cast) -> Told | None:
    """Return a strength as a statement of the writer; None where it cannot be put into words, is private, or of pay."""
    if any(pay_talk(t) or private(t) or sensitive(t) for t in (strength.claim, strength.evidence)):
        return None
    named, length = _length_apart(strength.claim)
    claim = read_claim(named, cast, lasted=bool(length))
    items = (*((Item("span", length),) if length else ()), *read_evidence(strength.evidence, cast))
    if not items and (shown := _as_noted(strength.evidence, cast)) and claim.lead:
        return Told(f"{claim.lead}: {shown}", claim.lead, "", claim.text if claim.kind == "role" else "")
    alone = _alone(items)
    place = re.search(r" (at [A-Z][^,]*)$", claim.lead)
    if place and alone and " at " not in alone:
        alone = f"{place[1]}, {alone}"
    if claim.kind == "none":
        return Told(alone, alone, alone) if alone else None
    if claim.kind in {"named", "ing"}:
        return _named(claim, items, alone)
    if claim.kind == "role" and items and items[0].kind == "change" and items[0].subject:
        changed = join(articled(tokens(items[0].subject)))
        return Told(f"as {claim.text}, I saw {changed} go {items[0].text}", claim.lead, alone)
    return _led(claim, items, alone)


def _length_apart(claim: str) -> tuple[str, str]:
    """Return a claim and the length of time it ends in: "door work 8 years" -> ("door work", "8 years")."""
    found = re.fullmatch(
        r"(?i)(?P<name>[a-z][\w'/+. -]*?[\w]),?\s+(?:for )?(?P<span>\d{1,2}\+? (?:yrs?|years))\.?", claim.strip()
    )
    if not found or re.search(r"(?i)\b(?:in|over|within|last|past|every|than|about|nearly)$", found["name"]):
        return claim, ""
    return found["name"], re.sub(r"(?i)yrs?$", "years", found["span"])


# Claim and evidence together.


def _led(claim: Claim, items: Sequence[Item], alone: str) -> Told:
    """Join evidence to a claim that is a statement: "I led the board" + what came of it."""
    lead = claim.lead
    if not items:
        return Told(lead, lead, "", claim.text if claim.kind == "role" else "")
    first, others = items[0], list(items[1:])
    held = re.match(r"I (am|hold|have)\b", lead) if claim.kind == "state" else None
    if held and held[1] in {"hold", "am"} and re.fullmatch(r"in \d{4}", first.text):
        first = replace(first, text=f"since {first.text[3:]}")  # the year it was taken
    counted = _counted_in(lead, first) if claim.kind == "done" else ""
    loose = (
        first.kind == "place" and first.text.split()[0].lower() not in w.PREPOSITIONS and not first.text[-4:].isdigit()
    )
    plain = held and claim.text.split()[0].lower() in w.ADJECTIVES and claim.kind == "state"
    if claim.kind in {"state", "role"} and (loose or (plain and first.kind == "span")):
        return Told(f"{lead}: {first.text}", lead, "", "")
    lasting = first.kind == "span" or re.match(r"since\b", first.text)
    if held and held[1] == "am" and first.kind == "noun" and first.text.split()[0] == claim.text.split()[0]:
        whole = f"I have been {first.text}"  # "charge nurse": "charge on a 32-bed unit for four years"
    elif counted:
        whole = counted
    elif held and lasting and held[1] != "have":
        been = {"am": "I have been", "hold": "I have held"}[held[1]]
        length = first.text if first.kind == "place" else f"for {first.text}"
        whole = f"{been}{lead[held.end() :]} {length}"
    elif first.kind == "change" and not first.subject and claim.kind == "done" and " from " not in lead:
        moved = re.match(
            r"I (?:have )?(?:cut|brought|took|reduced|raised|lowered|grew|increased|improved|halved|got|moved|lifted|pushed|drove|built|shortened)\b",
            lead,
        )
        whole = f"{lead} {first.text}" if moved else f"{lead}, which went {first.text}"
    elif first.kind == "change" and first.subject:
        whole = f"{lead}, and {join(articled(tokens(first.subject)))} went {first.text}"
    elif first.kind == "place":
        whole = f"{lead} {first.text}"
    elif first.kind == "span":
        whole = (
            f"{_for_long(lead)} for {first.text}" if claim.kind in {"done", "role"} else f"{lead}, with {first.text}"
        )
    elif (
        first.kind == "did"
        and (done_to := re.match(r"I (\w+)(?= (?:in|at|on|by|within|under|without|first|early|late)\b|$)", first.text))
        and w.verb(done_to[1], "pp")
        and claim.kind == "done"
        and done_to[1] not in _GO
    ):
        whole = f"{lead}, and it was {first.text[2:]}"  # "cleared in phase one": the filing was
    elif first.kind == "did" and plain:
        whole = f"{lead}: {first.text}"
    elif first.kind == "did":
        joined = " and " not in lead and claim.kind == "done" and _same_time(lead, first.text)
        whole = f"{lead} and {first.text.removeprefix('I ')}" if joined else f"{lead}, and {first.text}"
    elif first.kind == "clause":
        whole = f"{lead}, and {first.text}"
    elif claim.kind == "state" and first.kind in {"noun", "count"}:
        told = [first, *(i for i in others if i.kind in {"noun", "count", "none"})]
        return Told(
            f"{lead}: {_series(told[:3])}" if len(told) > 1 or claim.text.endswith(")") else f"{lead} ({first.text})",
            lead,
            "",
            "",
        )
    else:
        whole, others = lead, [first, *others]
    return Told(_extended(whole, others), lead, alone if first.kind in {"did", "clause", "change"} else "", "")


def _for_long(lead: str) -> str:
    """Return what one does as what has gone on: "I run a section" is "I have run a section" where a length of time follows."""
    does = re.match(r"I (\w+)\b", lead)
    if not does or not w.verb(does[1], "base") or w.verb(does[1], "past") or does[1] in w.AUX:
        return lead
    return f"I have {w.PARTICIPLE_OF[does[1]]}{lead[does.end() :]}"


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


def _named(claim: Claim, items: Sequence[Item], alone: str) -> Told:
    """Join evidence to a name for work: "home births", "running night shifts"."""
    name, doing = claim.text, claim.kind == "ing"
    one = name if doing else _one_of(name)
    known = f"I have experience of {name}" if doing or not _worked_with(one) else f"I have worked with {one}"
    called = re.sub(r"^my ", "the ", name)
    if not items:
        return Told(known, known, "", called)
    first, others = items[0], list(items[1:])
    object_ = re.match(r"I (\w+) (?=in (?:under )?\d)", first.text) if first.kind == "did" and not doing else None
    counted = re.match(
        r"I \w+ (?:(?:over|about|nearly) )?\d[\d,]*(?= (?:last|this|in|since|over|a|per|every)\b|$)", first.text
    )
    if first.kind == "noun" and not doing and CREDENTIAL.fullmatch(first.text.split()[-1]):
        whole = f"I hold the {re.sub('^(?:the|an?) ', '', first.text)} for {name}"
    elif object_ and w.verb(object_[1], "past") in _DONE_WITH:
        whole = f"I {object_[1]} {join(articled(tokens(name)))} {first.text[object_.end() :]}"  # "closed in 40 minutes"
    elif first.kind == "did" and counted and plural(name.split()[-1]) and len(name.split()) < 4:
        whole = f"{counted[0]} {name}{first.text[counted.end() :]}"  # "rehomed 212 last year", of cats
    elif first.kind == "change" and first.subject:
        changed = f"{join(articled(tokens(first.subject)))} went {first.text}"
        whole = f"{known}, and {changed}" if doing else f"in my work with {one}, {changed}"
    elif first.kind == "change" and not doing:
        whole = f"in my work, {join(articled(tokens(name)))} went {first.text}"
    elif first.kind == "span":
        length = SPAN.match(first.text)
        behind = first.text[length.end() :] if length else ""
        behind = behind if not behind or behind.split()[0] in w.PREPOSITIONS | {","} else f", {behind.strip()}"
        bare = not plural(name.split()[-1]) and name.split()[-1].lower() in w.COUNT_NOUNS and one != name
        whole = f"I have {_as_owner(first.text[: length.end()] if length else first.text)} experience of {name}{' work' if bare else ''}{behind}"
    elif first.kind == "none":
        never = re.match(r"(?:not|never) (one|a|any)\b", first.text)
        whole = f"in {name}, I never had {first.text[never.start(1) :]}" if never else f"{known}: {first.text}"
    elif first.kind == "place" and re.match(r"(?:daily|weekly|monthly|every|each|all)\b", first.text):
        whole = f"I work with {one} {first.text}"
    elif first.kind == "place":
        whole = f"{known} {first.text}"
    elif first.kind == "did":
        pronoun = re.search(r"\b(?:them|it)\b", first.text)
        if pronoun and len(name.split()) <= 5:
            whole = first.text[: pronoun.start()] + name + first.text[pronoun.end() :]
        elif pronoun:
            return Told(known, known, "", called)
        else:
            whole = first.text if covers(first.text, name) > 0.6 else f"{_at_work(name, one, doing)}, {first.text}"
    elif first.kind == "clause":
        whole = first.text if covers(first.text, name) == 1 else f"{known}: {first.text}"
    elif (figure := re.fullmatch(r"(?:(?:about|over|nearly|around) )?\d[\d,]*", first.text)) and plural(
        name.split()[-1]
    ):
        whole = f"I have {figure[0]} {name} behind me"
    elif _RATE.search(name) and re.match(r"(?:(?:over|about|nearly|under) )?\d", first.text):
        whole = f"my {name} is {_over_the_last(first.text)}"
    else:
        return Told(_listed(known, [first, *others]), known, "", called)
    return Told(_extended(whole, others), known, alone if first.kind in {"did", "clause"} else "", called)


def _at_work(name: str, one: str, doing: bool) -> str:
    """Return where a deed was done: "in school finance", "in my work with lettings", "running night shifts"."""
    if doing:
        return name
    return f"in my work with {one}" if _worked_with(one) else f"in {name}"


def _worked_with(name: str) -> bool:
    """Say whether one works with what a name for work names: things and people; an activity is what one has experience of."""
    low = name.lower().split()
    end = next((i for i, x in enumerate(low) if i and x in w.PREPOSITIONS | {"and"}), len(low))
    return low[0] in {"a", "an", "the"} or plural(low[end - 1])


def _as_owner(length: str) -> str:
    """Return "14 years" as in "14 years' experience", "a year" as in "a year's"."""
    return f"{length}'" if length.endswith("s") else f"{length}'s"


_RATE = compiled(r"(?i)\b(?:rate|score|average|record|ratio|accuracy|turnover|attendance)$")


def _over_the_last(text: str) -> str:
    """Return "98.5 last 2 shutdowns" as "98.5 over the last 2 shutdowns"."""
    return re.sub(r"(?<!the )\b(last|past) (?=\d)", r"over the \1 ", text)


def _as_noted(evidence: str, cast: Cast) -> str:
    """Return evidence that could not be read as the notes have it, fit to stand behind a colon; "" for what is not."""
    text = decapitalize(spell_names(tidy(evidence), cast), cast).strip(" .")
    words = tokens(text)
    if (
        not words
        or len(words) > 16
        or untidy(text, words)
        or names_somebody_else(text, cast)
        or unwelcome(text, of_person=False, mine=True)
    ):
        return ""
    rate = re.match(r"(?i)((?:[\w-]+ ){0,3}(?:rate|score|average)) (?=\d)", text)
    text = f"{article(rate[1])} of {text[rate.end() :]}" if rate else text
    return _over_the_last(text) if settled_phrase(text) and not w.verb(words[0].lower(), "pp") else ""


_GO = w.WENT | w.listed("worked lived stayed won led ran passed finished graduated came went spoke")
_DONE_WITH = w.listed(
    "close finish clear complete run do build deliver process reconcile produce settle answer resolve"
)


def _one_of(name: str) -> str:
    """Return a name for work with the "a" that a single thing wants: "a knee class for 30 patients"; "renewals", "cannulation" stay."""
    low = name.lower().split()
    if len(low) == 2 and plural(low[0]) and low[1] in w.COUNT_NOUNS and not plural(low[1]):
        return f"the {name}"  # "volunteers rota"
    at = next((i for i, x in enumerate(low) if x in {"at", "in", "for", "on"}), 0)
    if (
        at
        and name.split()[0].islower()
        and low[at] == "at"
        and name.split()[at + 1 : at + 2] != []
        and name.split()[at + 1][0].isupper()
        and low[0] not in w.DETERMINERS
        and not plural(low[at - 1])
        and not w.mass(low[at - 1])
    ):
        return f"the {name}"  # "the pastry section at Maison Aubert"
    with_the = join(articled(tokens(name)))
    head = next((i for i, x in enumerate(name.lower().split()) if x in w.PREPOSITIONS), len(name.split()))
    if (
        (name.lower().split()[head - 1] not in w.COUNT_NOUNS and name.lower().split()[head : head + 1] != ["of"])
        or with_the == name
        or any(plural(x) for x in name.lower().split()[:2])
    ):
        return name
    return article(with_the.removeprefix("the "))


def _listed(known: str, items: list[Item]) -> str:
    """Return "I have worked with touring get-ins: 34 venues"; what was made is followed by what came of it."""
    nouns = [i for i in items if i.kind in {"count", "noun", "none", "span"}]
    return _extended(f"{known}: {_series(nouns[:3])}", [i for i in items if i not in nouns])


def _extended(whole: str, items: Sequence[Item]) -> str:
    """Return a statement with what else shows it, as far as one breath goes."""
    nouns: list[Item] = []
    tail = ""
    for item in items[:4]:
        if (
            item.kind == "span"
            and re.match(r"I \w+", whole)
            and not re.match(r"I have (?:worked|experience|\d)", whole)
        ):
            tail += f", for {item.text}"
        elif item.text.startswith("none ") and not tail:
            acts = any(w.verb(x, "past") and not w.verb(x, "pp") for x in item.text.lower().split()[1:3])
            tail = f"{', and' if acts else ','} {item.text}"
        elif item.kind in {"count", "noun", "none", "span"}:
            nouns.append(replace(item, text=re.sub(r"^never (one|a)\b", r"not \1", item.text)))
        elif item.kind == "place":
            tail += f" {item.text}" if item.text[-4:].isdigit() else f", {item.text}"
        elif (item.kind == "did" and not tail) or (item.kind == "clause" and not tail):
            tail = f", and {item.text}"
        elif item.kind == "change" and item.subject and not tail:
            if re.match(r"I have (?:worked|experience)\b", whole):
                nouns.append(Item("noun", f"{item.subject} {item.text}"))
            else:
                tail = f", and {join(articled(tokens(item.subject)))} went {item.text}"
    if nouns:
        among = "' experience of" in whole and nouns[0].kind == "count"
        joined = (
            "including "
            if among
            else ""
            if re.match(r"(?:mainly|mostly|chiefly|including)\b|.* of (?:them|it|those)$", nouns[0].text)
            else "with "
        )
        whole = f"{whole}, {joined}{_series(nouns[:3])}"
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
