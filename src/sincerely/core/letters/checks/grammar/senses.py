"""A right word of another trade: "the mussels in my back", "a fair sack of flower", told by the words that go with what is meant.

One line a pair: what stands there > what is meant: words that go with what is meant ! words that go with what stands there.
The words of the first kind must stand in the same sentence, those of the second nowhere in it; "*" asks for none of the
first: outside its own trade nobody means that word in a letter. Plurals of the nouns are looked for by themselves.
"""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import NAME, PAD, Found, Rule, Sentence

_LINES = """
break>brake: pad disc disk drum lever hydraulic caliper lining fluid handbrake cable ! tea lunch
heal>heel: shoe boot sole hull foot stiletto
soul>sole: shoe boot leather cobbler trader
horse>hoarse: voice throat shouting ! saddle stable rider yard field mare groom hoof vet
isle>aisle: pew shelf shelves church supermarket trolley seat checkout altar ! ferry wight man skye sea boat
birth>berth: barge boat ship harbour marina dock mooring moored ferry ! baby babies midwife mother maternity labour
sealing>ceiling: plaster plasterer ballroom tile lath joist cornice chandelier ! wax leak joint gasket window
mussel>muscle: back neck leg shoulder ache sore arm pulled strain massage injury physio ! rope shell sea moule
muscle>mussel: seafood shellfish moules rope estuary sea
waist>waste: bin bag bagged clinical skip disposal recycling landfill sorting hazardous dialysis collection tip ! belt coat trouser harness skirt dress
waste>waist: trouser belt coat skirt dress inch measured ! bin bag skip recycling
plum>plumb: line bob wall vertical level ! jam tree fruit pie orchard
currant>current: wage salary job post employer role contract position rota manager situation draft ! bun cake bush
desert>dessert: menu kitchen pastry starter pudding chef main custard cake ! sand camel dune heat
die>dye: wool cloth fabric yarn hair cotton linen silk madder
fare>fair: share trade craft career job book play ! taxi bus train ticket passenger
filing>filling: molar tooth teeth cavity dental dentist pie sandwich ! cabinet system clerk office
key>quay: moored harbour trawler fishing ! berth right note pitch door lock locked office safe car piano
sight>site: building pier scaffold builder crane foreman excavation planning ! eye glasses
sow>sew: hem button stitch thread needle seam curtain dress ! seed field barley wheat pig
sew>sow: seed barley wheat field crop
draught>draft: plan contract letter report policy agenda minute first final council ! beer ale window door cold horse
stuff>staff: nurse turnover rota canteen meeting member shortage training
bride>bridge: river traffic closed toll crossing girder canal ! wedding groom church dress
fist>first: aid
shirt>shift: night early late handover starts ends twelve-hour rota ! tie collar iron ironed uniform
plane>plan: napkin lesson business fire floor menu ! pilot airport flight wood jack chisel flew
chef>chief: executive fire constable inspector engineer officer nurse ! kitchen
weal>wheel: sack barrow truck cart steering spare van
metre>mitre: joint box bishop
stationary>stationery: cupboard paper pen envelope order vestry printer shop ! bus car traffic train vehicle
stationery>stationary: traffic car bus train vehicle lorry
principle>principal: cellist violinist dancer lecturer engineer school officer reason ! on first
discrete>discreet: confidential protection private case patient client
peak>peek: quick sneak ! hour time season
counsel>council: parish town borough county district city estate ! court barrister legal
scrap>scrape: hide paint plate mud knife ! metal yard dealer merchant
swap>swab: suture theatre throat nasal trolley sample
needed>kneaded: dough
need>knead: dough
flower>flour: bread dough bake bakery baker sack kilo mill milled baking ! garden bouquet florist petal vase
flour>flower: bouquet florist garden petal vase wreath
stare>stair: carpet banister flight landing upstairs
steal>steel: beam frame weld welded girder plate rod fabricator
vain>vein: blood needle cannula arm vena
serial>cereal: breakfast oat oats milk bowl
cereal>serial: killer
peddle>pedal: bike bicycle brake clutch
hanger>hangar: aircraft plane helicopter
mare>mayor: town council chain
pain>pane: glass sash putty glazier
pane>pain: chest relief back neck
poll>pole: tent scaffold flag
prophet>profit: loss margin sale
route>root: tooth canal plant tree vegetable
sail>sale: house stock price clearance ! boat mast wind sea
seem>seam: coal weld
toe>tow: truck trailer rope caravan
bail>bale: hay straw
beech>beach: sand lifeguard seaside ! tree wood table log hedge
boarder>border: patrol control
seller>cellar: wine beer barrel
cord>chord: guitar piano
chord>cord: spinal extension umbilical electric
claws>clause: contract
creek>creak: door floor floorboard
crews>cruise: ship
duel>dual: carriageway nationality purpose
gate>gait: limp physio
gait>gate: garden field lock
haul>hall: village town assembly
leek>leak: pipe water roof gas tap radiator
manor>manner: bedside polite
martial>marshal: fire
marshal>martial: arts judo karate
minor>miner: coal pit colliery
palate>pallet: forklift warehouse stack truck wrapped
palette>pallet: forklift warehouse stack truck wrapped
pallet>palette: paint colour
patience>patients: ward bed beds clinic theatre discharged treated
petrol>patrol: crossing police border
patrol>petrol: station pump
peel>peal: bell bells
peal>peel: potato potatoes carrot
sauce>source: funding income information
soar>sore: throat feet back
vile>vial: blood vaccine
ware>wear: uniform clothes helmet
angel>angle: degree camera bracket grinder corner
cartoon>carton: milk juice egg
comma>coma: patient hospital woke
union>onion: soup chopped fried
pillow>pillar: stone concrete
tailor>trailer: tractor lorry
widow>window: glass pane sash cleaner
pubic>public: * ! hair bone symphysis
manger>manager: * ! stable crib nativity hay feed inn donkey straw christmas
asses>assess: * ! donkey mule
weakly>weekly: meeting report rota visit
ankle>angle: bracket iron degree
pear>pair: hand shoe glove boot
maize>maze: hedge
alter>altar: church vestry candle
bolder>boulder: climbing rock
rains>reins: horse bridle
sleight>slight: chance
hare>hair: salon dryer brush cut stylist
urn>earn: money wage
wine>whine: dog
whine>wine: glass bottle list
cache>cash: till
lentil>lintel: window door brick
lintel>lentil: soup
mints>mince: beef
moose>mousse: chocolate
tongs>tongues: foreign
rap>wrap: gift paper
lather>ladder: rung climbed
bowels>bowls: soup
""".strip()


def _read(lines: str) -> dict[str, list[tuple[str, frozenset[str], frozenset[str]]]]:
    table: dict[str, list[tuple[str, frozenset[str], frozenset[str]]]] = {}
    for line in lines.splitlines():
        pair, cues = line.split(": ")
        said, meant = pair.split(">")
        wanted, _, own = cues.partition("!")
        entry = _with_plurals(wanted), _with_plurals(own)
        table.setdefault(said, []).append((meant, *entry))
        if _NOUNS_BOTH.isdisjoint((said, meant)):
            table.setdefault(_plural(said), []).append((_plural(meant), *entry))
    return table


def _plural(word: str) -> str:
    return word + ("es" if word.endswith(("s", "ch", "sh")) else "s")


def _with_plurals(text: str) -> frozenset[str]:
    words = text.split()
    return frozenset(words) | frozenset(_plural(w) for w in words)


# Words with a form of their own that no -s may be put to.
_NOUNS_BOTH = frozenset(
    [
        "horse",
        "hoarse",
        "sealing",
        "ceiling",
        "waste",
        "needed",
        "kneaded",
        "cereal",
        "thyme",
        "patience",
        "patients",
        "pubic",
        "public",
        "manger",
        "asses",
        "weakly",
        "weekly",
        "dyeing",
        "rains",
        "reins",
        "bored",
        "hare",
        "warn",
        "mints",
        "lather",
        "latter",
        "letter",
        "bowels",
        "pots",
        "currant",
        "current",
        "desert",
        "discrete",
        "stationary",
        "stationery",
        "principle",
        "petrol",
        "patrol",
        "fist",
        "fowl",
        "gait",
        "martial",
        "marshal",
        "minor",
        "soar",
        "tire",
        "weal",
        "stuff",
        "alter",
        "dual",
        "duel",
        "crews",
    ]
)
_TABLE = _read(_LINES)
_NEAR = 9  # words to either side that count as going with it


def sense(s: Sentence, i: int) -> Found | None:
    """Find a word of one trade among the words of another's."""
    if s.is_a(i, NAME):
        return None
    around = s.words[max(PAD, i - _NEAR) : i] + s.words[i + 1 : min(s.end, i + 1 + _NEAR)]
    for meant, cues, own in _TABLE[s.words[i]]:
        if ("*" in cues or not cues.isdisjoint(around)) and own.isdisjoint(around) and meant not in around:
            return Found(i, i, meant, f'"{meant}" is meant.', spelling=True)
    return None


BY_WORD: dict[str, tuple[Rule, ...]] = dict.fromkeys(_TABLE, (sense,))
