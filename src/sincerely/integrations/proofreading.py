"""Harper as the proofreader: offline, English, made when first needed; all threads of a server read through one, for what Harper keeps of each costs seconds and 50 MB."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache, cached_property
from typing import Any

from sincerely.core.letters.english.word_classes import WordClasses, read_word_classes
from sincerely.core.letters.values import SpellingRemark
from sincerely.core.people.names import british
from sincerely.data.texts import shipped_text

# Rules of Harper's that are matters of style or typography, join or split words a trade writes otherwise, or are ours
# to say. LookingForwardTo also writes to standard output, where a program expects JSON.
OFF = (
    *(
        "LookingForwardTo",
        "SplitWords",
        "MergeWords",
        "DisjointPrefixes",
        "OrthographicConsistency",
        "OkToOkay",
        "OxfordComma",
        "NoOxfordComma",
    ),
    *(
        "UseEllipsisCharacter",
        "NumericRangeEnDash",
        "Dashes",
        "Spaces",
        "NoFrenchSpaces",
        "LongSentences",
        "SpelledNumbers",
        "ItsPossessive",
    ),
    *(
        "ThereToTheir",
        "ExpandForward",
        "FootInchMinuteSecondSymbols",
        "SentenceCapitalization",
        "RepeatedWords",
        "RedundantThat",
        "ThatWhich",
        "UseTitleCase",
        "AnA",
        "InterestedIn",
    ),
    *(
        "CompoundNouns",
        "MassNouns",
        "ToTwoToo",
        "MissingPreposition",
        "WrongNegative",
        "InOnTheCards",
        "Everyone",
        "SingleBe",
        "AvoidCurses",
    ),
    *("ThereIsAgreement", "LetsConfusion", "MissingDeterminer", "MultipleSequentialPronouns", "TheMy", "APart"),
    *(
        "Hedging",
        "BoringWords",
        "UnclosedQuotes",
        "MissingTo",
        "CommaFixes",
        "PhrasalVerbAsCompoundNoun",
        "CapitalizePersonalPronouns",
        "CurrencyPlacement",
        "GoodAt",
        "PronounKnew",
    ),
)
# Kinds of remarks that say that something is wrong; the others are taste ("Style", "Readability", "Enhancement", ...).
_GRAMMAR = {
    "Agreement",
    "BoundaryError",
    "Capitalization",
    "Eggcorn",
    "Grammar",
    "Malapropism",
    "Miscellaneous",
    "Nonstandard",
    "Repetition",
    "Typo",
    "Usage",
    "WordChoice",
}


# The rule takes the noun in "sending you jobs" for a verb; these are verbs beyond doubt.
_VERBS = {
    "am",
    "is",
    "are",
    "was",
    "were",
    "have",
    "has",
    "do",
    "does",
    "go",
    "goes",
    "don't",
    "doesn't",
    "wasn't",
    "weren't",
}


# Kinds whose remarks hold nearly always, and single rules of the other kinds that do.
_SURE = {"Agreement", "Nonstandard", "Repetition", "BoundaryError"}
_SURE_RULES = {
    "ModalOf",
    "AnA",
    "CapitalizeI",
    "CapitalizePersonalPronouns",
    "ToTo",
    "LetsConfusion",
    "ThenThan",
    "ItsContraction",
    "YourYouAre",
    "ForSince",
    *("Everyday", "WereWhere", "FeelFell", "The", "FreeRein", "Nowhere", "ThingThink", "CompoundSubjectI", "DespiteOf"),
    *("SupposedTo", "GoodAt", "Discuss", "DoubleModal", "LetToDo", "ArriveTo", "PrincipleToPrincipalRoleNoun"),
    *("BatedBreath", "PiqueInterest", "TheAnother", "DidPast", "PronounKnew", "HomeInOn"),
}


_MOST_COMPOUNDS = 1024  # words remembered of each thread: as one types, the same stand in the letter again and again


@cache
def proofreader() -> Harper:
    """Return the one proofreader of this process; nothing is loaded before its first call (about a second) or `warm`."""
    return Harper()


#: Words for which Harper reads its dictionary, and builds what it looks for likely words with, which it keeps a thread: a name takes another table.
_TO_WARM = "I recieve many letters from Sokolowska."


class Harper:
    """A Proofreader over Harper. Safe to call from any thread: the main one reads itself, every other lets one thread read that is kept, for Harper's linters belong to the thread that made them."""

    def __init__(self) -> None:
        self._own = threading.local()
        self._begin()
        os.register_at_fork(after_in_child=self._begin)  # threads do not come along

    def _begin(self) -> None:
        self._reader = ThreadPoolExecutor(1, "proofreader")

    def warm(self) -> None:
        """Make the reading thread ready in the background: what its first readings would wait for (two seconds of a processor)."""
        self._reader.submit(self._read, _TO_WARM, (), "")

    @cached_property
    def words(self) -> WordClasses:
        """What every word can be, read when first asked for (some 15 ms)."""
        names = (
            "word_classes",
            "british_words",
            "rare_words",
            "word_frames",
            "fixed_phrases",
            "counted_nouns",
            "usual_classes",
        )
        classes, british, rare, frames, phrases, counted, usual = (shipped_text(f"{name}.txt") for name in names)
        phrases += "".join(shipped_text(f"{name}.txt") for name in ("word_contexts", "word_families", "small_words"))
        return read_word_classes(classes, british, rare, frames, phrases, counted, usual)

    def __call__(self, text: str, *, names: Sequence[str], dialect: str) -> Sequence[SpellingRemark]:
        """Remark on `text`. `names` are right as they stand, their possessives too.

        With no dialect, a spelling counts as wrong only where American and British agree; with one, that one decides.
        """
        if not text.strip():
            return ()
        if threading.current_thread() is threading.main_thread():
            return self._read(text, names, dialect)
        return self._reader.submit(self._read, text, names, dialect).result()

    def _read(self, text: str, names: Sequence[str], dialect: str) -> Sequence[SpellingRemark]:
        try:
            return self._remarks(text, names, dialect)
        except BaseException as error:
            # A fault inside Harper is no exception like others, and would end the thread; the letter can be read without it.
            if type(error).__name__ != "PanicException":
                raise
            self._own.__dict__.clear()
            return ()

    def _remarks(self, text: str, names: Sequence[str], dialect: str) -> Sequence[SpellingRemark]:
        # Names are left out here and not taught to Harper: one word taught makes each reading a half slower.
        right = {w for name in names for w in _forms(name)}
        remarks = [
            r
            for r in self._lint(text, "british" if dialect and british(dialect) else "american")
            if not (r.kind == "spelling" and text[r.start : r.end] in right)
        ]
        if not dialect:
            # The words that only the British dictionary has are a table: a second linter would cost a second to start.
            remarks = [
                r for r in remarks if r.kind != "spelling" or text[r.start : r.end].lower() not in self.words.british
            ]
        return tuple(self._weighed(text, r) if r.kind == "spelling" else r for r in remarks)

    def _weighed(self, text: str, remark: SpellingRemark) -> SpellingRemark:
        """A trade's own compound (signwriter, getouts) is made of two words that the dictionary has: no sure slip."""
        said = text[remark.start : remark.end]
        # Nobody's compound is longer; a pasted wall of letters would be split ten thousand ways.
        if not 8 <= len(said) <= 40 or not said.isalpha():
            return remark
        return replace(remark, sure=False) if self._compound(said) else remark

    def _compound(self, said: str) -> bool:
        known: dict[str, bool] = self._own.__dict__.setdefault("compounds", {})
        if said not in known:
            if len(known) >= _MOST_COMPOUNDS:
                known.clear()
            known[said] = self._splits(said)
        return known[said]

    def _splits(self, said: str) -> bool:
        """Say whether a word falls into two that the dictionary has."""
        splits = [f"{said[:i]} {said[i:]}" for i in range(4, len(said) - 3)]
        lines = "\n\n".join(splits)
        wrong = [
            lint.span.start
            for lint in self._linter("american").lint(lines, language="plaintext")
            if lint.lint_kind == "Spelling"
        ]
        at = 0
        for split in splits:
            if not any(at <= start < at + len(split) for start in wrong):
                return True
            at += len(split) + 2
        return False

    def _lint(self, text: str, dialect: str) -> list[SpellingRemark]:
        linter = self._linter(dialect)
        return [
            remark
            for rule, lints in linter.organized_lints(text, language="plaintext").items()
            for lint in lints
            if (rule != "PronounVerbAgreement" or (lint.problem_text.lower() in _VERBS and not _behind_you(text, lint)))
            and (remark := _remark(text, rule, lint))
        ]

    def _linter(self, dialect: str) -> Any:
        import harper

        linters: dict[str, Any] = self._own.__dict__.setdefault("linters", {})
        if dialect not in linters:
            linter = harper.Linter(harper.Dialect.BRITISH if dialect == "british" else harper.Dialect.AMERICAN)
            known = linter.get_default_lint_config()
            linter.set_lint_config({rule: False for rule in OFF if rule in known})
            linters[dialect] = linter
        return linters[dialect]


def _behind_you(text: str, lint: Any) -> bool:
    """Say whether a verb stands behind "you", which may be an object: "the day I name you is". The rules of the house look at that themselves."""
    return text[max(0, lint.span.start - 5) : lint.span.start].lower().endswith(" you ")


def _forms(name: str) -> set[str]:
    """Return how the words of a name may stand in a text: each as it is, and its possessive."""
    parts = {p for word in name.split() for p in (word, *word.split("-")) if p}
    return parts | {f"{p}'s" for p in parts} | {f"{p}'" for p in parts if p.endswith("s")}


def _remark(text: str, rule: str, lint: Any) -> SpellingRemark | None:
    kind = lint.lint_kind
    start, end = lint.span.start, lint.span.end
    suggestions = []
    for suggestion in lint.suggestions[:5]:
        if suggestion.kind.name == "REPLACE":
            suggestions.append(suggestion.replacement_text)
        elif suggestion.kind.name == "REMOVE":
            suggestions.append("")
        else:
            suggestions.append(text[start:end] + suggestion.replacement_text)
    if kind == "Spelling":
        return SpellingRemark(
            start=start, end=end, kind="spelling", message=lint.message, suggestions=tuple(suggestions)
        )
    if kind in _GRAMMAR:
        return SpellingRemark(
            start=start,
            end=end,
            kind="grammar",
            message=lint.message.replace("`", '"'),
            suggestions=tuple(suggestions),
            sure=kind in _SURE or rule in _SURE_RULES,
        )
    return None
