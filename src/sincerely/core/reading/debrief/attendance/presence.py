"""Who was there, and in what part."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from sincerely.core.people.names import PARTICLES, fold, parse_name
from sincerely.core.reading.debrief.attendance.persons import ABSENT_SURELY, ASKED, DOUBTED, GUEST, SILENT, SURELY
from sincerely.core.reading.debrief.attendance.roster import Known, Roster
from sincerely.core.reading.debrief.attendance.serves import SERVES
from sincerely.core.reading.debrief.text.names import ABSENT, RECRUITS, title_of
from sincerely.core.reading.debrief.text.words import words_of
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import Invitation


def name_forms(roster: Roster) -> None:
    """Give each person every word by which the notes may speak of them, and the pronoun of their title."""
    for known in roster.people:
        full = known.words()
        known.aliases |= {fold(known.name), known.name.casefold()}
        words = [
            word
            for place, word in enumerate(parse_name(known.name).full.split())
            if len(word.strip(".")) > 1
            # A particle goes before a family name; the first word of a whole name is what somebody is called: "Al Hart".
            and (word.casefold() not in PARTICLES or (place == 0 and word[:1].isupper() and not known.title))
        ]
        shared = {word for other in roster.people if other is not known for word in other.words()}
        known.aliases |= {word.casefold() for word in words if fold(word) not in shared and len(full) > 1}
        bare = known.title.casefold().strip(". ")
        if (
            len(bare) > 1
            and bare not in {"mr", "mrs", "ms", "miss", "herr", "frau", "mme", "monsieur"}
            and sum(fold(other.title) == fold(known.title) for other in roster.people) == 1
        ):
            known.aliases.add(bare)
        known.pronoun = _PRONOUNS.get(parse_name(f"{known.title} x").title, known.pronoun)


def take_likeliest(roster: Roster) -> None:
    """Take the likeliest as there where nobody is sure to have been: somebody held the talk. Of whom the notes say that they were absent, or come later, it is asked still."""
    fits = [known for known in roster.people if known.source == "notes" and not known.absent and ASKED <= known.sum < SURELY and known.sum != DOUBTED]  # fmt: skip
    if fits and not roster.present():
        best = max(fits, key=lambda known: known.sum)
        best.present, best.part = True, "interviewer" if best.part == "other" else best.part
        roster.unsure = [said for said in roster.unsure if not (said.startswith("Was ") and best.name in said)]


def leave_silent(roster: Roster, spoken: Set[str], notes: str) -> list[str]:
    """Take those of whom the notes tell nothing, and who are not sure enough to have been there, as not there beside others who spoke; return what to ask about them. `spoken` are the names of whom something is told. Who is named in one breath with one of those ("with Mia & Tom"), or heads a line of their own, is not asked about."""
    there = roster.present()
    silent = [known for known in there if known.name not in spoken and known.sum < SILENT]
    silent = [known for known in silent if not _beside(known, roster, notes)]
    if not any(known.name in spoken for known in there):
        return []
    for known in silent:
        known.present, known.part = False, "recruiter" if known.part == "recruiter" else "other"
    return [f"Was {f'{known.title} {known.name}'.strip()} in the interview?" for known in silent]


def _beside(known: Known, roster: Roster, notes: str) -> bool:
    named = [(found.start(), found.end(), roster.named(found.group())) for found in roster.pattern().finditer(notes)]
    joined = any(
        (one is known) != (two is known) and (two if one is known else one) in roster.present() and _AND.fullmatch(notes, end, start)
        for (_, end, one), (start, _, two) in pairwise(named)
    )  # fmt: skip
    return joined or any(one is known and _HEADS.match(notes, end) is not None and not notes[notes.rfind("\n", 0, start) + 1 : start].strip(" -*•\t") for start, end, one in named)  # fmt: skip


def tells_of_absent(text: str, roster: Roster) -> bool:
    """Say whether a clause is of somebody who was not there: it opens with them ("a volunteer, Hank, held the door"), or they are all whom it names on the way in or out."""
    named = [(found.start(), known) for found in roster.pattern().finditer(text) if (known := roster.named(found.group())) is not None]  # fmt: skip
    if not named or named[0][1].present:
        return _presents(text, roster)
    opens = _OPENS.match(text)
    if not (named[0][1].title or named[0][1].position or (opens is not None and opens["post"])):
        return False
    return (opens is not None and opens.end() >= named[0][0]) or (SERVES.search(text) is not None and not any(known.present for _, known in named))  # fmt: skip


def _presents(text: str, roster: Roster) -> bool:
    """Say whether a clause only gives somebody's post: "he runs the boat & the field season"."""
    said = re.sub(r"(?i)^\W*(?:(?:and|he|she|who|is|was)\s+)*", "", text).strip(" .,;").casefold()
    return len(said.split()) > 2 and any(said == known.position.casefold() for known in roster.people)


_OPENS = compiled(r"\W*(?:(?:and|but|so|then|also|plus|oh)\s+)*(?P<post>(?:the|an?|our|their|his|her|another|one|old|young|some|head|reception)\s+(?:(?!(?:asked|told|said|who|that|about|of|with)\b)[\w'’-]+,?\s+){0,4}?)?(?:called\s+|named\s+)?(?=[A-ZÀ-Þ])")  # fmt: skip
_HEADS = compiled(r"\s*(?:\([^)\n]*\))?\s*(?::|-|–|—|=)\s")
_AND = compiled(r"\s*(?:\([^)\n]*\)\s*)?(?:,\s*)?(?:and|&|\+|,|n|then|plus)\s+(?:(?:his|her|the|a|an|big|old|young|wee|little|Mr|Mrs|Ms|Dr|Miss|Prof)\.?\s+){0,2}", re.I)  # fmt: skip
_PRONOUNS = {"Mr.": "he", "Herr": "he", "Mrs.": "she", "Ms.": "she", "Miss": "she", "Frau": "she", "Sra.": "she", "Señora": "she", "Sister": "she", "Mme": "she"}  # fmt: skip


def settle_guests(
    roster: Roster, notes: str, invitations: Sequence[Invitation], guests: Sequence[Known], there: Mapping[int, float]
) -> None:
    """Decide of those whom an invitation lists who was there and in what part; say where invitation and notes differ."""
    others = [known for known in roster.people if known.part == "interviewer" and known.present]
    for known in guests:
        told = there.get(id(known), ABSENT_SURELY)
        if known.part == "organiser" or "\0organises" in known.aliases:
            alone = not [other for other in others if other is not known]
            if alone or told >= GUEST or "\0initials" in known.aliases or ("\0listed" in known.aliases and id(known) in there and "\0organises" in known.aliases):  # fmt: skip
                known.part, known.present = "interviewer", True
            elif "\0listed" in known.aliases:
                known.present = True
            else:
                known.part, known.present = "organiser", False
                about = "\n".join(invitation.description for invitation in invitations)
                if re.search(
                    rf"{re.escape(known.name)}\W{{1,6}}[^\n]{{0,30}}(?:recruit\w*|talent\s+(?:acquisition|partner)|sourcer|headhunter)|recruiter\W{{1,4}}{re.escape(known.name)}",
                    about,
                    re.I,
                ):
                    known.part = "recruiter"
        known.aliases = {alias for alias in known.aliases if not alias.startswith("\0")}
        if known.part == "recruiter" and told >= GUEST:
            known.present = True
        elif RECRUITS.search(known.position) and told < GUEST and known.part != "interviewer":
            known.part, known.present = "recruiter", False
    _absences(roster, notes, guests, [known for known in guests if there.get(id(known), 0) >= SURELY])


# After these the name comes that was missing: "apologies from Dan", "without Dan".
_POINTS_AHEAD = words_of("apologies without instead no sub covering cover standing filling filled stood chair seat")
_STOP = compiled(r"\n|(?P<word>\b\w+)?\.\s")


def _absences(roster: Roster, notes: str, guests: Sequence[Known], talking: Sequence[Known]) -> None:
    pattern = roster.pattern()
    for cue in ABSENT.finditer(notes):
        begin = max(notes.rfind("\n", 0, cue.start()), notes.rfind(". ", 0, cue.start()), 0)
        end = next(
            (stop.start() for stop in _STOP.finditer(notes, cue.end()) if not title_of(stop["word"] or "")[0]),
            len(notes),
        )
        before = list(pattern.finditer(notes, begin, cue.start()))
        after = pattern.search(notes, cue.end(), end)
        forward = (
            cue.group().lower().split()[0] in _POINTS_AHEAD
            or "supposed" in cue.group().lower()
            or "meant" in cue.group().lower()
        )
        chosen = after if forward and after else before[-1] if before else None
        who = roster.named(chosen.group()) if chosen else None
        weak = re.match(r"(?:is|was|were|not)\b", cue.group(), re.I) is not None
        leave = re.search(r"\b(?:leave|parental|maternity|training)\b", cue.group(), re.I) is not None
        if who in guests and who is not None and who.present and not ((weak or leave) and who in talking):
            who.present = False
            roster.unsure.append(f"The invitation lists {who.name}; your notes say they were not there.")


_NUMBER = r"(?P<{0}>two|three|four|five|six|seven|eight|[2-9])"
# "3 of them!!", "there were four of them", "panel of 5", "five on the panel"
HEADCOUNT = compiled(
    rf"\b(?:(?<!\son\s)(?<!\sin\s)(?<!\sof\s)(?<!\sfor\s)(?:there\s+(?:was|were)\s+)?{_NUMBER.format('them')}\s+of\s+(?:them|[’']?em)\b(?!\s+(?:last|had|have|were|was|are|is|to|left|in|at|on|who|that|a|per|each))|panel\s+(?:of|=)\s+{_NUMBER.format('panel')}\b|{_NUMBER.format('on')}\s+(?:people\s+|ppl\s+)?(?:on\s+the\s+panel|interviewing\s+me|interviewers|panell?ists|(?:people|ppl)\s+interviewed))",
    re.I,
)
_COUNTS = {word: number for number, word in enumerate(["two", "three", "four", "five", "six", "seven", "eight"], 2)}


def headcount(notes: str, roster: Roster) -> str:
    """Return what to ask where the notes say that more were there than were found; empty where they do not."""
    head = "\n".join(notes.splitlines()[:4])
    found = HEADCOUNT.search(head)
    if found is None:
        return ""
    said = next(group for group in (found["them"], found["panel"], found["on"]) if group).lower()
    count = int(said) if said.isdigit() else _COUNTS[said]
    there = [known for known in roster.present() if known.part != "organiser"]
    if count <= len(there) + sum(known.absent for known in roster.people if not known.present):
        return ""
    names = ", ".join(known.name for known in there)
    named = f"only {names} {'is' if len(there) == 1 else 'are'} named" if there else "nobody is named"
    return f"Your notes say “{found.group().strip()}”, and {named}. Who else was there?"


def is_headcount(notes: str, start: int, end: int) -> bool:
    """Say whether a span of the notes only says how many there were; a figure before it that looks like a list's counts as its own."""
    begin = max(notes.rfind("\n", 0, start) + 1, start - 4)
    text = notes[begin:end] if notes[begin:start].strip().isdigit() else notes[start:end]
    return HEADCOUNT.fullmatch(text.strip(" \t!.,:;-")) is not None
