"""What one clause of the writer's note may be, with the subject and the tense given back that typing left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.sure import sure_thing
from sincerely.core.letters.english.sure_words import PARTICLES
from sincerely.core.letters.english.word_classes import ADJECTIVE, BASE, MAINLY_VERB, NOUN, PAST, PLURAL, WordClasses
from sincerely.core.letters.notes.turning import tokens
from sincerely.core.letters.telling.own_told import changed
from sincerely.core.reading.patterns import compiled

_ABOUT = compiled(r"(?i)^(?:about|abt|of)\s+(?=\w)")
# "With the stock count": where one would start.
_SAID_WHERE = compiled(r"(?i)^(?:with|by|from) (?:the |my |a |an |our )?\w+")
_YES_IF = compiled(r"(?i)(?:but|until|till|if|as long as)\b(?:\W+[\w'-]+){2,10}\W*$")
_TOLD_IT = compiled(r"(?i)^(?:i )?told (?!you\b|him\b|her\b|them\b)(?P<of>about |of )?")
_YES = compiled(r"(?i)^(?:yes|yeah|yep)\b[,:]?\s*")
_BEFORE_VERB = w.listed("never always just also then still not only")
# "4 of 5 times is the pump": it is.
_OFTEN_IS = compiled(
    r"(?i)^((?:\d+|most|nine|four|three)(?: (?:of|in|out of) (?:\d+|ten|five|four))? times(?: out of \d+)?|usually|mostly)(,?) (?=(?:is|was)\b)"
)
# "55 to 12 a week in two months": what was told of went so.
FIGURES = compiled(r"(?i)^(?P<from>from )?\d[\d.,]*%?(?: [a-z]+)? (?:(?:down|up) )?to \d[\d.,]*%?")
_THERE_DID = compiled(
    r"(?i)^(?P<place>(?:at|in) (?:the )?[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?) (?P<did>(?!we\b|i\b)[a-z]+) (?=\w)"
)
# A welder strikes an arc, and who "never shouts" tells of no row.
_THAT_WAS = compiled(
    rf"\b((?:{'|'.join(sorted(w.PERSON_NOUNS))})(?: (?:at|in|on|from) [^,]+?)?) that (was|is|had|has)\b"
)
# "I'd run two lines at Coombe": had run, or would run?
_DEED_OR_WISH = re.compile(
    r"(?i)(?:i said |said )?i'd (?P<verb>run|put|set|cut|come|become|let|read|hit|shut|split|quit|cost|hurt)\b"
)
_JOINED = re.compile(r"(?i)[\s,]+(?:(?:so|and|because|that|if|when|or|but|where|until|which|as)\s*)?$")
_ENOUGH = 5  # words
# "I must say what is broken", "I had to score it": the task.
_TASK = re.compile(
    r"(?i)(?:i|we) (?:must|have to|had to|need to|needed to|am to|was to|got to|was asked|was told|was given|got asked)\b"
)
_OF_ANYBODY = re.compile(
    r"(?i)\byou (?:just |always |only |really )?(?:need|must|have to|should|can|can't|cannot|couldn't|could|want|get|are|will)\b"
)
_SAID_IN_QUOTES = re.compile(r"(?i)^(?:said|says|goes|went|added|joked)\b[:,]? ?[\"“‘']")
_NO_DEED = w.listed(
    "am is are was were be been being have has had do does will would can could say said tell told ask asked show showed know knew think thought feel felt hope hoped mean meant like thank yes no used"
)
_MOST_DEEDS = 3
_ONE_SENTENCE = 34  # words
_PRAISE = compiled(
    r"(?i)i (?:was|am) (?:\w+ly |so |very |too |quite )?(?:smooth|good|great|brilliant|fine|ok|okay|clear|calm|honest|strong|quick|fast|fluent|excellent|confident|proud|pleased|happy|sorry|keen)\b"
)
_THEN = compiled(
    r"(?<=\w )(?:at|in|for|with) (?:the )?[A-Z][a-z]|(?i:\b(?:last|ago|when (?:i|we) (?:was|were|had|worked)|before that|until|till|already|in (?:19|20)\d\d)\b|\bfor (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:years|months|weeks|seasons)\b|\d[\w%.,]*(?: [a-z]+)? (?:down |up )?to [£$€]?\d)"
)
_LY_CLAUSE = compiled(r"(?i)\b(?:i|we|is|was|are|were|not)\b|\d")
_EITHER_TIME = w.listed("put cut shut set let split hit quit spread shed")


@dataclass(slots=True)
class Answer:
    """An answer in the making: its sentences, and the verbs that the last one's "I" has."""

    said: list[str] = field(default_factory=list)
    asked_would: bool = False  # it answers what the writer would do
    asked: bool = False  # it answers a question
    deeds: int = 0  # verbs of the last sentence, where it is of what the writer did

    def add(self, clause: str, *, deed: bool) -> None:
        """Take one more clause; a further deed of the writer's is joined to the last."""
        last = self.said[-1] if self.said else ""
        joined = ""
        if deed and 0 < self.deeds < _MOST_DEEDS and clause.startswith("I "):
            apart = (
                self.deeds > 1
                or " and " in last
                or re.match(r"I (?:never|do not|don't|would not|wouldn't|didn't|can't|won't)\b", last)
            )
            joined = f"{last}, and {clause}" if apart else f"{last} and {clause.removeprefix('I ')}"
        if joined and len(joined.split()) <= _ONE_SENTENCE:
            self.said[-1], self.deeds = joined, self.deeds + 1
        else:
            self.said.append(clause)
            self.deeds = int(deed)


# How somebody told of a thing, and the thing: "walked her through the kiln log", "talked about the night I ran", "described the alarm".
_TELLING = compiled(
    r"(?i)^(?:i |me: ?|we )?(?:also |then |just )?(?:"
    r"(?P<of>(?:told|talked|spoke|chatted)(?: (?:to|with))?(?: (?:him|her|them|both|everyone))? (?:about|abt|of|through)|gave (?:him|her|them) the (?:story|example|case) of)|"
    r"(?P<through>(?:walked|took|talked|went) (?:him|her|them|everyone)(?: both)? through)|"
    r"(?P<how>(?:told (?:him|her|them)|shared|explained|described|mentioned|talked (?:about|through)|showed (?:him|her|them)?)(?= how (?:i|we|my|our|in|at)\b))|"
    r"(?P<shown>showed (?:him|her|them)(?! how\b))|"
    r"(?P<plain>described|explained|mentioned|outlined|brought up|raised|shared|suggested|proposed|recommended)"
    r") (?=(?P<thing>[\w'’-]+ [\w'’-]+))"
)
_NAMED_SOMEBODY = compiled(r"\b(?P<title>Mr|Mrs|Ms|Miss)\.? (?P<name>[A-Z][\w'’-]+)")


def telling(clause: str, words: WordClasses) -> str:
    """Return a clause in which the writer tells of a thing as a sentence of it, the reader its hearer: "I walked you through the kiln log"; "" for any other."""
    found = _TELLING.match(clause)
    if not found:
        return ""
    thing = clause[found.end() :].strip(" .,-")
    thing = _NAMED_SOMEBODY.sub(lambda m: "a man" if m["title"] == "Mr" else "a woman", thing)
    thing = re.sub(r"\bi(?=\b|')", "I", thing)
    if found["how"]:
        return f"I told you {thing}"
    thing = _THAT_WAS.sub(r"\1 who \2", _the(thing, words))
    if found["of"]:
        return f"I told you about {thing}"
    if found["shown"]:
        return f"I showed you {thing}"
    if found["through"]:
        return f"I walked you through {thing}"
    bare = re.match(r"(?i)(?:the|an?|my|our|two|three|\d+|some|one) ", thing) is not None
    return f"I {found['plain'].lower()} {thing}" if bare else ""


def readings(
    clause: str, made: Answer, would: bool, past: bool, led: bool, words: WordClasses
) -> Iterator[tuple[str, bool]]:
    """Yield what a clause may be, with its subject given back."""
    if of_thing := telling(clause, words):
        yield of_thing, False
        return
    plain = clause.strip(" .,-")
    if anybody := _OF_ANYBODY.search(plain):
        # "You need a log of who did it": anybody does, and what stands before it is told.
        plain = _JOINED.sub("", plain[: anybody.start()])
        if len(plain.split()) < _ENOUGH:
            return
    asked = made.asked
    if not asked and not led and re.match(r"(?i)you\b", plain):
        return  # "you leave a card in its place": how a thing works, and nobody asked what the writer does
    plain = plain if led and not asked and _bids(plain, words) else _as_mine(plain)
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
    if had := _DEED_OR_WISH.match(plain):
        if told_of_then(plain):
            yield f"I had {plain[had.start('verb') :]}", False
            return
        if not would:
            return
    if _TASK.match(plain):
        return  # what was asked of the writer, and no answer
    if led and not asked and _bids(plain, words):
        yield f"I said to {plain}", False
        return
    if wish := re.match(r"(?i)(?:i(?:'d| would)|would) (?=[a-z]+)", plain):
        yield f"would {plain[wish.end() :]}", True
        return
    if _PRAISE.match(plain):
        return  # "I was smooth on the brakes"
    if re.match(r"(?i)(?:i|we|my|our|i'\w+|we'\w+)\b", plain):
        yield re.sub(r"^i\b", "I", plain), bool(re.match(r"(?i)i \w", plain))
        return
    if often := _OFTEN_IS.match(plain):
        yield f"{often[1]}{often[2]} it {plain[often.end() :]}", False
        return
    if figures := FIGURES.match(plain):
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
    either = low[at] in _EITHER_TIME and made.asked_would and not past
    if (
        low[at] not in _NO_DEED
        and bits & BASE
        and (either or not (bits & PAST))
        and (led or made.deeds)
        and _acts(low, at, words)
    ):
        # What one tells others to do in answer to "how do you ...?" is what one does.
        done = bool(made.said) and made.deeds and not made.said[-1].startswith("would ")
        yield (f"would {plain}" if would and not done else f"I {plain}"), True
    elif (
        bits & PAST
        and not (bits & BASE and low[at] in _EITHER_TIME and not past)
        and low[at] not in _NO_DEED
        and (
            not bits & (NOUN | ADJECTIVE)
            or follows in w.DETERMINERS | w.PREPOSITIONS
            or words.of(follows) & (NOUN | PLURAL)
        )
    ):
        yield f"I {plain}", True
    yield plain, False


def _as_mine(clause: str) -> str:
    """Return what was said in the words of anybody as the writer's: "lower your voice" is "lower my voice"."""
    clause = re.sub(r"(?i)(?<!told )(?<!about )\byou(?= (?:just |always |first |never )?[a-z]+\b)", "I", clause)
    return re.sub(r"(?i)\byourself\b", "myself", re.sub(r"(?i)\byour\b", "my", clause))


def told_of_then(text: str) -> bool:
    """Say whether a clause says when or where it was: "I'd run two lines at Coombe" had been run, and nobody wishes to."""
    return _THEN.search(text) is not None


def noun_answer(clause: str, asked: str, words: WordClasses) -> tuple[str, bool, bool] | None:
    """Return what was answered in a word or two: "said the duck" to what was cut, "said quietly and straight away" to how."""
    plain = clause.strip(" .,-")
    thing = re.match(r"(?:what|which|who|whether|if|where|how (?:many|often|much|long))\b", asked) is not None
    named = re.match(r"(?i)(?:the|a|an|my|our|one|two|three|\d+) [a-z]", plain) is not None
    how = asked.startswith("how ") and re.match(r"[a-z]+ly\b", plain) is not None
    if (thing and named and sure_thing(plain, words)) or (how and not _LY_CLAUSE.search(plain)):
        return f"I said {plain}", False, True
    return None


def _bids(plain: str, words: WordClasses) -> bool:
    """Say whether words tell somebody what to do: "look at the liners before you look at the cows"."""
    low = [x.lower() for x in tokens(plain)]
    bits = words.of(low[0]) if low else 0
    return "you" in low and bool(bits & BASE and not bits & PAST) and low[0] not in _NO_DEED and _acts(low, 0, words)


def _acts(low: list[str], at: int, words: WordClasses) -> bool:
    """Say whether a word that can be a verb tells what to do: what stands behind it shows it where it may be a thing's name."""
    bits, follow = words.of(low[at]), low[at + 1] if at + 1 < len(low) else ""
    if not bits & (NOUN | ADJECTIVE) or (at and bits & MAINLY_VERB):
        return True
    return follow[:1].isdigit() or follow in w.DETERMINERS | w.PREPOSITIONS | PARTICLES | {
        "it",
        "them",
        "him",
        "her",
        "everyone",
        "people",
        "to",
    }


def _the(thing: str, words: WordClasses) -> str:
    """Return a thing told of with its article: "man in a bay" is "a man in a bay"."""
    first = re.match(r"[\w'-]+", thing)
    low = first[0].lower() if first else ""
    bits = words.of(low)
    if low in w.PERSON_NOUNS | w.COUNT_NOUNS and not bits & PLURAL:
        return f"{'an' if low[0] in 'aeiou' else 'a'} {thing}"
    return thing
