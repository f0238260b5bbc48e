"""What the writer answered, clause by clause as the note has it: its subject and tense given back, and told as far as each clause is sound.

"told him slow down, check the gap at 4 points" is "I slow down and check the gap at 4 points"; "rang the outreach direct" is "I rang the
outreach direct"; "EWS went 3 to 7" is "EWS went from 3 to 7". What somebody else said in between is not the writer's and ends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sincerely.core.letters import words as w
from sincerely.core.letters.faultless import faultless_doing, faultless_statement, opens_with_verb
from sincerely.core.letters.note_clauses import clauses, cut_short, places, sentences
from sincerely.core.letters.note_parts import Part
from sincerely.core.letters.own_told import changed
from sincerely.core.letters.persons import own_persons
from sincerely.core.letters.pointing import SOMEBODY
from sincerely.core.letters.retelling import Retold
from sincerely.core.letters.sure import sure_doing, sure_statement
from sincerely.core.letters.sure_words import PARTICLES
from sincerely.core.letters.third_parties import names_somebody_else
from sincerely.core.letters.tidy import spell_names
from sincerely.core.letters.troubles import grave, own_showing
from sincerely.core.letters.turning import Cast, Unclear, join, tokens
from sincerely.core.letters.usable import private_or_pay, sensitive, unwelcome
from sincerely.core.letters.values import Topic
from sincerely.core.letters.word_classes import ADJECTIVE, BASE, MAINLY_VERB, NOUN, PAST, PLURAL, WordClasses
from sincerely.core.reading.patterns import compiled

MOST = 60  # words of an answer that a letter tells
_LEAD = compiled(
    r"(?i)^(?:[-:]\s*)?(?:(?:and|so|but|then)\s+)?(?:(?:i|me)\b[:,]?\s+)?(?:also\s+|just\s+|then\s+)?"
    r"(?:(?P<told>told (?:him|her|them|both))|said|answered|replied|explained|mentioned|me:|my answer:?)\b[:,]?\s*(?P<that>that\s+)?"
)
_THEIRS = compiled(
    r"(?i)^(?:and |so |but |then |also )?(?:she|he|they|(?-i:[A-Z])[\w'-]+)\s+(?:also |then |just |both )?"
    r"(?:said|says|asked|told|wanted|wants|liked|loved|laughed|smiled|nodded|wrote|thought|reckoned|switched|agreed|never)\b"
)
# "Explained the induction is two weeks": who did, nobody says.
_EITHERS = compiled(r"(?i)^(?:also |then )?(?:explained|mentioned)\b")
_ABOUT = compiled(r"(?i)^(?:about|abt|of)\s+(?=\w)")
_ACT = compiled(
    r"I (?:told you|said|asked|suggested|offered|mentioned|showed|proposed|agreed|described|explained|promised)\b"
)
# "With the stock count": where one would start.
_SAID_WHERE = compiled(r"(?i)^(?:with|by|from) (?:the |my |a |an |our )?\w+")
_SLANG = compiled(r"(?i)\b(?:gonna|wanna|gotta|dunno|ain't)\b")
_GIVEN = w.listed("gave give sent send offered lent brought")
_YES_IF = compiled(r"(?i)(?:but|until|till|if|as long as)\b(?:\W+[\w'-]+){2,10}\W*$")
_TOLD_IT = compiled(r"(?i)^(?:i )?told (?!you\b|him\b|her\b|them\b)(?P<of>about |of )?")
_YES = compiled(r"(?i)^(?:yes|yeah|yep)\b[,:]?\s*")
_WOULD = compiled(r"(?i)\b(?:i'?d|would i|i would|i could|could i|if)\b")
_BEFORE_VERB = w.listed("never always just also then still not only")
# "4 of 5 times is the pump": it is.
_OFTEN_IS = compiled(
    r"(?i)^((?:\d+|most|nine|four|three)(?: (?:of|in|out of) (?:\d+|ten|five|four))? times(?: out of \d+)?|usually|mostly)(,?) (?=(?:is|was)\b)"
)
# "55 to 12 a week in two months": what was told of went so.
_FIGURES = compiled(r"(?i)^(?P<from>from )?\d[\d.,]*%?(?: [a-z]+)? (?:(?:down|up) )?to \d[\d.,]*%?")
_THERE_DID = compiled(
    r"(?i)^(?P<place>(?:at|in) (?:the )?[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?) (?P<did>(?!we\b|i\b)[a-z]+) (?=\w)"
)
# A welder strikes an arc, and who "never shouts" tells of no row.
_THAT_WAS = compiled(
    rf"\b((?:{'|'.join(sorted(w.PERSON_NOUNS))})(?: (?:at|in|on|from) [^,]+?)?) that (was|is|had|has)\b"
)
_HE = compiled(r"(?i)^(he|she) (?:was|is|had|went|got|came|stayed|walked|lived|left|slept|ate|died|took|made|never)\b")
_OF_SOMEBODY = compiled(
    r"(?i)\b(?:told|mentioned|talked|spoke)\b.{0,12}\b(?:about|abt|of)\b.{0,20}\b(?:an? |the |my )?(?:man|woman|lady|patient|resident|boy|girl|lad|child|kid|pupil|client|guest|baker|farmer|teacher|mr|mrs|ms|miss|son|daughter|husband|wife|gent|bloke|guy)\b"
)
_OWN_DEED = compiled(r"(?i)\b(?:I|before I|when I) (?:never |always )?(?:strike|shout)\b")
_POINTS = compiled(
    r"(?i)\b(?:they|them|their|it|its|that|those|this|the same(?= (?:at|in|with|for|on|here|there|when|before)\b|$))\b"
)
# "I'd run two lines at Coombe": had run, or would run?
_DEED_OR_WISH = re.compile(
    r"(?i)(?:i said |said )?i'd (?:run|put|set|cut|come|become|let|read|hit|shut|split|quit|cost|hurt)\b"
)
_SAID_IN_QUOTES = re.compile(r"(?i)^(?:said|says|goes|went|added|joked)\b[:,]? ?[\"“‘']")
_NO_DEED = w.listed(
    "am is are was were be been being have has had do does will would can could say said tell told ask asked show showed know knew think thought feel felt hope hoped mean meant like thank yes no used"
)


@dataclass(slots=True)
class _Answer:
    """An answer in the making: its sentences, and the verbs that the last one's "I" has."""

    said: list[str] = field(default_factory=list)
    deeds: int = 0  # verbs of the last sentence, where it is of what the writer did

    def add(self, clause: str, *, deed: bool) -> None:
        """Take one more clause; a further deed of the writer's is joined to the last."""
        last = self.said[-1] if self.said else ""
        joined = ""
        if deed and 0 < self.deeds < _MOST_DEEDS and clause.startswith("I "):
            apart = self.deeds > 1 or " and " in last or re.match(r"I (?:never|do not|don't)\b", last)
            joined = f"{last}, and {clause}" if apart else f"{last} and {clause.removeprefix('I ')}"
        if joined and len(joined.split()) <= _ONE_SENTENCE:
            self.said[-1], self.deeds = joined, self.deeds + 1
        else:
            self.said.append(clause)
            self.deeds = int(deed)


_MOST_DEEDS = 3
_ONE_SENTENCE = 34  # words


def apart_from_story(topic: Topic) -> tuple[str, str]:
    """Return what the reader said and what the writer did: "he was tubed within the hour", with nobody saying so, goes on with the writer's story of a man."""
    if not _OF_SOMEBODY.search(topic.i_said):
        return topic.they_said, topic.i_said
    theirs: list[str] = []
    story: list[str] = []
    for one in sentences(topic.they_said):
        found = _HE.match(one)
        goes_on = found is not None and (not story or story[0].lower().startswith(found[1].lower()))
        (story if goes_on else theirs).append(one)
    return ". ".join(theirs), ". ".join([topic.i_said.rstrip(" ."), *story])


def answer(note: str, asked: str, heard: str, cast: Cast, words: WordClasses) -> Retold | None:
    """Return what the writer answered, with all that came of it; None where not even its first clause is sound. `asked`: the question it answers, `heard`: all that the letter tells before it."""
    if private_or_pay(note):
        return None
    made, whole = _Answer(), True
    would = bool(_WOULD.search(asked)) or not asked
    for sentence in sentences(note):
        ours, told = True, False
        for nth, clause in enumerate(clauses(sentence)):
            if _THEIRS.match(clause):
                ours = False
                continue
            lead = _LEAD.match(clause)
            if lead:
                ours, told = True, bool(lead["told"])
                clause = clause[lead.end() :]
            if not ours or not clause.strip():
                continue
            if lead and _EITHERS.match(lead[0]):
                return None
            if (
                unwelcome(clause, of_person=False, mine=True)
                or sensitive(_OWN_DEED.sub("", clause))
                or own_showing(clause)
            ):
                whole = False
                break
            kept = _told(clause, made, would, told or lead is not None or not nth, heard, cast, words)
            if kept is None:
                whole = False
                if len(clause.split()) > 6 or _has_doer(clause):
                    break
                continue
            text, deed, all_of_it = kept
            whole = whole and all_of_it
            made.add(text, deed=deed)
    return _as_retold(made.said, whole)


def _as_story(said: list[str]) -> list[str]:
    """Return "I told you about a man in Limerick" and the short clauses of what happened as one sentence."""
    if len(said) < 3 or not said[0].startswith("I told you about") or len(" ".join(said).split()) > _ONE_STORY:
        return said
    first, *rest = said
    low = [one if re.match(r"I\b|[A-Z]{2}", one) else one[:1].lower() + one[1:] for one in rest]
    return [f"{first}: {', '.join(low[:-1])}, and {low[-1]}"]


_SCRAP = 7  # words that say too little of an answer of which more was said
_ONE_STORY = 48  # words


def _as_retold(said: list[str], whole: bool) -> Retold | None:
    said = _as_story(said)
    while said and sum(len(one.split()) for one in said) > MOST:
        said, whole = said[:-1], False
    if not said or len(" ".join(said).split()) < (4 if whole else _SCRAP):
        return None
    first, rest = said[0].removeprefix("would "), [_capital(re.sub(r"^would\b", "I would", one)) for one in said[1:]]
    kind: Part = "step" if said[0].startswith("would ") else "act" if _ACT.match(first) else "statement"
    return Retold(". ".join([first, *rest]), kind, statement=kind == "statement", whole=whole, parts=(first, *rest))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _told(
    clause: str, made: _Answer, would: bool, led: bool, heard: str, cast: Cast, words: WordClasses
) -> tuple[str, bool, bool] | None:
    """Return a clause as it stands in the letter, whether it is a deed of the writer's and whether all of it is told; None where it is not sound."""
    before = " ".join([heard, *made.said])
    for text, deed in _readings(clause, made, would, led, words):
        try:
            parts = tokens(text) if _tells_of_somebody(made) else own_persons(tokens(text), before)
        except Unclear:
            continue
        said = tokens(text)
        given = len(said) == len(parts)  # "gave them a towel": the guests, not who is told of it
        parts = [
            said[n] if given and n and x == "you" and said[n - 1].lower() in _GIVEN else x for n, x in enumerate(parts)
        ]
        turned = spell_names(join(["I" + x[1:] if re.fullmatch(r"i(?:'\w+)?", x) else x for x in parts]), cast)
        whole, tale = places(turned, words), bool(made.said) and made.said[0].startswith("I told you about")
        for cut in cut_short(whole):
            if _sound(cut, before, cast, words) and not (tale and _without_tense(cut, words)):
                return cut, deed, cut == whole
    return None


def _tells_of_somebody(made: _Answer) -> bool:
    """Say whether the answer is the story of a person, whom its "he" and "him" mean."""
    return (
        bool(made.said)
        and made.said[0].startswith("I told you about")
        and bool(set(tokens(made.said[0].lower())) & w.PERSON_NOUNS)
    )


def _without_tense(text: str, words: WordClasses) -> bool:
    """Say whether what happened then is told as if it were now: "I told you about the leak. I refuse to go"."""
    found = re.match(r"I (?:just |then )?([a-z]+)", text)
    bits = words.of(found[1]) if found else 0
    return found is not None and bool(bits & BASE and not bits & PAST) and found[1] not in _LASTING


_LASTING = w.listed("do have know can use would will still always never could")


def _readings(clause: str, made: _Answer, would: bool, led: bool, words: WordClasses) -> Iterator[tuple[str, bool]]:
    """Yield what a clause may be, with its subject given back."""
    plain = clause.strip(" .,-")
    if _SAID_IN_QUOTES.match(plain):
        return  # said "...": by whom?
    if re.match(r"[A-Z][a-z]", plain) and words.knows(plain.split()[0].lower()):
        plain = plain[:1].lower() + plain[1:]
    if led and _SAID_WHERE.match(plain):
        yield f"I said {plain}", False
        return
    if about := _ABOUT.match(plain):
        thing = _the(plain[about.end() :], words)
        thing = _THAT_WAS.sub(r"\1 who \2", thing)
        yield f"I told you about {thing}", False
        return
    if yes := _YES.match(plain):
        if _YES_IF.match(plain[yes.end() :]):
            yield f"I said yes{', ' if plain[yes.end() :].startswith('but') else ' '}{plain[yes.end() :]}", False
        return
    if told := _TOLD_IT.match(plain):
        if told["of"] or (re.match(r"(?:the|my|our|an?|how) ", plain[told.end() :]) and not plain.endswith("truth")):
            yield f"I told you about {plain[told.end() :]}", False
        return
    if re.match(r"(?i)i (?:(?:say|said)\b|tell (?:him|her|them|that)\b|showed you and\b)", plain):
        return
    if _DEED_OR_WISH.match(plain) and not would:
        return
    if wish := re.match(r"(?i)i(?:'d| would) (?=[a-z]+)", plain):
        yield f"would {plain[wish.end() :]}", True
        return
    if re.match(r"(?i)(?:i|we|my|our|i'\w+|we'\w+)\b", plain):
        yield re.sub(r"^i\b", "I", plain), bool(re.match(r"(?i)i \w", plain))
        return
    if often := _OFTEN_IS.match(plain):
        yield f"{often[1]}{often[2]} it {plain[often.end() :]}", False
        return
    if figures := _FIGURES.match(plain):
        yield f"it went {'' if figures['from'] else 'from '}{plain}", False
        return
    if at_place := _THERE_DID.match(plain):
        did = at_place["did"].lower()
        if (words.of(did) & PAST or did.endswith("ed")) and did not in _NO_DEED:
            yield f"{at_place['place']} I {plain[at_place.start('did') :]}", True
            return
    if change := changed(plain):
        yield change, False
    low = [x.lower() for x in tokens(plain)]
    at = next((n for n, x in enumerate(low) if x not in _BEFORE_VERB), 0)
    if at >= len(low):
        return
    bits = words.of(low[at])
    follows = low[at + 1] if at + 1 < len(low) else ""
    verb = bool(w.verb(low[at], "base", "past")) or bool(bits & MAINLY_VERB)
    if low[at] in w.PREPOSITIONS | PARTICLES | w.ADJECTIVES - set(w.VERB_FORMS) or not verb:
        yield plain, False
        return
    if low[at] not in _NO_DEED and bits & BASE and not (bits & PAST) and (led or made.deeds) and _acts(low, at, words):
        # What one tells others to do in answer to "how do you ...?" is what one does.
        past = bool(made.said) and made.deeds and not made.said[-1].startswith("would ")
        yield (f"would {plain}" if would and not past else f"I {plain}"), True
    elif (
        bits & PAST
        and low[at] not in _NO_DEED
        and (
            not bits & (NOUN | ADJECTIVE)
            or follows in w.DETERMINERS | w.PREPOSITIONS
            or words.of(follows) & (NOUN | PLURAL)
        )
    ):
        yield f"I {plain}", True
    yield plain, False


def _acts(low: list[str], at: int, words: WordClasses) -> bool:
    """Say whether a word that can be a verb tells what to do: what stands behind it shows it where it may be a thing's name."""
    bits, follow = words.of(low[at]), low[at + 1] if at + 1 < len(low) else ""
    if not bits & (NOUN | ADJECTIVE) or (at and bits & MAINLY_VERB):
        return True
    return follow in w.DETERMINERS | w.PREPOSITIONS | PARTICLES | {"it", "them", "everyone", "people", "to"}


def _the(thing: str, words: WordClasses) -> str:
    """Return a thing told of with its article: "man in a bay" is "a man in a bay"."""
    first = re.match(r"[\w'-]+", thing)
    low = first[0].lower() if first else ""
    bits = words.of(low)
    if low in w.PERSON_NOUNS | w.COUNT_NOUNS and not bits & PLURAL:
        return f"{'an' if low[0] in 'aeiou' else 'a'} {thing}"
    return thing


def _has_doer(clause: str) -> bool:
    return bool({x.lower() for x in tokens(clause)[:3]} & (w.SUBJECTS | {"i"}))


def _sound(text: str, before: str, cast: Cast, words: WordClasses) -> bool:
    """Say whether a clause can be told: English without a fault, of nobody who is not known, and nothing grave."""
    step = text.removeprefix("would ")
    if (
        len(step.split()) < 2
        or _SLANG.search(text)
        or grave(_OWN_DEED.sub("", text))
        or names_somebody_else(text, cast)
        or not _known_who(text, before, words)
    ):
        return False
    if step != text:
        return sure_doing(step, words) or faultless_doing(step, words)
    return opens_with_verb(text, words) and (sure_statement(text, words) or faultless_statement(text, words))


_SEVERAL = w.listed("everyone everybody people folk staff someone somebody anyone")


def _known_who(text: str, before: str, words: WordClasses) -> bool:
    """Say whether a "he" or "them" has somebody or something before it that it can mean."""
    for found in SOMEBODY.finditer(text):
        said = tokens(f"{before} {text[: found.start()]}".lower())
        if not set(said) & (w.PERSON_NOUNS | {"patient", "resident", "child", "baker"}):
            return False
    points = _POINTS.search(text)
    if points and points[0].lower() == "the same":
        return False  # "we had the same at Larkfield": of all that was said, which?
    if points and points[0].lower() != "that":
        said = tokens(f"{before} {text[: points.start()]}".lower())
        if points[0].lower() in {"they", "them", "their"}:
            return any(words.of(x) & PLURAL or w.animate_plural(x) or x in _SEVERAL for x in said)
        return any(words.of(x) & (NOUN | PLURAL) and x not in w.SUBJECTS | w.PREPOSITIONS for x in said)
    return True
