"""Data folders as people have them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.shared import made_for_all
from tests.support.warm import call_warm


@pytest.fixture(scope="session")
def sample_folder() -> Path:
    """The sample job search in a data folder, made once by the command that makes it. Copy it; never write to it."""
    return made_for_all("sample", made_sample)


def made_sample(folder: Path, **environment: str) -> Path:
    """Make the sample job search in a folder, at SINCERELY_NOW where that is given: its days hang on the hour it is made at."""
    done = call_warm("demo", "--no-serve", "--data", str(folder), data=None, **environment)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def journal(sample_folder, tmp_path) -> Path:
    """A data folder with a job search in it, for one test."""
    return Path(shutil.copytree(sample_folder, tmp_path / "journal"))


@pytest.fixture(scope="session")
def empty_folder() -> Path:
    """A data folder with a database and nobody in it, as the first command leaves it. Copy it; never write to it."""
    return made_for_all("empty", _made_empty)


def _made_empty(folder: Path) -> None:
    assert "no job search yet" in call_warm("letters", data=folder).stderr


@pytest.fixture
def empty_journal(empty_folder, tmp_path) -> Path:
    """A data folder in which no job search has begun, for one test: its tables need not be made anew."""
    return Path(shutil.copytree(empty_folder, tmp_path / "empty"))
