"""Rules of grammar over what words can be: each rule is asked where one of its words stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from sincerely.core.letters.checks.grammar import (
    agreement,
    aspect,
    bare_nouns,
    clauses,
    companions,
    complements,
    confusions,
    contractions,
    countability,
    counted_subjects,
    derivations,
    fixed_phrases,
    frames,
    gaps,
    homophones,
    learners,
    left_out,
    leftovers,
    noun_or_verb,
    noun_phrases,
    number,
    omissions,
    plain_subjects,
    prepositions,
    pronouns,
    relatives,
    run_ons,
    senses,
    small_words,
    tenses,
    time_frames,
    timelines,
    told_then,
    turned_order,
    usage,
    verb_forms,
    verb_patterns,
    verb_places,
    whole_subjects,
    word_pairs,
)
from sincerely.core.letters.checks.grammar.sentences import (
    PAD,
    Found,
    Rule,
    Sentence,
    sentences,
)
from sincerely.core.letters.english.word_classes import ADJECTIVE, MAINLY_ADJECTIVE, WordClasses
from sincerely.core.letters.letter_text import Letter

_BY_WORD: dict[str, list[Rule]] = defaultdict(list)
for _module in (
    agreement,
    verb_forms,
    noun_phrases,
    contractions,
    confusions,
    noun_or_verb,
    word_pairs,
    learners,
    clauses,
    frames,
    homophones,
    senses,
    omissions,
    usage,
    complements,
    verb_patterns,
    countability,
    time_frames,
    aspect,
    tenses,
    number,
    small_words,
    leftovers,
    pronouns,
    derivations,
    bare_nouns,
    turned_order,
    timelines,
    plain_subjects,
    verb_places,
    companions,
    left_out,
    told_then,
    gaps,
    counted_subjects,
    relatives,
):
    for _word, _rules in _module.BY_WORD.items():
        _BY_WORD[_word] += _rules

# What a word of each list of data/word_frames.txt is asked.
_BY_LIST = {
    **dict.fromkeys(("adjective", "noun", "verb", "object"), prepositions.preposition),
    **verb_patterns.BY_LIST,
    **countability.BY_LIST,
    **left_out.BY_LIST,
}

# What a regular form of an irregular verb may be in the table: nothing, or an adjective ("leaved").
_UNMADE = (0, ADJECTIVE | MAINLY_ADJECTIVE)


def slips(letter: Letter, table: WordClasses) -> Iterator[tuple[int, int, Found]]:
    """Yield what the rules find in the letter's own words, each with its offsets."""
    for start, end in sentences(letter):
        answers = letter.plain[:start].rstrip()[-1:] == "?"
        for first, last, found in _slips(letter.plain[start:end], table, answers):
            yield start + first, start + last, found


# Who types changes one sentence of a letter: the others are not read again.
@lru_cache(1024)
def _slips(plain: str, table: WordClasses, answers: bool) -> tuple[tuple[int, int, Found], ...]:
    sentence = Sentence(table, plain, answers)
    return tuple((sentence.spans[found.first][0], sentence.spans[found.last][1], found) for found in _in(sentence))


def _in(s: Sentence) -> Iterator[Found]:
    for i in range(PAD, s.end):
        word = s.words[i]
        for rule in _BY_WORD.get(word, ()):
            if found := rule(s, i):
                yield found
                break
        else:
            if (word in s.table.phrases and (found := fixed_phrases.phrase(s, i))) or (
                word in s.table.frames and (found := _framed(s, i))
            ):
                yield found
        if (
            (word[0].isdigit() and (found := noun_phrases.wants_many(s, i)))
            or (word.endswith("'s") and (found := noun_phrases.apostrophe_plural(s, i)))
            or (
                word.endswith("s")
                and (found := noun_phrases.missing_possessive(s, i) or turned_order.mayors_driver(s, i))
            )
            or (word.endswith("'s") and (found := turned_order.nurses_who(s, i)))
            or (word.endswith("ly") and (found := derivations.felt_calmly(s, i)))
            or (word.endswith("ed") and s.bits[i] in _UNMADE and (found := complements.made_regular(s, i)))
            or ("-" in word and (found := complements.five_years(s, i)))
        ):
            yield found
    yield from learners.whole(s)
    yield from run_ons.run_ons(s)
    yield from whole_subjects.whole(s)
    if found := relatives.behind_clause(s):
        yield found


def _framed(s: Sentence, i: int) -> Found | None:
    for frame in s.table.frames[s.words[i]]:
        if found := _BY_LIST[frame.kind](s, i, frame):
            return found
    return None
