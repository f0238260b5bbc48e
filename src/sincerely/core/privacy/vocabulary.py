"""The language of what is private to a person, one table a kind: illness and treatment, birth and leave, family, disability, faith, law, age.

Each is a group of alternatives for a pattern, blind to case. Whether a text tells it of somebody is for `matters` to say.
"""

from __future__ import annotations

from sincerely.core.reading.patterns import either

# What one has, gets, is on, goes through or recovers from.
ILLNESS = either(r"""
    cancer (?:breast|bowel|skin|lung|prostate|throat|bone|blood|testicular|ovarian|cervical|pancreatic|stomach|brain)\s+cancer leuka?emia lymphoma melanoma tumou?rs? an?\s+lump myeloma
    ms\b multiple\s+sclerosis (?-i:ME)\b m\.e\. chronic\s+fatigue fibromyalgia lupus crohn['’]?s colitis ibs\b coeliac(?:\s+disease)? diabetes type\s+(?:1|2|one|two)(?:\s+diabetes)? epilepsy fits seizures asthma copd emphysema
    arthritis rheumatism gout osteoporosis sciatica scoliosis lumbago slipped\s+dis[ck]s? hernias? ulcers? kidney\s+(?:stones?|failure|disease|problems?|trouble) liver\s+(?:failure|disease|problems?|trouble)
    angina (?:an?\s+)?heart\s+(?:attacks?|condition|disease|failure|problems?|trouble|murmur) (?:an?\s+)?(?:mini-?)?strokes?(?!\s+of) high\s+blood\s+pressure aneurysms? embolism thrombosis dvt\b anaemia anemia haemophilia sickle\s+cell
    hiv\b aids\b hepatitis tb\b tuberculosis pneumonia sepsis meningitis shingles covid long\s+covid glandular\s+fever lyme(?:\s+disease)? malaria psoriasis eczema
    parkinson['’]?s huntington['’]?s alzheimer['’]?s dementia motor\s+neurone(?:\s+disease)? mnd\b als\b cystic\s+fibrosis cerebral\s+palsy muscular\s+dystrophy spina\s+bifida down['’]?s(?:\s+syndrome)? tourette['’]?s narcolepsy insomnia vertigo m[eé]ni[eè]re['’]?s tinnitus migraines?
    endometriosis fibroids pcos\b the\s+menopause menopause ivf\b fertility\s+(?:treatment|problems?) infertility
    depression post-?natal\s+depression pnd\b anxiety panic\s+attacks? ptsd\b ocd\b bipolar(?:\s+disorder)? schizophrenia psychosis (?:an?\s+)?(?:nervous\s+|mental\s+)?breakdowns? (?:an?\s+)?burn-?out (?:an?\s+)?eating\s+disorder anorexia bulimia mental\s+health\s+(?:problems?|issues?|trouble) suicidal\s+\w+
    adhd autism asperger['’]?s dyslexia dyspraxia dyscalculia (?:an?\s+)?(?:stammer|stutter|limp) (?:an?\s+)?(?:learning\s+difficult(?:y|ies)|disabilit(?:y|ies))
    (?:an?\s+)?(?:drink(?:ing)?|drugs?|gambling|alcohol)\s+(?:problem|habit|addiction) (?:an?\s+)?addictions? an?\s+(?:bad|dodgy|broken|fractured|torn|frozen|wrecked|artificial|false|prosthetic)\s+(?:back|knee|hip|shoulder|ankle|wrist|leg|arm|foot|neck|heart|eye|collarbone|pelvis|cartilage)
    (?:an?\s+)?(?:terminal|chronic|serious|rare|genetic|autoimmune|life-limiting|neurological|long-term|underlying|health|medical|heart|skin|thyroid)\s+(?:illness|disease|condition|disorder|problems?|issues?|diagnosis)
""")
TREATMENT = either(r"""
    chemo chemotherapy radio-?therapy radiation\s+(?:therapy|treatment) immunotherapy dialysis (?:an?\s+)?(?:bone\s+marrow\s+|kidney\s+|liver\s+|heart\s+|stem\s+cell\s+)?transplants? (?:an?\s+)?biops(?:y|ies) (?:an?\s+)?mastectomy (?:an?\s+)?hysterectomy (?:an?\s+)?vasectomy (?:an?\s+)?lumpectomy
    (?:an?\s+)?(?:triple\s+|heart\s+)?bypass (?:an?\s+)?stents? (?:an?\s+)?pacemaker (?:an?\s+)?colostomy (?:an?\s+)?stoma (?:an?\s+)?(?:hip|knee|back|heart|eye|brain|spinal|shoulder|hernia|cataract|gall\s*bladder|cancer|bariatric)\s+(?:op|operation|surgery|replacement)
    an?\s+op\b surgery (?:an?\s+)?caesarean (?:an?\s+)?c-section hrt\b anti-?depressants beta\s*blockers insulin (?:her|his|my|their)\s+(?:meds|medication|tablets|pills|injections|treatment|condition|diagnosis|illness) medication
    cancer\s+treatment hospital\s+treatment (?:some\s+|more\s+)?tests\s+at\s+the\s+hospital (?:a\s+)?therapist counselling (?:marriage\s+|grief\s+)?(?:guidance|counselling) rehab detox (?-i:AA)\b (?:a\s+)?(?:wheelchair|hearing\s+aids?|white\s+stick|walking\s+stick|guide\s+dog|zimmer\w*|stairlift|cochlear\s+implants?|oxygen\s+tank|blue\s+badge)
""")
BIRTH = either(r"""
    (?:maternity|paternity|parental|adoption|mat|pat|compassionate|bereavement|carer['’]?s|stress|long-term\s+sick|sick)[\s-]+leave maternity paternity the\s+long-term\s+sick
    (?:an?|another|her|his|my|their|the|first|second|third|new)\s+bab(?:y|ies) babies twins triplets (?:an?\s+)?new-?born (?:an?\s+)?(?:difficult\s+|hard\s+|high-risk\s+)?pregnanc(?:y|ies) (?:an?\s+|two\s+|several\s+)?miscarriages? (?:an?\s+)?still-?birth (?:an?\s+)?abortion (?:an?\s+)?termination morning\s+sickness
""")
FAMILY = either(r"""
    (?:an?\s+|the\s+|his\s+|her\s+|my\s+)?(?:messy\s+|nasty\s+|bitter\s+|second\s+)?(?:divorce|separation|break-?up|custody\s+\w+|marriage\s+(?:break-?up|trouble|problems)) custody(?:\s+of\s+(?:the|her|his|my)\s+\w+)? (?:an?\s+)?(?:family\s+)?bereavement trouble\s+at\s+home (?:family|marriage|marital|money|debt)\s+(?:problems?|troubles?|crisis|worries)
    (?:an?\s+)?(?:disabled|autistic|sick|poorly|special\s+needs)\s+(?:child|son|daughter|brother|sister|kid|husband|wife|partner|mother|father|mum|dad)
    an?\s+affair childcare\s+(?:problems?|troubles?|issues?|worries)
""")
# What one is.
STATE = either(r"""
    pregnant expecting(?!\s+\w) expecting\s+(?:an?\s+bab(?:y|ies)|twins|triplets|again|her\s+\w+|his\s+\w+|their\s+\w+|in|around|any\s+\w+) post-?partum infertile menopausal peri-?menopausal barren broody
    autistic dyslexic dyspraxic neuro-?(?:divergent|diverse) (?:on\s+the\s+spectrum) bipolar schizophrenic diabetic epileptic asthmatic coeliac anorexic bulimic haemophiliac hiv\s+positive immuno-?(?:suppressed|compromised)
    (?:partially\s+|profoundly\s+|a\s+bit\s+|half\s+|nearly\s+|registered\s+|going\s+|stone\s+)?(?:deaf|blind) partially\s+sighted hard\s+of\s+hearing (?:registered\s+)?disabled paraly[sz]ed an?\s+amputee an?\s+wheelchair\s+user in\s+a\s+wheelchair on\s+crutches hous(?:e)?bound
    terminally\s+ill seriously\s+ill (?:very|really|quite|so|gravely|mentally|chronically|long-term|critically)\s+(?:ill|sick|unwell) on\s+(?:her|his)\s+(?:last\s+legs|death\s*bed) dying in\s+(?:remission|hospital|rehab|recovery|therapy|counselling|a\s+hospice|a\s+care\s+home|a\s+coma|intensive\s+care) on\s+(?:life\s+support|the\s+sick|anti-?depressants|medication|insulin|hrt|the\s+waiting\s+list) signed\s+off\s+(?:sick|with\s+(?:\w+\s+)?\w+)
    depressed suicidal burnt\s+out burned\s+out having\s+a\s+breakdown an?\s+(?:recovering\s+)?(?:alcoholic|addict|gambler) sober(?:\s+(?:now|since|for)\b)? teetotal anaemic
    divorced (?:getting|going\s+through\s+an?)\s+divorc\w+ separated(?!\s+(?:from|by|out|into|at)\b) widowed an?\s+(?:widow|widower|single\s+(?:mum|mom|mother|dad|father|parent)|carer\s+for\b) estranged bereaved grieving in\s+mourning childless adopted an?\s+foster\s+(?:carer|mum|dad|parent) engaged\s+to\s+be\s+married
    gay lesbian bi-?sexual (?:trans|transgender|non-binary|queer|asexual|intersex|transitioning) in\s+the\s+closet
    (?:an?\s+)?(?:devout\s+|practi[sc]ing\s+|lapsed\s+|strict\s+|born[\s-]again\s+|staunch\s+|ex-?)?(?:christian|catholic|protestant|anglican|methodist|baptist|quaker|mormon|jehovah['’]?s\s+witness|orthodox|evangelical|pentecostal|muslim|shia|sunni|jewish|jew|hindu|sikh|buddhist|atheist|pagan|freemason) (?:very|quite|deeply)\s+religious fasting
    (?:an?\s+)?(?:lifelong\s+|staunch\s+|card-carrying\s+)?(?:tory|socialist|communist|marxist|republican|democrat|brexiteer|trump\s+supporter) in\s+the\s+union an?\s+union\s+(?:member|rep)
    (?:arrested|cautioned|convicted|charged\s+with|prosecuted|sentenced|tagged|deported|banned\s+from\s+driving|being\s+sued|sectioned) on\s+(?:bail|remand|parole|benefits|the\s+dole|a\s+visa|a\s+spousal\s+visa|an?\s+\w+\s+visa) in\s+(?:prison|jail|trouble\s+with\s+the\s+(?:police|law)|debt|arrears) an?\s+(?:ex-?con|ex-?offender|refugee|asylum\s+seeker|felon) bankrupt skint homeless sofa-?surfing
    (?:1[89]|[2-7]\d)(?:\s+(?:years\s+old|next\s+\w+|this\s+\w+))? (?:nearly|over|almost|about|in\s+(?:her|his|my))\s+(?:thirty|forty|fifty|sixty|seventy|[3-7]0(?:s|['’]s)?) too\s+(?:old|young)
""")
LAW = either(r"""
    (?:an?\s+)?(?:criminal|police|prison)\s+record (?:an?\s+|unspent\s+|spent\s+|old\s+|two\s+)*convictions? an?\s+caution points\s+on\s+(?:her|his|my)\s+licen[cs]e (?:an?\s+)?(?:court\s+(?:case|date|hearing|order)|restraining\s+order|driving\s+ban|asbo|ccj|iva|tribunal\s+(?:against|coming)) visa\s+(?:problems?|troubles?|issues?) (?:no|an?)\s+(?:right\s+to\s+work|settled\s+status|work\s+permit) (?:debts?|gambling\s+debts)
""")
# Those of one's household: what an employer asks after.
HOUSEHOLD = r"(?:kids?|child(?:ren)?|bab(?:y|ies)|sons?|daughters?|famil(?:y|ies)|partner|husband|wife|spouse|boyfriend|girlfriend|fianc\w+|missus|dependants?|dependents?|little\s+ones?|mum|mom|dad|parents)"
KIN = either(r"""
    husband wife hubby missus partner spouse boyfriend girlfriend fianc[eé]+ ex ex-?(?:husband|wife|partner) other\s+half (?:step-?|grand-?|god-?)?(?:sons?|daughters?|child|children|kids?|mother|father|mum|mom|dad|parents) (?:step-?|half-?)?(?:brothers?|sisters?|siblings?) bab(?:y|ies) toddler twins teenagers? little\s+(?:one|girl|boy)s?
    nan nana nanny\s+\w+ gran granny grandad granddad grandpa grandma (?:great-?)?aunt(?:ie|y)? uncle cousin ni[e]ce nephew (?:mother|father|brother|sister|son|daughter)-in-law in-?laws family best\s+(?:friend|mate)
""")
# Those whom the work is for: what is told of them is of the work.
SERVED = either(r"""
    patients? residents? clients? pupils? students? child children kids? learners? customers? tenants? members? guests? families parents? mothers? fathers? mums? dads? carers? relatives passengers? prisoners? inmates? offenders? detainees service\s+users? clients? callers? visitors? claimants? users?
    women men woman man lady ladies gentleman girls? boys? lads? teenagers? adults? infants? babies someone somebody anyone people person persons employees? apprentices? trainees? victims? witnesses? defendants? donors? participants? respondents? cases? households? couples? veterans? refugees? dogs? cats? horses? animals? cows? owners? tutees? class(?:es)? cohorts? everyone nobody
""")
POSTS = either(r"""
    boss(?:es)? manager head deputy lead chef matron owner director chair ceo cfo cto md coo dean principal foreman supervisor governor coordinator secretary receptionist pa assistant recruiter consultant registrar colleague\w* predecessor successor one\s+before last\s+one other\s+(?:one|teacher|nurse|chef|fitter|trainer|analyst|engineer|porter|cook)
    teacher nurse sister engineer fitter analyst trainer porter cook baker driver editor librarian buyer planner doctor gp vicar bursar ta senco partner accountant technician caretaker team\s+lead(?:er)? incumbent interviewer person\s+(?:i['’]?d\s+be\s+)?(?:replacing|leaving)
""")

__all__ = ["BIRTH", "FAMILY", "HOUSEHOLD", "ILLNESS", "KIN", "LAW", "POSTS", "SERVED", "STATE", "TREATMENT"]
