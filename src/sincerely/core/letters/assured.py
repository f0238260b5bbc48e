"""What of a moment a letter can say without a doubt. What is not sure English, or would give trouble back to who told of it, is left out and named.

A plain short letter does no harm; one broken sentence does. So each part goes one step down where it fails: from what was said to what it was about, and from there to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from sincerely.core.letters import words as w
from sincerely.core.letters.answers import noted_answer
from sincerely.core.letters.assured_names import (
    OWN_WORDS,
    fit_subject,
    name_of,
    names_surely,
    people_in,
    subject_of,
    with_others,
    without_their_deed,
)
from sincerely.core.letters.faultless import faultless_question, faultless_statement
from sincerely.core.letters.moment import ONLY_COUNTS, Moment
from sincerely.core.letters.note_clauses import places
from sincerely.core.letters.own_answer import answer, apart_from_story
from sincerely.core.letters.pieces import Piece
from sincerely.core.letters.pointing import SOMEBODY, SOMETHING, hangs
from sincerely.core.letters.prompts import prompted
from sincerely.core.letters.quotations import quotable
from sincerely.core.letters.retelling import Retold
from sincerely.core.letters.stems import MOSTLY, covers
from sincerely.core.letters.sure import (
    sure_doing,
    sure_question,
    sure_statement,
    sure_thing,
)
from sincerely.core.letters.their_words import their_reply, their_words
from sincerely.core.letters.tidy import tidy
from sincerely.core.letters.told_apart import told_apart
from sincerely.core.letters.told_together import answered_next, answers_next, fuller
from sincerely.core.letters.topic_names import names_a_thing
from sincerely.core.letters.troubles import grave, grave_to_ask, own_showing, troubles
from sincerely.core.letters.turning import Cast, tokens
from sincerely.core.letters.values import Topic
from sincerely.core.letters.word_classes import (
    MAINLY_NOUN,
    PAST,
    WordClasses,
)
from sincerely.core.letters.written_out import written_out

_MINE = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
_THEMSELVES = re.compile(
    r"\byou are (?:put|set|made|built|brought|got|found|taken)\b|\byou (?:have |had |will |would )?\w+ you\b|\bI \w+ me\b"
)
_LIKED = re.compile(
    r"(?i)you (?:really |quite |all )?(?:(?:like|love) (?:it|that|this)\b|liked|loved|enjoyed|laughed|nodded|agreed|smiled|thought (?:it|that) was)\b"
)


_ON_ABOUT = re.compile(r"(?i)you (?:were|are) (?:on |all |mostly |mainly )*about\b")
# "How I would handle": whom, or what?
_HANDLES = re.compile(r"\b(?:handle|manage|approach|prioriti[sz]e|deal with)$")
# Terms are no matter for thanks; "the books, 20 who turn up" is a scrap.
_NO_ACT = re.compile(r"^you asked about (?:my )?(?:notice|leave|start)|, \d|^\w+ \w+ about \w+$")
_SHOWED = re.compile(r"(?i)\b(?:i|me:?|and|also) showed\b|\bshowed (?:him|her|them|both|my|our)\b")
_REPLIES = re.compile(r"(?i)(?:that|this)(?:'s| is| was)\b")
_NO_NEWS = re.compile(
    r"(?i)you (?:actually |just )?(?:started|ended|began|finished|came in|arrived|left|went through both|would like to hear|(?:didn't|did not) want to say|sounded|looked|seemed|smirked|talk(?:ed)? about yourself|sighed|nodded|winced|frowned|shrugged|paused|smiled|met|knew|(?:then )?described|(?:are|were) an? (?:right|real|nice|lovely|proper|bit)|pushed|kicked off|went on|went through)\b"
)


_ANSWERED = 3  # words of trouble in a statement that the writer's own answer follows
# "I told you about my model, and 40 minutes became 6".
_RESULT = re.compile(r"^I \w+ you\b[^.]*, and [^,.]*\b(?:became|went|came)\b")
_ONE_SENTENCE = 28
_AT_A_PLACE = re.compile(r"(?:in|at) [A-Z][\w'-]+,? (?:I|we) ")
_SCRAP_OF = 5  # words that say too little where more was said
# A doubt of theirs is no thing to bring up where the letter has no answer to it.
_DOUBT = re.compile(r"whether I (?:am|was|would be) (?:too|really|not|over|under)\b")
_TELLING = 5  # words that say something though nothing is named before
_SHORT = 14  # words of a question that is told though its English is not sure
# "she stayed", but not "she said": who says something is the reader.
_THEY_DO = re.compile(
    r"(?i)(?:and )?(?:he|she)\b(?! (?:also )?(?:said|says|say|told|mentioned|explained|reckons?|thinks?|wants?|asked|asks)\b)"
)
_OF_SOMEBODY = re.compile(r"(?i)\b(?:told|mentioned|talked|spoke)\b.*\b(?:about|abt|of)\b")


def assured(
    moments: Sequence[Moment], topics: Sequence[Topic], words: WordClasses, casts: Callable[[Topic], Cast]
) -> list[Moment]:
    """Return the moments with only what is sure of each, the best first; those of which nothing is left are not among them.

    Where nothing sure is left of any, one is named by its own words or question all the same: a letter that would fit anybody is no better than one to look at again.
    """
    kept = []
    named: list[Moment] = []
    troubled = False
    people = {name.lower() for topic in topics for name in tokens(topic.with_) if name.lower() not in w.DETERMINERS}
    for moment in moments:
        note = topics[int(moment.path[:-1].rsplit("[", 1)[1])]
        moment.topic = subject_of(moment, note, words, people)
        named += _named(moment, words)
        telling = _Telling(casts(note), words, answers_next(moment, topics))
        troubled = _assure(moment, note, telling, troubled, people) or troubled
        if moment.given and not (moment.topic or moment.retold or moment.said) and not grave(moment.given.text):
            moment.topic = moment.given  # asked what it was about, the writer said so
            moment.untold = tuple(path for path in moment.untold if not path.endswith(".topic"))
        # What the writer told of their own work can be told where nothing else can.
        mine = moment.own is not None and moment.own.kind in {"statement", "act"} and _MINE.search(moment.own.text)
        if (
            moment.topic
            or moment.retold
            or mine
            or moment.quote
            or any(p.kind in {"ask", "act", "clause", "how"} for p in moment.said)
        ):
            kept.append(moment)
    kept = answered_next(kept)
    kept.sort(key=lambda m: -m.worth if m.owner == "reader" else 0)  # what is left of one decides what it is worth
    return kept or named[:1]


def _named(moment: Moment, words: WordClasses) -> list[Moment]:
    """Return a moment with no more than its name and what was asked, where these are no trouble and nobody else's, sure English or not; none where neither is."""
    topic = moment.topic
    if topic and (grave(topic.text) or not (fit_subject(topic.text, words) and names_a_thing(topic.text))):
        topic = None
    asked = [
        piece
        for piece in (_asked_of(piece, topic.text if topic else "") for piece in moment.said)
        if piece.kind == "ask"
        and not hangs(piece.text, topic is not None and topic.text in piece.text, words)
        and len(piece.text.split()) <= _SHORT
        and not SOMEBODY.search(piece.text)
        and not grave_to_ask(piece.text)
    ]
    if not (topic or asked):
        return []
    return [
        replace(
            moment, topic=topic, said=asked, retold=None, own=None, mine=[], thought=None, since=[],
            untold=(*moment.untold, f"{moment.path}.they_said"),
        )
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Telling:
    """How a note is told: who is who in it, what each word can be, and whether the next note answers it."""

    cast: Cast
    words: WordClasses
    answered: bool


def _assure(moment: Moment, note: Topic, telling: _Telling, troubled: bool, people: set[str]) -> bool:
    """Leave in a moment what is sure. `troubled`: a trouble is told in this letter already. Return whether one is told here."""
    lost: list[str] = []
    told = False
    cast, words = telling.cast, telling.words
    named = moment.topic
    sure_name = named is not None and names_surely(named.text, words)
    moment.quote = moment.quote if quotable(moment.quote, words) else ""
    if moment.retold:
        moment.retold = _with_names(moment.retold, words)
    apart = told_apart(note)
    theirs, mine = apart_from_story(apart)
    story = mine != apart.i_said
    question = next((p.text for p in moment.said if p.kind == "ask"), "")
    retold = _statement(moment.retold, sure_name, words) if moment.retold else None
    if story:
        retold = None
    if moment.owner == "reader":
        retold = fuller(retold, their_words(theirs, apart.topic, cast, words, named=sure_name))
    heard = " ".join([named.text if named else "", question, retold.text if retold else ""])
    own = _own_of(moment, note, words)
    if moment.owner == "reader":
        own = fuller(own, answer(mine, question or apart.they_said, heard, cast, words))
    if retold and _THEY_DO.match(note.they_said) and _OF_SOMEBODY.search(note.i_said):
        retold = None  # "told her about the son, he stayed 4 nights": he is not the reader
    if retold and (
        _guessed(retold.text, note.they_said, words) or (named is None and len(retold.text.split()) < _TELLING)
    ):
        retold = None
    if retold and named and named.kind == "noun" and re.match(rf"(?:they|you) {re.escape(named.text)}\b", retold.text):
        retold = None  # "double bookings, ...": a name, and nobody doubles them
    if retold is not None:
        hits = troubles(retold.text)
        # A trouble that the writer had an answer to is what the talk was about; one without is only thrown back.
        most = _ANSWERED if own or telling.answered else 0 if troubled else 1
        sought = re.match(r"you (?:want|need|would like) ", retold.text)
        counted = hits and ONLY_COUNTS.match(retold.text)  # "there are 2 near-misses since July"
        if (grave_to_ask if sought else grave)(retold.text) or hits > most or counted:
            retold = None
        told = bool(hits) and retold is not None
    if moment.retold and retold != moment.retold:
        lost.append(f"{moment.path}.they_said")
    moment.retold = retold
    said = [
        piece
        for piece in (_asked_of(piece, named.text if named is not None and sure_name else "") for piece in moment.said)
        if _piece(piece, words)
        and not (grave_to_ask if piece.kind == "ask" else grave)(piece.text)
        and not (piece.kind == "ask" and hangs(piece.text, False, words))
        and (piece.kind in {"ask", "act"} or not moment.from_notes)  # what notes say is told by `retold`, or not
    ]
    if len(said) < len(moment.said) and moment.retold is None:
        lost.append(f"{moment.path}.they_said" if note.they_said else f"{moment.path}.topic")
    if moment.retold is None and not any(p.kind in {"ask", "act"} for p in said) and (asked := prompted(note, words)):
        said = [asked, *said]
    if own is None:
        said = [piece for piece in said if not _DOUBT.match(piece.text)]
    moment.said = said
    if named is not None and not sure_name:
        moment.topic = None
        if moment.retold and moment.retold.parts and re.match(r"(?i)(?:they|it)\b", moment.retold.text):
            moment.retold = replace(moment.retold, text=". ".join(moment.retold.parts))  # no name is left to point at
        moment.said = [piece for piece in said if piece.kind not in {"noun", "ing"}]
    if moment.topic is None and not (moment.retold or any(p.kind in {"ask", "act"} for p in moment.said)):
        found = name_of(note, words, people)
        if found and found.kind == "ing":
            found = without_their_deed(found, note, words)
        moment.topic = found if found and not people_in(found.text, people) else None
    if moment.topic is not None and grave(moment.topic.text):
        moment.topic = None
    if moment.topic and moment.retold is None and not any(p.kind in {"ask", "act"} for p in moment.said):
        moment.topic = with_others(moment.topic, note, words)
    if moment.own and own != moment.own and not (own and (own.kind == "answer" or own.whole)):
        lost.append(f"{moment.path}.i_said")
    moment.own = own
    if own and moment.owner == "reader":
        moment.reply = their_reply(theirs, cast, words)
    moment.mine = [piece for piece in moment.mine if _piece(piece, words)] if own else []
    if moment.thought:
        thought = _own(moment.thought, words)
        if thought != moment.thought:
            lost.append(f"{moment.path}.since")
        moment.thought = thought
    moment.since = [piece for piece in moment.since if _piece(piece, words)]
    told_here = " ".join([moment.quote, *(x.text for x in (moment.topic, moment.retold, *moment.said) if x)])
    if note.they_said and covers(told_here, tidy(note.they_said)) < MOSTLY:
        lost.append(f"{moment.path}.they_said")
    moment.untold = tuple(dict.fromkeys((*moment.untold, *lost)))
    return told


def _own_of(moment: Moment, note: Topic, words: WordClasses) -> Retold | None:
    """Return what is sure of what the writer said: as it was read, as a thing that was told of, or as an answer that was jotted down."""
    own = _own(moment.own, words) if moment.own else None
    if own and own.text.startswith("I showed you") and not _SHOWED.search(note.i_said):
        own = None  # "showed the sample reception": nobody says who did
    told_of = _own(moment.told_of, words) if moment.told_of else None
    if own and told_of and _RESULT.search(own.text) and " and how " in told_of.text:
        own = told_of
    asked = any(piece.kind == "ask" and _piece(piece, words) for piece in moment.said)
    noted = "" if own_showing(note.i_said) else noted_answer(note.i_said, words, asked=asked and own is None)
    if (own is None or not own.whole) and noted:
        own = _noted(noted, note.i_said, words)
        if covers(noted, tidy(note.i_said)) >= MOSTLY:
            moment.untold = tuple(path for path in moment.untold if not path.endswith(".i_said"))
    elif told_of and (own is None or (not own.whole and told_of.size > own.size)):
        own = told_of
    return own


def _noted(noted: str, said: str, words: WordClasses) -> Retold:
    """Return a noted answer; one that is the name of something told ("told her the winter on ward 9") as what was told of."""
    first, *rest = noted.split(", ")
    if (
        re.match(r"(?i)\W*(?:i )?(?:have )?told (?:him|her|them|us)\b", said)
        and re.match(r"(?:the|my|our) ", first)
        and sure_thing(first, words)
    ):
        more = [x for x in rest if re.match(r"\d", x) and sure_thing(x, words)]
        if len(more) == len(rest):
            return Retold(
                ", with ".join(
                    [f"I told you about {first}", " and ".join(more)] if more else [f"I told you about {first}"]
                ),
                "act",
                statement=False,
                whole=True,
            )
    return Retold(noted, "answer", statement=False, whole=True)


def _asked_of(piece: Piece, subject: str) -> Piece:
    """Return a question with its one "it" called by the name of what it is about, since the letter names that nowhere else."""
    if piece.kind != "ask" or not subject or re.search(rf"(?i)\b{re.escape(subject)}\b", piece.text):
        return piece
    text, count = re.subn(r"\bit\b(?!')", lambda _: subject, piece.text)
    return replace(piece, text=text) if count == 1 else piece


def _statement(retold: Retold, named: bool, words: WordClasses) -> Retold | None:
    """Return what was said up to its first sentence that is not sure."""
    if (
        _ON_ABOUT.match(retold.text)
        or _LIKED.match(retold.text)
        or _NO_NEWS.match(retold.text)
        or _THEMSELVES.search(retold.text)
        or (ONLY_COUNTS.match(retold.text) and not retold.whole)
    ):
        return None  # how somebody took it is no news to them
    if retold.kind != "statement":
        return (
            retold
            if retold.kind == "phrase" and sure_thing(retold.text, words) and names_surely(retold.text, words)
            else None
        )
    kept: list[str] = []
    parts = retold.parts or (retold.text,)
    for part in parts:
        part = _SAID.sub("", part) if not OWN_WORDS.search(part) else part
        if _REPLIES.match(part):
            continue  # told behind what it is said of
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
    r"^I \w+ [\d%.,]+$|^I showed you and\b|^I told (?!you\b|the\b|my\b|our\b|an?\b|people\b|staff\b|every)\w+| (?:Our|My|Your|The|A) "
)


# "you said X" is told as X; where the words are somebody's own, they stay.
_SAID = re.compile(r'(?i)^you (?:said|say|told me|mentioned)(?: that)? "?(?=\w+ \w+)|"')
_JOINT = re.compile(r", (?:and|with|so|not|but) | not (?=when|if|in|at|by)")


def _own(own: Retold, words: WordClasses) -> Retold | None:
    """Return what the writer said up to its first sentence that is not sure."""
    kept: list[str] = []
    own = _with_names(own, words)
    parts = [one for one in own.parts or (own.text,) if not _NO_NEWS_OF_MINE.match(one)] or [own.text]
    cut, joined = False, 0
    if own.kind == "phrase" and _AT_A_PLACE.match(parts[0]) and sure_statement(parts[0], words):
        own = replace(own, kind="statement")  # "in Lyon I went from 34 to 28"
    for nth, part in enumerate(parts):
        surely = partial(_surely, kind=own.kind, first=not nth, words=words)
        told = next((one for one in (part, written_out(part, words)) if surely(one)), "")
        if not told and own.kind in {"statement", "act"}:
            cuts = (part[: joint.start()] for joint in _JOINT.finditer(part))
            told = next((one for one in cuts if len(one.split()) > 3 and surely(one)), "")
            cut = cut or bool(told)
        if (
            not told
            or (kept and kept[0].startswith("I told you about") and _WITHOUT_TENSE.match(told))
            or own_showing(told)
            or (SOMEBODY.search(told) and hangs(told, True, words))
            or _SCRAP.search(told)
            or (SOMETHING.match(told) and not kept)
        ):
            break
        short = kept and len(kept[-1].split()) + len(told.split()) <= _ONE_SENTENCE and ", and " not in kept[-1]
        if short and own.kind == "act" and re.match(r"(?:we|it|they|that) ", told):
            kept[-1] = f"{kept[-1]}, and {told}"  # "I told you how I moved them over, and we cut that down"
            joined += 1
        else:
            kept.append(told)
    if not kept or (len(kept) + joined < len(parts) and sum(len(one.split()) for one in kept) < _SCRAP_OF):
        return None  # "I don't force", of which the rest could not be told
    if tuple(kept) == tuple(own.parts or (own.text,)):
        return own
    text = ". ".join(one if not n else one[:1].upper() + one[1:] for n, one in enumerate(kept))
    return replace(own, text=text, parts=tuple(kept), whole=own.whole and len(kept) + joined == len(parts) and not cut)


# A story told in the present: "I told you about the leak. I refuse to go".
_WITHOUT_TENSE = re.compile(
    r"I (?!do|have|know|can|use|would|will|still|always|never)(?!\w+ed\b)(?:refuse|stop|go|call|tell|say|ring|take|make|move|give|start|find|see|check|ask|send|write|put)\b"
)

# "I talked with you": the reader was there.
_NO_NEWS_OF_MINE = re.compile(r"(?i)^I (?:talked|spoke|met|sat|chatted)(?: (?:with|to))? (?:you|her|him|them)$")


def _surely(part: str, *, kind: str, first: bool, words: WordClasses) -> bool:
    """Say whether a part of what the writer said is surely English for its kind."""
    if kind == "step" and first:
        named = re.match(r"([a-z]+) and ", part)  # "mirror and move the wrapper": the first may be a thing
        return sure_doing(part, words) and not (named and words.of(named[1]) & MAINLY_NOUN)
    if kind == "phrase":
        return sure_thing(part, words) and part.split()[0].endswith("ing")
    head, how, change = part.partition(" and how ")
    return sure_statement(head, words) and (not how or sure_statement(change, words))


# "did the clinic in Limerick, with 2 years": a time is no company.
_WITH_TIME = re.compile(
    r", with ((?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:years?|months?|weeks?|days?|seasons?))\b"
)


def _with_names(told: Retold, words: WordClasses) -> Retold:
    """Return what was told with its places' capitals, where no such word is known, and its times told as times."""

    def mended(text: str) -> str:
        text = places(text, words)
        return _WITH_TIME.sub(r", for \1", text)

    return replace(told, text=mended(told.text), parts=tuple(map(mended, told.parts)))


def _piece(piece: Piece, words: WordClasses) -> bool:
    """Say whether a piece is sure English for its kind."""
    match piece.kind:
        case "clause":
            return sure_statement(piece.text, words) and not hangs(piece.text, False, words)
        case "act":
            sure = sure_statement(piece.text, words) or faultless_statement(piece.text, words)
            return sure and not _NO_ACT.search(piece.text) and not hangs(piece.text, False, words)
        case "do":
            return sure_doing(piece.text, words)
        case "ask":
            sure = sure_question(piece.text, words) or faultless_question(piece.text, words)
            return sure and not SOMEBODY.search(piece.text) and not _HANDLES.search(piece.text)
        case "how":
            return sure_question(piece.text, words)
        case "noun" | "ing":
            return sure_thing(piece.text, words)
    return False


def _guessed(told: str, note: str, words: WordClasses) -> bool:
    """Say whether nobody is named who did what is told: "found it with 10 minutes left" may be what the writer did."""
    found = re.match(r"you (?:\w+ly |just )?(\w+)", told)
    if not found or not words.of(found[1]) & PAST or words.base(found[1]) == found[1]:
        return False
    return bool(re.search(rf"(?i)(?:^|[.;,!?:]\s+){re.escape(found[1])}\b", tidy(note)))
