"""Data folders as people have them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.program import call


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory) -> Path:
    """The sample job search in a data folder, made once by the command that makes it. Copy it; never write to it."""
    folder = tmp_path_factory.mktemp("sample") / "data"
    done = call("demo", "--no-serve", "--data", str(folder), data=None)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def journal(sample_folder, tmp_path) -> Path:
    """A data folder with a job search in it, for one test."""
    return Path(shutil.copytree(sample_folder, tmp_path / "journal"))
