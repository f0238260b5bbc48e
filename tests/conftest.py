"""Every test runs on a data folder of its own, far from the person's; with CI=true nothing may be skipped."""

import atexit
import gc
import os
import shutil
import sys
import tempfile

import pytest
from hypothesis import HealthCheck, settings
from xdist.scheduler import LoadScopeScheduling

from sincerely.kept_file import use_kept_file
from tests.support.shared import PLACE

# How long an example takes says nothing about the code on a busy machine, and no test may wait on wall time.
settings.register_profile("sincerely", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("sincerely")
pytest_plugins = ["tests.support.databases", "tests.support.folders", "tests.support.tables"]
os.environ["SINCERELY_DATA"] = tempfile.mkdtemp(prefix="sincerely-tests-")
if PLACE not in os.environ:
    os.environ[PLACE] = tempfile.mkdtemp(prefix="sincerely-tests-")  # the workers that this process starts find it
    atexit.register(shutil.rmtree, os.environ[PLACE], ignore_errors=True)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sincerely.settings")
# Playwright's own loop runs in the test's thread; Django's guard takes that for asynchronous code and refuses the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
# The programs that tests start would read every module anew, some hundred times over, where no bytecode may be kept.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
# Nor may they compile the patterns anew.
use_kept_file()
# What looks for rubbish finds next to none among thousands of tests, and less often is as well.
gc.set_threshold(50_000)
# Nor may one make a service of their system's.
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="sincerely-tests-")
os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="sincerely-tests-")
# Nor a database of theirs.
os.environ.pop("DATABASE_URL", None)
# No test may reach the keyring of the person who runs it.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"


def pytest_collection_finish():
    """Thousands of tests stay till the end: what looks for rubbish need not walk through them each time."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    report = outcome.get_result()
    if report.skipped and os.environ.get("CI") == "true" and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and with CI=true nothing may be: {report.longrepr}"


def _shares(nodeid):
    """Return what a test shares with others that is dear to make: a PostgreSQL, the folders of commands, or what its file makes for all its tests."""
    file = nodeid.partition("::")[0]
    room = "/".join(file.split("/")[:2])
    if room == "tests/ops" or "postgresql" in nodeid.lower():
        return "PostgreSQL"
    return room if room == "tests/cli" else file


#: What takes longest, the longest first: each of these has work for a processor for twenty seconds and more, or waits for others as long.
_LONGEST = (
    "PostgreSQL",
    *("tests/web/test_browser.py", "tests/cli", "tests/web/test_languages.py", "tests/web/test_access.py", "tests/web/test_letters.py"),
    *("tests/outbox/test_killed.py", "tests/web/test_safety.py", "tests/web/test_debrief.py", "tests/web/test_forms.py"),
)  # fmt: skip


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """What takes longest begins first, then what needs a browser: at the end no worker waits for another's last minute.

    Last of all hooks, for pytest-django puts whatever needs no database behind the rest: a browser's tests and the commands' would begin half-way.
    """
    dear = {_shares(item.nodeid) for item in items if item.get_closest_marker("browser")}
    rank = {share: len(_LONGEST) for share in dear} | {share: number for number, share in enumerate(_LONGEST)}
    items.sort(key=lambda item: rank.get(_shares(item.nodeid), len(_LONGEST) + 1))


class _Together(LoadScopeScheduling):
    """One worker runs all tests that share something, in the order of their collection.

    The mark `xdist_group` would say so beside the tests, but does nothing together with pytest 9.
    """

    def _split_scope(self, nodeid):
        return _shares(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    if config.getvalue("dist") != "loadgroup":
        return None
    config.option.loadscopereorder = False  # it would begin with the many small ones
    return _Together(config, log)


def pytest_terminal_summary(terminalreporter):
    """Print what tests counted, also where they ran in another process."""
    for report in terminalreporter.stats.get("passed", []):
        for name, value in report.user_properties:
            if name == "counts":
                terminalreporter.write_line(value)


def pytest_itemcollected(item):
    """A test that is on both databases asks for its one first, though no argument of it says so: pytest takes out what it did not find itself."""
    if "database" in getattr(item, "callspec", item).__dict__.get("params", ()) and "database" not in item.fixturenames:
        item.fixturenames.insert(0, "database")
