"""Names as they stand in notes and invitations: which words are a name, and which two spellings are one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sincerely.core.people.names import PARTICLES, TITLES, fold, parse_name
from sincerely.core.reading.debrief.notes import SPEECH, Line
from sincerely.core.reading.values import Part

_RANKS = "a/prof|insp|inspector|sgt|sergeant|pc|dci|di|ds|dc|supt|cllr|matron|ward\\s+sister|sœur|don|doña|mr|mrs|ms|miss|mx|dr|prof|professor|doctor|dra|dott|ing|herr|frau|sr|sra|hr|fr|mme|mlle|m\\.|monsieur|madame|capt|captain|lt|maj|major|col|rev|fr\\.|chef|judge|sir|dame|lord|lady|sister|father|rabbi|imam|pani|pan|san|nurse|principal|mag|dipl|pharm|doña|lady|lord|ra|cmdr|cdr|first\\s+officer|cap"
_TITLE = re.compile(rf"^(?P<title>(?:(?:{_RANKS})\.?(?:-ing\.)?\s+)+|(?:{_RANKS})\.?$)", re.I)
POSITION = re.compile(
    r"\b(?:manager|mgr|mngr|lead(?:er)?|head|director|dir|chief|chair(?:person|man|woman)?|boss|owner|partner|principal|deputy|DP|supervisor|foreman|forewoman|foreperson|chef|cook|sous|nurse|matron|sister|doctor|consultant|surgeon|\w*teacher|\w*master|\w*mistress|tutor|professor|prof|dean|lecturer|researcher|scientist|postdoc|engineer|eng|developer|dev|architect|designer|analyst|accountant|controller|CFO|CEO|CTO|COO|VP|president|founder|co-founder|officer|clerk|secretary|administrator|admin|assistant|coordinator|co-ordinator|planner|HR|H\.R\.|people|talent|recruit\w*|personnel|personal\s+dept|governor|trustee|board|rep(?:resentative)?|parent|member|technician|tech|mechanic|welder|electrician|carpenter|joiner|plumber|driver|pilot|captain|first\s+officer|inspector|sergeant|constable|PC|guard|warden|caretaker|housekeeper|receptionist|reception|hotel|GM|pharmacist|midwife|health\s+visitor|social\s+worker|therapist|psychologist|vet|lawyer|solicitor|barrister|paralegal|judge|generalist|apprentice|apprenti|patron|patronne|auditor|advisor|adviser|associate|HRBP|EM|TL|ops|GM|NUM|hoofd|adviseur|sales|account|marketing|editor|journalist|producer|superintendent|specialist|expert|senior|snr|junior|trainer|instructor|mentor|buddy|union|works\s+council|estimator|surveyor|hand|shift|ward|team|floor|site|operations|ops|finance|warehouse|logistics|dispatcher|scheduler|quality|QA|QC|safety|HSE|MLT|BMS|RN|SENCO|SENCo|PI|buyer|merchandiser|baker|butcher|barista|waiter|sommelier|maitre|kitchen|Leiter(?:in)?|Chef(?:in)?|Geschäftsf\w+|apotheker\w*|\w+apotheker|jefe|jefa|directora?|gerente|responsable|chefe|coordenador\w*|colleague|manages|runs|leads|in\s+charge|responsible|heads)\b",
    re.I,
)
RECRUITS = re.compile(
    r"\b(?:recruit\w*|talent|staffing|agency|sourcer|headhunter|hiring\s+(?:coordinator|team)|coordinator|co-ordinator|HR|H\.R\.|people\s+(?:team|partner|services|ops)|human\s+resources|personnel|personal\s+dept)\b",
    re.I,
)
ABSENT = re.compile(
    r"(?:could\s?n[o'’]?t|couldnt|could\s+not|can'?t|did\s?n[o'’]?t|didnt|did\s+not|unable\s+to)\s+(?:make\s+it|come|join|attend|be\s+there|show(?:\s+up)?|turn\s+up|dial\s+in|get\s+(?:in|on)\b)|\b(?:off|out)\s+(?:sick|ill|on\s+a\s+(?:job|call|shout))|(?<!camera )(?<!cameras )(?<!mic )\bgot\s+called\b|\b(?:is|was|were)\s+(?:off|away|absent|ill|sick|missing|poorly|stuck|on\s+(?:leave|holiday|vacation|nights|a\s+call|another|strike)|in\s+(?:theatre|surgery)|called\s+(?:away|out)|pulled\s+(?:away|into))\b|\b(?:was\s?n[o'’]?t|wasnt|was\s+not|were\s?n[o'’]?t|werent|not)\s+(?:there|present|around|on\s+the\s+call|in\s+the\s+(?:room|meeting)|in\s+today|able\s+to\s+(?:make|come|join|attend))\b|\bno[- ]?show(?:ed)?\b|\bnot\s+on\s+the\s+call\b|\b(?:has|['’]s|had)\s+left\s+the\s+company\b|\bin\s+(?:a\s+)?business\s+trip\b|\bon\s+(?:a\s+)?(?:business\s+trip|training|maternity|parental|sick)\b|\bgot\s+stuck\b|\bhe\s+was\s+out\b|\bshe\s+was\s+out\b|\bjust\s+opened\s+the\s+door|\bapologies\s+from\b|\bsent\s+(?:his|her|their)\s+apologies|\bapologi[sz]ed\s+(?:for\s+not|she|he|they)|\b(?:was|were)\s+(?:meant|supposed|due)\s+to\s+be\b|\binstead\s+of\b|\bstood\s+in\s+for\b|\bstanding\s+in\s+for\b|\bcovering\s+for\b|\bhad\s+to\s+(?:cancel|drop|pull\s+out|leave\s+before)|\bcancel(?:l)?ed\s+last\s+minute|\bcalled\s+(?:away|in\s+sick)|\bdropped\s+out|\bdouble[- ]booked",
    re.I,
)
ARRANGED = re.compile(r"\b(?:set\s+(?:it|this|everything|the\s+\w+)?\s*up\s+by|(?:who|she|he)\s+(?:set\s+(?:it|this|everything)\s+up|booked|arranged|organi[sz]ed)|arranged\s+by|organi[sz]ed\s+by|booked\s+by|only\s+(?:arranged|booked|scheduled|organi[sz]ed)|(?:just|only)\s+(?:let|showed|walked|took|signed)\s+(?:me|us)\s+(?:in|up)|invited\s+me\s+(?:by|via))\b", re.I)  # fmt: skip
# First names that are words as well: these need a capital.
_WORD_NAMES = frozenset(
    ["will", "mark", "grace", "rose", "may", "hope", "joy", "bill", "rob", "art", "sue", "pat", "drew", "chase", "faith", "june", "april", "dawn", "summer", "frank", "rich", "jack", "sun", "an", "su", "so", "do", "can", "long", "my", "young", "love", "sandy", "ray", "gene", "jean", "guy", "iris", "ivy", "lily", "ruby", "amber", "crystal", "chance", "colt", "carol", "miles", "wade", "grant", "earl", "duke", "king", "case", "page", "bay", "sky", "star", "rain", "gale", "angel"]
)
_NICKNAMES = (
    "robert bob rob bobby robbie bert", "william bill will billy liam willy", "richard rick rich dick ricky", "elizabeth liz beth lizzie betty eliza libby lisa elisabeth", "margaret maggie meg peggy marge greta",
    "katherine kate katie kathy kat cathy catherine katrin kathryn kasia katarzyna", "alexander alex sasha sandy alec xander alexandra aleksander aleksandra", "michael mike mick mikey micky", "james jim jimmy jamie", "john jack johnny jon jonathan", "thomas tom tommy",
    "joseph joe joey jo", "edward ed eddie ted ned", "charles charlie chuck chas", "daniel dan danny", "david dave davey", "stephen steve stevie steven", "christopher chris kit", "christine chris chrissy christina tina", "patricia pat patty trish tricia",
    "patrick pat paddy", "andrew andy drew", "anthony tony ant antonio toni", "nicholas nick nicky", "samuel sam sammy samantha", "benjamin ben benny benji", "matthew matt", "gregory greg", "jennifer jen jenny", "jessica jess jessie", "rebecca becky bec becca",
    "susan sue suzie susanna", "deborah deb debbie debs", "victoria vicky vic tori", "abigail abby gail", "theodore theo ted", "frederick fred freddie", "francis frank fran", "frances fran frankie", "francisco paco pancho", "jose pepe", "ignacio nacho", "guadalupe lupe",
    "dolores lola", "gerald gerry jerry", "geoffrey geoff jeff jeffrey", "lawrence larry laurie", "leonard len leo", "peter pete", "philip phil", "raymond ray", "ronald ron", "timothy tim", "vincent vince", "walter walt", "zachary zach zack", "dmitri dima mitya",
    "mohammed mo mohamed muhammad", "siobhan shiv", "aleksandr sasha", "ekaterina katya", "tatiana tanya", "natalia natasha", "giuseppe beppe", "johannes hans jan", "heinrich heinz", "wilhelm willi", "friedrich fritz", "jacqueline jackie", "amanda mandy", "pamela pam",
    "sandra sandy", "barbara barb babs", "judith judy jude", "eleanor nell ellie nora", "dorothy dot dottie", "josephine jo josie", "joanna jo joanne", "isabella bella izzy isabel", "maximilian max", "oluwaseun seun", "olufemi femi", "chukwuemeka emeka", "ngozi go", "nathaniel nate nathan", "douglas doug", "donald don", "kenneth ken kenny", "kimberly kim", "melissa mel", "melanie mel", "philippa pip pippa", "penelope penny", "harold harry hal", "henry harry hank", "bernadette bernie", "bernard bernie", "alistair al ali", "albert al bert", "alan al", "terence terry", "theresa terry tess", "valerie val", "veronica ronnie", "georgina george georgie", "lucinda lucy cindy",
)  # fmt: skip
_NICK = [frozenset(group.split()) for group in _NICKNAMES]
_GROUP_WORDS = re.compile(
    r"\b(?:team|talents?|recruit\w*|hiring|careers?|jobs?|hr|human\s*resources|people\s*(?:team|services|ops)|no-?reply|noreply|do-?not-?reply|info|office|admin|reception|mailbox|resourcing|room|calendar|scheduling|scheduler|interviews?|panel|committee|board|group|department|dept|staff|vacanc\w+|bewerb\w*|personal(?:abteilung)?|personnel|rrhh|service|support|notifications?|invites?|events?|greenhouse|calendly|workday|lever|ashby|zoom|teams|bookings?|applications?|candidates?|all|everyone|desk)\b",
    re.I,
)
_GROUP_ADDRESS = re.compile(r"^(?:(?:hr|jobs?|careers?|recruit\w*|talent\w*|hiring|team|info|office|admin|contact|hello|people|no-?reply|noreply|donotreply|scheduling|interviews?|room|calendar|bewerb\w*|personal|rrhh|resourcing|vacanc\w+|applications?|staff|reception|panel|mail|enquiries|secretary|bookings?|meet|events?)(?:[-_.+\d].*)?|.*[-_.](?:team|room|group|panel|hr|jobs|careers|noreply|reply|mailbox|all|board|interviews))@", re.I)  # fmt: skip
# Words that stand with a capital in notes and are no names.
_NOT_NAMES = frozenset(
    ["i", "i'm", "i'll", "i'd", "i've", "the", "a", "an", "and", "but", "or", "so", "if", "then", "also", "this", "that", "these", "those", "he", "she", "they", "we", "it", "you", "my", "our", "their", "his", "her", "its", "me", "us", "them", "who", "what", "which", "why", "when", "where", "how", "yes", "no", "not", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "interview", "interviewer", "interviewers", "panel", "notes", "note", "debrief", "role", "job", "post", "company", "team", "meeting", "mtg", "call", "video", "phone", "zoom", "teams", "google", "meet", "skype", "webex", "round", "stage", "first", "second", "third", "final", "last", "next", "today", "tomorrow", "yesterday", "morning", "afternoon", "evening", "asked", "ask", "said", "says", "told", "talked", "talk", "spoke", "met", "discussed", "mentioned", "wants", "wanted", "needs", "need", "needed", "likes", "liked", "cares", "looking", "must", "key", "main", "topic", "topics", "question", "questions", "q", "a", "answer", "answers", "answered", "promised", "promise", "promises", "todo", "follow", "followup", "action", "actions", "steps", "step", "private", "personal", "logistics", "parking", "train", "travel", "salary", "pay", "money", "benefits", "hours", "shift", "shifts", "rota", "pattern", "start", "end", "time", "date", "when", "location", "place", "address", "room", "office", "building", "floor", "site", "reception", "tea", "coffee", "lunch", "tour", "overall", "feeling", "feelings", "gut", "vibe", "vibes", "hr", "cv", "ceo", "cto", "cfo", "it", "uk", "us", "usa", "eu", "nhs", "pto", "ok", "okay", "btw", "fyi", "tbh", "asap", "wfh", "faq", "qa", "kpi", "sop", "gdpr", "led", "api", "sql", "aws", "pdf", "excel", "word", "outlook", "powerpoint", "english", "spanish", "french", "german", "italian", "portuguese", "dutch", "welsh", "irish", "polish", "chinese", "japanese", "arabic", "maths", "science", "history", "good", "great", "nice", "lovely", "bad", "long", "short", "big", "small", "new", "old", "other", "others", "all", "both", "everyone", "everybody", "nobody", "someone", "somebody", "people", "person", "candidate", "candidates", "after", "before", "during", "later", "finally", "anyway", "honestly", "really", "very", "quite", "just", "only", "maybe", "probably", "apparently", "basically", "have", "has", "had", "do", "does", "did", "don't", "didn't", "will", "would", "can", "could", "couldn't", "should", "shouldn't", "may", "might", "was", "were", "is", "are", "be", "been", "am", "get", "got", "go", "going", "went", "send", "sent", "email", "emailed", "mail", "letter", "thank", "thanks", "hear", "heard", "decision", "decide", "outcome", "result", "results", "deadline", "due", "by", "from", "with", "without", "to", "of", "on", "in", "at", "for", "about", "abt", "re", "w/", "via", "near", "chair", "lead", "manager", "head", "director", "boss", "owner", "principal", "deputy", "supervisor", "recruiter", "foreman", "nurse", "doctor", "teacher", "chef", "driver", "engineer", "analyst", "officer", "staff", "senior", "junior", "ward", "school", "hospital", "college", "university", "shop", "yard", "kitchen", "hotel", "clinic", "lab", "test", "task", "tasks", "exercise", "presentation", "lesson", "demo", "trial", "forgot", "remember", "check", "ask", "bring", "upload", "call", "ring", "show", "showed", "used", "use", "knew", "know", "think", "thought", "felt", "feel", "seems", "seemed", "seem", "sounds", "sounded", "looks", "looked", "came", "come", "left", "leave", "started", "finished", "ended", "arrived", "waited", "walked", "sat", "stood", "took", "take", "gave", "give", "made", "make", "put", "zero", "two", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "hundred", "thousand", "half", "about", "position", "dept", "department", "young", "present", "there", "here", "governor", "arrival", "behaviour", "behavior", "data", "session", "offen", "dudas", "plazos", "administration", "finnish", "american", "british", "english", "polish", "european", "canadian", "australian", "asian", "african", "christmas", "xmas", "easter", "new", "year", "summer", "winter", "spring", "autumn", "halloween", "ramadan", "eid", "diwali", "open", "closed", "pros", "cons", "plus", "minus", "summary", "general", "misc", "extra", "extras", "background", "intro", "introduction", "warm-up", "opening", "closing", "wrap", "wrap-up", "strengths", "weaknesses", "experience"]
)
_ORG_TAIL = re.compile(r"\b(?:ltd|limited|inc|llc|gmbh|ag|ab|oy|as|plc|corp|co|group|hospital|school|college|university|council|trust|clinic|bank|hotel|kitchen|restaurant|street|road|rd|st|avenue|ave|lane|house|centre|center|park|station|airport|city|county|bridge|electric|foods|systems|labs?|services|logistics|police|academy|pathology|theatre|library|church|housing|transport|partners|associates|solutions|engineering|pharma|airlines?|airways|railway|works|holdings|foundation|institute|ministry|department|kura|praxis|klinikum|apotheke)\b\.?", re.I)  # fmt: skip
_VERB_AFTER = re.compile(
    rf"^\s*(?:,?\s*(?:the\s+[\w\s]{{2,25}}|who\s+\w+\s+\w+)?,\s*)?(?:(?:also|then|just|really|again|mostly|only|basically|did|who)\s+)*(?P<verb>{SPEECH}|is|was|will|would|has|had|does|did|['’]ll|['’]d|['’]s)\b",
    re.I,
)
_ASKS = re.compile(
    r"^\s*(?:also\s+|then\s+|really\s+)*(?:ask\w*|want(?:s|ed)\s+to\s+(?:know|hear)|opened|started|kicked\s+off|talked|explained|led|quizzed|grilled|pushed|pressed|went\s+(?:into|through)|spoke|described|cares?|likes?|liked)\b",
    re.I,
)
_SPEAKS_AFTER = re.compile(
    rf"^\s*(?:(?:also|then|just|really|again|mostly|only|basically|who|afterwards|did)\s+)*(?:{SPEECH})\b", re.I
)
_INTRO = re.compile(
    r"(?:\b(?:met|meet|meeting|saw|spoke\s+(?:to|with)|speak\s+(?:to|with)|talked\s+(?:to|with)|talk\s+(?:to|with)|chat(?:ted)?\s+(?:to|with)|interview(?:ed)?\s+(?:by|with|was\s+with)|it\s+was\s+with|call\s+with|panel\s*(?:was|were|of\s+\w+|:|=|-|–)|panel\s+with|interviewers?\s*(?:was|were|:|=|are)?|who\s*:|with\s*:|present\s*:|there\s+were|were|there\s+was|introduced\s+(?:me\s+)?to|sat\s+(?:down\s+)?with|session\s+with|people\s*:|(?:observed|led|run|chaired|shown\s+round|taken\s+round|welcomed|greeted)\s+by|(?:zoom|video|call|mtg|meeting|interview|coffee|lunch|tour|round|session|chat|panel|met|talk|int)\s+(?:w/|with|by|from)|questions?\s+(?:by|from)|just|only|(?:the|our|their)\s+(?:\w+\s+)?(?:manager|mgr|owner|principal|director|recruiter|chair|lead|boss|head|foreman|chef))|^with|^w/|stood\s+in)\s*[:,–\-(=]?\s*(?:both\s+|a\s+|the\s+)?$",
    re.I,
)
_TALKED_ABOUT = re.compile(
    r"\b(?:(?:my|our|his|her|their|the|an?)\s+(?:\w+\s+){0,2}?(?:old|former|ex|ex-\w+|previous|last|late|first|current|prof|professor|boss|reference|referee|ref|customer|client|patient|pupil|student|friend|mate|wife|husband|partner|girlfriend|boyfriend|son|daughter|mum|mom|mother|dad|father|brother|sister|uncle|aunt|cousin|colleague|neighbou?r|landlord|mentor|\w*teacher|\w*master|\w*mistress|supervisor\s+at|guy\s+(?:named|called|before)|one\s+(?:named|called))\W*(?:was\s+|is\s+|called\s+|named\s+|,\s*)?|like|named|called|since|ever\s+since|replac\w+|references?\s*(?:from|:|=|are|is)?|names?\s+of|knew|knows|know|remember\w*|mention(?:ed|s)?|about|abt|worked\s+(?:with|for|under)|work\s+for|in|at|near|to|of|for|de|de\s+la|del|von|du|on|into|than|my\s+\w+(?:\s+\w+)?|i\s+(?:said|named|suggested)|versus|vs|after|before|until|instead\s+of\s+my|my|our)\s*$",
    re.I,
)
_NOT_THERE_AFTER = re.compile(
    r"^\W*(?:from\s+my\s+(?:old|last|former|current)|who\s+(?:left|retired|used)|left\b|retired\b|at\s+my\s+(?:old|last|former)|is\s+(?:my|the\s+one\s+who\s+left))",
    re.I,
)
_WORD = re.compile(r"[^\W\d_][\w'’]*(?:-[^\W\d_][\w'’]*)*\.?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where the notes name somebody. `strong`: enough to believe in a person whom the invitation does not list."""

    name: str
    start: int
    end: int
    quote: str
    title: str = ""
    position: str = ""
    part: Part = "interviewer"
    strong: bool = False
    acts: bool = False
    asks: bool = False
    later: bool = False
    initials: bool = False
    present: bool = True
    pronoun: str = ""


def title_of(text: str) -> tuple[str, str]:
    """Split a leading title or rank off a name: "Dr. Okafor" -> ("Dr.", "Okafor")."""
    found = _TITLE.match(text.strip())
    if not found:
        return "", text.strip()
    rest = text.strip()[found.end() :].strip()
    return found["title"].strip(), rest


def is_group(name: str, email: str) -> bool:
    """Say whether an attendee is a mailbox of many, a room or a service rather than a person."""
    if name and re.search(r"@", name):
        return False
    personal = name and len(fold(name).split()) >= 2 and not _GROUP_WORDS.search(name) and not _ORG_TAIL.search(name)
    if name and _GROUP_WORDS.search(name):
        return True
    if email and _GROUP_ADDRESS.search(email):
        return not personal
    return False


def name_from_address(email: str) -> str:
    """Read a name from an address of the form first.last@; empty when it is not plainly one."""
    local = email.partition("@")[0]
    parts = [part for part in re.split(r"[._]", local) if part]
    if len(parts) < 2 or not all(part.replace("-", "").isalpha() and len(part) > 1 for part in parts):
        return ""
    return " ".join("-".join(piece.capitalize() for piece in part.split("-")) for part in parts)


def near(one: str, other: str) -> bool:
    """Say whether `one` is a misspelling of `other` or of a part of it: each word within a slip of the hand of its counterpart."""
    words, theirs = fold(title_of(one)[1]).split(), fold(other).split()
    if not words or not theirs or len(words) > len(theirs):
        return False
    left = list(theirs)
    slips = 0
    for word in words:
        match = next((candidate for candidate in left if candidate == word), None)
        if match is None:
            match = next((candidate for candidate in left if slip(word, candidate)), None)
            slips += 1
        if match is None:
            return False
        left.remove(match)
    return slips > 0


def slip(word: str, meant: str) -> bool:
    """Say whether one word is the other misspelt: one edit in four or five letters, two in more, three in ten; the sound of the beginning kept."""
    shorter = min(len(word), len(meant))
    if shorter < 4 or word == meant:
        return False
    sounds = {
        ("c", "k"),
        ("k", "c"),
        ("j", "y"),
        ("y", "j"),
        ("f", "p"),
        ("s", "z"),
        ("z", "s"),
        ("i", "y"),
        ("g", "j"),
        ("v", "w"),
        ("w", "v"),
        ("s", "c"),
    }
    if word[0] != meant[0] and (word[0], meant[0]) not in sounds and word[:2] != "sz":
        return False
    most = 1 if shorter <= 5 else 2 if shorter <= 9 else 3
    return distance(word, meant, most) <= most


def distance(one: str, other: str, most: int) -> int:
    """Return the edit distance with transpositions, or `most` + 1 when it is larger."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row, earlier = row, [i], before
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        before = last
        if min(row) > most:
            return most + 1
    return row[-1]


def nickname_of(one: str, other: str) -> bool:
    """Say whether `one` is a usual short form of the given name in `other`."""
    words, theirs = fold(title_of(one)[1]).split(), fold(other).split()
    if not words or not theirs or (len(words) > 1 and words[1:] != theirs[1:]):
        return False
    if any(words[0] in group and theirs[0] in group for group in _NICK):
        return words[0] != theirs[0]
    return len(words) == 1 and 3 <= len(words[0]) < len(theirs[0]) and theirs[0].startswith(words[0])


def initials_fit(letters: str, words: Sequence[str]) -> bool:
    """Say whether initials stand for a name: JVB for Jan van der Berg, CW for Chen Wei, M for Maja."""
    firsts = [piece[0] for word in words for piece in word.split("-")]
    if not firsts or letters[0] != firsts[0]:
        return False
    if len(letters) == 1:
        return True
    at = 0
    for letter in firsts:
        at += at < len(letters) and letter == letters[at]
    return at == len(letters) and letters[-1] in {firsts[-1], firsts[min(1, len(firsts) - 1)]}


@dataclass(frozen=True, slots=True)
class Listed:
    """A person listed in the text of an invitation."""

    name: str
    title: str
    position: str
    part: Part
    quote: str


_LIST_LABEL = re.compile(
    r"(?im)^[^\w\n]*(?P<label>(?:interview(?:er|ing)?s?(?:\s+(?:panel|team|with))?|interview\s+panel|panel(?:\s+members?|ists)?|who|host(?:ed\s+by)?|you(?:'|’)?(?:ll|\s+will)\s+(?:be\s+)?(?:meet(?:ing)?(?:\s+with)?|speak(?:ing)?\s+(?:to|with)|interviewed\s+by)|meet(?:ing)?\s+with|with|attendees|recruiter|recruiting\s+(?:contact|coordinator)|coordinator|contact|booked\s+by|your\s+(?:recruiter|contact)|hiring\s+manager|bokat\s+av|gesprächspartner|teilnehmer|entrevistador\w*|jury)\b[^:\n]{0,20}):[ \t]*(?P<rest>[^\n]*(?:\n(?:[ \t]*[-•*·][^\n]+|(?=[A-ZÀ-Þ][^\n:]{2,50}(?:[,(–-][^\n:]*)?$)[^\n]+))*)"
)
_LIST_INLINE = re.compile(
    r"(?:you(?:'|’)?(?:ll|\s+will)\s+(?:be\s+)?(?:meet(?:ing)?(?:\s+with)?|speak(?:ing)?\s+(?:to|with)|see|talk(?:ing)?\s+(?:to|with))|the\s+panel\s+(?:is|will\s+be|consists\s+of)|interviewed\s+by|interview\s+with|meeting\s+with|chat\s+with|call\s+with)\s+(?P<rest>[^\n.]{3,200})",
    re.I,
)
_OWN_LINE = re.compile(
    r"(?m)^[^\w\n]*(?:[^\n:]{2,40}:\s*)?(?P<name>(?:[A-Z][\w.]{1,5}\s)?[A-ZÀ-Þ][\w'’-]+(?:\s+(?:[a-z]{2,3}\s+){0,2}[A-ZÀ-Þ][\w'’.-]+){1,3})\s*(?:,|\s[-–—]\s|\()\s*(?P<position>[^\n,;()]{2,60})\)?[^\n]{0,60}$"
)
_INVITING = re.compile(r"(?m)^(?P<rest>[A-ZÀ-Þ][^\n:,.]{2,40}?)\s+is\s+inviting\s+you\s+to\b")


def listed_people(description: str, summary: str) -> Iterator[Listed]:
    """Yield the people listed in an invitation's text."""
    # "Monique Delacroix, HR Manager" on a line of its own is a person wherever it stands.
    agenda = re.sub(
        r"(?im)^[^\w\n]*\d{1,2}[:.]\d\d\s*(?:am|pm)?\s*(?:[-–—]|to)?\s*(?:\d{1,2}[:.]\d\d\s*(?:am|pm)?)?\s*[-–—:]*\s*",
        "",
        description[:20_000],
    )
    agenda = re.sub(r"(?<=\w)\s+and\s+(?=[A-ZÀ-Þ][\w'’-]+\s+[A-ZÀ-Þ][\w'’-]+\s*[,(])", "\n", agenda)
    for found in _OWN_LINE.finditer(agenda):
        listed = _listed(
            f"{found['name']} ({found['position']})",
            "recruiter" if re.search(r"recruit|talent|coordinator", found["position"], re.I) else "interviewer",
        )
        if listed and POSITION.search(found["position"]) and not POSITION.search(found["name"]):
            yield Listed(listed.name, listed.title, found["position"].strip(), listed.part, found.group().strip())
    for pattern, text in (
        (_LIST_LABEL, description),
        (_LIST_INLINE, description),
        (_INVITING, description),
        (_LIST_INLINE, summary),
    ):
        for found in pattern.finditer(text[:20_000]):
            label = (found.groupdict().get("label") or "").lower()
            part: Part = (
                "recruiter"
                if "recruit" in label or "coordinator" in label
                else "organiser"
                if "booked" in label or "bokat" in label or label.strip() == "contact"
                else "interviewer"
            )
            rest = re.sub(
                r",\s*(?=(?:[\w&/.-]+\s+){0,5}[\w&/.-]*)(?=[^,;\n(]*)([^,;\n(]{2,60})",
                lambda m: f" ({m[1].strip()})" if POSITION.search(m[1]) and not _full_name(m[1]) else m.group(),
                found["rest"],
            )
            rest = re.sub(
                r"(?m)^[^\w\n]*\d{1,2}[:.]\d\d\s*(?:am|pm)?\s*(?:[-–—]\s*\d{1,2}[:.]\d\d\s*(?:am|pm)?)?\s*[-–—:]*\s*",
                "",
                rest,
            )
            for piece in re.split(r"\n\W*|;|,(?![^(]*\))|\s+(?:and|&|und|y|et|e|og|och|en)\s+|\s\+\s", rest):
                listed = _listed(piece, part)
                if listed:
                    yield listed


def _full_name(text: str) -> bool:
    words = title_of(text.strip())[1].split("(")[0].split()
    return (
        2 <= len(words) <= 4
        and all(word[:1].isupper() or word.casefold() in PARTICLES for word in words)
        and not POSITION.search(" ".join(words))
    )


def _listed(piece: str, part: Part) -> Listed | None:
    piece = piece.strip(" -•*·.\t")
    name = re.split(
        r"\s*[(\[<–|]|\s+-\s+|\s*:\s*|\s+(?:from|at|the|our|for|to|on|in|about|will|who|is)\b", piece, maxsplit=1
    )[0].strip(" ,.")
    title, rest = title_of(name)
    words = re.sub(r"\b\d+\b", " ", rest).split()
    if not 1 <= len(words) <= 5 or not all(word[:1].isupper() or word.casefold() in PARTICLES for word in words):
        return None
    if (
        not re.search(r"[A-Za-z]", rest)
        or POSITION.search(rest)
        or (len(words) < 2 and not title)
        or any(word.casefold().strip(".") in _NOT_NAMES for word in words)
        or _ORG_TAIL.search(rest)
    ):
        return None
    tail = piece[len(name) :]
    position = re.match(r"\s*(?:[(\[]|[–|-]|,)\s*([^)\]\n]{2,60})", tail)
    return Listed(
        " ".join(words), title, position[1].strip() if position and POSITION.search(position[1]) else "", part, piece
    )


def mentions(notes: str, lines: Sequence[Line], invited: Sequence[str], not_names: Iterable[str]) -> list[Mention]:
    """Return every place where the notes name a person, in order."""
    never = _NOT_NAMES | {fold(word) for word in not_names}
    small = {word for word in re.findall(r"(?<![\w.])[^\W\d_A-ZÀ-Þ][\w'’]*", notes) if word.islower()}
    mostly_small = sum(1 for word in re.findall(r"(?<!\w)[A-ZÀ-Þ]\w+", notes)) < max(3, len(notes.split()) // 40)
    found: list[Mention] = []
    parts = {word for name in invited for word in fold(name).split() if len(word) > 2 and word not in PARTICLES}
    believed: set[str] = set()
    for line in lines:
        for start, end in _chunks(notes, line, never, small, parts):
            mention = _judge(notes, line, start, end, found, believed, parts)
            if mention:
                found.append(mention)
                believed |= set(fold(mention.name).split()) if mention.strong else set()
        found += _initials(notes, line, invited)
        found += _small_names(notes, line, parts, found, mostly_small, never)
    # A name believed in one place is the same person wherever it stands.
    return sorted(
        (
            m
            for m in found
            if m.strong
            or set(fold(m.name).split()) & (believed | parts)
            or any(slip(w, p) for w in fold(m.name).split() for p in parts)
        ),
        key=lambda m: (not m.strong or len(m.name.split()) < 2, m.start),
    )


def _chunks(
    notes: str, line: Line, never: frozenset[str], small: set[str], parts: set[str]
) -> Iterator[tuple[int, int]]:
    """Yield spans of words with capitals that may be a name, titles in front included."""
    words = [
        word
        for word in _WORD.finditer(notes, line.start, line.end)
        if not re.search(r"(?:n['’]t|['’](?:ve|ll|re|d|m))$", word.group(), re.I)
        or fold(re.split(r"['’]", word.group())[0]) in parts
    ]
    index = 0
    while index < len(words):
        first = index
        while index < len(words):
            word = words[index].group().rstrip(".")
            gap = notes[words[index - 1].end() : words[index].start()] if index > first else ""
            joins = index == first or gap == " " or (gap == "/" and word.lower() == "prof")
            title = word.casefold() in TITLES or re.fullmatch(_RANKS, word, re.I) is not None
            if not joins or (
                index > first
                and words[index - 1].group().endswith(".")
                and not _title_like(words[index - 1].group())
                and len(words[index - 1].group()) > 2
            ):
                break
            capital = word[:1].isupper()
            particle = (
                index > first
                and word.casefold() in PARTICLES
                and index + 1 < len(words)
                and words[index + 1].group()[:1].isupper()
            )
            if not (
                capital
                or particle
                or (
                    title
                    and index == first
                    and index + 1 < len(words)
                    and words[index + 1].group()[:1].isupper()
                    and len(word) > 1
                )
            ):
                break
            index += 1
        if index == first:
            index += 1
            continue
        run = words[first:index]
        inner = next(
            (
                i
                for i in range(len(run) - 2, 0, -1)
                if _title_like(run[i].group()) and run[i].group().lower().rstrip(".") not in {"san", "sister", "don"}
            ),
            0,
        )
        run = run[inner:]  # "Administration Ms Hayashi": the title opens the name
        while (
            run
            and not _title_like(run[0].group())
            and (
                POSITION.fullmatch(run[0].group().rstrip("."))
                or fold(run[0].group()) in never
                or (
                    run[0].group().lower() in small
                    and fold(run[0].group()) not in parts
                    and _opens(notes, line, run[0].start())
                )
            )
        ):
            run = run[1:]
        cut = next(
            (
                i
                for i, word in enumerate(run)
                if i
                and not _title_like(word.group())
                and word.group().casefold() not in PARTICLES
                and fold(word.group()) in never
            ),
            len(run),
        )
        run = run[:cut]
        while run and run[-1].group().casefold() in PARTICLES:
            run = run[:-1]
        if (
            run
            and run[0].group().lower() == "prof"
            and notes[max(0, run[0].start() - 2) : run[0].start()].lower() == "a/"
        ):
            yield run[0].start() - 2, run[-1].end()
        elif run:
            yield run[0].start(), run[-1].end()


def _opens(notes: str, line: Line, at: int) -> bool:
    """Say whether a word stands where any word has a capital: at the head of a line or sentence."""
    before = notes[line.start : at].rstrip(' *_"“(')
    return not before or before[-1] in ".!?:|-–—>/"


def _title_like(word: str) -> bool:
    return re.fullmatch(_RANKS, word.rstrip("."), re.I) is not None


def _judge(
    notes: str, line: Line, start: int, end: int, earlier: Sequence[Mention], believed: set[str], parts: set[str]
) -> Mention | None:
    raw = notes[start:end].rstrip(".")
    raw = re.sub(r"['’]s$", "", raw)
    raw = re.sub(r"-(?:san|sensei|sama|ssi|nim|ji)$", "", raw, flags=re.I)
    end = start + len(raw)
    title, name = title_of(raw)
    if not name:
        return None
    words = name.split()
    before, after = notes[max(line.start, start - 45) : start], notes[end : min(line.end, end + 90)]
    if (name.isupper() and len(name) <= 4) or _ORG_TAIL.search(name) or len(words) > 5 or re.search(r"\d", name):
        return None
    if re.search(r"\b(?:I{2,3}|IV)\b", name) or POSITION.fullmatch(name) or (POSITION.search(name) and not title):
        return None
    if not title and len(words) == 1 and len(name) < 3 and fold(name) not in parts:
        return None
    talked = _TALKED_ABOUT.search(before) is not None or _NOT_THERE_AFTER.search(after) is not None
    position, pronoun = _position(before, after)
    label = (
        (start <= line.start + 12
        and not notes[line.start : start].strip(" *_(\"'"))
        or (line.label != "" and notes[line.start : start].strip() == "")
    )
    labelled = bool(
        label
        and re.match(
            r"\s*(?:\*\*|__)?\s*(?:\([^)\n]{1,60}\)|,[^:\n]{2,40})?\s*(?:\*\*|__)?\s*(?::|--|\s[–—-]\s|=|$)", after
        )
    )
    cell = any(one <= start < two for one, two in line.cells[:1])
    intro = _INTRO.search(before) is not None
    chained = any(m.strong and 0 < start - m.end <= 60 and re.fullmatch(r"\W*(?:\([^)]*\)|,?\s*(?:the\s+)?[\w\s/]{2,30}?)?\s*(?:,|&|\+|and|,\s*and|/|plus|then|und|y|e|og|och|et)\s*(?:also\s+|a\s+|the\s+)?", notes[m.end : start]) for m in earlier[-3:])  # fmt: skip
    speaks = _SPEAKS_AFTER.match(after) is not None
    acts = speaks or labelled or cell or intro or bool(position)
    apposed = (
        (re.match(r"\s*(?:,|\)|\()", after) is not None
        and re.search(r"\b(?:the|a|an|our)\s+(?:[\w-]+\s+){0,2}[\w-]+,\s*$", before) is not None)
        or (
            re.search(r"(?:,|\()\s*$", before) is not None
            and re.match(r"\s*(?:,|\))", after) is not None
            and POSITION.search(before) is not None
        )
    )
    asks = (
        re.search(r"^\W*(?:q\s*\d*|[\w&/ -]{2,28})\(\s*$", notes[line.start : start], re.I) is not None
        and re.match(r"\)\s*:", after) is not None
    )
    full = len(words) >= 2 and not any(word[:1].islower() for word in words if word.casefold() not in PARTICLES)
    # A label alone may be any noun; it names a person if what follows is speech, or if nobody is known yet.
    says = (
        labelled
        and re.match(
            rf"[^\w\n]*(?:\([^)\n]*\)\W*)?(?:also\s+|then\s+)?(?:{SPEECH}|big\s+on|very|he|she)\b", after, re.I
        )
        is not None
    )
    label_weight = (
        (
            2
            if says
            else 1
            if parts
            else 2
            if _like_name(name) and line.label_sign in {":", "**", "--"} and line.label
            else 1
        )
        if labelled and line.number
        else 0
    )
    score = (
        2 * bool(title)
        + 2 * bool(position)
        + 2 * speaks
        + 2 * intro
        + 2 * chained
        + label_weight
        + 2 * cell
        + 2 * apposed
        + 2 * asks
        + (full and re.match(r"\s*\(", after) is not None)
        + (full and not _ORG_TAIL.search(after[:14]))
        + (_VERB_AFTER.match(after) is not None and not labelled)
    )
    known = bool(set(fold(name).split()) & (parts | believed))
    if talked and not known and not asks:
        score -= 4 if not intro else 1
    if re.match(r"['’]s\s+(?!asked|said|going|very|really|big|keen)\w+", notes[end : end + 20]) and not title:
        score -= 1
    strong = score >= 2 and not (talked and not known and score < 3)
    if not strong and not known and not any(slip(word, part) for word in fold(name).split() for part in parts):
        return None
    later = bool(
        re.match(
            r"\s*(?:\([^)]*\)|from\s+\w+)?\s*(?:['’]ll|will|is\s+going|would|sends?|is\s+to|emails?|manda)\b", after
        )
    ) and not (labelled or intro)
    quote = _quote(notes, line, start, end)
    part: Part = (
        "recruiter"
        if RECRUITS.search(position) and re.search(r"recruit|talent|agency|staffing|sourcer", position, re.I)
        else "interviewer"
    )
    return Mention(name=name, start=start, end=end, quote=quote, title=title, position=position, part=part, strong=strong, acts=acts and not later and not (talked and not intro), asks=(bool(position) and not RECRUITS.search(position)) or (labelled and line.number > 0 and not RECRUITS.search(position)) or cell or (intro and not re.search(r"\b(?:just|only)\s*$", before)) or _ASKS.match(after) is not None, later=later, pronoun=pronoun)  # fmt: skip


def _like_name(name: str) -> bool:
    words = name.split()
    return not any(
        re.search(r"(?:tion|ment|ness|ings?|ances?|ity|ies|ogy|ives?)$", word.lower())
        and len(words) == 1
        and len(word) > 6
        for word in words
    )


_POSITION_AFTER = re.compile(
    r"^\s*(?:\*\*|__)?\s*(?:\((?P<bracket>[^)\n]{2,80})\)|(?:,|–|—|-|=|:)\s*(?P<comma>[^,.;:()\n–—]{2,50}?)(?=\s*(?:[,.;:()\n–—]|\s-\s|$|\s(?:and|but|who|she|he|was|asked|said|&)\b))|(?:is|was)?\s*(?P<the>(?:the|our|an?|their)\s+[^,.;:()\n–—]{2,45}?)(?=\s*(?:[,.;:()\n–—]|\s-\s|$|\s(?:and|but|who|she|he|was|asked|said|wants|&|with|also|plus|then|that|which|told|did|i|mostly|only|just|then)\b))|(?P<from>from\s+[^,.;:()\n]{2,40}?)(?=\s*(?:[,.;:()\n]|$|\s(?:but|who|and|was|will|asked|said)\b))|\s(?P<bare>[\w\s/]{2,30}?)(?=\s*:))",
    re.I,
)
_HE_IS = re.compile(
    r"^\s*,?\s*(?P<pronoun>he|she)\s+(?:is|was|['’]s)\s+(?P<what>(?:the\s+|a\s+|an\s+)?[^,.;:()\n]{2,40}?)(?=\s*(?:[,.;:()\n]|$|\s(?:and|but|so|who)\b))",
    re.I,
)


def _position(before: str, after: str) -> tuple[str, str]:
    found = _POSITION_AFTER.match(after)
    pronoun = re.match(r"[^.\n]{0,40}?\b(he|she)\b", after, re.I)
    gender = (
        pronoun[1].lower()
        if pronoun and re.match(r"[\s(,–-]*(?:the\s+)?[\w\s]{0,24}[,(–-]?\s*(?:he|she)\b", after, re.I)
        else ""
    )
    if found:
        raw = next(
            group for group in (found["bracket"], found["comma"], found["the"], found["from"], found["bare"]) if group
        )
        text = re.sub(r"^(?:the|a|an|our|their|from|is|she|he)\s+", "", raw.split(",")[0].strip(), flags=re.I)
        if found["bracket"] and re.match(r"(?:he|she)\b", raw, re.I):
            gender = raw.split()[0].lower()
        # A clause after a dash or comma is a position only if it reads like one: short, with a word for a post.
        if (
            POSITION.search(text)
            and len(text.split()) <= 7
            and not re.search(
                rf"\b(?:{SPEECH})\b(?<!runs)(?<!leads)", re.sub(r"\b(?:runs|leads|heads)\b", "", text), re.I
            )
        ):
            return text.strip(" .*_"), gender
    is_a = _HE_IS.match(after)
    if is_a and POSITION.search(is_a["what"]):
        return re.sub(r"^(?:the|a|an)\s+", "", is_a["what"], flags=re.I), is_a["pronoun"].lower()
    ahead = re.search(
        r"(?:^|[\s,(])((?:the\s+|their\s+|our\s+)?(?:[\w/-]+\s+){0,2}[\w/-]+)\s*(?:,|\(|was|is|:|=|-|–)\s*$", before
    )
    if ahead and POSITION.search(ahead[1]) and len(ahead[1].split()) <= 3:
        text = re.sub(r"^(?:the|their|our|a)\s+", "", ahead[1], flags=re.I)
        if POSITION.search(text.split()[-1]) or POSITION.fullmatch(text):
            return text, gender
    return "", gender


def _quote(notes: str, line: Line, start: int, end: int) -> str:
    """Return the words around a name, up to the clause's ends."""
    left = max(
        notes.rfind(mark, line.start, start) + len(mark) if notes.rfind(mark, line.start, start) >= 0 else line.start
        for mark in (". ", ", ", "; ", " and ", " & ", " + ")
    )
    rights = [at for at in (notes.find(mark, end, line.end) for mark in (". ", "; ", ": ", ", and ", " & ")) if at >= 0]
    right = min(min(rights, default=line.end), end + 80, line.end)
    while right < line.end and notes[right - 1 : right].isalnum() and notes[right : right + 1].isalnum():
        right -= 1
    return notes[left:right].strip()


def _initials(notes: str, line: Line, invited: Sequence[str]) -> Iterator[Mention]:
    """Yield initials that open a line ("JVB: ...") or speak ("CW asked"), where they fit a name or stand as a label."""
    names = [fold(name).split() for name in invited]
    for found in re.finditer(
        r"(?<![\w/])(?P<letters>[A-ZÀ-Þ]{1,4})(?=\s*(?::|--|\s[–—-]\s|->|→)|\s+(?:asked|ask|said|says|say|wants|wanted|told|thinks|mentioned|was|cares|likes|explained|went|reckons|will)\b|\s*\))",
        notes[: line.end][line.start :],
    ):
        letters = found["letters"]
        at = line.start + found.start()
        opens = notes[line.start : at].strip(" *_(") == ""
        if letters in {
            "Q",
            "A",
            "I",
            "HR",
            "IT",
            "QA",
            "NB",
            "PS",
            "TODO",
            "FYI",
            "BTW",
            "OK",
            "CV",
            "UK",
            "US",
            "EU",
            "NHS",
            "AM",
            "PM",
            "TBC",
            "TBD",
            "MRI",
            "DBS",
            "PLD",
            "LIS",
            "PMS",
        } or (not opens and len(letters) < 2):
            continue
        fits = [words for words in names if initials_fit(letters.casefold(), words)]
        if fits:
            yield Mention(
                name=letters,
                start=at,
                end=at + len(letters),
                quote=letters,
                strong=True,
                acts=True,
                asks=True,
                initials=True,
            )


def _small_names(
    notes: str, line: Line, parts: set[str], earlier: Sequence[Mention], mostly_small: bool, never: frozenset[str]
) -> Iterator[Mention]:
    """Yield names written small: those the invitation lists, and in notes without capitals those that the words around introduce."""
    taken = {m.start for m in earlier}
    for found in re.finditer(r"(?<![\w@.])[^\W\d_][\w'’]*(?:-\w+)*", notes[: line.end][line.start :]):
        word, at = found.group(), line.start + found.start()
        plain = fold(re.sub(r"['’]s$", "", word))
        if not word[0].islower() or at in taken:
            continue
        if plain in parts and plain not in _WORD_NAMES and len(plain) > 2:
            yield Mention(
                name=word,
                start=at,
                end=at + len(word),
                quote=word,
                strong=False,
                acts=_SPEAKS_AFTER.match(notes[at + len(word) : line.end]) is not None,
            )
            continue
        if not mostly_small or len(plain) < 3 or plain in never or plain in _WORD_NAMES or POSITION.fullmatch(word):
            continue
        before, after = notes[max(line.start, at - 30) : at], notes[at + len(word) : min(line.end, at + len(word) + 60)]
        position, pronoun = _position(before, after)
        met = re.search(
            r"\b(?:met|spoke\s+(?:to|with)|talked\s+(?:to|with)|interview(?:ed)?\s+(?:by|with)|chatted\s+with|it\s+was\s+with|panel\s*:|call\s+with)\s+$",
            before,
            re.I,
        )
        if (met and (position or re.match(r"\s*(?:,|\(|and\b|&|$|\.)", after))) or (
            position and re.match(r"\s*\(", after) and not before.strip()
        ):
            yield Mention(name=parse_name(word).full.capitalize(), start=at, end=at + len(word), quote=_quote(notes, line, at, at + len(word)), position=position, strong=True, acts=True, pronoun=pronoun)  # fmt: skip
