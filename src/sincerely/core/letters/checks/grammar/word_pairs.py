"""Words that fingers and ears exchange, each with what must stand beside it for the one to be meant by the other.

One line a pair: what stands there | what is meant | the word before | the word behind. Before and behind are words, or
classes in capitals (NOUN, PLURAL, ADJ, ADV, VERB its plain form, DET, POSS, OBJ, SUBJ, PREP, MODAL, BE, HAVE, NUM; END: a
mark or the sentence's end); any one of them will do. Empty: anything.
"""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    BE,
    DET,
    HAVE,
    MODAL,
    NUMBER,
    OBJECT,
    POSS,
    PREP,
    SUBJECT,
    Found,
    Rule,
    Sentence,
)
from sincerely.core.letters.english.word_classes import ADJECTIVE, ADVERB, BASE, NOUN, PLURAL

_CLASSES = {
    "NOUN": NOUN, "PLURAL": PLURAL, "ADJ": ADJECTIVE, "ADV": ADVERB, "VERB": BASE, "DET": DET, "POSS": POSS, "OBJ": OBJECT,
    "SUBJ": SUBJECT, "PREP": PREP, "MODAL": MODAL, "BE": BE, "HAVE": HAVE, "NUM": NUMBER,
}  # fmt: skip
_LINES = """
off|of|out most all lot kind instead because afraid front full proud couple thousands hundreds list|
of|off|day days|sick
of|if|ask asked wonder wondered|SUBJ
peace|piece|a another one each every|of
brake|break|lunch tea coffee career|
brake|break|MODAL to|down up off out
brakes|breaks||off down up out
meat|meet|to MODAL we|you him her them us the your
sight|site|building job construction web|
sit|site|on|END
site|sit|to MODAL|down in with
weak|week|last next this every per each NUM|
week|weak|very|END point points
wood,woud|would|SUBJ|
as|has|he she it who which|been
are|our|in of with for at from on|NOUN PLURAL
hour|our|in of with|team company ward school office
our|hour|an|
is|his|with of for from|name work team help own words advice
by|buy|to MODAL|a some
buy|by|surprised impressed guided run made led done written|the your a my
know|now|by right until up till just|
now,no|know|don't didn't|that how if what whether
knew|new|a the my your our any some|
through|threw|i he she they we|away it
through|though|even|
through|thorough|a very|NOUN
thorough,throw|through|go going went get walk look|DET POSS
tough|though|even|
thought|though|even|SUBJ DET POSS
thought|taught|who|me us him them
taught|thought|i we|about that of
wich,witch|which|PREP|
witch|which||SUBJ as BE MODAL HAVE
wether|whether||SUBJ DET there POSS it
wether|whether|ask asked wonder wondered know see decide sure tell on|
weather|whether|ask asked wonder wondered know see decide sure tell|SUBJ DET there POSS
whether|weather|the bad good nice cold hot wet|END forecast
wile|while||
whit|with||DET POSS OBJ
cloths|clothes|my warm own|
curse,coarse|course|of training evening|
collage|college|at from to|END
sale|sell|to MODAL|a our your
sell|sale|for|END
on|one|only at|of
plane|plain|in|english words
waste|waist|the my|high deep
bare,barring,baring|bear|to please|with in
barring,baring|bearing||with in
roll|role|leading key vital new|
right|write|to please|you me
write|right|the all|thing way person
wait|weight|body own heavy|
weight|wait|to can't cannot|for to until
steal|steel|stainless structural|
personal|personnel||department file
personnel|personal|a my own any your|touch reasons life
persona|personal||NOUN PLURAL
vary|very||ADJ ADV much many well
fiend|friend||
fiends|friends||
manger|manager|hiring project ward line team general office account store shop night assistant events event floor bar kitchen site case duty shift stage works product sales branch POSS|
manger|manager||who at said told asked showed explained MODAL HAVE
mangers|managers||who at said told asked MODAL HAVE
herd|heard|SUBJ have has had i've we've|
herd|heard||about that from back
hard|heard|have has had i've|from about
except|expect|SUBJ MODAL to|to that
except|accept|MODAL to|your the this
excepted|accepted|been BE have has gladly|
expect|except|everything everyone everybody|
diary|dairy||industry farm farmer farmers products cow cows cattle parlour herd
earthling|earthing||
posed|posted|you me us|END
hole|whole|the a POSS|team day days week month year process thing time company ward class animal group family place house story job range crew staff afternoon morning night summer school site shift batch order
repots,repot|reports||
costumer|customer|the a POSS each every|
costumers|customers||
discus|discuss|to MODAL|
dose|does|it he she this that what how|
dinning|dining||room hall area
diner|dinner|for POSS after|END
desert|dessert||menu menus trolley course section
chef|chief||executive engineer nurse officer
chief|chef|head sous pastry commis|
clam|calm|stay keep kept remain very so|
confidant|confident|BE feel very more|
complaint|compliant|BE fully|with
compliant|complaint|a the any no|END
contract|contact|please to MODAL|me you us
cloud|could|SUBJ|VERB
curtain|certain|BE quite for|
defiantly|definitely||
device|devise|to MODAL|DET POSS
devise|device|a the this POSS|END
envelop|envelope|an the POSS|
exiting|exciting|very an so really most|
extend|extent|some certain large an|END
extent|extend|to MODAL|DET POSS
fare|far|so as how by|END as
fell|feel|SUBJ MODAL to|free
father|further|no any for|END notice details information questions
foreword|forward|look looking put move|
forth|fourth|the a POSS|NOUN
fourth|forth|so back and|END
found|fond|BE very|of
grate|great|a very BE|
grate|great||NOUN to
higher|hire|to MODAL|me us you them somebody someone people
hopping|hoping|BE|to that for
hoping|hopping||mad
instants|instance|for|
jest|just|SUBJ BE|
lather|later|see sooner much days weeks|
latter|later|see sooner much days weeks years|
lessen|lesson|a POSS the first last one|
lessens|lessons|POSS the NUM of|
lest|least|at|
loss|lose|to MODAL don't not|DET POSS OBJ
lost|loss|a the any|of
mad|made|SUBJ have has|DET OBJ POSS
mange|manage|to MODAL SUBJ|
manly|mainly||PREP
massage|message|leave left text phone|
mine|mind|do don't|
minuet|minute||
minuets|minutes||
mourning|morning|good the in this every monday|
moth,mouth|month|last next this each per every|
note|not|do does did could would should BE|VERB have
noting|nothing|is was there's there|
pleas|please||VERB
please|pleased|BE very so|to with that
place|please|could you can|VERB
parson|person|a the this right|
patience|patients|NUM many these those several elderly sick|
peasant|pleasant|a very so more most|
posses|possess|SUBJ who|DET POSS NOUN
precede|proceed|to how|with
presents|presence|POSS|END
preform|perform|to MODAL SUBJ|
prefect|perfect|a|NOUN
quit|quite|BE a|ADJ a
quite|quit|to|POSS
relay|rely|to MODAL can|on
replay|reply|POSS to|END to
rout|route||
rote|wrote|SUBJ|
safe|save|to MODAL|DET POSS time money lives
scene|seen|have has been never i've|
seen|scene|the behind|END
sense|since||NUM last then
since|sense|make makes made common no|
sea|see|to MODAL|DET POSS OBJ
scent|sent|SUBJ have has|
sing|sign|to please|the a contract
singed|signed||
son|soon|as very too|END as
spacial|special||
stares|stairs||
staring|starting||NUM on in from monday next
suite|suit|MODAL to not|OBJ POSS DET
some|same|the|time day way place
tank|thank||you
tanks|thanks||for again
the|they||are were have
the|there||is was
think|thing|the same one every good main important|
tiered|tired|BE very|
tide|tied|BE|up
tow|two||PLURAL years
tow|to|want like able going need happy glad forward|VERB
two|to|like able going happy glad|VERB
two|to|want need have love|know see be work go come get make take ask talk speak meet join learn apply
trail|trial|a POSS free|shift day period lesson run week
vain|vein|this|
verses|versus||
wander|wonder|SUBJ|if how what whether
way|why|reason|
wear|were|we they you|ADJ
woman|women|two three four five six seven eight ten many these those several most|
women|woman|a one this|
man|men|two three four five six seven eight ten many these those several|
worst|worse|even much|than
worse|worst|the|NOUN
your|you||MODAL have has were said told asked
fro|for||DET POSS you
fro|from||here there
form|for|thank|
bough|bought|SUBJ have|DET
medal|metal|sheet|
mettle|metal|sheet the|END
lightening|lightning||strike
pane|pain|in no|END
pore|pour|to|DET
prey|pray|to|
reign|rein|free|
sole|soul|heart and|
stationary|stationery||cupboard order orders shop
steaks|stakes||
storey|story|the a POSS life|END
suns|sons||
tail|tale|a|of
there|their|lost lose share own|own
vacant|vacancy|a the this|END
wining|winning|award|
causal|casual||contract worker workers work staff basis shift shifts job jobs employment labour
complement|compliment|a the kind lovely|you he she they END
complements|compliments|POSS|to
presence|present||contract employer job role position firm
you|your|to of from in|answer reply letter offer question questions decision
conscience|conscious|am is are was be i'm|that of
vacate|vacant|falls is fall fell becomes become became|
threw|through|come came gone pull pulled|
currant|current||supervisor job role post employer manager position work contract team company boss salary employers
past|passed|i we he she they who has have had|DET POSS OBJ
passed|past|the|END
passed|past|walk walked walking went go ran drove drive half|
break|brake||pads pad fluid disc discs cable cables shoes shoe lining linings callipers calipers pedal
where|were|we they|
and|an|for of with at to as such is was|hour interview example offer answer apprentice engineer idea opportunity assistant email update honest
me|my|of in with for at from|own colleagues colleague manager
my|me|let|know
my|me|told tell asked ask gave give showed show sent send|that how why about if whether
your|you|seeing meeting joining|END
out|our|of with for from in by|team company school ward office department
our|out|find figure|how what whether more if who where
not|note|please kindly|that
not|now|right|END
know|no|is have has was there there's|doubt problem need reason idea longer rush hurry
know|no|in|way
hear|here|am are is been over live work|END
here|hear|glad good nice sorry pleased love|from back about that you
here|hear|to|from back
wright|write|to MODAL|
bye|by||the my your email mail phone telephone post monday tuesday wednesday thursday friday then next
lead|led|was were been|by to
aloud|allowed|are was were been not|
adverse|averse|not|to
discrete|discreet|be very remain stay most|
draw|drawer|top bottom desk|
duel|dual||role purpose roles nationality citizenship
phased|fazed|not never wasn't isn't aren't weren't|by
flare|flair|a POSS real|for
formally|formerly||known head employed
affect|effect|an no any side big great little real same|
our|hour|per|END
mane|main||reason reasons point thing question concern task
manor|manner|timely professional friendly calm polite orderly|
miner|minor|a|issue point thing detail correction question
perspective|prospective||employer employers employee employees client clients customer customers student students tenants tenant
prospective|perspective|a new different fresh POSS|END on
seam|seem|would might may not didn't doesn't don't did does do|
seams|seems|it this|
shear|sheer|the by of|amount luck size number volume joy chance force scale
strait|straight||away to forward
undo|undue||delay delays pressure stress haste influence
waist|waste|a to not|of your any the
fir|for||DET POSS you me us
hat|that|hope think believe know glad sure said say|SUBJ DET you it there
bet|best||wishes regards
ream|team|POSS|
mater|matter|this no any|
maters|matters||to most
meting|meeting|the a this POSS|
moths,mouths|months||ago later
tine|time|your my this any|
tan|than|more less rather better other|
wold|would|SUBJ who that|
wand,wan|want|SUBJ don't|to
lake,lime|like|would i'd we'd|
hop|hope|SUBJ|to that you
loo|look|SUBJ to|forward at into
from|form|attached enclosed|END
filed|field|the this|END of
fist|first||interview day time week round
nay|any|if in of for have has not without|
nigh|night|last every each per|shift shifts END
ones|once|at|END and
shot|short||notice
stared|started||work working
tea|team||member members leader leaders
them|then|and since|i we
then|them|of with between|
thin|think|SUBJ don't|that it's it about you we
use|us|join both tell among between|END
us|use|to MODAL|the your my a it
were|we're|because since|short going delighted looking
ill|i'll|and so if when then but|be send bring call ring see have come take start
id|i'd|and so if but that|like love be rather
whose|who's||been going coming
wonderfull|wonderful||
writting|writing||
""".strip()


def pair(s: Sentence, i: int) -> Found | None:
    """Find a word that stands for another, by its neighbours."""
    for right, before, after in _TABLE[s.words[i]]:
        if (not before or (not s.mark[i] and _fits(s, i - 1, before))) and (not after or _fits(s, i + 1, after)):
            return Found(i, i, right, f'"{right}" is meant.', spelling=True)
    return None


def _fits(s: Sentence, i: int, wanted: tuple[frozenset[str], int, bool]) -> bool:
    words, bits, end = wanted
    behind = s.mark[i]
    if end and (i >= s.end or behind):
        return True
    if behind and behind != "^":
        return False
    return s.words[i] in words or bool(s.bits[i] & bits)


_Cell = tuple[frozenset[str], int, bool] | None


def _cell(text: str) -> _Cell:
    words = text.split()
    bits = 0
    for word in words:
        bits |= _CLASSES.get(word, 0)
    return (frozenset(w for w in words if w.islower()), bits, "END" in words) if words else None


def _read(lines: str) -> dict[str, list[tuple[str, _Cell, _Cell]]]:
    table: dict[str, list[tuple[str, _Cell, _Cell]]] = {}
    for line in lines.splitlines():
        wrong, right, before, after = line.split("|")
        for one in wrong.split(","):
            table.setdefault(one, []).append((right, _cell(before), _cell(after)))
    return table


_TABLE = _read("\n".join(line for line in _LINES.splitlines() if line.count("|") == 3))
BY_WORD: dict[str, tuple[Rule, ...]] = dict.fromkeys(_TABLE, (pair,))
