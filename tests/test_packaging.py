"""What is shipped: the wheel holds the whole source, the locks pin all of it and name no address, the licences fit."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support.program import call, environment

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory) -> Path:
    """The wheel as `pipx install .` builds it, from a copy of the checkout, with nothing from a network."""
    folder = tmp_path_factory.mktemp("wheel")
    checkout = folder / "checkout"
    checkout.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, checkout / name)
    shutil.copytree(ROOT / "src", checkout / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    subprocess.run(
        [sys.executable, "-m", "flit_core.wheel", "--outdir", str(folder), str(checkout)],
        check=True,
        capture_output=True,
    )
    [built] = folder.glob("*.whl")
    return built


def test_the_wheel_holds_every_file_of_the_source(wheel):
    source = ROOT / "src"
    ours = {
        path.relative_to(source).as_posix()
        for path in source.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and ".egg-info" not in str(path)
    }
    with zipfile.ZipFile(wheel) as archive:
        shipped = {name for name in archive.namelist() if ".dist-info/" not in name}
        about = {name.partition(".dist-info/")[2] for name in archive.namelist() if ".dist-info/" in name}
    assert shipped == ours
    # Each kind of file that is no Python is there at all, so the comparison above compared something.
    for kind in ("web/templates/", "web/static/", "data/playbook.toml", "journal/migrations/", "accounts/migrations/"):
        assert any(f"sincerely/{kind}" in name for name in shipped), kind
    assert {"entry_points.txt", "METADATA", "licenses/LICENSE"} <= about


def test_the_wheel_works_far_from_the_checkout(wheel, tmp_path):
    """Unpacked on its own and put before everything else, it makes a journal, writes its templates and finds its tables."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    command = [sys.executable, "-c", WHERE.format(site=str(tmp_path / "site"))]
    data = tmp_path / "data"
    done = call("demo", "--no-serve", "--data", str(data), data=None, command=command, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert str(tmp_path / "site") in done.stderr
    done = subprocess.run(
        [sys.executable, "-c", PAGE.format(site=str(tmp_path / "site"))],
        env=environment(data, DJANGO_SETTINGS_MODULE="sincerely.settings"),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


WHERE = """
import sys
sys.path.insert(0, {site!r})
import sincerely
print(sincerely.__file__, file=sys.stderr)
from sincerely.cli import main
main()
"""
PAGE = """
import sys
sys.path.insert(0, {site!r})
import django
django.setup()
from django.test import Client
from sincerely.accounts.models import User
client = Client(headers={{"host": "127.0.0.1"}})
client.force_login(User.objects.get())
for page in ("/", "/help", "/static/web/desk.css"):
    answer = client.get(page)
    assert answer.status_code == 200, (page, answer.status_code)
"""


# --- the locks -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Pin:
    """One requirement of a lock."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]


def pins(lock: str) -> Iterator[Pin]:
    """Yield what a lock pins; fails on a line that is neither a pin, a hash nor a remark."""
    logical = re.sub(r"(?m)^\s*#.*$", "", (ROOT / lock).read_text("utf-8")).replace("\\\n", " ")
    for line in filter(None, map(str.strip, logical.splitlines())):
        found = re.fullmatch(r"([\w.-]+)==([\w.!+]+)(?: ; ([^\\]+?))?((?: +--hash=sha256:[0-9a-f]{64})+)", line)
        assert found, f"{lock}: {line}"
        yield Pin(canonicalize_name(found[1]), found[2], found[3] or "", tuple(found[4].split()))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_pinned_with_hashes_and_no_address(lock):
    pinned = list(pins(lock))
    assert len({pin.name for pin in pinned}) == len(pinned) > 20
    text = (ROOT / lock).read_text("utf-8")
    assert not re.search(r"://|--(extra-)?index|--find-links|--trusted-host|-i ", text)


def test_what_the_project_asks_for_is_in_the_locks():
    asked = [Requirement(text) for text in PROJECT["project"]["dependencies"]]
    asked_dev = [Requirement(text) for text in PROJECT["dependency-groups"]["dev"]]
    run, dev = ({pin.name: pin for pin in pins(lock)} for lock in LOCKS)
    for requirement in asked:
        pin = run[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(pin.version), requirement
    for requirement in [*asked, *asked_dev]:
        pin = dev[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(pin.version), requirement
    # What tests run with is what people run with.
    assert {name: (pin.version, pin.hashes) for name, pin in run.items()}.items() <= {
        name: (pin.version, pin.hashes) for name, pin in dev.items()
    }.items()


def test_what_is_installed_is_what_is_pinned():
    for pin in pins(LOCKS[1]):
        if not pin.marker or Marker(pin.marker).evaluate():
            assert distribution(pin.name).version == pin.version, pin.name


def test_nothing_that_is_imported_comes_from_outside_the_lock():
    """Every third-party import in src belongs to a package the project asks for by name."""
    from importlib.metadata import packages_distributions

    asked = {canonicalize_name(Requirement(text).name) for text in PROJECT["project"]["dependencies"]}
    owners = packages_distributions()
    missing = set()
    for path in (ROOT / "src").rglob("*.py"):
        for name in re.findall(r"(?m)^\s*(?:from|import) (\w+)", path.read_text("utf-8")):
            if name in sys.stdlib_module_names or name in {"sincerely", "__future__"} or name not in owners:
                continue
            if not asked & {canonicalize_name(owner) for owner in owners[name]}:
                missing.add((path.name, name))
    assert not missing


# --- licences --------------------------------------------------------------------------------------------------------

# May stand beside code under Apache-2.0: permissive ones; MPL and LGPL as libraries that are installed as they come, unchanged.
FITTING = re.compile(
    r"Apache|BSD|MIT|ISC|PSF|Python Software Foundation|Unlicense|Zope|ZPL|MPL|Mozilla|LGPL|Lesser General|0BSD|Public Domain",
    re.IGNORECASE,
)
UNFITTING = re.compile(
    r"(?<!L)\bA?GPL|(?<!Lesser )General Public|AGPL|SSPL|Commons Clause|NonCommercial|BUSL", re.IGNORECASE
)


def licence(found: Distribution) -> str:
    """Return what a distribution says of its licence, shortly."""
    about = found.metadata
    kinds = [kind.rpartition(" :: ")[2] for kind in about.get_all("Classifier") or [] if kind.startswith("License ::")]
    return about.get("License-Expression") or " / ".join(kinds) or (about.get("License") or "").strip().splitlines()[0]


def runtime() -> Iterator[tuple[str, str]]:
    """Yield name and licence of everything that ships with an installation on this machine."""
    for pin in pins(LOCKS[0]):
        if not pin.marker or Marker(pin.marker).evaluate():
            yield pin.name, licence(distribution(pin.name))


def test_every_licence_lets_sincerely_ship_under_apache():
    found = dict(runtime())
    assert len(found) > 20
    for name, words in found.items():
        assert FITTING.search(words) and not UNFITTING.search(words), f"{name}: {words}"


@pytest.mark.parametrize(
    "words",
    ["GPL-3.0-or-later", "AGPL-3.0", "GNU General Public License v2 (GPLv2)", "GNU Affero General Public License v3"],
)
def test_a_licence_that_would_not_fit_is_seen(words):
    assert UNFITTING.search(words)


@pytest.mark.parametrize("words", ["LGPL-3.0-or-later", "GNU Lesser General Public License v3 or later (LGPLv3+)"])
def test_a_library_licence_is_no_such(words):
    assert FITTING.search(words) and not UNFITTING.search(words)


def test_the_licences_are_written_down():
    page = (ROOT / "docs" / "development.md").read_text("utf-8").partition("## Licences")[2]
    listed = dict(re.findall(r"^\| `([\w.-]+)` \| ([^|]+) \|", page, re.MULTILINE))
    for name, words in runtime():
        assert listed.get(name) == words, f"docs/development.md: | `{name}` | {words} |"
    windows = {pin.name for pin in pins(LOCKS[0])} - {name for name, _ in runtime()}
    assert listed.keys() - windows == dict(runtime()).keys()


def test_a_requirement_of_another_system_is_known():
    """What this machine does not install still has a name on the page."""
    page = (ROOT / "docs" / "development.md").read_text("utf-8")
    for pin in pins(LOCKS[0]):
        assert f"`{pin.name}`" in page, pin.name
        try:
            distribution(pin.name)
        except PackageNotFoundError:
            assert pin.marker, f"{pin.name} is pinned for every system and not installed"


# --- no traces -------------------------------------------------------------------------------------------------------


def test_set_up_names_no_address():
    for name in ("Makefile", "scripts/make-environment", "scripts/install-test-needs", ".ci/run", "pyproject.toml"):
        text = (ROOT / name).read_text("utf-8")
        assert not re.search(r"https?://|(?<!emit-)index-url|--find-links|/home/|/root/", text), name
