import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.lines import Lines

NAMES = st.text(st.characters(min_codepoint=32), min_size=1, max_size=12).filter(
    lambda name: name.splitlines() == [name]
)


@given(st.dictionaries(NAMES, st.integers(0, 10**6), max_size=600), st.lists(NAMES, max_size=20))
def test_a_table_of_lines_answers_as_the_dictionary_it_was_written_from(
    table: dict[str, int], others: list[str]
) -> None:
    text, asked = "\n".join(f"{name}\t{table[name]}" for name in sorted(table)), [*table, *others]
    for kept in (text, text.encode()):
        lines = Lines(kept, int)
        assert list(lines.among(asked).items()) == [*{name: table[name] for name in asked if name in table}.items()]
        lines = Lines(kept, int)
        for name in asked:
            assert lines.get(name) == table.get(name)
            assert lines.get(name, -1) == table.get(name, -1)
            assert (name in lines) == (name in table)
        assert list(lines) == sorted(table)
        assert len(lines) == len(table)


def test_a_long_table_is_searched_part_by_part_and_each_line_read_once() -> None:
    read: list[str] = []
    lines = Lines(
        "\n".join(f"{number:05}\tthe {number}th" for number in range(5_000)), lambda rest: read.append(rest) or rest
    )
    assert [lines["00000"], lines["02500"], lines["04999"], lines["02500"]] == [
        "the 0th",
        "the 2500th",
        "the 4999th",
        "the 2500th",
    ]
    assert read == ["the 0th", "the 2500th", "the 4999th"]
    with pytest.raises(KeyError):
        lines["05000"]


def test_lines_that_are_not_sorted_are_refused() -> None:
    with pytest.raises(ValueError, match="not sorted"):
        Lines("b\t1\na\t2", int).get("b")
