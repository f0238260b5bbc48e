"""What the letters know about English words: enough of verbs and nouns to tell a clause from a noun phrase.

Not a dictionary. A word that is not here is simply not recognised, and the fragment it stands in takes a safer pattern.
"""

from __future__ import annotations

import re

from sincerely.core.kept import kept
from sincerely.core.reading.patterns import compiled


def listed(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


# Irregular verbs: base, past, participle.
_IRREGULAR = """
be was been; become became become; begin began begun; bend bent bent; bet bet bet; bite bit bitten; bleed bled bled; blow blew blown; break broke broken;
breed bred bred; bring brought brought; build built built; burn burnt burnt; buy bought bought; catch caught caught; choose chose chosen; come came come;
cost cost cost; cut cut cut; deal dealt dealt; dig dug dug; do did done; draw drew drawn; dream dreamt dreamt; drink drank drunk; drive drove driven;
eat ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight fought fought; find found found; fit fit fit; fly flew flown; forget forgot forgotten;
freeze froze frozen; get got got; give gave given; go went gone; grind ground ground; grow grew grown; hang hung hung; have had had; hear heard heard;
hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; keep kept kept; know knew known; lay laid laid; lead led led; lean leant leant; learn learnt learnt;
leave left left; lend lent lent; let let let; lie lay lain; light lit lit; lose lost lost; make made made; mean meant meant; meet met met; outgrow outgrew outgrown;
oversee oversaw overseen; overcome overcame overcome; pay paid paid; put put put; quit quit quit; read read read; rebuild rebuilt rebuilt; redo redid redone; ride rode ridden; ring rang rung;
rise rose risen; rethink rethought rethought; rewrite rewrote rewritten; run ran run; say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set;
shake shook shaken; shine shone shone; shoot shot shot; show showed shown; shut shut shut; sing sang sung; sink sank sunk; sit sat sat; sleep slept slept; slide slid slid;
speak spoke spoken; spell spelt spelt; spend spent spent; split split split; spread spread spread; stand stood stood; steal stole stolen; stick stuck stuck;
strike struck struck; sweep swept swept; swim swam swum; take took taken; teach taught taught; tear tore torn; tell told told; think thought thought; throw threw thrown; understand understood understood;
undertake undertook undertaken; wake woke woken; wear wore worn; weave wove woven; win won won; withdraw withdrew withdrawn; write wrote written
"""
# Regular verbs. Those marked * are as often nouns ("changes", "plans", "a move"), so they decide less.
_REGULAR = """
interpret decode fold* glaze* accept achieve act* adapt add address* adjust admit adopt advise affect agree allow analyse analyze annoy answer* appear apply appoint appreciate approach* argue arrange arrive
ask assemble assess assign assist assume attach attend automate avoid bake base* battle* believe belong benefit* bill* blame* block* book* borrow bother brief* bridge* budget* calculate call* calm
campaign* cancel care* carry cause* chair* challenge* change* charge* chase check* claim* clean* clear close* coach* collaborate collapse collect combine complain complete concern* conduct* confirm connect
consider consult contact* contain continue contract* contribute control* convert convince cook* cool coordinate cope copy* correct count* cover* crash* create cross* cycle* damage* date* debate* debug decide
decline* decrease* deepen define delay* delegate deliver demand* depend deploy describe design* detect develop direct disagree discharge* discover discuss dislike dispatch distribute divide document* double draft* drain* dread*
drop* ease edit educate eliminate email* embed emphasise emphasize employ enable encourage end* engage enjoy ensure enter escalate establish estimate* evaluate examine exceed exist expand expect experience* experiment* explain explore
export* express extend fail fear* file* fill film* finalise finish fix* flag* float focus* follow force* form* found* frame* fund* gain* garden* gather generate grade* graduate grant* greet guess* guide* halve hammer* hand* handle happen
hate head* heat* help* hesitate highlight hire* hope* host* identify ignore imagine implement import* impress improve include increase* influence* inform inherit insist inspect inspire install integrate
intend interest* interrupt introduce invent invest investigate invite involve iron* issue* join judge* juggle jump* kick* label* lack* land* last launch* lift* like limit* line* link* list* listen live load* look* love*
lower maintain manage map* mark* market* master* match* matter* measure* melt mention mentor* merge migrate mind* miss model* modernise modernize monitor* mount move* name* narrow need* negotiate nod note* notice* number* object* observe
obtain occur offer* open operate order* organise organize outsource own pack* paint* panic* park* partner* pass* patch* perform permit* phone* pick pilot* pitch* place* plan* plant* play* point* polish* post* practise practice* praise* prefer
prepare present* press* prevent print* process* produce program* project* promise* promote propose protect prove provide publish pull* push* qualify question* queue* quote* race* raise rank* rate* reach* react realise realize rebuild receive recognise recognize recommend
reconcile record* recover recruit* recycle redeploy redesign* reduce refer reflect refuse regret* rehearse reject relate relaunch release* rely relocate remain remember remind remove renew reopen reorganise reorganize repair* repeat replace reply* report* represent request* require research* resign resolve
respect* respond rest* restore restructure result* retain retire retrain return* reuse reveal review* revise reward* risk* roll* rotate route* rush* sample* sand* save schedule* scale* scan* score* scrap* screen* search* secure seem
select separate serve settle shadow* shape* share* shelve shift* ship* shorten shout* sign* simplify skip slip* slow smile* smooth sort* sound* specialise specialize sponsor* staff* stage* standardise standardize start* state* stay* steer step* stock* stop* store* strain* strengthen
stress* stretch* strip* structure* struggle* study* submit succeed suffer suggest suit* supervise supply* support* suppose surprise* survey* survive suspect swap* switch* tackle* tailor talk* target* taste* tend test* thank tie* tighten time* touch* tour* trace* track* trade* train* transfer* transform
translate travel* treat* trial* trigger* trim* trip* triple troubleshoot trust* try* tune turn* tutor* type* underline unite update* upgrade* upskill use* value* vary view* visit* volunteer* wait* walk* want warm warn wash* waste* watch* weigh welcome write* weld* wish* wonder work* worry* wrap yell pair assure attract await ban bind blend boost bounce breathe calibrate carve certify commission compile compute conserve construct cultivate curate debrief decorate dedicate defend derive deter devise diagnose digitise dilute dismantle dismiss disrupt dissolve donate double-check encounter enforce engrave enrol enroll equip evacuate evolve exchange exclude exhibit facilitate fabricate ferment forecast formulate foster fulfil fulfill furnish garnish graft harvest immunise incorporate induct inject innovate inoculate insulate intervene itemise delete knead lecture liaise lodge lubricate mediate mitigate mobilise moderate motivate navigate nurture offset onboard outfit oversee overhaul paraphrase peel persuade pollinate pour predict prescribe preserve prioritise procure proofread prune purchase quantify reassure rebalance rebrand rectify redirect refactor refill refine refit reform refurbish regulate rehabilitate reinforce reinstate remodel render resuscitate retrofit reunite rewire sanitise shear sketch solder solve sow spray stabilise steam sterilise stitch streamline subcontract summarise supplement sustain synthesise tabulate tally transcribe transplant triage tweak unload unpack unwind vaccinate validate verify weave whisk withstand wrestle threaten flood* boil crumble bite* scare die deserve survive starve arrive behave beg cry fade shrink starve vote wander bounce crack leak rot rust snap squeak wobble
alarm* audit* balance* bend* bid* break* build* buy* cost* cut* deal* drive* fall* feed* feel* fight* fit* hold* lead* light* read* rise* run* show* split* spread* stand* strike* wear* win* catch* set* start* talk* answer* hurt* ring* shake* draw* ride* sweep* throw* swing* say* make*
log* drift* rig* fetch mop* sterilize dose* chart* sharpen invoice* compose choreograph stack* haul* tow* moor patrol* arrest* rescue* prosecute lobby* canvass fundraise pledge* graze milk* groom* irrigate brew* roast* butcher* fillet* cure* smoke* laminate* scrub* rinse launder disinfect bandage* suture* cannulate ventilate dispense titrate counsel* wire* plumb* drill* grout* tile* plaster* varnish* excavate archive* catalogue* catalog* index* subtitle* caption* prototype* wireframe* animate storyboard* photograph* illustrate typeset provision* containerise benchmark* shard* cache* batch* ingest scrape annotate invigilate differentiate scaffold* safeguard* rehome recondition service* valet* respray palletise merchandise* upsell refund* accrue amortise underwrite adjudicate redact*
"""
_SPECIAL_S = {"be": "is", "have": "has", "do": "does", "go": "goes"}
AUX = {
    *("is", "are", "was", "were", "am", "has", "have", "had", "does", "do", "did", "can", "could", "will", "would"),
    *("should", "may", "might", "must", "shall", "cannot", "wo", "ca"),
}
MODALS = {"can", "could", "will", "would", "should", "may", "might", "must", "shall", "cannot"}


def _make() -> tuple[dict[str, set[tuple[str, str]]], dict[str, str], set[str], dict[str, str]]:
    forms: dict[str, set[tuple[str, str]]] = {}
    noun_like: set[str] = set()
    past_of: dict[str, str] = {}
    participle_of: dict[str, str] = {}

    def put(form: str, base: str, tag: str) -> None:
        forms.setdefault(form, set()).add((base, tag))

    def regular(base: str) -> None:
        put(base, base, "base")
        put(third(base), base, "s")
        for ing in ings(base):
            put(ing, base, "ing")
        if base not in past_of:
            for ed in eds(base):
                put(ed, base, "past")
                put(ed, base, "pp")
            past_of[base] = participle_of[base] = eds(base)[0]

    for entry in _IRREGULAR.replace("\n", " ").split(";"):
        base, past, pp = entry.split()
        past_of[base], participle_of[base] = past, pp
        put(past, base, "past")
        put(pp, base, "pp")
        if base in {"burn", "dream", "learn", "lean", "spell"}:
            for ed in eds(base):
                put(ed, base, "past")
                put(ed, base, "pp")
        regular(base)
    for word in _REGULAR.split():
        base = word.rstrip("*")
        if word.endswith("*"):
            noun_like.update((base, third(base)))
        regular(base)
    put("were", "be", "past")
    put("is", "be", "s")
    put("are", "be", "base")
    put("am", "be", "base")
    noun_like.update(("being", "left", "felt", "ground", "means", "thought", "thoughts"))
    return forms, past_of, noun_like, participle_of


def third(base: str) -> str:
    """Return the third person singular of a verb: lose -> loses, carry -> carries."""
    if base in _SPECIAL_S:
        return _SPECIAL_S[base]
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ies"
    return base + ("es" if re.search(r"(?:s|x|z|ch|sh)$", base) else "s")


# Verbs of more than one syllable whose last consonant doubles; those of one syllable follow the rule.
_DOUBLING = {"refer", "prefer", "occur", "admit", "commit", "submit", "permit", "begin", "forget", "regret", "transfer"}
_BRITISH_DOUBLING = {"cancel", "travel", "label", "model", "pencil", "tunnel", "counsel", "fuel", "program"}


def _doubles(base: str) -> bool:
    if base in _DOUBLING:
        return True
    return bool(re.fullmatch(r"[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]", base)) and len(base) > 2


def ings(base: str) -> list[str]:
    """Return the -ing forms of a verb, the usual one first."""
    if base.endswith("ie"):
        return [base[:-2] + "ying"]
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return [base[:-1] + "ing"]
    if _doubles(base):
        return [base + base[-1] + "ing"]
    return [base + "ing"] + ([base + base[-1] + "ing"] if base in _BRITISH_DOUBLING else [])


def eds(base: str) -> list[str]:
    """Return the regular past forms of a verb, the usual one first."""
    if base.endswith("e"):
        return [base + "d"]
    if re.search(r"[^aeiou]y$", base):
        return [base[:-1] + "ied"]
    if _doubles(base):
        return [base + base[-1] + "ed"]
    return [base + "ed"] + ([base + base[-1] + "ed"] if base in _BRITISH_DOUBLING else [])


VERB_FORMS, PAST_OF, NOUN_LIKE, PARTICIPLE_OF = kept("verb forms", _make)


def verb(word: str, *tags: str) -> str:
    """Return the base of a verb form having one of the tags (base, s, past, pp, ing), or "" for none."""
    low = word.lower()
    for base, tag in sorted(VERB_FORMS.get(low, ())):
        if tag in tags:
            return base
    if low[:2] == "re" and low not in VERB_FORMS and len(low) > 5:  # reread, re-surveyed
        for base, tag in sorted(VERB_FORMS.get(low[2:].lstrip("-"), ())):
            if tag in tags and tag in {"past", "pp", "ing"}:
                return f"re{base}"
    made = _MADE_VERB.fullmatch(low)  # digitised, prioritizing: any verb of this make
    if made and low not in VERB_FORMS and _MADE_TAGS[made[2]] & set(tags):
        return made[1] + "e"
    return ""


_MADE_VERB = compiled(r"(\w{3,}(?:al|ar|er|it|im|in|il|on|or|at|et|ig|ol|ic|om|yn)i[sz])(e|es|ed|ing)")
_MADE_TAGS = {"e": {"base"}, "es": {"s"}, "ed": {"past", "pp"}, "ing": {"ing"}}


SUBJECTS = listed("i we they she he it you there this that these those nobody everyone")
SUBJECTS |= {"everybody", "someone", "somebody", "anyone", "nothing", "everything", "people", "who"}
DETERMINERS = listed(
    "the a an this that these those my your our their his her its every each some any no all both most many few "
    "several more less another half one two three four five six seven eight nine ten eleven twelve twenty what "
    "which whose such either neither other enough much dozens hundreds"
)
PREPOSITIONS = listed(
    "about above across after against along among around as at before behind below beside between beyond by "
    "despite down during except for from in inside into like near of off on onto out outside over past per "
    "since through throughout to toward towards under until up upon via with within without versus than because"
)
CONJUNCTIONS = listed("and or but nor so yet because although though if when while unless that")
RELATIVES = {"who", "which", "that", "whose", "where", "whom", "when"}
QUESTION_WORDS = {"how", "what", "why", "when", "where", "who", "which", "whether", "whom", "whose"}
ADVERBS = listed(
    "also always never often usually really just still already only even now then sometimes currently mostly "
    "mainly generally rarely recently once soon probably actually clearly especially particularly simply almost "
    "nearly quite very too not ever hardly basically apparently obviously honestly first finally together again "
    "well maybe perhaps definitely constantly deliberately quickly slowly all both"
)
ADJECTIVES = listed(
    "worried keen proud tired glad curious interested concerned happy sure open new careful passionate clear "
    "honest candid serious strict wary cautious hopeful short understaffed stretched overstretched busy "
    "frustrated excited unsure certain convinced responsible able willing ready  committed determined "
    "short-staffed aware afraid calm patient fluent good great strong comfortable confident experienced "
    "qualified trained certified licensed registered reliable organised organized punctual bilingual skilled "
    "familiar accustomed available quick firm fair flexible fast steady better"
)
ADJECTIVES |= listed(
    "scared frightened nervous anxious pleased delighted relieved angry upset unhappy full empty tight low high "
    "slow late thin weak hard tough difficult heavy big huge important essential critical broken missing "
    "impossible vital rare crucial key thorough methodical curious tidy precise numerate literate careful "
    "gentle kind resilient adaptable"
)
# Adjectives that say how the speaker felt or stood, so that "worried about agency costs" is "you were worried about ...".
FEELING = listed(
    "scared anxious pleased delighted relieved worried keen proud tired glad curious interested concerned happy "
    "sure open passionate clear honest candid wary cautious hopeful understaffed stretched overstretched "
    "excited convinced responsible committed determined short-staffed aware"
)
# People a "they" can stand for, so that it is left alone.
ANIMATE = compiled(
    r"(?:people|staff|kids|children|men|women|families|folk|pupils|students|patients|parents|residents|clients|lads|guards|guys|blokes|ladies|gents|girls|babies|temps|cooks|clerks|users|guests|"
    r"apprentices|teens|teenagers|adults|adolescents|mums|dads|volunteers|starters|graduates|grads|nurses|doctors|teams|crews|juniors|seniors|seniors|companies|departments|boys|girls|"
    r"\w{2,}(?:ers|ors|ists|ians|ees|ants|ents|mates))",
    re.IGNORECASE,
)
_NOT_ANIMATE = compiled(
    r"(?:numbers|papers|dinners|orders|letters|matters|centers|centres|quarters|towers|computers|errors|sensors|motors|doors|floors|"
    r"indicators|factors|trailers|boilers|servers|containers|filters|printers|monitors|papers|posters|folders|registers|offers|answers|"
    r"rosters|shutters|newsletters|chapters|clusters|parameters|meters|metres|liters|litres|"
    r"events|tents|components|departments|documents|payments|shipments|statements|incidents|accidents|moments|comments|"
    r"improvements|requirements|elements|instruments|plants|grants|fees|trees|degrees|lists|twists|mists|agents?s|contents|assessments|"
    r"\w+ments|patents|cents|percents|talents|variants|restaurants|currents|rents|vents|investments|deployments|environments|tournaments|adjustments|agreements|arrangements|appointments|segments|fragments|garments|pavements|movements|developments)",
    re.IGNORECASE,
)


def animate_plural(word: str) -> bool:
    """Say whether a word names several people."""
    return bool(ANIMATE.fullmatch(word)) and not _NOT_ANIMATE.fullmatch(word)


# One person other than the speaker: after such a word, "he" and "she" are no longer sure to be the reader.
PERSON_NOUNS = listed(
    "mother father parent child boy girl pupil student patient boss manager director colleague predecessor wife "
    "husband daughter son friend client customer nurse doctor sister brother foreman head mayor minister owner "
    "founder teacher resident surgeon apprentice trainee intern guy woman man lady kid teenager ceo cto cfo "
    "chef uncle aunt grandmother grandfather mum mom dad driver guest user partner tenant"
)
# Count nouns that want "the" when they stand alone as a topic: "billing migration" -> "the billing migration".
COUNT_NOUNS = listed(
    "migration rollout roll-out launch board dashboard rota roster move plan policy process programme program "
    "scheme team unit ward kitchen line plant site shop store menu budget audit inspection review report "
    "backlog queue list pipeline tool app platform database model contract tender bid bridge road tunnel valve "
    "pump boiler furnace jig crane problem issue question case incident gap shortage bottleneck change "
    "transition switch restructure merger reorg curriculum course lesson class club trip exam timetable garden "
    "clinic project system building extension roof office school library archive museum gallery exhibition "
    "theatre stage concert festival season harvest greenhouse nursery vineyard orchard farm herd barn dairy "
    "tractor fleet depot warehouse dock port ship boat vessel engine turbine reactor grid network server "
    "cluster api interface website page form checklist template handbook manual guide strategy roadmap target "
    "deadline schedule calendar protocol procedure standard regulation law act bill reform election campaign "
    "grant fund loan mortgage account invoice ledger close forecast margin pilot trial study survey experiment "
    "sample dataset paper thesis lab laboratory instrument sensor camera scanner printer machine robot press "
    "lathe mill tank vat oven grill freezer counter bar table room lobby hotel flat estate block street square "
    "park trail route map track tram bus train rail van truck lorry shed yard fence wall floor ceiling "
    "staircase lift elevator door window heater panel cable circuit transformer meter shift pattern list ratio "
    "rate score index figure number total caseload workload portfolio client customer supplier vendor partner "
    "conversation discussion meeting huddle stand-up standup workshop session interview visit tour demo "
    "presentation talk speech story example idea thought point principle rule code suite test pipeline build "
    "release sprint kanban ticket alert outage breach attack rewrite refactor redesign refurbishment renovation "
    "rebuild upgrade replacement expansion contract partnership relationship culture vision mission history "
    "journey role post job position vacancy structure hierarchy matrix committee council union association "
    "charity foundation hospice hospital surgery pharmacy theatre practice department division branch region "
    "district neighbourhood neighborhood community village town city county state country hub centre center "
    "desk helpdesk hotline line shift pathway bay corridor nightclub playground canteen cafeteria pool gym "
    "track stadium pitch court trophy league tournament play band choir orchestra rehearsal assembly newsletter "
    "magazine column article book novel script film movie series podcast channel feed brand logo label package "
    "box crate pallet container week day year month licence license room door hour night bakery butchery "
    "smokehouse smoker brewery distillery still cellar cask recipe dish sauce bread dough starter tasting "
    "service-desk freeze load regulator rush herd band"
)
# "Feels morbid": verbs that a word for a state follows.
LINKS = listed("feels looks seems sounds gets stays becomes remains tastes smells")
# Past forms that no object can be the victim of: after a noun they are its verb, never a participle.
WENT = listed(
    "stopped dropped fell rose grew failed happened arrived left died quit retired resigned collapsed crashed "
    "disappeared vanished ended worked doubled tripled halved quadrupled increased decreased improved came went began sank slipped stayed remained"
)
# Nouns without a plural: a topic of this kind takes no "the".
MASS = listed(
    "breakfast lunch dinner supper turnover work waste flow control quality welfare hygiene care support stock software hardware equipment "
    "furniture research music art science math maths leadership teamwork feedback health safety growth money "
    "time space bread code beer wine water steel wood concrete paint paper traffic weather noise dust heat food meat "
    "fish pastry sepsis dementia asthma diabetes grief trust morale discipline behaviour behavior attendance "
    "homework literacy numeracy phonics advocacy overtime burnout churn downtime uptime storage power gas oil "
    "wind energy rubbish garbage litter mail freight cargo retail trade credit debt tax vat insurance law "
    "medicine therapy sport yoga dance drama design fashion knitwear pottery glass cover supply demand access "
    "progress process staff staffing cost spend pay cash knowledge language speech sleep pain blood "
    "documentation data information evidence advice practice theory technique body mind outreach intake triage "
    "handover recruitment management development maintenance procurement payroll onboarding induction "
    "supervision respect fun humour humor chaos order detail change life death age youth fruit veg coffee tea "
    "milk cheese review dispatch delivery"
)


# Nouns that end like one without a plural.
_ONE_OF_MANY = listed(
    "section station question session region mission nation agency pharmacy vacancy emergency village garage cottage package page stage cage "
    "bakery nursery surgery gallery battery delivery department apartment figure picture lecture feature brochure manufacture nature culture city university facility"
)


def mass(head: str) -> bool:
    """Say whether a noun is likely to have no plural."""
    return head in MASS or bool(
        head not in _ONE_OF_MANY
        and re.search(
            r"(?:ing|ity|ness|ance|ence|tion|sion|cy|ship|ics|age|ism|hood|ery|ment|care|ure|logy|graphy|work)$", head
        )
    )


ORDINALS = {"first", "second", "third", "fourth", "last", "next", "only", "same", "whole", "main", "old", "new"}
# Words that begin with a capital wherever they stand.
PROPER = {
    w.lower(): w
    for w in listed("""Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October November December
    English French German Spanish Italian Portuguese Polish Ukrainian Russian Turkish Arabic Urdu Hindi Punjabi Bengali Mandarin Cantonese Japanese Korean Vietnamese Welsh Dutch Swedish
    Danish Norwegian Finnish Greek Romanian Somali Swahili Yoruba Igbo Hausa Tagalog Farsi Easter Christmas Ramadan Diwali Excel Python Java JavaScript Kubernetes Terraform Kafka Salesforce
    AutoCAD Photoshop Figma Jira GitHub London Paris Berlin America Europe Africa Asia Britain England Scotland Wales Ireland Germany France Canada India Ofsted Covid PowerPoint Oracle Tableau Outlook Slack Zoom Montessori Brexit""")
}
ACRONYMS = listed(
    "hr it nhs cqc ofsted gcse sen ehcp ckd icu cad cnc mig tig plc sql api aws gdpr haccp osha usa uk eu us "
    "iep ell esl stem kpi crm erp sap sap qa qc ux ui er"
) - listed("it us er stem")

# Expanded only where they are written small: "BC" and "HR" are something else.
ABBREVIATIONS = {
    "abt": "about",
    "shld": "should",
    "recep": "reception",
    "apt": "appointment",
    "apts": "appointments",
    "appt": "appointment",
    "appts": "appointments",
    "em": "them",
    "'em": "them",
    "b/c": "because",
    "bc": "because",
    "bcs": "because",
    "cos": "because",
    "coz": "because",
    "cuz": "because",
    "w/o": "without",
    "w/": "with",
    "w": "with",
    "wi": "with",
    "qtr": "quarter",
    "b4": "before",
    "xmas": "Christmas",
    "pct": "percent",
    "hubby": "husband",
    "cd": "could",
    "wd": "would",
    "nite": "night",
    "nites": "nights",
    "msg": "message",
    "msgs": "messages",
    "pics": "pictures",
    "prob": "probably",
    "probs": "probably",
    "def": "definitely",
    "obv": "obviously",
    "morn": "morning",
    "btw": "between",
    "btwn": "between",
    "mtg": "meeting",
    "mtgs": "meetings",
    "mgmt": "management",
    "mgr": "manager",
    "mgrs": "managers",
    "dept": "department",
    "depts": "departments",
    "hrs": "hours",
    "yr": "year",
    "yrs": "years",
    "mth": "month",
    "mths": "months",
    "wk": "week",
    "wks": "weeks",
    "mins": "minutes",
    "ppl": "people",
    "govt": "government",
    "approx": "approximately",
    "esp": "especially",
    "tho": "though",
    "thru": "through",
    "thx": "thanks",
    "pls": "please",
    "shd": "should",
    "cld": "could",
    "wld": "would",
    "hv": "have",
    "bn": "been",
    "migr": "migration",
    "reqs": "requirements",
    "req": "requirement",
    "rqmts": "requirements",
    "mfg": "manufacturing",
    "asst": "assistant",
    "avg": "average",
    "incl": "including",
    "q": "question",
    "qs": "questions",
    "qn": "question",
    "qns": "questions",
    "ans": "answer",
    "diff": "different",
    "gd": "good",
    "nxt": "next",
    "vs": "versus",
    "mon": "Monday",
    "tue": "Tuesday",
    "tues": "Tuesday",
    "wed": "Wednesday",
    "weds": "Wednesday",
    "thu": "Thursday",
    "thur": "Thursday",
    "thurs": "Thursday",
    "fri": "Friday",
    "tmrw": "tomorrow",
    "tmr": "tomorrow",
    "yday": "yesterday",
    "info": "information",
    "u": "you",
    "ur": "your",
    "2moro": "tomorrow",
    "bldg": "building",
    "equip": "equipment",
    "maint": "maintenance",
    "sched": "schedule",
    "svc": "service",
    "svcs": "services",
    "cust": "customer",
    "custs": "customers",
    "int'l": "international",
    "intl": "international",
    "dev't": "development",
    "wkend": "weekend",
    "wkends": "weekends",
    "wkly": "weekly",
}
