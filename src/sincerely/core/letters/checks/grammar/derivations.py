"""A word of the right family and the wrong class: "very importance", "a carefully driver", "extreme cold", "my arrive", "an interested task"."""

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
    BASE,
    ING,
    MAINLY_ADJECTIVE,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
)

# A condition a line reads better than a word a line.
# fmt: off
_DEGREES = wordset("extreme unusual surprising incredible complete total absolute true deep general particular perfect serious slight exceptional remarkable reasonable relative sufficient terrible amazing genuine thorough intense immense unbelievable awful beautiful clear careful bad spotless strange unexpected fluent honest sincere exact whole immediate recent frequent general proper strong unfortunate near high real severe special hard enormous outstanding sure certain probable possible simple entire main definite consistent constant great fresh new full")
_BEAUTIFUL = wordset("high deep fresh new full strong great main near hard clear sure certain real special bad main")


def adverb_of(s: Sentence, word: str) -> str:
    """Return the adverb of an adjective: "extreme": "extremely"; "" where the table has none."""
    for made in ((word[:-1] + "y",) if word.endswith("le") else (word[:-1] + "ily",) if word.endswith("y") else (word + "ally", word + "ly") if word.endswith("ic") else (word + "ly",)):
        if s.table.words.get(made, 0) & ADVERB:
            return made
    return ""


def extreme_cold(s: Sentence, i: int) -> Found | None:
    """ "It was extreme hot", "I was deep moved", "a surprising quick answer": the first of two says how much of the second."""
    at = i + 1
    if s.mark[i] or s.mark[at] or not s.words[at] or s.is_a(at, NOUN | PLURAL | NAME | ADV | PREP | AUXILIARY | JOIN) or (s.is_a(at, ADVERB) and not s.is_a(at, ADJECTIVE)):
        return None
    if s.words[at] == "enough" or (s.words[i] == "hard" and s.words[at] in ("pushed", "pressed", "hit")):
        return None
    before = s.is_a(i - 1, BE | HAVE) or s.words[i - 1] in ("very", "so", "be", "been", "felt", "feel", "looked", "looks", "seems", "seemed", "too")
    if not before or not s.is_a(at, ADJECTIVE | PARTICIPLE) or (not s.ends(at + 1) and not s.is_a(at + 1, ADV)):
        return None
    if (s.words[i] in _BEAUTIFUL and not (s.is_a(at, PARTICIPLE) and not s.is_a(at, BASE))) or (s.is_a(at, ING) and not s.is_a(at, MAINLY_ADJECTIVE)):
        return None
    made = adverb_of(s, s.words[i])
    return Found(i, i, made, f'What tells how {s.words[at]} is an adverb: "{made}".') if made else None


_ALSO_ADJECTIVE = wordset("only early daily weekly monthly yearly friendly likely lonely lovely lively elderly orderly kindly costly timely cowardly leisurely hourly nightly quarterly deadly family reply supply assembly ally fly july apply rely italy belly jelly bully rally tally holy ugly silly curly homely heavenly worldly sickly motherly fatherly brotherly scholarly unlikely unfriendly")


def carefully_driver(s: Sentence, i: int) -> Found | None:
    """ "a carefully driver", "a permanently post", "after a briefly look"."""
    at = i + 1
    word = s.words[at]
    if s.words[i] == "that" or s.mark[at] or s.mark[at + 1] or not word.endswith("ly") or word in _ALSO_ADJECTIVE or not s.only(at, ADVERB) or not s.is_a(at + 1, NOUN | PLURAL):
        return None
    if s.is_a(at + 1, ADJECTIVE | PARTICIPLE | ING | ADV | ADVERB | NUMBER) or (not s.ends(at + 2) and not s.is_a(at + 2, PAST | THIRD)):
        return None
    stem = word[:-2]
    right = next((x for x in (stem, stem[:-1] + "y" if stem.endswith("i") else "", stem + "le" if not stem.endswith("l") else "", word[:-1] + "e", stem.removesuffix("al")) if x and s.table.words.get(x, 0) & ADJECTIVE), "")
    return Found(at, at, right, f'Before "{s.words[at + 1]}" an adjective stands' + (f': "{right}".' if right else ".")) if right else None


_FEEL = wordset("feel feels felt looks looked seems seemed sounds sounded smells smelled tastes tasted became become becomes")
_ANYWHERE = wordset("really only mostly mainly clearly certainly probably possibly usually really actually finally currently recently nearly partly fully simply hardly barely exactly merely surely truly early likely apparently presumably obviously evidently fortunately unfortunately really entirely largely purely primarily normally generally originally initially previously formerly lately newly badly poorly gravely locally internally externally remotely initially temporarily permanently immediately personally directly really respectively accordingly frankly sincerely technically financially physically mentally ideally naturally roughly approximately literally solely chiefly specifically especially particularly namely regularly strictly officially formally legally publicly openly privately differently otherwise weekly daily monthly fairly kindly terribly strongly utterly deadly sickly wholly")


def felt_calmly(s: Sentence, i: int) -> Found | None:
    """ "I felt calmly", "he was politely but firm", "easily to follow", "it is necessarily to rinse"."""
    word = s.words[i]
    at = i - 1
    while s.words[at] in ("very", "so", "too", "quite", "not", "always") and not s.mark[at + 1]:
        at -= 1
    if s.mark[i] or s.mark[at + 1] or word in _ANYWHERE or word in _ALSO_ADJECTIVE or not s.only(i, ADVERB):
        return None
    if not (s.is_a(at, BE) or s.words[at] in _FEEL) or (s.is_a(at - 1, WH) and s.words[at - 1] != "which"):
        return None
    # "The work was done slowly and carefully": a participle went before; "was slowly but surely".
    follows = s.words[i + 1] == "to" and s.is_a(i + 2, BASE) and not s.mark[i + 1]
    closed = s.mark[i + 1][:1] in (".", "!") or i + 1 >= s.end
    joined = s.words[i + 1] in ("and", "but") and not s.mark[i + 1] and s.is_a(i + 2, ADJECTIVE) and not s.is_a(i + 2, ADVERB | PARTICIPLE | PAST)
    if not (follows or joined or (closed and at >= i - 2) or (s.words[at] in ("felt", "feel", "feels") and s.is_a(i + 1, PREP | JOIN))):
        return None
    stem = word[:-2]
    right = next((x for x in (stem, stem[:-1] + "y" if stem.endswith("i") else "", stem + "le", word[:-1] + "e") if x and s.table.words.get(x, 0) & ADJECTIVE), "")
    if not right:
        return None
    return Found(i, i, right, f'After "{s.words[at]}" an adjective tells how somebody is: "{right}".')


_KIN = (("nce", "nt"), ("ncy", "nt"), ("ness", ""), ("iness", "y"), ("ity", "e"), ("ity", ""), ("ility", "le"), ("bility", "ble"), ("ty", ""), ("ability", "able"), ("ment", ""), ("tion", "te"), ("ulty", "ult"), ("cy", "te"), ("y", ""), ("th", ""), ("er", "erous"), ("re", "rous"), ("on", "onous"))
_ODD_KIN = {"patience": "patient", "danger": "dangerous", "luck": "lucky", "difficulty": "difficult", "health": "healthy", "peace": "peaceful", "beauty": "beautiful", "success": "successful", "pride": "proud", "anger": "angry", "hunger": "hungry", "thirst": "thirsty", "noise": "noisy", "strength": "strong", "truth": "true", "wisdom": "wise", "courage": "courageous", "pleasure": "pleased", "use": "useful", "help": "helpful", "care": "careful", "stress": "stressed", "interest": "interested", "fame": "famous", "heat": "hot", "safety": "safe", "accuracy": "accurate", "efficiency": "efficient", "flexibility": "flexible", "motivation": "motivated", "dedication": "dedicated", "qualification": "qualified", "satisfaction": "satisfied", "disappointment": "disappointed", "excitement": "excited", "frustration": "frustrated", "punctuality": "punctual", "honesty": "honest", "loyalty": "loyal", "ability": "able", "possibility": "possible", "necessity": "necessary", "availability": "available", "reliability": "reliable", "responsibility": "responsible", "ambition": "ambitious", "friend": "friendly", "curiosity": "curious", "generosity": "generous", "nerve": "nervous", "fun": "funny", "skill": "skilled", "fluency": "fluent", "shame": "ashamed", "belief": "believable", "competition": "competitive", "comfort": "comfortable"}
_VERY = wordset("very too quite extremely really")


def very_importance(s: Sentence, i: int) -> Found | None:
    """ "It is very importance to me", "be very patience with a horse", "I am confidence that"."""
    word = s.words[i]
    right = _ODD_KIN.get(word) or next((made for tail, put in _KIN[:2] if word.endswith(tail) for made in [word[: -len(tail)] + put] if s.table.words.get(made, 0) & ADJECTIVE), "")
    if not right or s.mark[i] or not s.is_a(i, NOUN) or (s.is_a(i, ADJECTIVE | NAME | BASE) and word not in ("interest",)):
        return None
    before = s.words[i - 1]
    follows = s.words[i + 1] if not s.mark[i + 1] else ""
    if before in _VERY and s.is_a(i - 2, BE | HAVE | MODAL | NOUN | PLURAL) and s.ends(i + 1):
        return Found(i, i, right, f'After "{before}" an adjective stands: "{right}".')
    if before in ("am", "i'm") and (follows in ("that", "to", "of", "about", "with", "in") or s.mark[i + 1]) and s.words[i - 2] != "that":
        return Found(i, i, right, f'After "am" an adjective stands: "{right}".')
    if before == "be" and s.words[i - 2] in ("would", "will") and s.words[i - 3] == "it" and follows in ("to", "for") and word in ("difficulty", "importance", "necessity", "possibility", "convenience"):
        return Found(i, i, right, f'After "be" an adjective stands: "{right}".')
    return None


_NOUN_OF = {"healthy": "health", "strong": "strength", "long": "length", "different": "difference", "dead": "death", "important": "importance", "confident": "confidence", "able": "ability", "possible": "possibility", "difficult": "difficulty", "honest": "honesty", "true": "truth", "high": "height", "wide": "width", "deep": "depth", "warm": "warmth", "young": "youth", "proud": "pride", "safe": "safety", "kind": "kindness", "friendly": "friendliness", "weak": "weakness", "interested": "interest", "experienced": "experience", "successful": "success", "efficient": "efficiency", "available": "availability", "responsible": "responsibility", "reliable": "reliability", "absent": "absence", "convenient": "convenience", "hot": "heat", "beautiful": "beauty", "hungry": "hunger", "angry": "anger", "lucky": "luck", "wealthy": "wealth", "useful": "use", "punctual": "punctuality", "flexible": "flexibility", "motivated": "motivation", "satisfied": "satisfaction", "generous": "generosity", "curious": "curiosity", "loyal": "loyalty", "fluent": "fluency", "accurate": "accuracy", "silent": "silence", "qualified": "qualification", "inconvenient": "inconvenience", "careful": "care", "courageous": "courage", "enthusiastic": "enthusiasm", "polite": "politeness", "clean": "cleanliness", "ill": "illness", "dark": "darkness", "happy": "happiness", "sad": "sadness", "ready": "readiness", "willing": "willingness", "aware": "awareness", "certain": "certainty", "secure": "security", "similar": "similarity", "real": "reality", "equal": "equality", "active": "activity", "creative": "creativity", "productive": "productivity", "visible": "visibility", "capable": "capability", "necessary": "necessity"}


def the_different(s: Sentence, i: int) -> Found | None:
    """ "The different in pay is small", "my strong is that", "the long of the contract"."""
    right = _NOUN_OF[s.words[i]]
    if s.mark[i] or s.mark[i + 1] or not s.is_a(i - 1, DET | POSS) or s.words[i - 1] in ("that", "this", "each", "every", "her"):
        return None
    follows = s.words[i + 1]
    if follows == "of" and s.is_a(i + 2, DET | POSS) and s.words[i - 1] in ("the", "my", "your"):
        return Found(i, i, right, f'A noun is meant: "{right}".')
    if follows in ("is", "was", "has") and s.is_a(i - 1, POSS) and (s.words[i + 2] in ("that", "good", "very", "not", "to", "in", "been", "my", "the") or s.is_a(i + 2, ADJECTIVE)):
        return Found(i, i, right, f'A noun is meant: "{right}".')
    if follows in ("in", "between", "for") and s.words[i] in ("different", "difficult", "confident", "interested", "similar", "inconvenient", "honest", "patient", "convenient") and s.is_a(i + 2, NOUN | PLURAL | DET | POSS):
        return Found(i, i, right, f'A noun is meant: "{right}".')
    return None


_MADE_NOUN = {"arrive": "arrival", "decide": "decision", "apply": "application", "suggest": "suggestion", "explain": "explanation", "describe": "description", "choose": "choice", "prefer": "preference", "behave": "behaviour", "discuss": "discussion", "propose": "proposal", "agree": "agreement", "believe": "belief", "succeed": "success", "know": "knowledge", "respond": "response", "complain": "complaint", "advise": "advice", "analyse": "analysis", "improve": "improvement", "develop": "development", "prove": "proof", "appear": "appearance", "exist": "existence", "approve": "approval", "receive": "receipt", "depart": "departure", "grow": "growth", "die": "death", "lose": "loss", "sell": "sale", "serve": "service", "speak": "speech", "educate": "education", "inform": "information", "recommend": "recommendation", "expect": "expectation", "intend": "intention", "confirm": "confirmation", "consider": "consideration", "remember": "memory", "fail": "failure", "perform": "performance", "prepare": "preparation", "employ": "employment", "qualify": "qualification", "begin": "beginning", "satisfy": "satisfaction", "punish": "punishment", "resign": "resignation", "retire": "retirement", "translate": "translation", "appoint": "appointment", "motivate": "motivation", "contribute": "contribution", "introduce": "introduction", "pronounce": "pronunciation", "inspect": "inspection", "survive": "survival", "attend": "attendance", "assist": "assistance", "require": "requirement", "solve": "solution", "weigh": "weight", "compare": "comparison", "hesitate": "hesitation", "observe": "observation", "operate": "operation", "organise": "organisation", "participate": "participation"}


def my_arrive(s: Sentence, i: int) -> Found | None:
    """ "My arrive was noticed", "your respond to", "the explain of": a verb in its plain form where a noun stands."""
    right = _MADE_NOUN[s.words[i]]
    before = i - 1
    if s.is_a(before, ADJECTIVE) and not s.is_a(before, NOUN) and not s.mark[before] and not s.mark[i]:
        before -= 1
    if not right or s.mark[i] or not s.is_a(before, POSS | DET) or s.words[before] in ("her", "that", "this", "these", "those", "its", "each"):
        return None
    if (s.words[before] == "the" and (before < i - 1 or s.words[i] in ("know", "think"))) or (s.mark[i + 1] and s.mark[i + 1][0] not in ".,;!?"):
        return None
    return Found(i, i, right, f'A noun is meant: "{right}".')


_BORED = {"interested": "interesting", "bored": "boring", "tired": "tiring", "excited": "exciting", "surprised": "surprising", "frightened": "frightening", "confused": "confusing", "fascinated": "fascinating", "amazed": "amazing", "exhausted": "exhausting", "annoyed": "annoying", "disappointed": "disappointing", "frustrated": "frustrating", "embarrassed": "embarrassing", "satisfied": "satisfying", "motivated": "motivating", "inspired": "inspiring", "relaxed": "relaxing", "shocked": "shocking", "depressed": "depressing", "challenged": "challenging"}
_THINGS = wordset("question task job work day talk conversation visit tour interview meeting hour morning afternoon evening week year post place project idea lecture lesson book letter news result moment experience story answer offer role position film trip journey shift topic opportunity advert thing things speech point part test time")


def interested_task(s: Sentence, i: int) -> Found | None:
    """ "It was an interested question", "a bored task", "the talk was fascinated"."""
    right, at = _BORED[s.words[i]], i + 1
    article = ("a" if s.words[i - 1] == "an" and right[0] not in "aeiou" else "an" if s.words[i - 1] == "a" and right[0] in "aeiou" else "")
    if not s.mark[at] and s.words[at] in _THINGS and not s.is_a(at + 1, NOUN) and not s.mark[i] and (s.is_a(i - 1, DET | ADV | POSS) or s.words[i - 1] in ("most", "more", "so", "quite")):
        first = i - 1 if article else i
        return Found(first, i, f"{article} {right}".strip(), f'A thing is "{right}"; who feels so is "{s.words[i]}".')
    before = i - 1
    while s.words[before] in ("very", "so", "quite", "really", "most", "extremely", "too", "rather") and not s.mark[before + 1]:
        before -= 1
    if s.mark[i] or not s.is_a(before, BE) or s.words[before - 1] not in _THINGS or s.mark[before] or s.words[i] in ("relaxed", "inspired", "motivated") or s.is_a(before - 2, NOUN) or s.words[before - 1] in ("part", "place", "post", "time"):
        return None
    if s.mark[at][:1] in (".", "!", ",") or s.words[at] in ("and", "but", "to", "for"):
        return Found(i, i, right, f'A thing is "{right}"; who feels so is "{s.words[i]}".')
    return None


_IMPRESSIVE = {"impressive": "impressed", "interesting": "interested", "exciting": "excited", "boring": "bored", "surprising": "surprised", "tiring": "tired", "disappointing": "disappointed", "confusing": "confused", "satisfying": "satisfied", "fascinating": "fascinated", "pleasant": "pleased", "amazing": "amazed"}


def very_impressive_by(s: Sentence, i: int) -> Found | None:
    """ "I was very impressive by the way", "I am exciting about"."""
    before = i - 1
    while s.is_a(before, ADV) or s.words[before] in ("very", "so", "quite", "extremely", "most", "particularly"):
        before -= 1
    right = _IMPRESSIVE[s.words[i]]
    if s.is_a(before, BE) and s.words[before - 1] in ("i", "we", "") and not s.mark[i] and not s.mark[i + 1] and s.words[i + 1] in ("by", "in", "about", "with", "at", "that") and s.words[before] not in ("is", "it's"):
        return Found(i, i, right, f'Who feels so is "{right}".')
    return None


def adverb_before(s: Sentence, i: int) -> Found | None:
    """ "I have recent finished a course", "we are current looking": the word that tells when or how stands as an adverb."""
    made = _BEFORE_VERB[s.words[i]]
    at = i + 1
    if s.mark[i] or s.mark[at] or not s.is_a(i - 1, HAVE | SUBJECT | BE) or (s.is_a(i - 1, BE) and not s.is_a(at, ING)) or not s.is_a(at, PARTICIPLE | PAST | ING) or s.is_a(at, NOUN | PLURAL):
        return None
    if s.is_a(i - 1, SUBJECT) and not s.is_a(at, PAST):
        return None
    return Found(i, i, made, f'Beside the verb an adverb stands: "{made}".')


_BEFORE_VERB = {"recent": "recently", "current": "currently", "previous": "previously", "usual": "usually", "final": "finally", "frequent": "frequently", "regular": "regularly", "careful": "carefully", "quick": "quickly", "immediate": "immediately", "complete": "completely", "full": "fully", "easy": "easily", "successful": "successfully", "gradual": "gradually", "personal": "personally", "direct": "directly", "continuous": "continuously", "warm": "warmly", "kind": "kindly", "sincere": "sincerely", "real": "really", "sudden": "suddenly", "slow": "slowly", "deep": "deeply", "strong": "strongly", "brief": "briefly", "constant": "constantly"}
_MANNER = {"high": "highly", "honest": "honestly", "warm": "warmly", "beautiful": "beautifully", "careful": "carefully", "polite": "politely", "perfect": "perfectly", "close": "closely", "regular": "regularly", "patient": "patiently", "serious": "seriously", "proper": "properly", "correct": "correctly", "different": "differently", "efficient": "efficiently", "independent": "independently", "fluent": "fluently", "clear": "clearly", "kind": "kindly", "safe": "safely", "gentle": "gently", "immediate": "immediately", "sudden": "suddenly", "successful": "successfully", "calm": "calmly", "accurate": "accurately", "nice": "nicely", "bad": "badly", "terrible": "terribly", "slow": "slowly", "quiet": "quietly", "easy": "easily", "thorough": "thoroughly", "sincere": "sincerely"}
_ACTING = wordset("spoke speak speaks work worked works drive drove drives treated treat talk talked explained explain answered answer behaved behave welcomed handled handle waited listened wrote write sing sang play played plays cook cooks cooked sew sewed sews listen listens moved moves ran run runs read check checked checks cleaned clean wait waits smiled laughed thanked spoken explained treated prepared written said solved fixed answer greeted dressed cut cuts act acted acts react reacted")


def spoke_high(s: Sentence, i: int) -> Found | None:
    """ "He spoke very high of you", "you spoke so honest about the wages", "we said goodbye warm"."""
    made = _MANNER[s.words[i]]
    before = i - 1
    if s.words[before] in ("very", "so", "really", "quite", "too", "more", "extremely") and not s.mark[i]:
        before -= 1
    if not made or s.mark[i] or s.mark[before + 1] or not (s.words[before] in _ACTING or (s.is_a(before, PAST | THIRD) and s.words[before - 1] in ("i", "we", "you", "he", "she", "they") and s.words[before] in _ACTING)):
        return None
    if (s.is_a(before - 1, DET | POSS | PREP | BE) and not s.mark[before]) or (s.words[i] in ("high", "close", "clear", "safe", "slow", "calm") and s.words[before] in ("ran", "run", "runs", "cut", "cuts", "play", "played", "plays", "drive", "drove", "drives", "moved", "moves", "read")):
        return None
    if s.mark[i + 1][:1] in (".", "!", ",") or (s.words[i + 1] in ("of", "about", "with", "to", "and", "at", "in", "on", "because", "when", "for", "but", "even") and not (s.words[i + 1] == "and" and s.is_a(i + 2, ADJECTIVE))):
        return Found(i, i, made, f'How somebody does it is an adverb: "{made}".')
    return None


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _words, _rule in (
    (_DEGREES, extreme_cold),
    (("a", "an", "the", "my", "your", "our", "his", "their", "this", "that"), carefully_driver),
    (_ODD_KIN, very_importance),
    (("importance", "confidence", "convenience", "patience", "independence", "intelligence", "absence", "presence", "urgency", "competence", "persistence", "diligence", "violence", "silence", "distance"), very_importance),
    (_NOUN_OF, the_different),
    (_MADE_NOUN, my_arrive),
    (_BORED, interested_task),
    (_IMPRESSIVE, very_impressive_by),
    (_BEFORE_VERB, adverb_before),
    (_MANNER, spoke_high),
):
    for _word in _words:
        if _rule not in BY_WORD.get(_word, ()):
            BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
__all__ = ["BY_WORD", "felt_calmly"]
