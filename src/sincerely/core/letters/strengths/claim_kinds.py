"""What a strength claims: something done, something one is or holds, a role, or only a name for work."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import articled, as_list, plural, untidy
from sincerely.core.letters.notes.fragments import UNSURE, Piece, read_notes
from sincerely.core.letters.notes.third_parties import names_somebody_else
from sincerely.core.letters.notes.tidy import decapitalize, spell_names, tidy
from sincerely.core.letters.notes.turning import Cast, join, tokens
from sincerely.core.letters.notes.usable import unwelcome
from sincerely.core.letters.strengths.evidence import article
from sincerely.core.reading.patterns import compiled


@dataclass(frozen=True, slots=True)
class Claim:
    """`lead` is the claim as a statement; `kind` says how evidence joins it: something done, something one is or holds, a role, or only a name for work."""

    kind: Literal["done", "state", "role", "named", "ing", "none"]
    text: str = ""
    lead: str = ""


CREDENTIAL = compiled(
    r"(?i)(?:edition|certificate|certification|cert|certs|licen[cs]e|degree|diploma|ticket|qualification|registration|accreditation|card|master'?s|phd|badge|endorsement|C?DL(?:-?[A-D])?|HGV|LGV|PCV|PGCE|QTS|NEBOSH|IOSH|TEFL|CELTA|PRINCE2|PMP|CPA|ACCA|CIMA|SIA|ADR|CSCS|CPCS|NVQ|SVQ)"
)
_QUALIFIED = compiled(
    r"(?i)(?:[\w.+/#-]+ ){0,4}(?:certified|coded|trained|qualified|licen[cs]ed|accredited|registered|chartered|cleared|vetted|insured|authori[sz]ed)(?: (?:in|for|to|as|on|by|with)\b.*)?"
)
SPAN = compiled(
    r"(?i)(?:over |about |nearly |almost |more than )?(?:\d[\d,.+-]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|many|several)\+? "
    r"(?:years|months|seasons|summers|winters|decades)\b"
)
_PERSON = compiled(
    r"(?i)(?:cashier|clerk|porter|landlord|labourer|laborer|plasterer|nurse|midwife|teacher|tutor|lecturer|trainer|coach|welder|fitter|plumber|electrician|carpenter|joiner|roofer|mechanic|technician|engineer|programmer|developer|"
    r"designer|architect|surveyor|planner|analyst|accountant|auditor|bookkeeper|lawyer|solicitor|paralegal|barrister|officer|driver|pilot|chef|cook|baker|butcher|brewer|waiter|barista|"
    r"gardener|farmer|forester|vet|dentist|pharmacist|physiotherapist|therapist|counsellor|counselor|paramedic|firefighter|carer|cleaner|librarian|archivist|curator|journalist|editor|writer|"
    r"translator|interpreter|speaker|photographer|musician|violinist|pianist|singer|dancer|actor|producer|director|manager|supervisor|foreman|leader|organi[sz]er|fundraiser|volunteer|"
    r"trustee|mentor|assessor|inspector|instructor|operator|machinist|assembler|administrator|secretary|receptionist|buyer|seller|tech|prescriber|preceptor|notary|hygienist|dietitian|optician|radiographer|physicist|chemist|biologist|technologist|economist|scientist|specialist|generalist|learner|listener|aider|responder)"
)
_ROLE = compiled(
    r"(?i)(?:[\w-]+ ){1,3}(?:lead|head|captain|steward|warden|champion|coordinator|co-ordinator|rep|senco)(?: (?:at|for) [A-Z].*)?|(?:deputy |assistant |acting )?(?:head|director|deputy|chair|leader|captain|secretary|treasurer|manager) (?:of|at|for|in) .+|senco|(?:team|shift|crew|year|section) leader .*"
)
_ROLE_OF = compiled(
    r"(?i)(?:deputy |assistant |acting )?(?:head|director|chair|captain|secretary|treasurer|manager|leader) of\b|senco"
)


_BY_ENDING = compiled(r"(?i)boss|\w{2,}(?:man|woman)|\w{3,}(?:ologist|otomist|ographer|ician|pist|apist)")


def is_person(word: str) -> bool:
    """Say whether a word names what somebody is: welder, teacher."""
    return bool(_PERSON.fullmatch(word) or (_BY_ENDING.fullmatch(word) and not word.endswith("list")))


_LEVEL = compiled(r"(?i)(level|grade|tier|stage) (\d) ([a-z].*)")
_LICENCE = compiled(r"(?i)\b(?:licen[cs]e|card|certificate|badge|ticket|degree|diploma)$")
# Capitals, classes and figures only: "CDL class A", "HGV class 1", "ADR".
_TICKET = compiled(
    r"[A-Z]{3,}\d*(?: (?:[Cc]lass|[Cc]ategory|[Cc]at|[Ll]evel|[Gg]rade|[A-Z]{1,4}\d?|\d{1,2}))*(?:, [\w-]+)*"
)


def read_claim(note: str, cast: Cast, *, lasted: bool = False) -> Claim:
    """Read a claim. `lasted`: a length of time stood behind it, so that it is a name for work and nothing done."""
    bare = re.sub(r"(?i)\b(speak|speaks|in|native) polish\b", r"\1 Polish", " ".join(note.split()).strip(" ."))
    bare = re.sub(
        r"(?i)\b(leader|manager|supervisor|nurse|porter|operative|lead) (nights|days|weekends)$", r"\1 on \2", bare
    )
    if not bare:
        return Claim("none")
    note = bare
    if re.fullmatch(r"[A-Z]\w+(?:, [A-Z]\w+)+", bare):
        return Claim("named", as_list(bare))  # "Kotlin, Android"
    if level := _LEVEL.fullmatch(bare):
        held = f"a {level[1].lower()} {level[2]} in {level[3]}"
        return Claim("state", held, f"I hold {held}")
    if re.search(r"(?i)\b(?:level|grade) \d$", bare) or (
        CREDENTIAL.fullmatch(bare.split()[0] if bare else "") and bare[:2].isupper()
    ):
        held = as_list(bare) if ", " in bare else bare
        return Claim("state", held, f"I hold {article(held) if _LICENCE.search(held) else held}")
    if _TICKET.fullmatch(bare) and not _ROLE.fullmatch(bare):
        held = as_list(bare) if ", " in bare else bare
        return Claim("state", held, f"I hold {held}")
    step = re.fullmatch(r"(?i)([a-z][\w -]*?) to ([a-z][\w -]*?) (in .+)", bare)
    if step and is_person(step[1].split()[-1]) and len(step[2].split()) < 4:
        return Claim("done", bare, f"I went from {step[1]} to {step[2]} {re.sub(r'(?i)yrs?$', 'years', step[3])}")
    rose = re.fullmatch(r"(?i)([a-z][\w -]*?) to ([a-z][\w -]*)", bare)
    if rose and is_person(rose[1].split()[-1]) and max(len(rose[1].split()), len(rose[2].split())) < 4:
        return Claim("done", bare, f"I went from {rose[1]} to {rose[2]}")
    if _ROLE.fullmatch(bare) and not w.verb(bare.split()[0].lower(), "past", "ing"):
        return Claim("role", bare, f"I have been {bare if _ROLE_OF.match(bare) else article(bare)}")
    words = bare.split()
    if (
        len(words) > 2
        and words[1][:1].isdigit()
        and w.verb(words[0].lower(), "base")
        and not w.verb(words[0].lower(), "past")
    ):
        return Claim(
            "done", f"I {words[0].lower()} {' '.join(words[1:])}", f"I {words[0].lower()} {' '.join(words[1:])}"
        )
    if (
        len(words) > 2
        and words[0].lower() in w.ADJECTIVES
        and words[1].lower() in {"when", "under", "with", "around", "on", "at"}
    ):
        return Claim(
            "state", bare[:1].lower() + bare[1:], f"I am {bare[:1].lower()}{bare[1:]}"
        )  # "calm when it gets loud"
    does = words and w.verb(words[0].lower(), "base") and not w.verb(words[0].lower(), "past")
    object_ = len(words) > 1 and (
        words[1].lower() in w.DETERMINERS | w.PREPOSITIONS
        or words[1][:1].isdigit()
        or words[1][:1].isupper()
        or (words[0].lower() not in w.NOUN_LIKE and plural(words[1]))
    )
    if words and (lasted or (does and not object_)) and not w.verb(words[0].lower(), "past", "ing"):
        return _noun_claim(Piece("noun", decapitalize(spell_names(tidy(bare), cast), cast)))
    if (
        len(words) > 2
        and w.verb(words[1].lower(), "past")
        and words[1].lower().endswith("ed")
        and words[0].islower()
        and words[0] in w.COUNT_NOUNS | w.NOUN_LIKE
        and (words[2][:1].isdigit() or words[2] in w.DETERMINERS)
    ):
        told = f"I {words[0]}-{' '.join(words[1:])}"  # "stage managed 11 shows"
        return Claim("done", told, told)
    if _QUALIFIED.fullmatch(bare):
        text = bare if bare[:2].isupper() or re.match(r"\d", bare) else bare[:1].lower() + bare[1:]
        return Claim("state", text, f"I am {text}")
    pieces = read_notes(note, "writer", cast, whole=True)
    first, *rest = bare.split() or [""]
    if (
        re.fullmatch(r"[a-z]{3,}ed", first)
        and 0 < len(rest) < 6
        and (first not in w.VERB_FORMS or (w.verb(first, "past") and first not in w.NOUN_LIKE))
        and first not in w.ADJECTIVES
        and plural(rest[-1])
        and pieces
    ):
        return Claim("done", f"I {bare}", f"I {bare}")  # "precepted new grads"
    piece = next(
        (p for p in pieces if p.kind in {"clause", "act"} and p.subject == "I"), pieces[0] if pieces else UNSURE
    )
    text = piece.text
    if piece.kind in {"clause", "act"}:
        if piece.subject == "other" and piece.size < 5 and not re.search(r"\b(?:is|are|was|were|has|have|can)\b", text):
            return Claim("named", re.sub("^the ", "", text))
        if (
            piece.subject == "other"
            and piece.leans is False
            and len(bare.split()) < 6
            and not re.search(r"\b(?:is|are|was|were|has|have|can)\b", text)
        ):
            return Claim("named", decapitalize(bare, cast))
        usable = piece.subject in {"I", "other"} and not piece.leans
        return Claim("done", _with_the(text), _with_the(text)) if usable else Claim("none")
    if piece.kind == "do" and re.match(r"\w+ to ", text) and text.split()[0] in w.NOUN_LIKE:
        return Claim("named", text)  # "return to work talks"
    if piece.kind == "do":
        return Claim("done", text, f"I {text}")
    if piece.kind == "adjective":
        return Claim("state", text, f"I am {text}")
    if piece.kind == "ing":
        return Claim("ing", text)
    if piece.kind != "noun":
        plain = (
            1 < len(bare.split()) < 6
            and bare[0].isalpha()
            and not untidy(bare, tokens(bare))
            and not names_somebody_else(bare, cast)
        )
        odd = set(bare.lower().split()) & (w.SUBJECTS | w.AUX | w.QUESTION_WORDS) or unwelcome(
            bare, of_person=False, mine=True
        )
        return (
            Claim("named", decapitalize(spell_names(bare, cast), cast))
            if plain and not odd and piece.kind == "unsure"
            else Claim("none")
        )
    return _noun_claim(piece)


_DID = compiled(r"(I \w+(?: (?:up|out|over|off))?) ([a-z].*)")


def _with_the(text: str) -> str:
    """Return "I ran toddler group" with the article its object left out."""
    did = _DID.fullmatch(text)
    if (
        not did
        or w.verb(did[1].split()[1], "base")
        or did[2].split()[0] in w.PREPOSITIONS | w.ADVERBS | w.ADJECTIVES | {"to"}
    ):
        return text
    return f"{did[1]} {join(articled(tokens(did[2])))}"


def _noun_claim(piece: Piece) -> Claim:
    text = piece.text
    words = text.split()
    end = next(
        (i for i, x in enumerate(words) if i and x.lower() in w.PREPOSITIONS | w.RELATIVES | {"and", "to"}), len(words)
    )
    head = words[end - 1].strip(",")
    bare = words[0].lower() not in w.DETERMINERS
    if SPAN.match(text):
        return Claim("state", text, f"I have {text} behind me")
    if re.search(r"(?i)\b(?:level|grade|tier|stage) \d$", text):
        return Claim("state", text, f"I hold {text}")
    if re.match(r"\d+(?:st|nd|rd|th)\b", text):
        return Claim("state", text, f"I hold the {text}")
    if CREDENTIAL.fullmatch(head) or CREDENTIAL.fullmatch(words[-1]):
        return Claim("state", text, f"I hold {article(text) if bare and not head.endswith('s') else text}")
    spec = next((i for i, x in enumerate(words[:4]) if is_person(x.lower().strip(","))), None)
    if (
        spec is not None
        and spec + 1 < end
        and re.search(r"[\dA-Z/]", " ".join(words[spec + 1 : end]))
        and not any(x.lower() in w.COUNT_NOUNS or plural(x.lower()) for x in words[spec + 1 : end])
    ):
        own = f"{' '.join(words[: spec + 1])} ({' '.join(words[spec + 1 :])})"
        return Claim("state", own, f"I am {article(own)}")  # "translator cz/en", "coded welder 6G"
    if is_person(head):
        own = re.sub("^the ", "", text)
        return Claim("state", own, f"I am {article(own) if bare or text.startswith('the ') else text}")
    if _ROLE.fullmatch(re.sub("^the ", "", text)):
        own = re.sub("^the ", "", text)
        return Claim("role", own, f"I have been {own if _ROLE_OF.match(own) else article(own)}")
    if re.match(r"(?i)(?:experience|skills?|knowledge|background)\b", text):
        return Claim("state", text, f"I have {text}")
    name = re.sub(r"(?i)\s+(?:experience|skills?|knowledge|background)$", "", text)
    if name != text and is_person(name.split()[-1].lower()):
        return _noun_claim(Piece("noun", re.sub("^the ", "", name)))  # "charge nurse experience"
    return Claim("named", name)
