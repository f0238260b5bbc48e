"""Words that any letter could hold, and what remains when they are taken away: the words that are about something.

A letter that thanks "for your time and for learning more about the company" has no word outside this list; "the way you
split the night handover" has three. The list is deliberately about letters after interviews, not about English.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import lru_cache

from sincerely.core.kept import kept
from sincerely.core.letters.letter_text import words
from sincerely.core.people.names import fold


def wordset(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


FUNCTION = wordset(
    """
    a an the this that these those and or but nor so yet for of to in on at by with from into onto over under about
    above after again against all also although always am any anyone anything are around as aside because been
    before being below between both can cannot could did do does doing done down during each either else ever every
    everyone everything few had has have having he her here hers herself him himself his how however i if indeed
    instead is it its itself just last later least less let like many may me might mine more most much must my
    myself neither never no none not nothing now off often once one only other others ought our ours ourselves out
    own per perhaps please quite rather really right same several shall she should since some someone something
    sometimes soon still such than their theirs them themselves then there therefore they though through throughout
    thus till together too toward towards two three until up upon us very via was we well were what whatever when
    whenever where whether which while who whole whom whose why will within without would yes you your yours
    yourself yourselves i'd i'll i'm i've you'd you'll you're you've we'd we'll we're we've it's it'd it'll that's
    there's they're they've he's she's don't doesn't didn't won't wouldn't can't couldn't shouldn't isn't aren't
    wasn't weren't hasn't haven't hadn't let's what's who's ain't etc eg ie non re
    """
)
LETTER = wordset(
    """
    thank thanks thankful thanking grateful gratitude gratefully appreciate appreciated appreciation appreciative
    sincere sincerely sincerest heartfelt warm warmly warmest kind kindly kindness generous generously generosity
    welcoming time moment minute hour day today yesterday tomorrow tonight morning afternoon evening week weekend
    month year recent recently earlier early late already ago next past previous upcoming forthcoming monday
    tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december first second third final finally initial again once busy schedule calendar date meet
    meeting met interview interviewed interviewing interviewer talk talked talking speak speaking spoke spoken chat
    chatted chatting conversation converse discuss discussed discussing discussion call called calling visit
    visited phone telephone video zoom teams panel round session sit sat sitting hear heard hearing listen
    listening take taking took taken give giving gave given make making made get getting got go going went come
    coming came see seeing saw seen know knowing knew known think thinking thought feel feeling felt find finding
    found keep keeping say said saying tell told telling ask asked asking mention mentioned describe described
    explain explained share shared sharing show showed shown learn learned learning learnt understand understanding
    understood insight insights insightful gain gained information informative detail details detailed question
    questions answer answers answered point points interest interested interesting interests excite excited
    exciting excitement enthusiasm enthusiastic enthused eager eagerly keen keenly passion passionate delighted
    delight pleased pleasure glad happy joy enjoy enjoyed enjoying enjoyable love loved hope hoping hopeful wish
    wishes look looking looked forward await confident confidence confirm confirmed believe strengthen strengthened
    reinforce reinforced reiterate express expressed expressing convey want wanted wanting like liked role roles
    position positions job jobs post opportunity opportunities opening vacancy career company companies
    organization organisation firm business team department group staff people person colleague colleagues member
    members everybody candidate candidates candidacy application apply applied applicant hire hiring recruit
    recruiting recruitment recruiter manager management process step steps stage decision decide consideration
    consider considered considering select selection join joining work working worked works workplace environment
    culture mission vision values value goals goal success successful future growth grow growing challenge
    challenges challenging dynamic innovative innovation collaborative collaboration dedication commitment
    committed excellence quality commit leader leadership leading industry field sector projects project
    initiatives plans plan product products service services client clients customer customers skill skills
    experience experiences experienced background qualification qualifications qualified knowledge expertise
    ability abilities strength strengths talent talents asset fit match suited suitable ideal perfect perfectly
    excellent great good best better contribute contributing contribution contributions bring add help helping
    helpful support supporting benefit impact difference effective effectively strong strongly solid proven track
    record years responsibilities responsibility responsible requirements duties needs need needed use used using
    involved part overall various variety different new contact reach hesitate free further additional anything
    provide providing send sending sent email e-mail mail letter note message write writing wrote written reply
    respond response regard regards regarding concerning available availability convenience reference references
    resume cv portfolio attach attached news update updates status follow following followed touch all yours truly
    cordially respectfully dear hi hello hey sir madam mr mrs ms miss dr mx prof subject cheers fellow hereby
    herewith herein accordingly wonderful amazing fantastic awesome incredible impressive impressed outstanding
    exceptional tremendous terrific lovely nice memorable inspiring inspired enlightening fascinating valuable
    meaningful absolutely certainly definitely deeply highly extremely greatly especially particularly genuinely
    honestly simply clearly fully completely entirely totally sure certain lot lots bit big small long short high
    low able unable easy hard important likely possible possibility chance honor honour privilege honored honoured
    privileged esteemed prestigious renowned reputable thing things way ways sort matter place area areas number
    name names title life world end start started beginning continue continued continuing remain remained become
    became leave left stay stayed stood stand set put turn seem seemed appear appeared wait waiting waited expect
    expected expecting try trying tried offer offered offering include included including receive received address
    allow allowed enable require required request requested addition regardless real actual main major particular
    specific general common current currently present whole entire full open line word words heart mind hand side
    case fact idea ideas sense reason example interaction exchange gathering presence professional professionally
    professionalism personal personally hospitality effort efforts attention company's team's reaching learnings
    overview glimpse tour introduce introduced introduction onsite site drop quick quickly brief briefly brought
    aim align aligned aligns alignment belong dream thrilled talented blown vibrant energy energetic friendly
    driven cutting edge class diverse inclusive supportive reputation legacy brand atmosphere spirit ambitious
    bright brilliant creative ethic integrity strategic strategy approach synergy rest everything shone shine
    informed expand deeper mutual clear clearer picture offerings aspect aspects
    """
)
# Words that carry the writer's wish rather than a matter; shouting is seen by these, since acronyms are not among them.
COMMON = FUNCTION | LETTER


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return a word without its ending, accents and case: "handovers" and "handover", "splitting" and "split" are one."""
    w = fold(word.removesuffix("'s").removesuffix("s'")).replace(" ", "")
    if len(w) <= 3:
        return w
    for ending, put in (
        ("ies", "y"),
        ("ied", "y"),
        ("sses", "ss"),
        ("ings", ""),
        ("ing", ""),
        ("edly", ""),
        ("ed", ""),
        ("ly", ""),
    ):
        if w.endswith(ending) and len(w) - len(ending) >= 3:
            w = w[: -len(ending)] + put
            break
    else:
        if w.endswith("es") and len(w) > 4 and w[-3] in "sxzho":
            w = w[:-2]
        elif w.endswith("s") and not w.endswith(("ss", "us", "is")):
            w = w[:-1]
    if len(w) > 3 and w[-1] == w[-2] and w[-1] not in "sle":
        w = w[:-1]
    return w.removesuffix("e") if len(w) > 4 else w


GENERIC = kept("generic words", lambda: frozenset(stem(w) for w in COMMON) | COMMON)


def specific(text: str, besides: Iterable[str] = ()) -> set[str]:
    """Return the stems in a text that are about something: not of any letter, and not `besides` (stems of names, say)."""
    return set(_specific(text)).difference(besides)


@lru_cache(1024)
def _specific(text: str) -> frozenset[str]:
    found = set()
    for word in words(text):
        for piece in word.text.split("-") if "-" in word.text else (word.text,):
            root = stem(piece)
            if len(root) > 2 and not root.isdigit() and root not in GENERIC and piece.lower() not in GENERIC:
                found.add(root)
    return frozenset(found)


def stems(*texts: str) -> set[str]:
    """Return the stems of all words in some texts."""
    return set().union(*map(_stems, texts))


@lru_cache(1024)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(piece) for word in words(text) for piece in word.text.split("-") if piece)


def shared(one: AbstractSet[str], other: AbstractSet[str]) -> set[str]:
    """Return the stems of `one` that `other` has too; long stems with a common beginning count ("migrat", "migration")."""
    found = set(one & other)
    starts = {w[:6] for w in other if len(w) >= 6}
    return found | {w for w in one if len(w) >= 6 and w[:6] in starts}
