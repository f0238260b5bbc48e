"""Who was there, and in what part."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sincerely.core.people.names import PARTICLES, fold, parse_name
from sincerely.core.reading.debrief.attendance.persons import ABSENT_SURELY, GUEST, SURELY
from sincerely.core.reading.debrief.attendance.roster import Known, Roster
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
