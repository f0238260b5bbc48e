"""The small words of English and the classes of verbs and things by which `sure` tells a whole sentence."""

from __future__ import annotations

import re

from sincerely.core.letters.english import words as w

# The number of a subject: one, several, or either.
ONE, MANY, EITHER = "one", "many", "either"
SUBJECTS = dict.fromkeys(
    ("i", "you", "we", "they", "these", "those", "people", "all", "both", "many", "most", "some"), MANY
)
SUBJECTS |= dict.fromkeys(
    ("he", "she", "it", "this", "that", "everyone", "everybody", "nobody", "somebody", "someone", "anyone", "anybody", "nothing", "everything", "something", "one"), ONE
)  # fmt: skip
SUBJECTS["none"] = EITHER
OBJECTS = w.listed(
    "me you us them him her it this that these those everyone everybody nobody somebody someone anyone anybody nothing everything something myself yourself itself ourselves yourselves themselves"
)
THEMSELVES = w.listed("myself yourself itself ourselves yourselves themselves")
# What stands for several or for an amount by itself: "you went through both".
AMOUNTS = w.listed("both all half some most many none more less enough plenty")
SINGULAR = w.listed("a an another each every this that one either neither")
SEVERAL = w.listed(
    "these those several many few both two three four five six seven eight nine ten eleven twelve dozens hundreds"
)
DETERMINERS = (
    w.listed("the my your our their his her its whose no zero some any most more less fewer enough half all what much")
    | SINGULAR
    | SEVERAL
)
OWNS = w.listed("my your our their his her its the")
PREPOSITIONS = (w.PREPOSITIONS - w.listed("because up off down out over than near like")) | w.listed(
    "over near like except"
)
PARTICLES = w.listed("up off down out over away back on in through around along together apart aside")
DEGREES = w.listed(
    "very really quite too so more most less much far almost nearly about around over only just even as under up"
)
ADVERBS = (w.ADVERBS - {"both", "all"}) | w.listed(
    "there here yet instead anyway today tomorrow tonight yesterday afterwards later earlier sooner longer further before ago home twice thrice daily weekly monthly "
    "fortnightly yearly nightly alone ahead abroad upstairs downstairs overnight inside outside straight elsewhere everywhere somewhere anywhere online forever"
)
MODALS = w.listed("can could will would should may might must shall cannot")
BE = {"am": "i", "is": ONE, "are": MANY, "was": ONE, "were": MANY}
HAVE = {"has": ONE, "have": MANY, "had": EITHER}
DO = {"does": ONE, "do": MANY, "did": EITHER}
JOINS = w.listed(
    "and but so because when while if before after since until unless although though where whereas as than that once whenever"
)
MONTHS = w.listed(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday"
)
DEAR = w.listed("mr mrs ms miss mx dr prof st")
# Verbs that say nothing without what is done, wanted or had.
WANT_OBJECTS = w.listed(
    "want need like love have get make take put cut bring buy use find keep hold set send give tell show build lose miss lend raise hate prefer handle cover "
    "fix do let say think know see mean want expect offer own carry lay include suit reach treat allow enable replace describe mention push spend hit catch"
)
LINKS = w.listed(
    "arrive be become feel get go grow keep look remain seem sound stay taste smell turn run come fall stand"
)
DOES = w.listed(
    "want need like love run use have do try start build plan keep make bring add set open lend hold teach change switch write show explain prefer offer get introduce launch test trial move put talk work bake cook grow serve mention describe"
)
ASKS = w.listed("ask check see wonder depend test choose")
# What stands without an article behind its verb.
TAKEN = {
    "take": ("charge", "care", "part", "notice", "ownership", "responsibility", "turns", "notes", "stock"),
    "give": ("way", "notice"),
    "make": ("sense", "sure", "room"),
    "keep": ("track", "pace", "calm"),
    "pay": ("attention",),
    "lose": ("track",),
}
# Verbs that take a question, and no statement: "I described how we ..."
TELLS_HOW = w.listed("describe outline discuss demonstrate compare teach wonder ask check")
SAYS = w.listed(
    "say think know believe complain worry hope find feel see mean show tell agree notice realise realize decide learn mention explain reckon hear remember suspect"
)
# "an hour a week", "twice a day"; "last year", "next week", "every Friday": times stand without a preposition.
TIMES = w.listed(
    "second minute hour day night week weekend month year term shift morning afternoon evening quarter season spring summer autumn winter time fortnight decade season visit patient person head page"
)
NAMED_PLACES = w.listed(
    "ward road street house school hospital site lane station park hall farm centre center block wing office branch clinic college store depot unit terminal island bay line bridge"
)
# Verbs that take an object or what is to be done.
TAKES_TO = w.listed("want need like love have get hate prefer expect offer mean push let")
LENGTHS = w.listed("mile time metre meter kilometre centimetre millimetre inch foot yard")
IN_COMPOUNDS = w.listed(
    "sales sports systems operations goods customs accounts careers works news parents teachers students customers claims games arts services communications facilities logistics payments returns benefits results admissions maths contracts projects products programmes events"
)
FIGURE = re.compile(r"(?:[£$€]?\d[\d.,:]*(?:%|k|m|am|pm|st|nd|rd|th)?|\d+[-–]\d+%?)$")
TOKENS = re.compile(
    r"\d+(?:-[a-z]+)+|\d+[-–]\d+%?|[£$€]?\d[\d.,:]*\d(?:%|k|m|am|pm|st|nd|rd|th)?|[£$€]?\d(?:%|k|m|am|pm|st|nd|rd|th)?|[^\W\d_][\w'’&-]*(?:/[^\W\d_][\w'’-]*)?|\d[\w-]+|[,;]|[^\w\s]"
)
SHORT = (("won't", "will not"), ("can't", "cannot"), ("shan't", "shall not"))


MASS = w.listed(
    """
    stuff salad bread flour milk water bread butter cheese meat fish beef pork chicken rice pasta soup sugar salt coffee tea beer wine food fruit veg pastry dough chocolate
    steel stainless iron copper timber wood glass plastic paper cardboard concrete cement plaster stone sand gravel soil grass hay straw wool cotton leather rubber paint ink
    oil gas petrol diesel fuel electricity power heat steam light air dust mud rain snow ice weather traffic freight cargo stock waste rubbish scrap packaging
    software hardware data code kit equipment machinery furniture clothing linen bedding equipment gear wifi email post paperwork homework research training teaching
    care childcare nursing cleaning cooking baking gardening welding plumbing recruitment management maintenance support help advice feedback guidance information news
    rounding rostering scheduling budgeting forecasting invoicing purging money cash credit debt funding income rent time work practice progress trust respect confidence patience pressure stress sickness absence illness pain sleep health safety
    growth churn demand supply turnover revenue traffic quality accuracy consistency capacity capability access availability reliability compliance governance security privacy
    experience knowledge learning literacy numeracy maths english french spanish german music art science history geography biology chemistry physics drama sport
    dementia asthma diabetes autism cancer therapy surgery medicine medication blood oxygen insulin morphine housing homelessness poverty transport travel tourism
    trouble damage risk noise silence space room privacy lead fun luck love hope fear anger grief honesty humour kindness courage curiosity discipline teamwork leadership
    communication coordination documentation automation monitoring testing deployment onboarding induction supervision attendance behaviour discharge triage retention
    customs mail marketing advertising sales print production manufacturing engineering construction logistics retail finance accounting insurance banking law audit
    hygiene infection moisture damp mould cavitation corrosion wear vibration pressure temperature humidity voltage current speed weight height length
    rye wheat barley corn yeast sourdough turbot salmon cod tuna lamb bacon ham garlic onion basil parsley grief bereavement safeguarding reading writing spelling grammar phonics
    """
)
PEOPLE = w.listed("people staff folk police cattle sheep children women men mice feet teeth crew youth")
MOSTLY_SMALL = w.listed("like near past since may second")
VERB_BEFORE = w.listed(
    "i you we they he she it who that which people nobody everybody everyone to not never always often usually also then only just really still already now mostly mainly currently"
)
TAKES_TWO = w.listed(
    "give send show tell offer cost teach lend save buy bring hand ask take find make call let pay set do help keep leave owe"
)
TAKES_HOW = w.listed("make keep find leave get want like call turn paint hold let set have")
TAKES_PLAIN = w.listed("make let help have see hear watch")
TAKES_DONE = w.listed("have get want see keep leave need find hear stop catch spend start")
TAKES_DOING = w.listed(
    "go keep start stop like love hate try enjoy mind begin finish avoid spend come prefer suggest mean stay help need involve end"
)
SAYS_WHEN = w.listed("most last next every each this that one all")
NEARLY = w.listed("about around over under only just nearly almost")
BARE_PLACES = w.listed(
    "home work school night once first last least best all there here now then once hand house stock site call duty board place charge person time advance detail full public private university college hospital church court town theatre spring summer autumn winter christmas easter xmas leave holiday shift"
)
LABELLED = w.listed(
    "period year month week day level ward room stage phase grade band class unit line floor section type step part page zone route block bay shift version group gate door table chapter"
)
MAY_LACK = w.listed("i you we they he she the my your our nobody everybody people")
OWNING = w.listed("no zero any some what whose")
COUNTED_WITH = w.listed("all any another every about")
COUNTS = w.listed("one two three four five six seven eight nine ten eleven twelve")
ONE_IN_S = ("ss", "us", "is")  # a word nobody knows with such an end is one thing: "the mastitis"
# What is measured in, behind a figure.
MEASURES = w.listed("mph kph rpm psi kg mg ml cm mm km kw kwh mw hp ft lb lbs oz ghz mbps knots")
PART_OF = w.listed("some most more half all much enough none")
TENS = w.listed("one twenty thirty forty fifty sixty hundred thousand")
EVERYDAY = w.listed(
    "also always never often usually really just still already only even now then sometimes currently mostly mainly rarely recently soon probably actually clearly simply almost nearly hardly both all once again ever already each"
)
