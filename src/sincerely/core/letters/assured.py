"""What of a moment a letter can say without a doubt. What is not sure English, or would give trouble back to who told of it, is left out and named.

A plain short letter does no harm; one broken sentence does. So each part goes one step down where it fails: from what was said to what it was about, and from there to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sincerely.core.letters import words as w
from sincerely.core.letters.answers import noted_answer
from sincerely.core.letters.moments import ONLY_COUNTS, Moment
from sincerely.core.letters.pieces import Piece
from sincerely.core.letters.retelling import Retold
from sincerely.core.letters.stems import covers
from sincerely.core.letters.sure import (
    sure_doing,
    sure_question,
    sure_statement,
    sure_thing,
    things_at,
    things_wanted,
)
from sincerely.core.letters.sure_words import DEAR, MASS, THEMSELVES
from sincerely.core.letters.third_parties import given_name
from sincerely.core.letters.tidy import tidy
from sincerely.core.letters.topic_names import names_a_thing
from sincerely.core.letters.troubles import grave, ill_named, own_showing, troubles
from sincerely.core.letters.turning import tokens
from sincerely.core.letters.values import Topic
from sincerely.core.letters.word_classes import (
    ADJECTIVE,
    ANY_VERB,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
    WordClasses,
)

_SOMEBODY = re.compile(r"(?i)\b(?:he|she|him|her|his|hers)\b")
_SOMETHING = re.compile(
    r"(?i)\b(?:it|its|they|them|their|those|ones?(?=$|[.,;]| (?:of|for|to|on|at|in|by|with|from|per|each|every|too|who|that|which)\b)|there)\b"
)
# What stands for a day, a person or nothing is no subject of a talk.
_NO_SUBJECT = w.listed(
    "monday tuesday wednesday thursday friday saturday sunday today tomorrow week day month year time lot lots bit things thing stuff way ways kind sort people staff batch van box one ones part "
    "example q qs question questions pain need needs problem problems issue issues answer reason list side end start middle rest others office team job role post work place places point points guy lady man woman boss others home house lunch coffee"
)


# "You let you swap": somebody else was meant.
_THEMSELVES = re.compile(
    r"\byou are (?:put|set|made|built|brought|got|found|taken)\b|\byou (?:have |had |will |would )?\w+ you\b|\bI \w+ me\b"
)
_LIKED = re.compile(
    r"(?i)you (?:really |quite |all )?(?:(?:like|love) (?:it|that|this)\b|liked|loved|enjoyed|laughed|nodded|agreed|smiled|thought (?:it|that) was)\b"
)


_QUESTION_ABOUT = re.compile(r"(?i)^(?:the )?(?:q|question)s? (?:re|about|on) ")
_NO_NEWS = re.compile(
    r"(?i)you (?:actually |just )?(?:started|ended|began|finished|came in|arrived|left|went through both|would like to hear|(?:didn't|did not) want to say|sounded|looked|seemed|smirked|talk(?:ed)? about yourself|sighed|nodded|winced|frowned|shrugged|paused|smiled|met|knew)\b"
)


_TELLING = 5  # words that say something though nothing is named before
_MOSTLY = 0.7  # of a note's words: then it counts as told
_SHORT = 14  # words of a question that is told though its English is not sure
_OF_SOMEBODY = re.compile(r"(?i)\b(?:told|mentioned|talked|spoke)\b.*\b(?:about|abt|of)\b")


def assured(moments: Sequence[Moment], topics: Sequence[Topic], words: WordClasses) -> list[Moment]:
    """Return the moments with only what is sure of each, the best first; those of which nothing is left are not among them.

    Where nothing sure is left of any, one is named by its own words or question all the same: a letter that would fit anybody is no better than one to look at again.
    """
    kept = []
    named: list[Moment] = []
    troubled = False
    people = {name.lower() for topic in topics for name in tokens(topic.with_) if name.lower() not in w.DETERMINERS}
    for moment in moments:
        note = topics[int(moment.path[:-1].rsplit("[", 1)[1])]
        moment.topic = _subject_of(moment, note, words, people)
        named += _named(moment, words)
        troubled = _assure(moment, note, words, troubled, people) or troubled
        # What the writer told of their own work can be told where nothing else can.
        mine = moment.own is not None and moment.own.kind in {"statement", "act"} and moment.own.text.startswith("I ")
        if moment.topic or moment.retold or mine or any(p.kind in {"ask", "act", "clause", "how"} for p in moment.said):
            kept.append(moment)
    kept.sort(key=lambda m: -m.worth if m.owner == "reader" else 0)  # what is left of one decides what it is worth
    return kept or named[:1]


def _named(moment: Moment, words: WordClasses) -> list[Moment]:
    """Return a moment with no more than its name and what was asked, where these are no trouble and nobody else's, sure English or not; none where neither is."""
    topic = moment.topic
    if topic and (grave(topic.text) or not (_subject(topic.text, words) and names_a_thing(topic.text))):
        topic = None
    asked = [
        piece
        for piece in (_asked_of(piece, topic.text if topic else "") for piece in moment.said)
        if piece.kind == "ask"
        and not hangs(piece.text, topic is not None and topic.text in piece.text, words)
        and len(piece.text.split()) <= _SHORT
        and not _SOMEBODY.search(piece.text)
        and not grave(piece.text)
    ]
    if not (topic or asked):
        return []
    return [
        replace(
            moment, topic=topic, said=asked, retold=None, own=None, mine=[], thought=None, since=[],
            untold=(*moment.untold, f"{moment.path}.they_said"),
        )
    ]  # fmt: skip


def _subject_of(moment: Moment, note: Topic, words: WordClasses, people: set[str]) -> Piece | None:
    """Return what a moment is about: without "question about" and what its speaker did, and nobody who was there."""
    topic = moment.topic
    if topic and topic.kind == "noun":
        topic = replace(topic, text=_QUESTION_ABOUT.sub("", topic.text) or topic.text)
    if topic and topic.kind == "ing":
        topic = _without_their_deed(topic, note, words)
    return None if topic and _people_in(topic.text, people) else topic


def _assure(moment: Moment, note: Topic, words: WordClasses, troubled: bool, people: set[str]) -> bool:
    """Leave in a moment what is sure. `troubled`: a trouble is told in this letter already. Return whether one is told here."""
    lost: list[str] = []
    told = False
    named = moment.topic
    sure_name = named is not None and _names(named.text, words)
    retold = _statement(moment.retold, sure_name, words) if moment.retold else None
    if retold and re.match(r"(?i)(?:and )?(?:he|she)\b", note.they_said) and _OF_SOMEBODY.search(note.i_said):
        retold = None  # "told her about the son, he stayed 4 nights": he is not the reader
    if retold and (
        _guessed(retold.text, note.they_said, words) or (named is None and len(retold.text.split()) < _TELLING)
    ):
        retold = None
    if retold is not None:
        hits = troubles(retold.text)
        if grave(retold.text) or hits > 1 or (hits and troubled):
            retold = None
        told = bool(hits) and retold is not None
    if moment.retold and retold != moment.retold:
        lost.append(f"{moment.path}.they_said")
    moment.retold = retold
    said = [
        piece
        for piece in (_asked_of(piece, named.text if named is not None and sure_name else "") for piece in moment.said)
        if _piece(piece, words)
        and not grave(piece.text)
        and not (piece.kind == "ask" and hangs(piece.text, False, words))
        and (piece.kind in {"ask", "act"} or not moment.from_notes)  # what notes say is told by `retold`, or not
    ]
    if len(said) < len(moment.said) and moment.retold is None:
        lost.append(f"{moment.path}.they_said" if note.they_said else f"{moment.path}.topic")
    if moment.retold is None and not any(p.kind in {"ask", "act"} for p in said) and (asked := _prompt(note, words)):
        said = [asked, *said]
    moment.said = said
    if named is not None and not sure_name:
        moment.topic = None
        if moment.retold and moment.retold.parts and re.match(r"(?i)(?:they|it)\b", moment.retold.text):
            moment.retold = replace(moment.retold, text=". ".join(moment.retold.parts))  # no name is left to point at
        moment.said = [piece for piece in said if piece.kind not in {"noun", "ing"}]
    if moment.topic is None and not (moment.retold or any(p.kind in {"ask", "act"} for p in moment.said)):
        found = _name_of(note, words)
        if found and found.kind == "ing":
            found = _without_their_deed(found, note, words)
        moment.topic = found if found and not _people_in(found.text, people) else None
    if moment.topic is not None and grave(moment.topic.text):
        moment.topic = None
    if moment.topic and moment.retold is None and not any(p.kind in {"ask", "act"} for p in moment.said):
        moment.topic = _with_others(moment.topic, note, words)
    own = _own(moment.own, words) if moment.own else None
    if (own is None or not own.whole) and not own_showing(note.i_said) and (noted := noted_answer(note.i_said, words)):
        own = Retold(noted, "answer", statement=False, whole=True)
        if covers(noted, tidy(note.i_said)) >= _MOSTLY:
            moment.untold = tuple(path for path in moment.untold if not path.endswith(".i_said"))
    if moment.own and own != moment.own and not (own and own.kind == "answer"):
        lost.append(f"{moment.path}.i_said")
    moment.own = own
    moment.mine = [piece for piece in moment.mine if _piece(piece, words)] if own else []
    if moment.thought:
        thought = _own(moment.thought, words)
        if thought != moment.thought:
            lost.append(f"{moment.path}.since")
        moment.thought = thought
    moment.since = [piece for piece in moment.since if _piece(piece, words)]
    told_here = " ".join(x.text for x in (moment.topic, moment.retold, *moment.said) if x)
    if note.they_said and covers(told_here, tidy(note.they_said)) < _MOSTLY:
        lost.append(f"{moment.path}.they_said")
    moment.untold = tuple(dict.fromkeys((*moment.untold, *lost)))
    return told


def _asked_of(piece: Piece, subject: str) -> Piece:
    """Return a question with its one "it" called by the name of what it is about, since the letter names that nowhere else."""
    if piece.kind != "ask" or not subject or re.search(rf"(?i)\b{re.escape(subject)}\b", piece.text):
        return piece
    text, count = re.subn(r"\bit\b(?!')", lambda _: subject, piece.text)
    return replace(piece, text=text) if count == 1 else piece


def _statement(retold: Retold, named: bool, words: WordClasses) -> Retold | None:
    """Return what was said up to its first sentence that is not sure."""
    if (
        _LIKED.match(retold.text)
        or _NO_NEWS.match(retold.text)
        or _THEMSELVES.search(retold.text)
        or (ONLY_COUNTS.match(retold.text) and not retold.whole)
    ):
        return None  # how somebody took it is no news to them
    if retold.kind != "statement":
        return (
            retold
            if retold.kind == "phrase" and sure_thing(retold.text, words) and _names(retold.text, words)
            else None
        )
    kept: list[str] = []
    parts = retold.parts or (retold.text,)
    for part in parts:
        part = _SAID.sub("", part) if not _OWN_WORDS.search(part) else part
        cuts = (part[: joint.start()] for joint in _JOINT.finditer(part))
        told = next((one for one in (part, *cuts) if sure_statement(one, words)), "")
        if len(told.split()) < min(4, len(part.split())):
            break
        if hangs(told, named or bool(kept), words) or (kept and troubles(told)):
            break
        kept.append(told)
        if told != part:
            break
    if not kept:
        return None
    if tuple(kept) == tuple(parts):
        return retold
    text = ". ".join(one if not n else one[:1].upper() + one[1:] for n, one in enumerate(kept))
    return replace(retold, text=text, parts=tuple(kept), whole=False)


# "I did 118%", "I told Kirkenes", "birthing in Our Community placement": of what, of whom, cut from what?
_SCRAP = re.compile(
    r"^I \w+ [\d%.,]+$|^I told (?!you\b|the\b|my\b|our\b|an?\b|people\b|staff\b|every)\w+| (?:Our|My|Your|The|A) "
)


# "you said X" is told as X; where the words are somebody's own, they stay.
_SAID = re.compile(r'(?i)^you (?:said|say|told me|mentioned)(?: that)? "?(?=\w+ \w+)|"')
_OWN_WORDS = re.compile(r"\b(?:I|me|my|we|us|our)\b")
_JOINT = re.compile(r", (?:and|with|so) ")


def _own(own: Retold, words: WordClasses) -> Retold | None:
    """Return what the writer said up to its first sentence that is not sure."""
    kept: list[str] = []
    for nth, part in enumerate(own.parts or (own.text,)):
        sure = (
            sure_doing(part, words)
            if own.kind == "step" and not nth
            else sure_thing(part, words) and part.split()[0].endswith("ing")
            if own.kind == "phrase"
            else sure_statement(part, words)
        )
        if (
            not sure
            or own_showing(part)
            or _SOMEBODY.search(part)
            or _SCRAP.search(part)
            or (_SOMETHING.match(part) and not kept)
        ):
            break
        kept.append(part)
    if not kept:
        return None
    if len(kept) == len(own.parts or (own.text,)):
        return own
    text = ". ".join(one if not n else one[:1].upper() + one[1:] for n, one in enumerate(kept))
    return replace(own, text=text, parts=tuple(kept), whole=False)


def _piece(piece: Piece, words: WordClasses) -> bool:
    """Say whether a piece is sure English for its kind."""
    match piece.kind:
        case "clause" | "act":
            return sure_statement(piece.text, words) and not hangs(piece.text, False, words)
        case "do":
            return sure_doing(piece.text, words)
        case "ask":
            return sure_question(piece.text, words) and not _SOMEBODY.search(piece.text)
        case "how":
            return sure_question(piece.text, words)
        case "noun" | "ing":
            return sure_thing(piece.text, words)
    return False


def hangs(text: str, named: bool, words: WordClasses) -> bool:
    """Say whether a statement holds a "she" or "it" of which nothing in the letter says who or what that is."""
    for pattern, clear in ((_SOMEBODY, False), (_SOMETHING, named)):
        found = pattern.search(text)
        if (
            found is None
            or clear
            or (found[0].lower() in {"there", "one", "ones", "those"} and pattern is _SOMETHING and not found.start())
        ):
            continue
        before = [x.lower() for x in tokens(text[: found.start()])]
        if pattern is _SOMEBODY and not set(before) & w.PERSON_NOUNS:
            return True
        things = (
            words.of(x) & (NOUN | PLURAL) and (before[at - 1] in w.DETERMINERS or not words.of(x) & ANY_VERB)
            for at, x in enumerate(before)
            if at and x not in w.DETERMINERS
        )
        if pattern is _SOMETHING and not (any(things) or (before and words.of(before[0]) & PLURAL)):
            return True
    return False


def _names(text: str, words: WordClasses) -> bool:
    """Say whether words are surely the name of something one talks about."""
    bare = text.removeprefix("the question of ")
    if bare != text:
        return sure_question(bare, words)
    return sure_thing(text, words) and _subject(text, words) and names_a_thing(text)


def _people_in(name: str, people: set[str]) -> bool:
    """Say whether a name of what was talked about holds somebody who was there."""
    return any(x.lower() in people for x in tokens(name))


def _without_their_deed(named: Piece, note: Topic, words: WordClasses) -> Piece | None:
    """Return a topic without what its speaker did about it: "describing the backlog" of "she described the backlog"."""
    first, _, rest = named.text.partition(" ")
    done = re.match(r"(?:\w+ )?(\w+)", tidy(note.they_said))
    if not done or words.base(done[1].lower()) != words.base(first):
        return named
    return Piece("noun", rest) if _names(rest, words) and not re.search(r"\b(?:I|my|me)\b", rest) else None


def _guessed(told: str, note: str, words: WordClasses) -> bool:
    """Say whether nobody is named who did what is told: "found it with 10 minutes left" may be what the writer did."""
    found = re.match(r"you (?:\w+ly |just )?(\w+)", told)
    if not found or not words.of(found[1]) & PAST or words.base(found[1]) == found[1]:
        return False
    return bool(re.search(rf"(?i)(?:^|[.;,!?:]\s+){re.escape(found[1])}\b", tidy(note)))


def _prompt(note: Topic, words: WordClasses) -> Piece | None:
    """Return what the writer was asked to tell of, as a question: "tell me about a client you lost"."""
    found = _TELL_ME.match(tidy(note.they_said))
    if not found:
        return None
    about = re.sub(r"\b(you|your)\b", lambda x: "I" if x[1] == "you" else "my", found[1].strip(" ."))
    sure = sure_question(f"about {about}", words) and not _SOMEBODY.search(about) and not grave(about)
    return Piece("ask", f"about {about}") if sure else None


_TELL_ME = re.compile(
    r"(?i)(?:tell (?:me|us) about|(?:talk|walk|take) (?:me|us) (?:through|thru)) ([^,;?!]+?)\s*(?:[,;?!.]|$)"
)


def _with_others(topic: Piece, note: Topic, words: WordClasses) -> Piece:
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
            (x for x in (item, f"the {item}") if _names(x, words) and not _OWN_WORDS.search(x) and not troubles(x)), ""
        )
        if not named and re.match(r"(?:what|how|when|why) ", item) and not re.search(r"\b(?:you|I)\b", item):
            named = item if sure_question(item, words) else ""
        if not named or len(named.split()) > 8 or named.isupper():
            break
        others.append(named)
    if not others:
        return topic
    return replace(topic, text=f"{', '.join((topic.text, *others[:-1]))} and {others[-1]}")


def _subject(text: str, words: WordClasses) -> bool:
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
    if low[0] in {"q", "qs", "you"}:
        return False
    if any(re.fullmatch(r"[A-Z]['’]s", x) for x in parts) or (len(low) == 1 and w.animate_plural(low[0])):
        return False  # "J's big worry", "managers": whose, and what of them?
    if low[first][:1].isdigit() and "-" not in low[first]:
        return False  # "25 days", "3 of them": how many is no subject
    if not known or done or ill_named(text) or len(low) > 9 or any(given_name(x) for x in parts):
        return False
    head = next((i for i, x in enumerate(low) if i and x in w.PREPOSITIONS | w.RELATIVES | w.SUBJECTS), len(low))
    plain = [x for x in low[:head] if x not in w.DETERMINERS]
    return bool(plain) and not (
        plain[-1] in _NO_SUBJECT
        or plain[-1][:1].isdigit()
        or set(low) & {"me", "i", "my"}
        or _SOMEBODY.search(" ".join(low))
        or (_SOMETHING.search(" ".join(low)) and not {"one", "ones"} & set(low))
        or (low[0] in {"this", "that", "these", "those", "some", "any", "no"})
    )


def _name_of(note: Topic, words: WordClasses) -> Piece | None:
    """Return the longest sure name in a note: that which its topic or what was said opens with, or of what is wanted, used or done; a name of one word only where there is no other."""
    short = None
    for text in (note.topic, note.they_said):
        for sentence in re.split(r"[.,;:!?(]\s+|\s[-–—]\s|\n", tidy(text)):
            plain = sentence.strip(" .!?-,")
            if not plain or re.match(r"(?i)(?:asked|wanted to know|said|told|me|i)\b", plain):
                continue
            first = plain.split()[0]
            if first[:1].isupper() and words.of(first.lower()):
                plain = first.lower() + plain[len(first) :]
            opens = things_at(plain, words)
            for name in (*things_wanted(plain, words), *opens):
                if not (_subject(name, words) and names_a_thing(name)) or grave(name):
                    continue
                if len(name.split()) > 1:
                    return Piece("ing" if name.split()[0].endswith("ing") else "noun", name)
                if short is None and name in opens and (words.of(name.lower()) & PLURAL or name.lower() in MASS):
                    short = Piece("noun", name)
    return short
