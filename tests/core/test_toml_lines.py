"""A TOML text as it is loaded: what cannot be read, and what nobody can read, is told with its line."""

import pytest

from sincerely.core.toml_lines import load


@pytest.mark.parametrize("escape", ["\\u0000", "\\u001b", "\\b", "\\U0000007f"])
def test_a_sign_that_no_letter_can_hold_is_refused_with_its_line(escape):
    found, (problem,) = load(f'a = "fine"\n[b]\nc = ["Jo {escape}"]\n', "a file")
    assert found is None and problem.fatal and problem.line == 3 and "nobody can read" in problem.message


def test_line_breaks_tabs_and_every_script_are_read():
    found, problems = load('a = """one\ntwo"""\nb = "x\\ty \u05e9\u05dc\u05d5\u05dd \U0001f984"\n', "a file")
    assert problems == () and found == {"a": "one\ntwo", "b": "x\ty \u05e9\u05dc\u05d5\u05dd \U0001f984"}


def test_brackets_without_end_are_told():
    found, (problem,) = load("a = " + "[" * 5000, "a file")
    assert found is None and "hundreds deep" in problem.message
