"""Words that belong together: "although ... but", "as deep than", "neither ... or"; adjective and adverb; "make" and "do"; order."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    HAVE,
    JOIN,
    MODAL,
    NAME,
    NUMBER,
    OBJECT,
    PAD,
    POSS,
    PREP,
    SUBJECT,
    WH,
    Found,
    Rule,
    Sentence,
)
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
    ADVERB,
    ANY_VERB,
    BASE,
    ING,
    MAINLY_NOUN,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
)

# A condition a line reads better than a word a line.
# fmt: off

def although_but(s: Sentence, i: int) -> Found | None:
    """ "Although I am new to it, but I am not afraid", "Because it rained, so we stayed"."""
    if i != PAD or s.words[i + 1] in ("of", "to"):
        return None
    too_many = ("so",) if s.words[i] in ("because", "since", "as") else ("but", "yet")
    commas = [k for k in range(i + 2, s.end) if s.mark[k]]
    if not commas or s.mark[commas[0]] != "," or s.words[commas[0]] not in too_many or not s.is_a(commas[0] + 1, SUBJECT | DET | POSS):
        return None
    at = commas[0]
    if s.words[i] in ("since", "as") or not any(s.is_a(k, AUXILIARY | PAST | THIRD | BASE) for k in range(i + 1, at)):
        return None
    return Found(at, at, "", f'"{s.words[i].capitalize()}" and "{s.words[at]}": one of the two is enough.')


def as_than(s: Sentence, i: int) -> Found | None:
    """ "as deep than", "taller that the other", "more useful as I thought"."""
    if s.mark[i]:
        return None
    if s.words[i] == "than" and s.words[i - 2] == "as" and s.is_a(i - 1, ADJECTIVE | ADVERB) and not s.mark[i - 1]:
        return Found(i, i, "as", 'After "as" stands "as".')
    return None


def neither_or(s: Sentence, i: int) -> Found | None:
    """ "It was neither cold or wet"."""
    for k in range(i + 2, min(s.end, i + 7)):
        if s.mark[k] or s.words[k] == "nor":
            return None
        if s.words[k] == "or":
            return Found(k, k, "nor", 'After "neither" stands "nor".')
    return None


_SHORT = wordset("cold hot big small fast cheap old young high low long short warm tall strong weak hard easy happy busy heavy large late early great nice safe wide deep light thick thin rich poor slow soft loud dark bright")


def more_short(s: Sentence, i: int) -> Found | None:
    """ "the more cold of the two", "it is more easy than"."""
    at = i + 1
    word = s.words[at]
    if word not in _SHORT or s.mark[at] or not (s.words[at + 1] == "than" or (s.words[i - 1] == "the" and s.words[at + 1] == "of") or (s.is_a(i - 1, BE) and s.words[at + 1] in ("to", "for"))):
        return None
    stem = word[:-1] + "i" if word.endswith("y") else word.removesuffix("e") if word.endswith("e") else word + word[-1] if word in ("big", "hot", "thin") else word
    return Found(i, at, stem + "er", f'"{stem}er" is the usual form.')


def best_most(s: Sentence, i: int) -> Found | None:
    """ "the most best", "others interests", "differents ways"."""
    at = i + 1
    if s.words[i] == "most" and s.words[at] in ("best", "worst", "least") and not s.mark[at]:
        return Found(i, at, s.words[at], f'"most" and "{s.words[at]}": one of the two is enough.')
    if s.words[i] == "others" and s.is_a(at, PLURAL) and not s.mark[at] and (not s.is_a(at, BASE | THIRD) or s.is_a(i - 1, HAVE)):
        return Found(i, i, "other", 'Before a noun: "other".')
    if s.words[i] in ("less", "fewer") and s.words[i] == "less" and s.is_a(at, PLURAL) and not s.is_a(at, NOUN | THIRD | ADJECTIVE) and not s.mark[at] and s.words[at] not in ("hours", "days", "weeks", "months", "years", "minutes", "pounds", "miles", "people", "metres", "than"):
        return Found(i, i, "fewer", 'Of what is counted: "fewer".')
    return None


_NO_PASSIVE = {"happened": "happened", "occurred": "occurred", "existed": "existed", "belonged": "belonged", "consisted": "consisted", "appeared": "appeared", "disappeared": "disappeared", "seemed": "seemed", "arisen": "arose", "emerged": "emerged"}


def no_passive(s: Sentence, i: int) -> Found | None:
    """ "The accident was happened on my day off", "the set is consisted of"."""
    if s.words[i - 1] not in ("was", "were", "is", "are", "been") or s.mark[i] or s.words[i - 2] in ("what", "all"):
        return None
    if s.words[i - 1] == "been":
        return None
    return Found(i - 1, i, _NO_PASSIVE[s.words[i]] if s.words[i - 1] in ("was", "were") else s.table.form(s.table.base(s.words[i]), "VBZ"), "This verb has no passive.")


_STATES = wordset("understanding knowing believing wanting needing preferring owning belonging hating possessing deserving")


def stative(s: Sentence, i: int) -> Found | None:
    """ "I am understanding the rules", "we are needing more hands"."""
    if not (s.words[i - 1] in ("am", "are", "is", "i'm", "we're", "they're", "he's", "she's") and (s.is_a(i - 2, SUBJECT) or "'" in s.words[i - 1])) or s.mark[i] or s.mark[i + 1] or not (s.is_a(i + 1, DET | POSS | OBJECT | NUMBER) or s.words[i + 1] in ("that", "how", "to", "more")):
        return None
    if s.words[i] == "understanding" and s.words[i + 1] in ("of", "about"):
        return None
    base = s.table.base(s.words[i])
    return Found(i - 1, i, base if s.words[i - 2] != "he" else base + "s", f'What lasts takes the simple form: "{base}".')


def reflexive(s: Sentence, i: int) -> Found | None:
    """ "I feel me comfortable on ropes"."""
    if s.words[i + 1] in ("me", "us") and s.is_a(i - 1, SUBJECT | ADV | MODAL) and s.is_a(i + 2, ADJECTIVE) and not s.is_a(i + 2, BASE | NOUN) and not s.mark[i + 1] and not s.mark[i + 2]:
        return Found(i + 1, i + 1, "", f'"{s.words[i]}" needs no "{s.words[i + 1]}".')
    return None


_MAKE = wordset("homework placement training internship apprenticeship degree course sport exercise photo photos housework research shift shifts")
_DO = wordset("mistake mistakes decision decisions appointment progress effort phone-call noise complaint suggestion choice mess")


def make_do(s: Sentence, i: int) -> Found | None:
    """ "I made my placement at a hospice", "he did a mistake"."""
    start = i + 1
    if s.mark[start] or not s.is_a(start, DET | POSS | NUMBER):
        return None
    at = s.head(start)
    base = s.table.base(s.words[i])
    if at <= start - 1 or at > start + 2 or not s.ends(at + 1):
        return None
    if base == "make" and s.words[at] in _MAKE and s.words[i] != "making" and not (s.is_a(at + 1, BASE | ADJECTIVE) and not s.mark[at + 1]) and not s.is_a(at + 1, OBJECT):
        return Found(i, i, {"make": "do", "made": "did", "makes": "does"}.get(s.words[i], "do"), 'One "does" this.')
    if base == "do" and s.words[at] in _DO and s.words[start] in ("a", "my", "the", "this", "that", "some", "two"):
        return Found(i, i, {"do": "make", "did": "made", "does": "makes", "done": "made", "doing": "making"}.get(s.words[i], "make"), 'One "makes" this.')
    return None


_MOMENT = wordset("decide reply answer confirm submit deliver respond hand finish send return")
_DAYS = wordset("monday tuesday wednesday thursday friday saturday sunday tomorrow tonight noon midday")


def until_by(s: Sentence, i: int) -> Found | None:
    """ "I have to decide until Friday"."""
    if not (s.words[i + 1] in _DAYS or (s.is_a(i + 1, NUMBER) and s.is_a(i + 2, NAME)) or s.words[i + 1 : i + 3] == ["the", "end"]) or s.mark[i]:
        return None
    for k in range(i - 1, max(PAD, i - 6), -1):
        if s.mark[k + 1] or s.words[k] in ("not", "n't", "cannot", "wait", "waiting", "time", "open") or s.words[k].endswith("n't"):
            return None
        if s.words[k] in _MOMENT and s.is_a(k, BASE):
            asked = (s.words[k - 1] in ("to", "please", "will", "can", "could", "must", "you") and s.words[k - 2] not in ("time", "not", "have")) or s.words[k - 2 : k] == ["have", "to"]
            negated = any(s.words[j] in ("not", "never", "time", "until", "until") or s.words[j].endswith("n't") or s.words[j] == "cannot" for j in range(max(PAD, k - 4), k))
            return Found(i, i, "by", 'By a day something is done; "until" is how long it lasts.') if asked and not negated else None
    return None


def very_much(s: Sentence, i: int) -> Found | None:
    """ "I like very much your garage"."""
    if s.words[i + 1 : i + 3] in (["very", "much"], ["a", "lot"]) and s.is_a(i - 1, SUBJECT | ADV) and s.is_a(i + 3, POSS | DET | OBJECT) and not any(s.mark[k] for k in range(i, i + 4)):
        return Found(i, i + 2, s.words[i], f'"{s.words[i + 1]} {s.words[i + 2]}" stands behind what is meant, not before it.')
    return None


_GIVERS = wordset("send give show offer lend teach tell")


def send_to_you(s: Sentence, i: int) -> Found | None:
    """ "I can send to you the photos", "I must tell goodbye to my clients"."""
    at = i + 1
    if s.words[at] == "to" and s.words[at + 1] in ("you", "me", "him", "them", "us") and s.is_a(at + 2, DET | POSS | NUMBER) and s.is_a(i - 1, MODAL | SUBJECT) and not any(s.mark[k] for k in range(at, at + 3)):
        return Found(at, at + 1, s.words[at + 1], f'"{s.words[i]} {s.words[at + 1]}" or at the end "to {s.words[at + 1]}" is the usual order.')
    if s.words[i] == "tell" and s.words[at] in ("goodbye", "hello", "sorry", "thanks", "congratulations") and not s.mark[at]:
        return Found(i, i, "say", 'One "says" this.')
    return None


_ADVERBS = {"good": "well", "beautiful": "beautifully", "careful": "carefully", "efficient": "efficiently", "independent": "independently", "quiet": "quietly", "polite": "politely", "perfect": "perfectly", "professional": "professionally", "fluent": "fluently", "safe": "safely", "regular": "regularly", "successful": "successfully", "quick": "quickly", "slow": "slowly", "easy": "easily", "calm": "calmly", "real": "really", "clear": "clearly", "kind": "kindly", "correct": "correctly", "accurate": "accurately", "patient": "patiently", "confident": "confidently", "nice": "nicely", "serious": "seriously", "effective": "effectively"}
_DOING = wordset("work drive write speak learn answer respond react adapt act behave settle perform explain communicate sing teach play run read listen manage go")


def adverb_for(s: Sentence, i: int) -> Found | None:
    """ "I work quick but carefully", "the interview went good", "she plays the organ beautiful"."""
    word = s.words[i]
    if s.mark[i] or not (s.mark[i + 1][:1] in (".", ",", "!", "$", ";") or s.words[i + 1] in ("and", "but", "with", "at", "in", "on", "under", "when", "because", "for", "so") or i + 1 >= s.end):
        return None
    if s.words[i + 1] in ("and", "but") and s.is_a(i + 2, ADJECTIVE) and not s.words[i + 2].endswith("ly"):
        return None
    at = i - 1
    if s.words[at] in ("very", "so", "quite", "really", "more"):
        at -= 1
    verb = at
    if s.is_a(at, NOUN | PLURAL | NAME) and not (s.table.base(s.words[at]) in _DOING and s.is_a(at - 1, SUBJECT | MODAL)):
        start = next((k for k in range(at, max(PAD, at - 4), -1) if s.is_a(k, DET | POSS)), at)
        if start == at and not s.is_a(at, NAME):
            return None
        verb = start - 1
        if s.table.base(s.words[verb]) not in ("play", "speak", "write", "sing", "teach", "explain", "drive", "handle", "read") or s.words[at] in ("it", "them"):
            return None
        if any(s.mark[k] for k in range(verb + 1, i + 1)):
            return None
    base = s.table.base(s.words[verb])
    if base not in _DOING | {"handle"} or not s.is_a(verb, BASE | PAST | THIRD | PARTICIPLE) or (not s.is_a(verb - 1, SUBJECT | MODAL | ADV | NOUN | PLURAL | NAME | HAVE) and s.words[verb - 1] != "to"):
        return None
    if base in ("run", "go", "act", "play", "work", "speak", "teach", "manage", "answer", "read", "write", "sing") and word in ("safe", "calm", "quiet", "slow", "patient", "kind", "easy", "nice", "regular", "clear", "serious", "professional", "real", "confident") and base in ("run", "go", "act", "play"):
        return None
    if (word == "good" and base == "go" and s.words[verb] in ("go", "goes")) or (word == "kind" and s.words[i + 1] != "."):
        return None
    return Found(i, i, _ADVERBS[word], f'With a verb: "{_ADVERBS[word]}".')


def my_cousin_and_me(s: Sentence, i: int) -> Found | None:
    """ "My cousin and me built the kit car"; "to my wife and I"."""
    other, own = i - 1, i + 1
    if s.words[own] not in ("me", "i") or s.mark[i] or s.mark[own]:
        return None
    start = other - 1 if s.is_a(other - 1, POSS | DET) and not s.mark[other] else other
    after = own + 1
    if s.words[own] == "me":
        does = s.opens(start) and s.is_a(other, NOUN | NAME) and s.is_a(after, PAST | BE | HAVE | MODAL) and not s.mark[after]
        return Found(own, own, "I", 'Who does it: "I".') if does else None
    led = s.words[start - 1] in ("to", "for", "with", "between", "by", "of", "from", "invited", "met", "showed", "gave") and not s.mark[start]
    ends = s.mark[after][:1] in (".", ",", "!") or s.is_a(after, PREP) or after >= s.end
    return Found(own, own, "me", f'After "{s.words[start - 1]}": "me".') if led and ends else None


def what_which(s: Sentence, i: int) -> Found | None:
    """ "I missed the second interview, what I regret."."""
    if s.mark[i] == "," and s.words[i + 1] in ("i", "we") and s.is_a(i + 2, BASE | PAST) and not s.is_a(i + 2, AUXILIARY) and s.mark[i + 3][:1] == "." and i > PAD + 2:
        return Found(i, i, "which", "What was said before: \"which\".")
    return None


def comma_before_verb(s: Sentence, i: int) -> Found | None:
    """ "The vicar and the sexton, were at the gate": the one comma parts subject and verb."""
    if s.mark[i] != "," or not s.is_a(i, BE | HAVE | MODAL) or s.is_a(i + 1, SUBJECT | OBJECT) or s.mark[i + 1]:
        return None
    if any(s.mark[k] for k in range(PAD + 1, i)) or not s.is_a(PAD, DET | POSS):
        return None
    at = s.head(PAD) + 1
    while at < i and (s.words[at] == "and" or s.is_a(at, PREP)) and (end := s.head(at + 1)) > at:
        at = end + 1
    return Found(i - 1, i, f"{s.words[i - 1]} {s.words[i]}", "No comma between the subject and its verb.") if at == i else None


_RUN_TOGETHER = {
    "infact": "in fact", "alot": "a lot", "aswell": "as well", "incase": "in case", "atleast": "at least", "eventhough": "even though", "infront": "in front", "inspite": "in spite", "ofcourse": "of course", "thankyou": "thank you", "noone": "no one", "abit": "a bit", "upto": "up to", "everytime": "every time", "eachother": "each other", "inorder": "in order", "asap": "", "incharge": "in charge", "goodluck": "good luck", "inturn": "in turn", "ontime": "on time", "ontop": "on top", "allright": "all right", "nevermind": "never mind", "whatsmore": "what's more", "anymore": "",
}


def run_together(s: Sentence, i: int) -> Found | None:
    right = _RUN_TOGETHER[s.words[i]]
    if s.is_a(i, NAME) and i != PAD:
        return None
    return Found(i, i, right, f'Two words: "{right}".', spelling=True) if right else None


_APART = {("no", "where"): "nowhere", ("any", "where"): "anywhere", ("every", "where"): "everywhere", ("some", "where"): "somewhere", ("any", "thing"): "anything", ("some", "thing"): "something", ("every", "thing"): "everything", ("some", "body"): "somebody", ("every", "body"): "everybody", ("to", "gether"): "together", ("with", "out"): "without", ("with", "in"): "within", ("how", "ever"): "however", ("them", "selves"): "themselves", ("our", "selves"): "ourselves", ("him", "self"): "himself", ("her", "self"): "herself", ("it", "self"): "itself", ("over", "time"): "", ("what", "ever"): "whatever", ("who", "ever"): "whoever", ("mean", "while"): "meanwhile", ("how", "ever,"): "however", ("there", "fore"): "therefore", ("never", "theless"): "nevertheless", ("other", "wise"): "otherwise", ("after", "noon"): "afternoon", ("work", "shop"): "workshop", ("news", "paper"): "newspaper", ("key", "board"): "keyboard", ("class", "room"): "classroom", ("under", "stand"): "understand", ("up", "date"): "update", ("feed", "back"): "feedback", ("back", "ground"): "background", ("team", "work"): "teamwork", ("home", "work"): "homework", ("week", "end"): "weekend", ("birth", "day"): "birthday", ("break", "fast"): "breakfast", ("may", "be"): "maybe", ("in", "deed"): "indeed", ("al", "ready"): "already", ("al", "though"): "although", ("al", "ways"): "always"}
_FIRSTS = {first for first, _ in _APART}


def apart(s: Sentence, i: int) -> Found | None:
    """ "no where", "team work", "May be we could talk", "in deed"."""
    at = i + 1
    right = _APART.get((s.words[i], s.words[at]))
    if not right or s.mark[at] or s.is_a(at, NAME):
        return None
    if right == "maybe" and not (s.opens(i) and s.is_a(at + 1, SUBJECT | DET | POSS)):
        return None
    if (right == "indeed" and not (s.mark[at + 1] or s.is_a(at + 1, ADJECTIVE))) or (right == "indeed" and s.is_a(at + 1, JOIN)):
        return None
    if right in ("within", "without", "update", "however", "whatever", "whoever") and not (s.is_a(at + 1, DET | POSS | NUMBER) or s.mark[at + 1] == ","):
        return None
    if (right in ("within", "understand") and s.is_a(i - 1, ANY_VERB)) or (right == "within" and s.is_a(at + 1, DET)):
        return None
    if right == "update" and s.words[i - 1] not in ("an", "any", "the", "your", "to", "quick"):
        return None
    if right in ("nowhere", "anywhere", "everywhere", "somewhere") and s.is_a(at + 1, SUBJECT) and right != "nowhere":
        return None
    return Found(i, at, right, f'One word: "{right}".', spelling=True)




def every_day(s: Sentence, i: int) -> Found | None:
    """ "I do early shifts everyday", "for sometime", "I maybe able", "Lets speak"."""
    word, at = s.words[i], i + 1
    if word == "everyday" and (s.mark[at] or at >= s.end or s.is_a(at, PREP | SUBJECT | WH | AUXILIARY) or s.words[at] in ("and", "except", "because", "when", "from")) and not s.is_a(i - 1, DET | POSS | BE | PREP):
        return Found(i, i, "every day", 'How often: "every day".')
    if word == "sometime" and s.words[i - 1] in ("for", "after", "takes", "take", "took", "spent", "spend", "quite", "need"):
        return Found(i, i, "some time", 'How long: "some time".')
    if word == "maybe" and s.is_a(i - 1, SUBJECT | NOUN | PLURAL) and not s.mark[i] and not s.mark[at] and (s.words[at] in ("able", "late", "available", "interested", "away", "possible", "difficult", "useful") or (s.is_a(at, PARTICIPLE | ING) and not s.is_a(at, PAST | NOUN))):
        return Found(i, i, "may be", 'As a verb: "may be".')
    if word == "lets" and s.opens(i) and s.is_a(at, BASE) and not s.mark[at]:
        return Found(i, i, "let's", "An apostrophe is missing.")
    if word == "anymore" and s.is_a(at, NOUN | PLURAL) and not s.mark[at]:
        return Found(i, i, "any more", 'Before a noun: "any more".')
    return None


def sounds_like(s: Sentence, i: int) -> Found | None:
    """Classes give these away: "I new the man", "King regards", "a day or too", "There foreman has", "a school were the"."""
    word, at = s.words[i], i + 1
    nxt = s.words[at]
    right = ""
    if word in ("new", "through", "maid", "wood", "herd") and s.words[i - 1] in ("i", "we", "he", "she", "they") and not s.mark[i] and not s.mark[at] and s.is_a(at, DET | POSS | OBJECT):
        right = {"new": "knew", "through": "threw", "maid": "made", "wood": "would", "herd": "heard"}[word]
    elif word in ("king", "kin", "kid") and nxt == "regards":
        right = "kind"
    elif word == "too" and s.words[i - 1] == "or" and s.words[i - 2] in ("day", "week", "hour", "minute", "month", "year", "line", "thing", "word", "one"):
        right = "two"
    elif word == "there" and s.opens(i) and s.is_a(at, NOUN) and s.is_a(at, MAINLY_NOUN) and not s.is_a(at, AUXILIARY | ADV | ADVERB | BASE | PREP | NAME) and not s.mark[at] and s.is_a(at + 1, HAVE | MODAL | BE | PAST) and not s.mark[at + 1]:
        right = "their"
    elif word == "were" and s.is_a(i - 1, NOUN) and s.is_a(i - 1, MAINLY_NOUN) and not s.mark[i] and s.words[i - 2] in ("a", "an", "the", "this", "that", "any") and s.words[i - 3] in ("in", "at", "to", "for", "from", "of", "on", "is") and s.is_a(at, SUBJECT | DET | POSS) and not s.mark[at] and s.words[at] not in ("a", "an", "all", "both", "no"):
        right = "where"
    elif word == "past" and (s.words[i - 1] in ("i", "we", "he", "she", "they") or (s.words[i - 1] == "and" and s.is_a(i - 2, NOUN))) and nxt in ("it", "him", "her", "them", "me", "us") and not s.mark[i]:
        right = "passed"
    elif word == "cause" and s.words[i - 1] == "of" and (s.mark[at] or at >= s.end) and s.words[i - 2] in ("matter",):
        right = "course"
    elif word == "being" and s.is_a(i - 1, HAVE) and not s.mark[i]:
        right = "been"
    elif word == "been" and s.words[i - 1] in ("is", "are", "was", "were", "am") and not s.mark[i]:
        right = "being"
    elif word == "of" and s.words[i - 1] in ("weeks", "days", "day", "week", "month", "months", "year", "hours", "time") and nxt in ("when", "because", "sick", "after", "while", "during") and not s.mark[i] and s.table.base(s.words[i - 3]) in ("take", "have", "get"):
        right = "off"
    elif word in ("three", "their") and s.is_a(i - 1, BE) and s.words[i - 2] in ("i", "we", "you", "they", "he", "she") and (s.words[at] in ("for", "when", "at", "with", "on", "in", "to") or s.mark[at]) and word == "their":
        right = "there"
    return Found(i, i, right, f'"{right}" is meant.', spelling=word != "past") if right else None


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _words, _rule in (
    (("although", "though", "because"), although_but),
    (("and",), my_cousin_and_me),
    (("than",), as_than),
    (("neither",), neither_or),
    (("more",), more_short),
    (("most", "others", "less"), best_most),
    (_NO_PASSIVE, no_passive),
    (_STATES, stative),
    (("feel", "felt", "feels"), reflexive),
    (("make", "made", "makes", "do", "did", "does", "done", "doing"), make_do),
    (("until", "till"), until_by),
    (("like", "liked", "love", "enjoy", "enjoyed", "appreciate", "appreciated", "want", "miss"), very_much),
    (_GIVERS, send_to_you),
    (_ADVERBS, adverb_for),
    (("what",), what_which),
    (("was", "were", "is", "are", "has", "have", "will", "can", "would"), comma_before_verb),
    (_RUN_TOGETHER, run_together),
    (_FIRSTS, apart),
    (("everyday", "sometime", "maybe", "lets", "anymore"), every_day),
    (("new", "through", "maid", "wood", "herd", "king", "kin", "kid", "too", "there", "were", "past", "cause", "being", "been", "of", "their"), sounds_like),
):
    for _word in _words:
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
__all__ = ["BY_WORD"]
