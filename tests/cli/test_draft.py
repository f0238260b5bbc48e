"""`sincerely draft`, as a person and as a program meet it."""

from __future__ import annotations

import json
import subprocess
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from tests.support.program import COMMAND, call_here_in_bytes

CONTEXT = """
[candidate]
name = "Łucja Öberg"
email = "lucja@oberg.example"
strengths = [{claim = "trained four apprentices", evidence = "two now lead hands"}]
dialect = "british"
[employer]
name = "Harrow Marine"
[role]
title = "Pipe Welder"
[recipient]
name = "Dave Mercer"
email = "d.mercer@harrow.example"
rapport = "first-name"
[interview]
format = "one-on-one"
topics = [{with = "Dave", topic = "apprentices", they_said = "can't keep apprentices past yr 2", i_said = "let them weld early on scrap"}]
"""


def run(*arguments: str, given: bytes = CONTEXT.encode()) -> subprocess.CompletedProcess[bytes]:
    return call_here_in_bytes("draft", *arguments, given=given)


def test_json_has_every_promised_key_and_is_stable() -> None:
    done = run("thank-you", "--context", "-", "--format", "json")
    assert done.returncode == 0
    letter = json.loads(done.stdout)
    assert set(letter) == {"subject", "body", "to", "form", "sentences", "findings", "missing"}
    assert letter["to"] == "d.mercer@harrow.example" and letter["form"] == "thank-you"
    assert letter["missing"] == ["interview.topics[0].i_said"]  # who was to let whom weld is not plain enough to tell
    assert all(set(s) <= {"text", "facts", "gap"} for s in letter["sentences"])
    assert "you can't keep apprentices past year 2" in letter["body"].lower()
    another_process = subprocess.run(
        [*COMMAND, "draft", "thank-you", "--context", "-", "--format", "json"],
        input=CONTEXT.encode(),
        capture_output=True,
        check=False,
    )
    assert done.stdout == another_process.stdout
    assert done.stdout != run("thank-you", "--context", "-", "--format", "json", "--variant", "1").stdout


@pytest.mark.parametrize("variant", ["-3", "100", "two", "1.5", "²", ""])
def test_what_is_no_variant_is_refused_with_those_there_are(variant: str) -> None:
    done = run("thank-you", "--context", "-", "--variant", variant)
    assert (done.returncode, done.stdout) == (2, b"")
    assert f"There is no variant {variant}".encode() in done.stderr and b"from 0 to 99" in done.stderr


@pytest.mark.parametrize("variant", ["7", "99"])
def test_every_variant_there_is_makes_a_letter(variant: str) -> None:
    assert run("thank-you", "--context", "-", "--variant", variant).returncode == 0


def test_eml_is_a_message_to_send_by_hand() -> None:
    done = run("thank-you", "--context", "-", "--format", "eml")
    message = message_from_bytes(done.stdout, policy=default)
    assert message["To"].addresses[0].addr_spec == "d.mercer@harrow.example"
    assert message["From"].addresses[0].display_name == "Łucja Öberg"
    assert message["Subject"] and message.get_content().startswith("Dear Dave,")
    assert message.get_content_charset() == "utf-8"


def test_a_note_that_could_not_be_told_is_quoted_so_that_one_knows_which() -> None:
    done = run("thank-you", "--context", "-")
    assert "“let them weld early on scrap”".encode() in done.stderr


def test_text_names_what_is_missing_on_standard_error() -> None:
    done = run("thank-you", "--context", "-", given=b'[recipient]\nname = "Kim Doyle"\n')
    assert done.returncode == 0 and done.stdout.startswith(b"Subject: ")
    assert b"missing: interview.topics" in done.stderr and b"missing" not in done.stdout


def test_bad_input_is_refused_with_file_and_line(tmp_path: Path) -> None:
    for name, data, line in (
        ("types.toml", b"[role]\ntitle = 3\n", 2),
        ("broken.toml", b"[role]\ntitle = \n", 2),
        ("binary.toml", b"[role]\n\x00\x01\x02", 2),
        ("empty.toml", b"\n", 1),
    ):
        path = tmp_path / name
        path.write_bytes(data)
        done = run("thank-you", "--context", str(path))
        assert done.returncode == 2 and f"{path}:{line}: ".encode() in done.stderr and b"Expected" in done.stderr, (
            done.stderr
        )
        assert done.stdout == b"" and b"Traceback" not in done.stderr
    assert run("thank-you", "--context", str(tmp_path / "none.toml")).returncode == 2
    assert run("thanks", "--context", "-").returncode == 2
    assert run("thank-you").returncode == 2


def test_unknown_keys_are_a_warning() -> None:
    done = run("thank-you", "--context", "-", given=CONTEXT.encode() + b"mood = 'good'\n")
    assert done.returncode == 0 and b"mood" in done.stderr


def test_other_encodings_are_read() -> None:
    assert "Łucja Öberg" in run("thank-you", "--context", "-", given=CONTEXT.encode("utf-16")).stdout.decode()
    plain = CONTEXT.replace("Łucja", "Lucja").encode("cp1252")
    done = run("thank-you", "--context", "-", given=plain)
    assert "Lucja Öberg" in done.stdout.decode() and b"cp1252" in done.stderr
