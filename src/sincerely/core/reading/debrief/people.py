"""Who was there: the people of the invitation and the people of the notes, brought together as one list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sincerely.core.people.names import fold, parse_name
from sincerely.core.reading.debrief.lexicon import NO_WORDS, Lexicon
from sincerely.core.reading.debrief.listed import is_group, listed_people, name_from_address
from sincerely.core.reading.debrief.mentions import mentions
from sincerely.core.reading.debrief.names import (
    POSITION,
    near,
    nickname_of,
    perhaps_one,
    title_of,
)
from sincerely.core.reading.debrief.notes import Line
from sincerely.core.reading.debrief.persons import Judged
from sincerely.core.reading.debrief.places import MY_KIN, Mention
from sincerely.core.reading.debrief.presence import (
    presence,
)
from sincerely.core.reading.debrief.roster import (
    Known,
    Roster,
    ordered_initials,
    take_first_names,
    take_nicknames,
    take_posts,
)
from sincerely.core.reading.debrief.small_names import unknown_initials
from sincerely.core.reading.debrief.standing import settle_parts
from sincerely.core.reading.debrief.titled_house import without_title_house
from sincerely.core.reading.debrief.told_by_others import as_told
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
    *,
    more_notes: bool = False,
) -> Roster:
    """Return everyone found in the invitations and the notes; the candidate, rooms and group addresses are nobody. Who stands only in an `earlier` span, of a talk before, was not there; in `more_notes` of an interview on record those known count as there."""
    mine = Mine(candidate_name, candidate_email)
    house = frozenset(fold(word) for word in not_names)
    roster, found = by_rules(notes, lines, invitations, mine, known, house, lexicon, earlier, more_notes=more_notes)
    settled = [one.name for one in known if more_notes]
    Judged(roster, notes, lines, found, lexicon, house).settle(lambda name: mine.is_me(name, ""), earlier, settled)
    take_posts(roster)
    roster.settle()
    for letters in unknown_initials(notes, lines, lexicon.english):
        if roster.people and not roster._fitting(letters) and roster.subject(letters) is None:
            ask = f"You wrote “{letters}”. Who is that?"
            roster.unsure += [] if any(f"“{letters}”" in said for said in roster.unsure) else [ask]
    for person in roster.people:
        if person.source == "derived" and not any(mention for mention in found if roster.named(mention.name) is person):
            roster.unsure.append(
                f"The invitation gives only the address {person.email}; the name {person.name} was read from it."
            )
    return roster


def by_rules(
    notes: str, lines: Sequence[Line], invitations: Sequence[Invitation], mine: Mine, known: Sequence[Person],
    house: frozenset[str], lexicon: Lexicon, earlier: Sequence[tuple[int, int]] = (), *, more_notes: bool = False,
) -> tuple[Roster, list[Mention]]:  # fmt: skip
    """Return whom the rules find, as they settle who was there, and every place where they see somebody named."""
    roster = Roster()
    for invitation in invitations:
        _from_invitation(roster, invitation, mine, lexicon)
    before = list(roster.people)
    lexicon = replace(lexicon, given=lexicon.given | {fold(one.name).split()[0] for one in known if fold(one.name)})
    nameless = _nameless(invitations, mine)
    guests = [one.name for one in roster.people] + [one.name for one in known if more_notes]
    on_record = [*(one.name for one in known), *(_family_in(address, lexicon) for address in nameless)]
    found = [
        replace(mention, acts=False, asks=False, says=False, present=False)
        if any(one <= mention.start < two for one, two in earlier)
        or _WILL_HAVE.search(notes[max(0, mention.start - 60) : mention.start])
        or (_OFFICE.search(notes[max(0, mention.start - 30) : mention.start]) and _WILL_DO.match(notes, mention.end))
        else mention
        for mention in mentions(notes, lines, guests, house, lexicon, on_record)
        if not (mine.is_me(mention.name, "") or mine.is_me(_without_letters(mention.name), ""))
    ]
    found = without_title_house(found, notes, lines, lexicon)
    found = [mention for mention in found if not _only_a_place(mention.name, notes, lexicon)]
    found = as_told(found, lines, notes)
    for mention in found:
        _from_notes(roster, notes, mention, known)
    take_nicknames(roster, notes)
    take_first_names(roster, notes, lexicon)
    _give_addresses(roster, nameless)
    presence(roster, notes, invitations, found, before)
    roster.settle()
    settle_parts(roster, notes, found, before)
    return roster, found


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


_IN_A_PLACE, _OF_A_PLACE = compiled(r"\b(?:at|in|near)\s+$", re.I), compiled(r"\b(?:at|in|near|from)\s+$", re.I)


def _only_a_place(name: str, notes: str, lexicon: Lexicon) -> bool:
    """Say whether a single name stands nowhere but behind "at", "in" or, where it is no given name, "from": "the son at Marley", "Anna from Ledgerly"."""
    if " " in name or not name:
        return False
    sign = _IN_A_PLACE if fold(name) in lexicon.given else _OF_A_PLACE
    places = [found.start() for found in re.finditer(rf"\b{re.escape(name)}\b", notes, re.I)]
    return bool(places) and all(sign.search(notes, max(0, at - 12), at) for at in places)


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
_NO_POST = compiled(r"(?:^|\s+)(?:lady|guy|bloke|woman|man)$", re.I)


# Who made what was spoken of, and who came up in a story: "the talk by Chad S.", "one boy, Kaden,".
_TOLD_OF = compiled(
    r"\b(?:(?:talk|book|paper|article|blog|post|video|podcast|course|report|lecture|essay|film|song|poem|method|theory)s?\s+(?:\w+\s+){0,2}by"
    r"|(?:one|an?|another|this|my|the|their)\s+(?:\w+\s+){0,2}?(?:boys?|girls?|kids?|child(?:ren)?|pupils?|patients?|residents?|customers?|clients?|students?|lads?|toddlers?|bab(?:y|ies)|dogs?|cats?|guests?|learners?|passengers?|apprentices?|trainees?)\s*(?:,|called|named))\s+\Z",
    re.I,
)


# Who is yet to be asked to do something: "he'll have Kelsey set up the panel".
_WILL_HAVE = compiled(
    r"(?:['’]ll|\bwill|\bgoing\s+to|\bgonna)\s+(?:have|get|ask|tell|put\s+me\s+in\s+touch\s+with)\s+\Z", re.I
)
_OFFICE = compiled(r"\b(?:recruiter|recruitment|hr|agency|talent|office|admin\w*|coordinator)\W*\Z", re.I)
_WILL_DO = compiled(r"\)?\s+to\s+(?:call|ring|email|e-mail|text|phone|send|be\s+in\s+touch|let\s+me\s+know)\b", re.I)
_HOUSE_OF = compiled(r"\s*(?:&|\+|and)\s+(?:sons?|daughters?|co|partners|bros|brothers|sisters|associates)\b", re.I)
_SERVICES = frozenset({"teams", "zoom", "skype", "webex", "outlook", "ms teams", "google meet"})


def _without_letters(name: str) -> str:
    """Return a name without the letters after it: "Dermot Keane PP"."""
    return re.sub(r"(?<=[a-zà-ÿ])\s+[A-ZÀ-Þ]{2,4}$", "", name)


def _from_notes(roster: Roster, notes: str, mention: Mention, known: Sequence[Person]) -> None:
    before = notes[max(0, mention.start - 60) : mention.start]
    if _TOLD_OF.search(before) or fold(mention.name) in _SERVICES or _HOUSE_OF.match(notes, mention.end):
        return
    if re.search(r"['’]s$", mention.name):
        mention = replace(mention, name=mention.name[:-2])
    plain = _without_letters(mention.name)
    if plain != mention.name and (roster.named(mention.name) is None or roster.named(plain) is not None):
        mention = replace(mention, name=plain)
    named = f"{mention.title} {mention.name}" if mention.title and len(mention.name) <= 2 else mention.name
    entry = roster.named(named)
    if entry is None and len(mention.name) <= 2 and mention.title:
        if not mention.strong or not mention.acts or roster._fitting(named):
            return
        ask = f"You wrote “{named}”. What is the whole name?"
        roster.unsure += [] if ask in roster.unsure else [ask]
    if entry is None and len(roster._fitting(mention.name)) > 1:
        several = ", ".join(k.name for k in roster._fitting(mention.name))
        ask = f"You wrote “{mention.name}”. Which of them is that: {several}?"
        if ask not in roster.unsure:
            roster.unsure.append(ask)
        return
    if entry is None and len(roster.people) >= MOST_PEOPLE:
        full = f"The notes name more than {MOST_PEOPLE} people; the others were not taken up."
        roster.unsure += [] if full in roster.unsure else [full]
        return
    how = ""
    if entry is None:
        misspelt = [k for k in roster.people if near(mention.name, k.name)]
        called = [k for k in roster.people if nickname_of(mention.name, k.name)]
        if len(misspelt) == 1:
            entry, how = (
                misspelt[0],
                f"Your notes write {mention.name}, the invitation {misspelt[0].name}; the invitation's spelling was taken.",
            )
            if misspelt[0].source == "notes":
                how = f"Your notes write both {mention.name} and {misspelt[0].name}. Is that one person?"
        elif len(called) == 1:
            entry, how = called[0], f"You wrote {mention.name}. Is that {called[0].name}?"
    if entry is not None and mention.initials:
        how = how or f"You wrote “{mention.name}”. Is that {entry.name}?"
    recorded = [one for one in known if set(fold(mention.name).split()) <= set(fold(one.name).split())]
    if entry is None:
        sure = mention.strong or len(recorded) == 1
        if not sure or (not mention.present and _is_of_elsewhere(notes, mention)):
            return
        if mention.initials:
            how = f"You wrote “{mention.name}”. Who is that?"
        entry = Known(mention.name, title=mention.title, quote=mention.quote, part=mention.part)
        if not mention.present:  # named, but nothing says that they were there
            entry.present, entry.part = False, "recruiter" if mention.part == "recruiter" else "other"
        twin = [person for person in known if fold(mention.name).split()[0] in fold(person.name).split()]
        if len(twin) == 1 and set(fold(mention.name).split()) <= set(fold(twin[0].name).split()):
            entry.name, entry.email = twin[0].name, twin[0].email
            if fold(mention.name) != fold(twin[0].name):
                how = f"You wrote {mention.name}. Is that {twin[0].name}, whom you have on record?"
        like = [person for person in known if perhaps_one(mention.name, person.name)]
        if len(like) == 1 and not any(fold(person.name) == fold(mention.name) for person in known):
            entry.name, entry.email = like[0].name, like[0].email
            how = (
                f"You wrote {mention.name}; on record is {like[0].name}. They were taken as one person; is that right?"
            )
        roster.people.append(entry)
    elif _is_same_letters(mention.name, entry.name):
        pass
    elif (len(mention.name.split()) > len(entry.name.split()) and entry.source == "notes" and not how) or (
        entry.name.count(".") and ordered_initials(entry.words(), fold(mention.name).split())
    ):
        entry.name = mention.name
    elif (
        len(entry.words()) == 2
        and len(entry.words()[0]) == 1
        and fold(mention.name) == fold(entry.email.partition("@")[0])
    ):
        # "D. Papadakis" with the address dimitra@ is the Dimitra of the notes.
        how = how or f"You wrote {mention.name}. Is that the {entry.name} of the invitation?"
        entry.name = f"{mention.name} {entry.name.split()[-1]}"
    if named != mention.name:
        entry.aliases |= {named.casefold(), named.casefold().replace(".", "")}
    else:
        entry.aliases |= {fold(mention.name), mention.name.casefold()}
    if entry.source == "notes" and entry.part == "other" and mention.strong and mention.present and not mention.later:
        entry.present, entry.part = True, mention.part
    if (
        entry.source == "derived"
        and fold(mention.name).replace("-", "") in {w.replace("-", "") for w in entry.words()}
        and "-" in mention.name
    ):
        entry.name = " ".join([mention.name, *entry.name.split()[1:]])  # hyejin.bae@ is the Hye-jin of the notes
    if not entry.spoke and mention.strong:
        entry.quote = mention.quote
    entry.spoke = entry.spoke or mention.strong
    entry.asked = entry.asked or mention.asks
    entry.title = entry.title or mention.title
    if not _SOMEBODY_ELSE.search(mention.position):
        entry.position = entry.position or _NO_POST.sub("", mention.position).strip()
    entry.pronoun = entry.pronoun or mention.pronoun
    if mention.part != "interviewer":
        entry.part = mention.part
    if how and how not in roster.unsure:
        roster.unsure.append(how)


# "Mrs Achterberg head, Mr Bello deputy": what stands before a name may be the next one at the table.
_SOMEBODY_ELSE = compiled(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Sister)\b\.?\s+[A-ZÀ-Þ]")


def _is_of_elsewhere(notes: str, mention: Mention) -> bool:
    """Say whether somebody is a referee or belongs to a life elsewhere ("my old boss Dai at Oakhill"): no person of this interview."""
    return MY_KIN.search(notes[notes.rfind("\n", 0, mention.start) + 1 : mention.start][-60:]) is not None


def _is_same_letters(one: str, other: str) -> bool:
    return one != other and re.sub(r"[\W_]", "", fold(one)) == re.sub(r"[\W_]", "", fold(other))


def as_people(roster: Roster) -> tuple[Person, ...]:
    """Return everyone as values: those who were there first."""
    return tuple(known.person() for known in sorted(roster.people, key=lambda k: not k.present))


__all__ = ["Mine", "as_people", "by_rules", "gather"]
