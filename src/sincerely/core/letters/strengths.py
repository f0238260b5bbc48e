"""The bridge of a letter: one need, and the one strength on record that meets it best, with its evidence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sincerely.core.letters import words as w
from sincerely.core.letters.casting import panel, whose
from sincerely.core.letters.context import split_names
from sincerely.core.letters.forms.thank_you_phrases import STRENGTH_NAMED, STRENGTH_SHOWN
from sincerely.core.letters.fragments import UNSURE, Piece, read_notes
from sincerely.core.letters.stems import covers, repeats, shared
from sincerely.core.letters.turning import Cast
from sincerely.core.letters.usable import private_or_pay
from sincerely.core.letters.values import Context, Strength
from sincerely.core.people.names import same_person


@dataclass(frozen=True, slots=True)
class Bridge:
    """A strength as said, the need it meets and the topic it answers.

    `text` begins with the writer ("I led ..."); `lead` is its claim, `rest` its evidence as a statement of its own, if it can stand alone.
    `need` is a noun phrase or empty; `link` the path of the topic it answers, or empty; `name` what it can be called ("the handover redesign").
    """

    text: str
    lead: str
    rest: str
    need: str
    link: str
    name: str
    facts: tuple[str, ...]
    framed: bool = (
        False  # the text is a frame around a name ("on home births, this is ..."), which takes no further lead-in
    )
    person: bool = True  # the need is for somebody, not for something


def choose(
    context: Context, cast: Cast, heard: list[tuple[str, str]], rank: int, told: str = "", style: int = 0
) -> Bridge | None:
    """Return the best bridge for this reader; None where no strength can be put into words.

    `heard` are the reader's own topics as (path, words); `told` is what the letter has the writer say already. On a panel, members take turns, in the order of their names, so that strengths differ.
    """
    strengths = context.candidate.strengths
    if not strengths:
        return None
    order = _order(context, heard, rank)
    if told:
        order.sort(key=lambda i: repeats(told, strengths[i].evidence or strengths[i].claim))
    for index in order:
        said = _said(strengths[index], cast, style)
        if said is None:
            continue
        text, lead, rest, name = said
        again = rank // len(strengths)  # how many colleagues' letters carry this strength already
        if again:
            text = rest if again % 2 and len(rest.split()) > 5 else lead
            rest = ""
        framed = bool(name) and not re.match(r"I (?:hold|have held|am|led|have \d)\b", text)
        words = f"{strengths[index].claim} {strengths[index].evidence}"
        facts: tuple[str, ...] = (f"candidate.strengths[{index}]",)
        link = max(((shared(words, t), p) for p, t in heard), default=(0, ""))
        needs = sorted(((shared(words, n), -i) for i, n in enumerate(context.role.needs)), reverse=True)
        for score, negative in needs:
            if score == 0 or score < link[0]:
                break
            need = _need(context.role.needs[-negative], cast)
            if need and not (again and covers(text, need) == 1) and shared(need, lead) < max(2, len(need.split()) - 1):
                return Bridge(
                    text, lead, rest, need, "", name, (f"role.needs[{-negative}]", *facts), framed, _for_somebody(need)
                )
        if link[0]:
            return Bridge(text, lead, rest, "", link[1], name, (*facts, f"{link[1]}.they_said"), framed)
        return Bridge(text, lead, rest, "", "", name, facts, framed)
    return None


def _order(context: Context, heard: list[tuple[str, str]], rank: int) -> list[int]:
    """Return the strengths' places, best first, giving way to panel members whose names come earlier."""
    strengths = context.candidate.strengths
    count = len(strengths)
    people = panel(context)

    def scores(texts: list[str]) -> list[float]:
        return [
            3 * max((shared(f"{s.claim} {s.evidence}", t) for t in texts), default=0)
            + 1.0 * max((shared(f"{s.claim} {s.evidence}", n) for n in context.role.needs), default=0)
            for s in strengths
        ]

    def wanted(place: int, texts: list[str]) -> list[int]:
        points = scores(texts)
        return sorted(range(count), key=lambda i: (-points[i], (i - place) % count))

    mine = wanted(rank, [t for _, t in heard])
    known = any(whose(t, context) == "other" for t in context.interview.topics)
    if len(people) == 1 or not known:
        return mine
    taken: set[int] = set()
    for place, name in enumerate(people):
        texts = [
            f"{t.topic} {t.they_said}"
            for t in context.interview.topics
            if any(same_person(n, name) for n in split_names(t.with_))
        ]
        order = mine if place == rank else wanted(place, texts)
        free = [i for i in order if i not in taken] or order
        if place == rank:
            return [*free, *(i for i in order if i not in free)]
        taken.add(free[0])
    return mine


_CREDENTIAL = re.compile(
    r"(?i)\b(?:certificate|certification|cert|licen[cs]e|degree|diploma|ticket|qualification|registration|accreditation|card|master'?s|phd)\b"
)
_PERSON = re.compile(
    r"(?i)(?:nurse|midwife|teacher|tutor|lecturer|trainer|coach|welder|fitter|plumber|electrician|carpenter|joiner|roofer|mechanic|technician|engineer|programmer|developer|"
    r"designer|architect|surveyor|planner|analyst|accountant|auditor|bookkeeper|lawyer|solicitor|paralegal|barrister|officer|driver|pilot|chef|cook|baker|butcher|brewer|waiter|barista|"
    r"gardener|farmer|forester|vet|dentist|pharmacist|physiotherapist|therapist|counsellor|counselor|paramedic|firefighter|carer|cleaner|librarian|archivist|curator|journalist|editor|writer|"
    r"translator|interpreter|speaker|photographer|musician|violinist|pianist|singer|dancer|actor|producer|director|manager|supervisor|foreman|leader|organi[sz]er|fundraiser|volunteer|"
    r"trustee|mentor|assessor|inspector|instructor|operator|machinist|assembler|administrator|secretary|receptionist|buyer|seller|specialist|generalist|learner|listener|aider|responder)"
)


def _said(strength: Strength, cast: Cast, style: int) -> tuple[str, str, str, str] | None:
    """Return a strength as (whole statement, claim, evidence that stands alone, its name), or None."""
    if private_or_pay(strength.claim) or private_or_pay(strength.evidence):
        return None
    claims = read_notes(strength.claim, "writer", cast, whole=True)
    proofs = read_notes(strength.evidence, "writer", cast, whole=True)
    claim, proof = _first(claims), _joined(proofs)
    if proof.kind == "do":
        proof = Piece("clause", f"I {proof.text}", subject="I")
    rest = _alone(proof)
    if claim.kind == "unsure":
        return (rest, rest, "", "") if rest else None
    if claim.kind in {"noun", "ing"} and not _owned_noun(claim):
        return _shown(claim, proof, rest, style)
    lead, name = _claim(claim)
    if not lead:
        return (rest, rest, "", "") if rest else None
    if proof.kind == "unsure":
        return lead, lead, "", name
    if proof.kind == "place":
        if re.match(r"(?i)(?:since|for)\b", proof.text) and lead.startswith("I hold "):
            lead = "I have held " + lead.removeprefix("I hold ")
        return f"{lead} {proof.text}", lead, "", name
    if proof.kind == "clause" and proof.subject == "I":
        short = len(f"{lead} {proof.text}".split()) <= 26 and " and " not in lead
        if claim.kind in {"clause", "do"} and short and _same_time(lead, proof.text):
            return f"{lead} and {proof.text.removeprefix('I ')}", lead, rest, name
        if claim.kind == "adjective":
            return f"{lead}, and {proof.text}", lead, rest, name
    if lead.startswith("I hold ") and re.match(r"\d+ years|\w+ years", proof.text):
        return f"{lead.replace('I hold', 'I have held', 1)} for {proof.text}", lead, "", name
    return f"{lead}: {proof.text}", lead, rest, name


def _shown(claim: Piece, proof: Piece, rest: str, style: int) -> tuple[str, str, str, str]:
    """Return a strength that is a name for something: "home births", "running night shifts"."""
    text = claim.text
    name = re.sub(r"^my ", "the ", text)
    named = (STRENGTH_NAMED[style % len(STRENGTH_NAMED)]).replace("{C}", text)
    if proof.kind == "unsure":
        return named, named, "", name
    if proof.kind == "place":
        return (
            f"{named} {proof.text}" if not proof.text.startswith("since") else f"I have worked in {text} {proof.text}",
            named,
            "",
            name,
        )
    if proof.kind == "clause" and proof.subject == "I":
        pronoun = re.search(r"\b(?:them|it)\b", proof.text)
        if pronoun and len(text.split()) <= 5:
            told = proof.text[: pronoun.start()] + text + proof.text[pronoun.end() :]
            return told, told, told, name
        if covers(proof.text, text) > 0.6:
            return rest, rest, rest, name
        return (
            f"in {text}, {proof.text}" if not pronoun else f"I have experience in {text}",
            named,
            rest if not pronoun else "",
            name,
        )
    if proof.kind == "clause" and proof.leans:
        return named, named, "", name
    whole = STRENGTH_SHOWN[style % len(STRENGTH_SHOWN)].replace("{C}", text).replace("{E}", proof.text)
    return whole, named, rest, name


def _same_time(one: str, other: str) -> bool:
    words = [t.split() for t in (one, other)]
    return all(len(x) > 1 and bool(w.verb(x[1].lower(), "past")) for x in words)


def _first(pieces: tuple[Piece, ...]) -> Piece:
    return next(
        (p for p in pieces if p.kind in {"clause", "act"} and p.subject == "I"), pieces[0] if pieces else UNSURE
    )


def _joined(pieces: tuple[Piece, ...]) -> Piece:
    """Return evidence as one piece: two things the writer did become one statement."""
    first = _first(pieces)
    if first.kind == "clause" and first.subject == "I":
        follow = next((p for p in pieces[pieces.index(first) + 1 :] if p.kind == "clause" and p.subject == "I"), None)
        if follow and first.size + follow.size <= 26 and " and " not in first.text:
            return Piece("clause", f"{first.text} and {follow.text.removeprefix('I ')}", subject="I")
    return first


def _owned_noun(piece: Piece) -> bool:
    """Say whether a noun is something one has or is: years, a licence, a welder."""
    return not _claim(piece)[0].startswith("I can point to ")


def _claim(piece: Piece) -> tuple[str, str]:
    """Return a claim as a statement of the writer, and what it can be called; ("", "") for none."""
    text = piece.text
    if piece.kind in {"clause", "act"}:
        return (text, "") if piece.subject in {"I", "other"} and not piece.leans else ("", "")
    if piece.kind == "do":
        return f"I {text}", ""
    if piece.kind == "adjective":
        return f"I am {text}", ""
    if piece.kind == "ing":
        return f"I can point to {text}", text
    if piece.kind != "noun":
        return "", ""
    words = text.split()
    end = next(
        (i for i, x in enumerate(words) if i and x.lower() in w.PREPOSITIONS | w.RELATIVES | {"and", "to"}), len(words)
    )
    head = words[end - 1].strip(",")
    bare = words[0].lower() not in w.DETERMINERS
    if re.match(
        r"(?:\d[\d,.+-]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|many|several)\+? (?:years|months|seasons|summers|winters|decades)\b",
        text.lower(),
    ):
        return f"I have {text}", ""
    if _CREDENTIAL.fullmatch(head) or _CREDENTIAL.fullmatch(words[-1]):
        return f"I hold {_a(text) if bare and not head.endswith('s') else text}", ""
    if _PERSON.fullmatch(head):
        return f"I am {_a(text) if bare else re.sub('^the ', 'a ', text)}", ""
    if re.search(
        r"(?i)^(?:experience|skills?|knowledge|background)|\b(?:experience|skills?|knowledge|background)$", text
    ):
        return f"I have {text}", text
    return f"I can point to {text}", text


def _alone(piece: Piece) -> str:
    if piece.kind in {"clause", "act"} and piece.subject in {"I", "other"} and not piece.leans:
        return piece.text
    if piece.kind == "do":
        return f"I {piece.text}"
    return ""


_AN = re.compile(r"[aeioAEIO]|u(?!ni|se|su|k)|[Hh](?:our|onest)|[FHLMNRSX](?=[A-Z]{1,3}\b)|8|11\b|18\b")


def _a(text: str) -> str:
    return f"{'an' if _AN.match(text) and not text.startswith(('one', 'eu')) else 'a'} {text}"


def _for_somebody(need: str) -> bool:
    return bool(re.match(r"(?:some(?:one|body)|people|an? |\d)", need))


def _need(note: str, cast: Cast) -> str:
    """Return a need of the role as a noun phrase: "run nights alone" -> "someone who can run nights alone"; "" for none."""
    if private_or_pay(note) or len(note.split()) > 16:
        return ""
    note = re.sub(
        r"(?i)^(?:must|should|needs? to|has to|have to|able to|ability to|can|be able to|the ability to|willing(?:ness)? to|they need|we need|looking for|wants?)\s+(?:be able to |to )?",
        "",
        note.strip(" .-*"),
    )
    if not note:
        return ""
    pieces = read_notes(note, "writer", cast)
    piece = pieces[0] if pieces else UNSURE
    if piece.kind == "do" or (w.verb(note.split()[0].lower(), "base") and note.split()[0].lower() not in w.NOUN_LIKE):
        return (
            f"someone who can {piece.text if piece.kind == 'do' else note[0].lower() + note[1:]}"
            if piece.kind in {"do"}
            else ""
        )
    if piece.kind == "adjective":
        return f"someone {piece.text}"
    if piece.kind in {"noun", "ing"}:
        if re.search(r"\b(?:within|inside|before|by|under|until)\b", piece.text):
            return ""
        if re.match(r"\d", piece.text):
            return piece.text
        if (
            _PERSON.fullmatch(piece.text.split()[-1])
            and piece.text.split()[0] not in w.DETERMINERS
            and not piece.text[:1].isupper()
        ):
            return _a(piece.text)
        return piece.text
    return ""
