"""Who was there, and in what part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.people.names import PARTICLES, fold, parse_name
from sincerely.core.reading.debrief.names import (
    ABSENT,
    ARRANGED,
    RECRUITS,
    title_of,
)
from sincerely.core.reading.debrief.places import ASKS, Mention
from sincerely.core.reading.debrief.roster import (
    Known,
    Roster,
)
from sincerely.core.reading.debrief.words import words_of
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import Invitation


def presence(
    roster: Roster, notes: str, invitations: Sequence[Invitation], found: Sequence[Mention], invited: Sequence[Known]
) -> None:
    """Decide who was there and in what part; say where invitation and notes differ."""
    for known in roster.people:
        full = known.words()
        known.aliases |= {fold(known.name), known.name.casefold()}
        words = [
            word
            for word in parse_name(known.name).full.split()
            if word.casefold() not in PARTICLES and len(word.strip(".")) > 1
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
        title = parse_name(f"{known.title} x").title
        known.pronoun = known.pronoun or {
            "Mr.": "he",
            "Herr": "he",
            "Mrs.": "she",
            "Ms.": "she",
            "Miss": "she",
            "Frau": "she",
            "Sra.": "she",
            "Señora": "she",
            "Sister": "she",
            "Mme": "she",
        }.get(title, "")
    others = [known for known in roster.people if known.part == "interviewer" and known.present]
    named = {name: roster.named(name) for name in {mention.name for mention in found}}
    for known in roster.people:
        mentioned = [
            mention for mention in found if named[mention.name] is known or fold(mention.name) in known.aliases
        ]
        if known.part == "organiser" or "\0organises" in known.aliases:
            attends = "\0organises" in known.aliases
            clerk = RECRUITS.search(known.position) or any(
                RECRUITS.search(f"{m.position} {m.quote}") for m in mentioned
            )
            active = any(m.says or m.asks or (m.acts and m.strong) for m in mentioned if not clerk) or any(
                m.says or (m.asks and not m.position) for m in mentioned
            )
            alone = not [other for other in others if other is not known]
            if (
                active
                or alone
                or (attends and known.part == "interviewer" and mentioned and "\0listed" in known.aliases)
            ):
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
        if known.part == "recruiter" and any(mention.strong and mention.acts for mention in mentioned):
            known.present = True
        if (
            RECRUITS.search(known.position)
            and not any(mention.acts for mention in mentioned)
            and ((others and known not in others) or known.part != "interviewer")
        ):
            known.part, known.present = "recruiter", False
        elif mentioned and known not in invited and all(mention.later or not mention.present for mention in mentioned):
            known.present = False
            known.part = (
                "recruiter"
                if RECRUITS.search(known.position) or any(RECRUITS.search(mention.quote) for mention in mentioned)
                else "other"
            )
    _absences(
        roster,
        notes,
        [
            known
            for known in roster.people
            if any(named[m.name] is known and (m.says or ASKS.match(notes[m.end : m.end + 40])) for m in found)
        ],
    )


# After these the name comes that was missing: "apologies from Dan", "without Dan".
_POINTS_AHEAD = words_of("apologies without instead no sub covering cover standing filling filled stood chair seat")
_STOP = compiled(r"\n|(?P<word>\b\w+)?\.\s")


def _absences(roster: Roster, notes: str, talking: Sequence[Known]) -> None:
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
        if who is not None and who.present and not ((weak or leave) and who in talking):
            who.present = False
            if who.source != "notes":
                roster.unsure.append(f"The invitation lists {who.name}; your notes say they were not there.")
    for cue in ARRANGED.finditer(notes):
        around = notes[max(0, cue.start() - 40) : cue.end() + 40]
        chosen = (
            pattern.search(notes, cue.end(), min(len(notes), cue.end() + 40))
            if cue.group().lower().rstrip().endswith("by")
            else None
        )
        if chosen is None:
            earlier = list(pattern.finditer(notes, max(0, cue.start() - 40), cue.start()))
            chosen = earlier[-1] if earlier and "\n" not in around[: cue.start()] else None
        who = roster.named(chosen.group()) if chosen else None
        if who is not None and len(roster.present()) > 1:
            who.present = False
            who.part = "recruiter" if RECRUITS.search(who.position) or RECRUITS.search(around) else "organiser"
