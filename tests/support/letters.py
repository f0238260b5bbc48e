"""Letters as the product composes them: with what each word of English can be."""

from functools import partial

from sincerely.core.letters import compose as composing
from sincerely.core.letters.telling.own_answer import answer
from sincerely.core.letters.telling.their_words import their_words
from sincerely.data.names import word_classes

compose = partial(composing.compose, words=word_classes())
other_wordings = partial(composing.other_wordings, words=word_classes())


def retell(note, cast, topic="", named=False):
    return their_words(note, topic, cast, word_classes(), named=named)


def retell_own(note, cast, heard=""):
    return answer(note, heard, heard, cast, word_classes())
