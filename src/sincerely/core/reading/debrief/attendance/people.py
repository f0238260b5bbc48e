"""Who was there: the people of the invitation and the people of the notes, brought together as one list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sincerely.core.people.names import fold, parse_name
from sincerely.core.reading.debrief.attendance.families import of_two
from sincerely.core.reading.debrief.attendance.initials import take_initials, unknown_initials
from sincerely.core.reading.debrief.attendance.listed import is_group, listed_people, name_from_address
from sincerely.core.reading.debrief.attendance.named import Candidate, candidates, unshouted
from sincerely.core.reading.debrief.attendance.persons import (
    ABSENT_SURELY,
    ASKED,
    ON_RECORD,
    PERSON,
    SURELY,
    Page,
    is_somebody,
    said_absent,
    signs_of,
    there_at_most,
    weigh,
)
from sincerely.core.reading.debrief.attendance.places import in_my_task, quote
from sincerely.core.reading.debrief.attendance.presence import name_forms, settle_guests
from sincerely.core.reading.debrief.attendance.roster import (
    Known,
    Roster,
    ordered_initials,
    take_first_names,
    take_nicknames,
    take_posts,
)
from sincerely.core.reading.debrief.attendance.to_come import ToCome, acts, still_to_meet
from sincerely.core.reading.debrief.text.lexicon import NO_WORDS, Lexicon
from sincerely.core.reading.debrief.text.names import POSITION, RECRUITS, near, nickname_of, perhaps_one, title_of
from sincerely.core.reading.debrief.text.notes import Line
from sincerely.core.reading.display_names import displayed_name
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import Attendee, Invitation, Person

# No interview has so many; past it, capitals are no names.
MOST_PEOPLE = 100


def gather(
    notes: str,
    lines: Sequence[Line],
    invitations: Sequence[Invitation],
    candidate_name: str,
    candidate_email: str,
    known: Sequence[Person] = (),
    not_names: Iterable[str] = (),
    lexicon: Lexicon = NO_WORDS,
    earlier: Sequence[tuple[int, int]] = (),
    ahead: Sequence[ToCome] = (),
    *,
    more_notes: bool = False,
) -> Roster:
    """Return everyone found in the invitations and the notes; the candidate, rooms and group addresses are nobody. Who stands only in an `earlier` span, of a talk before, or `ahead`, of one to come, was not there; in `more_notes` of an interview on record those known count as there."""
    mine = Mine(candidate_name, candidate_email)
    roster = invited(invitations, mine, lexicon)
    guests = list(roster.people)
    take_initials(roster, notes, lines)
    nameless = _nameless(invitations, mine)
    on_record = [*(one.name for one in guests), *(one.name for one in known), *(_family_in(address, lexicon) for address in nameless)]  # fmt: skip
    shown = unshouted(notes, lines, lexicon)
    everyone = candidates(shown, lines, on_record, lexicon)
    found = [one for one in everyone if not mine.is_me(one.name, "")]
    page = Page(shown, lines, found, lexicon, frozenset(fold(word) for word in not_names), notes)
    unknown = (0.0, ABSENT_SURELY)  # where no weights are given
    sums: list[tuple[float, ...]] = []
    for one in found:
        signs = signs_of(one, page, 0 if roster.fitting(one.name) else len(guests))
        person, there = weigh(signs, lexicon.people) if lexicon.people.signs else unknown
        one.absent = said_absent(signs) and not any(acts(shown, end) for _, end in one.places)
        sums.append((person, min(there, there_at_most(signs, still_to_meet(one, shown, ahead), silent=one.absent))))
    found, sums = _with_family(found, sums, shown)
    for one, (person, there) in sorted(zip(found, sums, strict=True), key=lambda pair: -len(pair[0].words())):
        then = all(any(begin <= start < end for begin, end in earlier) for start, _ in one.places)
        take_up(roster, page, one, person, ABSENT_SURELY - 1 if then else there, known, more_notes=more_notes)
    roster.people[len(guests) :] = sorted(roster.people[len(guests) :], key=lambda one: one.at)
    take_nicknames(roster, notes)
    take_first_names(roster, notes, lexicon)
    _give_addresses(roster, nameless)
    name_forms(roster)
    settle_guests(
        roster,
        notes,
        invitations,
        guests,
        {id(roster.named(one.name)): there for one, (_, there) in zip(found, sums, strict=True)},
    )
    take_posts(roster)
    roster.settle()
    for letters in unknown_initials(notes, lines, lexicon.english):
        if roster.people and not roster.fitting(letters) and roster.subject(letters) is None:
            ask = f"You wrote “{letters}”. Who is that?"
            roster.unsure += [] if any(f"“{letters}”" in said for said in roster.unsure) else [ask]
    for guest in roster.people:
        if guest.source == "derived" and not any(roster.named(one.name) is guest for one in found):
            roster.unsure.append(
                f"The invitation gives only the address {guest.email}; the name {guest.name} was read from it."
            )
    return roster


def _with_family(found: Sequence[Candidate], sums: Sequence[tuple[float, ...]], notes: str) -> tuple[list[Candidate], list[tuple[float, ...]]]:  # fmt: skip
    """Bring together a name and what would be somebody too but always stands right behind it: "trent kowalchuk" is one person."""
    by_end = {end: one for one in found for _, end in one.places}
    kept: list[tuple[Candidate, tuple[float, ...]]] = []
    for one, worth in zip(found, sums, strict=True):
        before = [by_end.get(start - 1) if notes[start - 1 : start] == " " else None for start, _ in one.places]
        first = before[0]
        if first is None or any(other is not first for other in before) or first.title or one.title or len(first.words()) > 1 or len(one.words()) > 1 or worth[0] < PERSON:  # fmt: skip
            kept.append((one, worth))
            continue
        first.forms |= {f"{form} {family}" for form in first.forms for family in one.forms} | one.forms
        first.name = f"{first.name} {one.name}"
    return [one for one, _ in kept], [worth for _, worth in kept]


def invited(invitations: Sequence[Invitation], mine: Mine, lexicon: Lexicon) -> Roster:
    """Return whom the invitations list."""
    roster = Roster()
    for invitation in invitations:
        _from_invitation(roster, invitation, mine, lexicon)
    return roster


@dataclass(frozen=True, slots=True)
class Mine:
    name: str
    email: str

    def is_me(self, name: str, email: str) -> bool:
        if email and self.email and email.casefold() == self.email.casefold():
            return True
        mine, other = fold(self.name).split(), fold(parse_name(name).full).split()
        if not mine or not other:
            return False
        # A bare first name that happens to be mine too may be somebody else's; two words that fit are me.
        return (
            mine == other
            or (len(other) > 1 and (set(other) <= set(mine) or set(mine) <= set(other)))
            or (not email and other == mine[:1])
        )


def _from_invitation(roster: Roster, invitation: Invitation, mine: Mine, lexicon: Lexicon) -> None:
    everyone: list[tuple[Attendee, bool]] = [(attendee, False) for attendee in invitation.attendees]
    if invitation.organiser:
        everyone.append((invitation.organiser, True))
    for attendee, organises in everyone:
        if (
            attendee.kind in {"room", "resource", "group"}
            or mine.is_me(attendee.name, attendee.email)
            or is_group(_without_post(attendee.name, lexicon), attendee.email)
        ):
            continue
        if _NO_NAME.search(attendee.name):
            said = f"The invitation calls somebody “{attendee.name[:60]}”, which is no name; it was not taken."
            roster.unsure += [] if said in roster.unsure else [said]
            if not name_from_address(attendee.email):
                continue
            attendee = replace(attendee, name="")
        derived = not attendee.name
        raw = attendee.name or name_from_address(attendee.email)
        if not raw:
            continue  # whose address it is, the notes may say
        full, title, position = displayed_name(raw)
        if attendee.name and _is_function(raw, attendee.email, lexicon):
            continue
        if mine.is_me(full, attendee.email):
            continue
        same = next(
            (k for k in roster.people if (attendee.email and k.email.casefold() == attendee.email.casefold())), None
        )
        if same is None:
            same = next(
                (k for k in roster.people if k.words() == fold(full).split() and not (k.email and attendee.email)), None
            )
        if same is None:
            quote = attendee.name or attendee.email
            same = Known(
                full, attendee.email, title, position, quote=quote, source="derived" if derived else "invitation"
            )
            same.part = "organiser" if organises else "interviewer"
            roster.people.append(same)
        elif organises and not same.declined:
            same.aliases.add("\0organises")
        if attendee.status in {"DECLINED", "DELEGATED"}:
            same.declined, same.present = True, False
    for listed in listed_people(invitation.description, invitation.summary):
        if mine.is_me(listed.name, "") or is_group(listed.name, ""):
            continue
        entry = roster.named(listed.name) or _near_entry(roster, listed.name)
        if entry is None:
            entry = Known(
                listed.name,
                "",
                listed.title,
                listed.position,
                quote=listed.quote,
                source="invitation",
                part=listed.part,
            )
            entry.present = listed.part == "interviewer"
            roster.people.append(entry)
            continue
        if (len(fold(listed.name).split()) >= len(entry.words()) and entry.source == "derived") or set(
            entry.words()
        ) < set(fold(listed.name).split()):
            entry.name, entry.source, entry.quote = listed.name, "invitation", listed.quote
        entry.title, entry.position = entry.title or listed.title, entry.position or listed.position
        if listed.part == "interviewer" and (entry.part == "organiser" or "\0organises" in entry.aliases):
            entry.aliases.discard("\0organises")
            entry.part = "interviewer"
            entry.aliases.add("\0listed")
        elif listed.part != "interviewer":
            entry.part, entry.present = listed.part, False


def _nameless(invitations: Sequence[Invitation], mine: Mine) -> list[str]:
    """Return the addresses of invitations that come with no name and spell none."""
    listed = [
        one
        for invitation in invitations
        for one in (*invitation.attendees, *([invitation.organiser] if invitation.organiser else ()))
        if one.kind not in {"room", "resource", "group"} and one.email and not mine.is_me(one.name, one.email)
    ]
    named = {one.email.casefold() for one in listed if one.name and not _NO_NAME.search(one.name)}
    return list(
        dict.fromkeys(
            one.email
            for one in listed
            if one.email.casefold() not in named and not is_group("", one.email) and not name_from_address(one.email)
        )
    )


def _family_in(address: str, lexicon: Lexicon) -> str:
    """Return the word of an address that may be a family name: "osei" of b.osei@; empty where an everyday word stands there."""
    pieces = [piece for piece in re.split(r"[\W\d_]+", fold(address.partition("@")[0])) if len(piece) > 2]
    return pieces[0] if len(pieces) == 1 and pieces[0] not in lexicon.words | lexicon.english else ""


def _give_addresses(roster: Roster, nameless: Sequence[str]) -> None:
    """Give an address without a name to the one person whose name it spells: b.osei@ to Mr Osei or Beatrice Osei; ask about the others."""
    for address in nameless:
        pieces = [piece for piece in re.split(r"[\W\d_]+", fold(address.partition("@")[0])) if piece]
        fits = [one for one in roster.people if not one.email and _spells(pieces, one.words())]
        if len(fits) == 1:
            fits[0].email, fits[0].present = address, True
            fits[0].part = "interviewer" if fits[0].part == "other" else fits[0].part
            whose = f"{fits[0].title} {fits[0].name}".strip() if len(fits[0].words()) < 2 else fits[0].name
            roster.unsure.append(f"The invitation lists {address} without a name; it was taken as {whose}'s.")
        else:
            roster.unsure.append(f"The invitation lists {address} without a name. Who is that?")


def _spells(pieces: Sequence[str], name: Sequence[str]) -> bool:
    """Say whether the pieces of an address are those of a name: its family name with or without an initial, its first name, or both run together."""
    if not pieces or not name:
        return False
    first, last, run = name[0], name[-1], "".join(pieces)
    if len(name) == 1:
        return last in pieces and all(len(piece) == 1 or piece == last for piece in pieces) and len(last) > 2
    return run in {first[0] + last, last + first[0], first + last, last + first, first + last[0], last} or (
        run == first and len(first) > 2
    )


# Signs that stand in programs and links and in nobody's name; an address in angles beside the name is usual.
_NO_NAME = compiled(r"<(?![^<>]*@)|[{}]|://|\\\\")


def _is_function(name: str, email: str, lexicon: Lexicon) -> bool:
    """Say whether a display name is a post or an office rather than a person: "Head Teacher", "Gabinete SEHAB"."""
    plain = re.sub(r"[(\[].*", "", name).strip()
    words = plain.split()
    if not lexicon.given or any(fold(word) in lexicon.given for word in words) or title_of(plain)[0]:
        return False
    domain = email.partition("@")[2].casefold()
    letters = [word for word in words if word.isupper() and word.isalpha() and 1 < len(word) <= 6]
    return (
        all(POSITION.fullmatch(word) or fold(word) in lexicon.words for word in words)
        or "/" in plain
        or any(len(word) > 4 and fold(word) in domain for word in words)  # the house's own mailbox
        or (bool(letters) and len(letters) < len(words) and "," not in plain)
    )


def _near_entry(roster: Roster, name: str) -> Known | None:
    found = [known for known in roster.people if near(name, known.name)]
    return found[0] if len(found) == 1 else None


def _without_post(shown: str, lexicon: Lexicon) -> str:
    """Return a display name turned and without its post where a person's name is left: "Reed, Pat (HR)" is "Pat Reed"; else as it is shown."""
    name = displayed_name(shown)[0] if shown else ""
    given = "," in shown or any(fold(word) in lexicon.given for word in name.split())
    return name if given and len(name.split()) > 1 else shown


# "The boss lady Sandra": a lady holds no post by being one.
_NO_POST = compiled(r"(?:^|\s+)(?:lady|guy|bloke|woman|man)$|^(?:senior|junior|snr|jnr|sr|jr)\.?$", re.I)
# "Mrs Achterberg head, Mr Bello deputy": what stands before a name may be the next one at the table.
_SOMEBODY_ELSE = compiled(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Sister)\b\.?\s+[A-ZÀ-Þ]")
_OF_HOUSE = compiled(
    r"\s+(?:from|of|at|@)\s+(?:[\w&]+\s+){0,2}?(?:Recruit\w*|Agency|Talent|Staffing|Personnel)\b", re.I
)
_RECRUITER = compiled(r"recruit|talent|agency|agent\b|staffing|sourcer|headhunter", re.I)


def take_up(
    roster: Roster, page: Page, one: Candidate, person: float, there: float, known: Sequence[Person] = (), *, more_notes: bool = False
) -> None:  # fmt: skip
    """Put somebody of the notes on the roster, or make out whom of it they are; ask what stays in doubt."""
    name, given = one.name, f"{one.title} {one.name}" if one.title and len(one.name) <= 2 else one.name
    entry, how = roster.named(given), ""
    fits = roster.fitting(given)
    if (entry is not None and entry.source == "notes" and of_two(one.title, entry.title)) or (
        one.apart and all(each.source == "notes" for each in fits)
    ):
        entry, fits = None, []  # another of one family
    if entry is None and len(fits) > 1:
        several = ", ".join(k.name for k in fits)
        ask = f"You wrote “{given}”. Which of them is that: {several}?"
        roster.unsure += [] if ask in roster.unsure else [ask]
        return
    if entry is None and len(roster.people) >= MOST_PEOPLE:
        full = f"The notes name more than {MOST_PEOPLE} people; the others were not taken up."
        roster.unsure += [] if full in roster.unsure else [full]
        return
    if entry is None:
        entry, how = _misspelt(roster, name)
    if entry is None:
        recorded = [each for each in known if set(one.words()) <= set(fold(each.name).split())]
        if len(recorded) == 1:
            person, there = max(person, PERSON), max(there + ON_RECORD, SURELY if more_notes else there)
        if not is_somebody(page, one, person, there):
            return
        if len(name) <= 2:
            ask = f"You wrote “{given}”. What is the whole name?"
            roster.unsure += [] if ask in roster.unsure else [ask]
        entry = Known(name, title=one.title, present=there >= SURELY, at=one.places[0][0], absent=one.absent, sum=there)  # fmt: skip
        how = _on_record(entry, known)
        roster.people.append(entry)
        if not entry.present and (there >= ASKED or all(in_my_task(page.notes, start) for start, _ in one.places)):
            roster.unsure.append(f"Was {f'{entry.title} {entry.name}'.strip()} in the interview?")
    elif _is_same_letters(name, entry.name):
        entry.sum = max(entry.sum, there)
    elif entry.name.count(".") and ordered_initials(entry.words(), one.words()):
        entry.name = name
    elif len(entry.words()) == 2 and len(entry.words()[0]) == 1 and fold(name) == fold(entry.email.partition("@")[0]):
        # "D. Papadakis" with the address dimitra@ is the Dimitra of the notes.
        how = how or f"You wrote {name}. Is that the {entry.name} of the invitation?"
        entry.name = f"{name} {entry.name.split()[-1]}"
    for form in one.forms if given == name else {given, given.replace(".", "")}:
        entry.aliases |= {form.casefold(), fold(form)}
    if entry.source == "derived" and "-" in name and fold(name).replace("-", "") in {w.replace("-", "") for w in entry.words()}:  # fmt: skip
        entry.name = " ".join([name, *entry.name.split()[1:]])  # hyejin.bae@ is the Hye-jin of the notes
    position, pronoun = page.post(one)
    start, end = one.places[0]
    entry.quote = entry.quote if entry.source != "notes" and not entry.quote else quote(page.typed, page.line(start), start, end)  # fmt: skip
    entry.title = entry.title or one.title
    if not _SOMEBODY_ELSE.search(position):
        entry.position = entry.position or one.post.lower() or _NO_POST.sub("", position).strip()
    entry.pronoun = entry.pronoun or pronoun
    if entry.source == "notes":
        recruits = _RECRUITER.search(entry.position) or any(_OF_HOUSE.match(page.notes, two) for _, two in one.places)
        helps = not entry.present and (RECRUITS.search(entry.position) or RECRUITS.search(entry.quote))
        entry.part = "recruiter" if recruits or helps else "interviewer" if entry.present else "other"
    if how and how not in roster.unsure:
        roster.unsure.append(how)


def _misspelt(roster: Roster, name: str) -> tuple[Known | None, str]:
    """Return who of the roster is meant by a name a slip away from theirs or by a short form, and what to ask about it."""
    misspelt = [k for k in roster.people if near(name, k.name)]
    if len(misspelt) == 1:
        if misspelt[0].source == "notes":
            return misspelt[0], f"Your notes write both {name} and {misspelt[0].name}. Is that one person?"
        return misspelt[0], f"Your notes write {name}, the invitation {misspelt[0].name}; the invitation's spelling was taken."  # fmt: skip
    called = [k for k in roster.people if nickname_of(name, k.name)]
    return (called[0], f"You wrote {name}. Is that {called[0].name}?") if len(called) == 1 else (None, "")


def _on_record(entry: Known, known: Sequence[Person]) -> str:
    """Give somebody of the notes the name and address on record where one person there fits; return what to ask about it."""
    name = entry.name
    twin = [person for person in known if set(fold(name).split()) <= set(fold(person.name).split())]
    if len(twin) == 1:
        entry.name, entry.email = twin[0].name, twin[0].email
        return (
            ""
            if fold(name) == fold(entry.name)
            else f"You wrote {name}. Is that {entry.name}, whom you have on record?"
        )
    like = [person for person in known if perhaps_one(name, person.name)]
    if len(like) == 1 and not any(fold(person.name) == fold(name) for person in known):
        entry.name, entry.email = like[0].name, like[0].email
        return f"You wrote {name}; on record is {entry.name}. They were taken as one person; is that right?"
    return ""


def _is_same_letters(one: str, other: str) -> bool:
    return one != other and re.sub(r"[\W_]", "", fold(one)) == re.sub(r"[\W_]", "", fold(other))


def org_words(invitations: Sequence[Invitation]) -> str:
    """Return where the invitations say that one meets, without figures: a house may bear that name."""
    return " ".join(
        re.sub(r"\d", " ", invitation.location.split(",")[0])
        for invitation in invitations
        if len(invitation.location) < 80
    )


def as_people(roster: Roster) -> tuple[Person, ...]:
    """Return everyone as values: those who were there first."""
    return tuple(known.person() for known in sorted(roster.people, key=lambda k: not k.present))


__all__ = ["Mine", "as_people", "gather", "invited", "org_words", "take_up"]
