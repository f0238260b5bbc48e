"""What a moment of a talk is called: a name that is sure English, and one that a talk can be about."""

from __future__ import annotations

import re
from dataclasses import replace

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.sure import sure_question, sure_thing, things_at, things_wanted
from sincerely.core.letters.english.sure_words import DEAR, MASS, PARTICLES, SAYS, THEMSELVES, TIMES
from sincerely.core.letters.english.word_classes import ADJECTIVE, ING, NOUN, PARTICIPLE, PLURAL, THIRD, WordClasses
from sincerely.core.letters.notes.pieces import Piece
from sincerely.core.letters.notes.quotations import without_quote
from sincerely.core.letters.notes.third_parties import given_name
from sincerely.core.letters.notes.tidy import tidy
from sincerely.core.letters.notes.troubles import grave, ill_named, troubles
from sincerely.core.letters.notes.turning import tokens
from sincerely.core.letters.strengths.claim_kinds import is_person
from sincerely.core.letters.telling.happened import expresses
from sincerely.core.letters.telling.moment import Moment
from sincerely.core.letters.telling.persons import KIN
from sincerely.core.letters.telling.pointing import SOMEBODY, SOMETHING
from sincerely.core.letters.telling.topic_names import names_a_thing
from sincerely.core.letters.values import Topic
from sincerely.core.letters.wording import MONTHS
from sincerely.core.reading.patterns import compiled

# What stands for a day, a person or nothing is no subject of a talk.
_NO_SUBJECT = w.listed(
    "name monday tuesday wednesday thursday friday saturday sunday today tomorrow week day month year time lot lots bit things thing stuff way ways kind sort people staff one ones part "
    "example truth q qs question questions pain need needs problem problems issue issues answer reason list side end start middle rest others office team job role post work place places point points guy lady man woman boss others home house lunch coffee"
)
_QUESTION_ABOUT = re.compile(r"(?i)^(?:the )?(?:q|question)s? (?:re|about|on) ")

# "A test plate for Monday 8": when, and cut.
_FOR_DAY = re.compile(r"(?i) (?:for|on) (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \d{1,2})?$")
# What is the writer's is no name for what was spoken of.
OWN_WORDS = re.compile(r"\b(?:I|me|my|we|us|our)\b")


# What somebody is by their part in the talk is no subject, but what it "is" may be one: "her area was hedging".
_PART = w.listed(
    "area bugbear headache worry pain challenge passion priority concern focus thing baby dream fear speciality specialty task goal obsession nightmare hobby-horse beef gripe mission"
)
PART_IS = compiled(
    rf"(?i)^(?:his|her|their|your|[A-ZÀ-Þ][\w-]+['’]s|the) (?:\w+ )?(?P<part>{'|'.join(sorted(_PART))})(?: (?:is|was)|:| =) (?P<what>\w.*)$"
)
# What one does to tell or show, to use or to look for a thing: the thing is what was spoken of.
_ABOUT_IT = w.listed(
    "describe explain show mention ask want need use run demonstrate present discuss have like love make build plan teach do introduce"
)
_OF_A_ROW = w.listed("only zero every each next last same other another own previous former latter such")
_NO_WORDS = w.listed("yes yeah yep yup nope ok okay oh well hm hmm wow lol haha please thanks bye hello hi")
_NO_ENDING = w.listed("minus plus first only most best worst least same correct fine now")
# "The lab after": when, and cut.
_CUT = compiled(r"(?i) (?:after|before|too|also|again|later|then)(?:$|,| and )")
# What the day itself had: no subject of it.
_OF_THE_DAY = compiled(
    r"(?i)(?:the )?(?:(?:first|second|third|last|next|other) )?(?:(?:round|interview|session)(?: \d+)?|(?:part|stage|step|day|slot) \d+)$"
)
_COUNTED = w.DETERMINERS | w.listed("two three four five six seven eight nine ten twelve few several many whole half")


def _told_by(text: str, note: Topic) -> bool:
    """Say whether the note itself has an article before what a name's last word is, or writes it as a name."""
    bare = re.sub(r"^(?:the|a|an|your|my) ", "", text)
    whole = f"{note.topic}. {note.they_said}. {note.i_said}"
    return (
        re.search(rf"(?i)\b(?:the|an?|my|our|his|her|their|this)\s+(?:[\w-]+\s+)?{re.escape(bare)}", whole) is not None
    )


def _well_known(text: str, note: Topic, words: WordClasses) -> bool:
    """Say whether the thing that a name names is a word that a table holds, a trade's own with the note's article, or an abbreviation."""
    low = tokens(text)
    head = next(
        (i for i, x in enumerate(low) if i and x.lower() in w.PREPOSITIONS | w.RELATIVES | {",", "and"}), len(low)
    )
    last = low[head - 1]
    known = (
        words.of(last.lower()) & (NOUN | PLURAL)
        or last.lower() in w.COUNT_NOUNS | w.MASS | MASS
        or words.knows(last.lower())
    )
    named = [x for x in low[:head] if x.lower() not in w.DETERMINERS]
    if last[:1].isupper() and len(named) == 1:
        return len(last) > 1  # a product's or a house's name
    short = len(last) > 1 and (last.isupper() or re.search(r"\d|[a-z][A-Z]", last) is not None)
    return bool(known) or short or (last.islower() and _told_by(text, note))


def subject_of(moment: Moment, note: Topic, words: WordClasses, people: set[str]) -> Piece | None:
    """Return what a moment is about: without "question about" and what its speaker did, and nobody who was there."""
    topic = moment.topic
    if topic and topic.kind == "noun":
        topic = replace(topic, text=_FOR_DAY.sub("", topic.text))
        topic = replace(topic, text=_QUESTION_ABOUT.sub("", topic.text) or topic.text)
    if topic and topic.kind == "ing":
        topic = without_their_deed(topic, note, words)
    if (
        topic
        and topic.kind == "noun"
        and not topic.text.startswith("the question of")
        and not _well_known(topic.text, note, words)
    ):
        return None
    return None if topic and people_in(topic.text, people) else topic


def names_surely(text: str, words: WordClasses) -> bool:
    """Say whether words are surely the name of something one talks about."""
    bare = text.removeprefix("the question of ")
    if bare != text:
        return sure_question(bare, words)
    return sure_thing(text, words) and fit_subject(text, words) and names_a_thing(text)


def people_in(name: str, people: set[str]) -> bool:
    """Say whether a name of what was talked about holds somebody who was there."""
    return any(x.lower().removesuffix("'s") in people for x in tokens(name))


def without_their_deed(named: Piece, note: Topic, words: WordClasses) -> Piece | None:
    """Return a topic without what its speaker did about it: "describing the backlog" of "she described the backlog"."""
    first, _, rest = named.text.partition(" ")
    done = re.match(r"(?:[\w'’-]+ )?(\w+)", tidy(note.they_said))
    if not done or words.base(done[1].lower()) != words.base(first):
        return named
    if words.base(first) not in _ABOUT_IT and not words.of(done[1].lower()) & THIRD:
        return None  # "keeping the bag", "forgetting your next line": done there, and not spoken of
    return Piece("noun", rest) if names_surely(rest, words) and not re.search(r"\b(?:I|my|me)\b", rest) else None


def with_others(topic: Piece, note: Topic, words: WordClasses) -> Piece:
    """Return a topic with the other things that its note lists: "dosing, the pH control loop and what happens when the probe fouls"."""
    items = [x.strip(" .?!") for x in tidy(note.they_said).split("\n")[0].split(", ")]
    bare = re.sub(r"^(?:the|your|an?) ", "", topic.text).lower()
    if len(items) < 2 or not items[0].lower().endswith(bare) or topic.kind not in {"noun", "ing"} or "," in topic.text:
        return topic
    others = []
    for item in items[1:3]:
        if item[:1].isupper() and words.of(item.split()[0].lower()):
            item = item[:1].lower() + item[1:]
        named = next(
            (
                x
                for x in (item, f"the {item}")
                if names_surely(x, words) and not OWN_WORDS.search(x) and not troubles(x)
            ),
            "",
        )
        if not named and re.match(r"(?:what|how|when|why) ", item) and not re.search(r"\b(?:you|I)\b", item):
            named = item if sure_question(item, words) else ""
        if not named or len(named.split()) > 8 or named.isupper():
            break
        others.append(named)
    if not others:
        return topic
    return replace(topic, text=f"{', '.join((topic.text, *others[:-1]))} and {others[-1]}")


def fit_subject(text: str, words: WordClasses) -> bool:
    """Say whether a thing's name is one that a talk can be about: no day, no person, no figure, nothing that goes wrong, no word nobody knows."""
    parts = tokens(text)
    low = [x.lower() for x in parts]
    first = next((i for i, x in enumerate(low) if x not in w.DETERMINERS), 0)
    kinds = words.of(low[first]) or words.of(low[first].removesuffix("s"))
    known = kinds or first or parts[first][:1].isupper() or "-" in low[first] or low[first][:1].isdigit()
    bits = words.of(low[first])
    done = bits & PARTICIPLE and not bits & (ADJECTIVE | NOUN) and low[first] not in w.ADJECTIVES
    if not known and len(low) > first + 1:
        # "bookbus stops at 14 villages" may be a statement.
        known = not (words.of(low[first + 1]) & THIRD and (re.search(r"\d", text) or len(low) == first + 2))
    if set(low) & (DEAR | THEMSELVES) or any(not re.search(r"[aeiouy\d]", x) for x in parts if x.islower()):
        return False  # "Dr Basra", "smn"
    if (
        _OF_THE_DAY.match(text)
        or (low[0] in (w.PREPOSITIONS | PARTICLES) - {"per", "over", "off"} and len(low) > 1)
        or _CUT.search(text)
        or (low[0].capitalize() in MONTHS and len(low) > 1 and words.of(low[1]) & THIRD)
    ):
        return False  # "round 1", "out for assessment drive", "November hurts"
    if low[0] in {"q", "qs", "you", "mostly", "mainly", "only", "just", "also"} or low[-1] in {"one", "ones"}:
        return False
    if any(re.fullmatch(r"[A-Z]['’]s", x) for x in parts) or (len(low) == 1 and w.animate_plural(low[0])):
        return False  # "J's big worry", "managers": whose, and what of them?
    if low[first][:1].isdigit() and "-" not in low[first]:
        return False  # "25 days", "3 of them": how many is no subject
    if {low[0], low[first]} & _OF_A_ROW or set(low) & _NO_WORDS or (low[0] in w.QUESTION_WORDS and len(low) < 4):
        return False  # "your next line", "the yeah"
    if not known or done or ill_named(text) or len(low) > 9 or any(given_name(x) for x in parts):
        return False
    if low[0] in {"a", "an"} and len(low) == 2:
        return False  # "a child": which, and what of it?
    head = next((i for i, x in enumerate(low) if i and x in w.PREPOSITIONS | w.RELATIVES | w.SUBJECTS), len(low))
    plain = [x for x in low[:head] if x not in w.DETERMINERS]
    return bool(plain) and not (
        plain[-1] in _NO_SUBJECT | _PART | _NO_ENDING | w.PERSON_NOUNS | KIN
        or is_person(plain[-1])
        or (words.singular(plain[-1]) in TIMES and (len(plain) == 1 or plain[-2] in _COUNTED or plain[-2].isdigit()))
        or (len(plain) == 1 and not words.of(plain[0]) & (NOUN | PLURAL | ING) and words.of(plain[0]))
        or (
            len(plain) == 1
            and words.base(plain[0]) in SAYS | {"ask", "give", "put", "tell"}
            and words.of(plain[0]) & (ING | THIRD)
        )
        or plain[-1] in {"perm", "temp", "person"}
        or _FOR_DAY.search(text)
        or plain[-1][:1].isdigit()
        or plain[-1].endswith(("body", "one"))
        or set(low) & {"me", "i", "my"}
        or SOMEBODY.search(" ".join(low))
        or (SOMETHING.search(" ".join(low)) and not {"one", "ones"} & set(low))
        or (
            low[0] in {"this", "that", "these", "those", "some", "any", "no", "many", "most", "few", "several"}
            or (len(plain) == 1 and low[0] in {"your", "the"} and w.animate_plural(plain[0]))
        )
    )


def name_of(note: Topic, words: WordClasses, people: set[str]) -> Piece | None:
    """Return the longest sure name in a note: that which its topic or what was said opens with, or of what is wanted, used or done; a name of one word only where there is no other."""
    short = None
    for text in (note.topic, without_quote(note.they_said)):
        opens, *later = re.split(r"[.;!?]\s+|\n", tidy(text))
        # What comes later seldom is what it was about, but where it says so: "his pain is customers who leave without a quotation".
        for sentence in (*re.split(r"[,:(]\s+|\s[-–—]\s", opens), *(x for x in later if PART_IS.match(x))):
            plain = sentence.strip(" .!?-,")
            if expresses(plain, words):
                continue
            plain = part["what"] if (part := PART_IS.match(plain)) else plain
            if not plain or re.match(r"(?i)(?:asked|wanted to know|said|told|me|i)\b", plain):
                continue
            first = plain.split()[0]
            if first[:1].isupper() and (words.of(first.lower()) or first.lower() in w.DETERMINERS):
                plain = first.lower() + plain[len(first) :]
            first_things = things_at(plain, words)
            for name in (*things_wanted(plain, words), *first_things):
                if (
                    not (fit_subject(name, words) and names_a_thing(name) and _well_known(name, note, words))
                    or grave(name)
                    or people_in(name, people)
                ):
                    continue
                if len(name.split()) > 1:
                    return Piece("ing" if name.split()[0].endswith("ing") else "noun", name)
                if short is None and name in first_things and (words.of(name.lower()) & PLURAL or name.lower() in MASS):
                    short = Piece("noun", name)
    return short
