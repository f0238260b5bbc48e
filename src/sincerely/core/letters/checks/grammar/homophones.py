"""A word that sounds or looks like another and is of a class that cannot stand there: "I new the man", "have scene it", "the heal of it"."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    DET,
    HAVE,
    MODAL,
    NAME,
    NUMBER,
    OBJECT,
    POSS,
    PREP,
    WH,
    Found,
    Rule,
    Sentence,
)
from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
    ADVERB,
    BASE,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
)

# A condition a line reads better than a word a line.
# fmt: off
# Words of one line are taken for one another.
_SETS = """
new knew; road rode; one won; blue blew; ate eight; band banned; bean been; bold bowled; brood brewed; caught court; chaste chased; find fined; flu flew; guest guessed; herd heard;
least leased; led lead; mist missed; mode mowed; past passed; pact packed; paste paced; scene seen; side sighed; taut taught; tact tacked; through threw; throne thrown; tide tied; tolled told;
wade weighed; wood would; rapt wrapped; board bored; mined mind; aloud allowed; build billed; made maid; boar bore; cent sent scent; rote wrote; shown shone; worn warn; grown groan;
heal heel; know no; knows nose; seize seas sees; brows browse; chews choose; paws pause; rap wrap; throes throws; sell cell; meet meat; write right rite; bury berry; buy by bye; hear here; lessen lesson;
lone loan; need knead; pray prey; see sea; sew so; steal steel; tow toe; wear where ware; weigh way; weighs ways; wait weight; ring wring; beat beet; bawl ball; cite site; climb clime; great grate; higher hire;
hole whole; holy wholly; knot not; leek leak; medal meddle; morning mourning; peek peak; pedal peddle; poor pore; profit prophet; reign rain rein; reel real; sail sale; sum some; son sun; stair stare; steak stake;
tale tail; team teem; waive wave; weak week; whine wine; advice advise; device devise; practice practise; belief believe; proof prove; relief relieve; grief grieve; loss lose; choice choose; breath breathe; cloth clothe;
bath bathe; life live; safe save; success succeed; growth grow; tooth teeth; speech speak; thought though; quiet quite; though through thorough; form from; trail trial; bread breed; angel angle; bowl bowel; clam calm;
coma comma; crate create; costume custom; curse course; dairy diary; decent descent; desert dessert; dose does; except expect accept; exiting exciting; father farther; fiend friend; fist first; king kind; loose lose;
manger manager; moral morale; personal personnel; plan plane; price prize; principle principal; quay key; rise raise; roll role; scarp scrap scrape; sing sign; spilt split; staff stuff; stripe strip; super supper; tarp trap;
thing think; thank tank; trough through; unite unit; untied united; vary very; wander wonder; weather whether; wish with; wit with; worse worth; diner dinner; latter later; planed planned; hoping hopping; staring starring;
filed filled; bare bear; bean been; waste waist; fair fare; hall haul; flower flour; pane pain; sole soul; vane vein vain; pale pail; pear pair; stile style; storey story; sweet suite; draft draught; cheque check; curb kerb;
knight night; knit nit; lain lane; load lode; nun none; oar ore; pause paws; prince prints; serial cereal; signet cygnet; surf serf; told tolled; tray trait; wail whale; wrote rote; yolk yoke; chute shoot; genes jeans;
"""

_MATES: dict[str, tuple[str, ...]] = {}
for _line in _SETS.replace("\n", " ").split(";"):
    for _word in _line.split():
        _MATES[_word] = (*_MATES.get(_word, ()), *(w for w in _line.split() if w != _word))
_PRONOUN = ("i", "we", "he", "she", "they")


def wrong_class(s: Sentence, i: int) -> Found | None:
    """Find a word in a place for a verb or a noun that it cannot be, where its mate can."""
    if s.is_a(i, NAME) or s.mark[i]:
        return None
    wanted = _wanted(s, i)
    if not wanted or s.is_a(i, wanted):
        return None
    right = next((w for w in _MATES[s.words[i]] if s.table.of(w) & wanted), None)
    return Found(i, i, right, f'"{right}" is meant.', spelling=True) if right else None


def _wanted(s: Sentence, i: int) -> int:
    """Return the classes of which one must stand at `i`; 0 where nothing is certain."""
    before, after = i - 1, i + 1
    goes_on = not s.mark[after] and s.is_a(after, DET | POSS | OBJECT) and s.words[after] not in ("that", "this", "all")
    if s.is_a(i, ADV | ADVERB | PREP | AUXILIARY | WH | NUMBER | DET | POSS | ADJECTIVE) and s.words[i] not in ("through", "new", "blue", "by"):
        return 0
    if goes_on and s.words[before] in _PRONOUN and not s.is_a(before - 1, AUXILIARY | PREP) and (s.opens(before) or s.words[before - 1] in ("and", "that", "when", "because", "which", "what", "as", "but", "before", "after", "how", "so")):
        return BASE | PAST | THIRD
    if goes_on and (s.is_a(before, MODAL) and (s.words[before - 1] in _PRONOUN or s.words[before - 1] == "you" or "'" in s.words[before])):
        return BASE
    if goes_on and s.words[before] == "to" and s.is_a(before - 1, BASE | PAST | ADJECTIVE) and s.words[before - 1] in ("want", "like", "hope", "able", "wanted", "need", "happy", "glad", "love", "try", "hoped", "asked", "going", "ready", "learned", "how", "chance"):
        return BASE
    if s.is_a(before, HAVE) and s.words[before] != "having" and (s.words[before - 1] in (*_PRONOUN, "you") or "'" in s.words[before]) and (s.words[after] in ("the", "a", "my", "your", "it", "him", "her", "them") or s.is_a(after, PREP)) and not s.mark[after] and not s.is_a(i, NOUN | PLURAL | PAST | PARTICIPLE):
        return PARTICIPLE
    nouns = s.words[before] in ("the", "a", "an", "my", "your", "our", "their", "his") and not s.mark[before + 1]
    if nouns and (s.words[after] in ("of", "is", "was", "were", "are", "has", "had", "will", "at", "for", "in") or s.mark[after][:1] in (".", ",", "!")) and s.only(i, BASE | THIRD):
        return NOUN | PLURAL
    return 0


BY_WORD: dict[str, tuple[Rule, ...]] = dict.fromkeys(_MATES, (wrong_class,))
