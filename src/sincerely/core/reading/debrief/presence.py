"""Who was there, and in what part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.people.names import PARTICLES, fold, parse_name
from sincerely.core.reading.debrief.names import (
    ABSENT,
    ARRANGED,
    POSITION,
    RECRUITS,
    title_of,
)
from sincerely.core.reading.debrief.places import ASKS, BETWEEN, Mention, in_my_task
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
        there = False
        mentioned = [
            mention for mention in found if named[mention.name] is known or fold(mention.name) in known.aliases
        ]
        if known.part == "organiser" or "\0organises" in known.aliases:
            attends = "\0organises" in known.aliases
            there = _told_there(notes, mentioned, [m for m in found if m not in mentioned and named[m.name] in others])
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
                or there
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
            and not there
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
            if known.part == "other" and any(in_my_task(notes, mention.start) for mention in mentioned):
                roster.unsure.append(
                    f"Was {f'{known.title} {known.name}'.strip()} there? Your notes name them only in something you are to do."
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


# What an office does for the day, and what it sends before and after: no sign that somebody sat there.
_ONLY_HELPS = compiled(
    r"^[^.!?\n]{0,60}?\b(?:set\s+\w+(?:\s+\w+)?\s+up|set\s+up|book\w*|arrang\w*|organi[sz]\w*|schedul\w*|sent|sends?|sending|invit\w*|e-?mail\w*|rang|rings?|phon\w+|call(?:s|ed|ing)|text\w*|confirm\w*|let\s+me|showed|met\s+me|walked|signed|took\s+(?:me|my|a\s+copy)|buzzed|reception|will|would|['’]ll|is\s+to|popped|looked\s+in|owes?|needs?\s+my|wants?\s+my|sick|ill|poorly|off|away|coordinator|co-ordinator|recruiter|agency|after(?:wards)?|before(?:hand)?)\b|^\W*(?:=|<|\w+\s*[@:])",
    re.I,
)


_POST_LABEL = compiled(r"^\W*(?:the\s+)?[\w/ -]{2,30}\s*[:=]\s*$", re.I)


def _told_there(notes: str, mentioned: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Say whether the notes tell of somebody as there: in one list with others, or with a matter of their own at the head of a line or sentence."""
    for one in mentioned:
        sentence = re.split(r"[.!?;]\s|\n", notes[one.end : one.end + 160])[0]
        if _ONLY_HELPS.match(sentence) or ABSENT.search(sentence):
            continue
        if any(
            other.strong and 0 <= one.start - other.end <= 70 and BETWEEN.fullmatch(notes, other.end, one.start)
            for other in others
        ):
            return True
        ahead = notes[notes.rfind("\n", 0, one.start) + 1 : one.start]
        held = _POST_LABEL.search(ahead)
        if (
            held is not None
            and POSITION.search(held[0])
            and re.match(r"\s*[.,;:–—-]\s*\w+\s+\w+|\W*(?:\n|$)", notes[one.end :])
        ):
            return True  # "hr: Pia. pay day": a post with its holder, in the line of those who spoke
        opens = re.search(r"(?:^|[.!?]\s+)\W*(?:(?:and|then|also|honestly|plus)\s+)*$", ahead, re.I) is not None
        if opens and len(re.findall(r"[^\W\d_]{2,}", sentence)) > 2 and not RECRUITS.match(sentence.strip(" ,(-–=:")):
            return True
    return False


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
            begin = max(notes.rfind(mark, 0, cue.start()) for mark in ("\n", ". ", "; ")) + 1
            earlier = list(pattern.finditer(notes, begin, cue.start()))
            chosen = earlier[-1] if earlier and cue.start() - earlier[-1].end() <= 60 else None
        who = roster.named(chosen.group()) if chosen else None
        if who is not None and len(roster.present()) > 1:
            who.present = False
            who.part = "recruiter" if RECRUITS.search(who.position) or RECRUITS.search(around) else "organiser"


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
    if count <= len(there):
        return ""
    names = ", ".join(known.name for known in there)
    named = f"only {names} {'is' if len(there) == 1 else 'are'} named" if there else "nobody is named"
    return f"Your notes say “{found.group().strip()}”, and {named}. Who else was there?"


def is_headcount(notes: str, start: int, end: int) -> bool:
    """Say whether a span of the notes only says how many there were; a figure before it that looks like a list's counts as its own."""
    begin = max(notes.rfind("\n", 0, start) + 1, start - 4)
    text = notes[begin:end] if notes[begin:start].strip().isdigit() else notes[start:end]
    return HEADCOUNT.fullmatch(text.strip(" \t!.,:;-")) is not None
