"""`sincerely serve` and `sincerely demo`: the web app on this machine."""

from __future__ import annotations

import gc
import logging
import os
import signal
import threading
from typing import IO, TYPE_CHECKING, NamedTuple

import click

from sincerely.errors import BadInput

if TYPE_CHECKING:
    from sincerely.web.lan.listener import Listener

TICK_SECONDS = 20
#: The first pages are not kept waiting; nobody has come to a letter by then.
WARM_SECONDS = 2
ANY_ADDRESS = "any"


@click.command()
@click.option("--data", default="", help="Data folder (or SINCERELY_DATA); the usual place otherwise.")
@click.option(
    "--port",
    default=8321,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="Port on 127.0.0.1; 0 takes any free one.",
)
@click.option(
    "--lan",
    metavar="[ADDRESS]",
    is_flag=False,
    flag_value=ANY_ADDRESS,
    default="",
    help="Also serve phones in the same network, on the same port, encrypted and only once they are paired; ADDRESS says on which of this computer's addresses.",
)
def serve(data: str, port: int, lan: str) -> None:
    """Start the web app on this machine and print a one-use sign-in link.

    While it runs it sends by itself what you approved, when it is due.
    """
    _serve(data, port, lan)


@click.command()
@click.option("--data", default="", help="Folder for the sample; a temporary one otherwise, gone when you stop.")
@click.option("--port", default=8322, show_default=True, type=click.IntRange(0, 65535))
@click.option("--no-serve", is_flag=True, help="Only make the sample, then stop.")
def demo(data: str, port: int, no_serve: bool) -> None:
    """Show a sample job search in a data folder of its own. It can never send anything."""
    import tempfile

    if data:
        _demo(data, port, no_serve)
    else:
        if no_serve:
            raise BadInput("--no-serve needs a folder to keep the sample in.", expected="--data DIR")
        with tempfile.TemporaryDirectory(prefix="sincerely-sample-") as folder:
            _demo(folder, port, no_serve)


def _demo(data: str, port: int, no_serve: bool) -> None:
    from sincerely import bootstrap, clock

    with _claimed(data):
        bootstrap.open_journal()
        from sincerely.accounts.models import Candidate

        if Candidate.objects.filter(sample=False).exists():
            raise BadInput(
                "This folder holds a real job search; the sample needs a folder of its own.",
                file=data,
                expected="another folder with --data DIR",
            )
        if not Candidate.objects.filter(sample=True).exists():
            from sincerely.journal.actions.candidates import make_sample

            make_sample(bootstrap.local_user(), clock.now())
        if no_serve:
            click.echo(f"The sample job search is in {data}.")
        else:
            _run(port, "This is the sample: look at everything, change anything. It can never send.")


def _serve(data: str, port: int, lan: str) -> None:
    from sincerely import bootstrap

    with _claimed(data):
        bootstrap.open_journal()
        _run(port, "", lan)


def _claimed(data: str) -> IO[str]:
    """Hold the data folder, named by `data` or else the usual one, for as long as the returned file is open."""
    from sincerely.folder import claim_folder, data_folder

    if data:
        os.environ["SINCERELY_DATA"] = data
    return claim_folder(data_folder())


def _run(port: int, greeting: str, lan: str = "") -> None:
    """Serve the open journal until Ctrl-C, SIGTERM or a closed terminal; print the sign-in link once a page can be had.

    `lan`: also to the network, on the address named or on ANY_ADDRESS; "" for this machine only.
    """
    from django.db import connections
    from django.urls import get_resolver
    from waitress.server import create_server

    from sincerely import bootstrap, clock
    from sincerely.accounts.links import make_link
    from sincerely.integrations.proofreading import proofreader
    from sincerely.web.wsgi import application

    # Every page is imported before the link is shown: the first click is quick, and a broken installation says so here.
    _ = get_resolver().url_patterns
    gc.freeze()  # what is imported stays till the end: no request waits while it is looked through
    try:
        server = create_server(application, host="127.0.0.1", port=port, threads=4, ident="sincerely")
    except OSError as error:
        raise BadInput(
            f"Port {port} on 127.0.0.1 cannot be had: {error.strerror}",
            expected="a free one: --port 0 takes any, and so does make run PORT=0",
        ) from error
    network = _open_to_network("" if lan == ANY_ADDRESS else lan, int(server.effective_port)) if lan else None
    address = f"http://127.0.0.1:{server.effective_port}"
    link = f"{address}/sign-in/{make_link(bootstrap.local_user(), clock.now())}"
    stop = threading.Event()
    ticker = threading.Thread(target=_tick_until, args=(stop,), name="ticker", daemon=True)
    warmer = threading.Timer(WARM_SECONDS, lambda: proofreader().warm())
    _stop_on_signals()
    try:
        # Flushed at once, also into a pipe: somebody waits for it.
        click.echo(
            f"{greeting + chr(10) if greeting else ''}Open this in your browser:\n\n"
            f"  {link}\n\n{network.says if network else ''}Stop with Ctrl-C.{_note()}"
        )
        ticker.start()
        warmer.start()
        if network:
            threading.Thread(target=network.listener.run, name="network", daemon=True).start()
        server.run()  # returns on Ctrl-C and on the signals below
    finally:
        stop.set()
        warmer.cancel()
        if network:
            network.listener.stop()
        if ticker.is_alive():
            # A letter that is being handed over may still be answered; the outbox knows what to ask if not.
            ticker.join(timeout=30)
        # The last connection to close folds SQLite's log back into the database.
        connections.close_all()


class _Network(NamedTuple):
    listener: Listener
    says: str


def _note() -> str:
    """Return where to read of this SQLite, when it can damage a write-ahead log: a first start is not the place for more."""
    from sincerely.bootstrap import sqlite_at_risk

    return " (SQLite: see `sincerely doctor`.)" if sqlite_at_risk() else ""


def _open_to_network(named: str, port: int) -> _Network:
    """Open the port to the network; return the listener, not yet running, with what a person needs to pair a phone. Raises BadInput when it cannot be opened."""
    from sincerely import bootstrap, clock
    from sincerely.accounts.pairing import make_code
    from sincerely.folder import data_folder
    from sincerely.web import lan
    from sincerely.web.lan.addresses import address_for_phones, other_addresses
    from sincerely.web.lan.certificate import certificate_for
    from sincerely.web.lan.listener import LanHandler, Listener, at

    own, now = address_for_phones(named), clock.now()
    certificate = certificate_for(own.ip, data_folder(), now)
    host = at(own.ip, port)
    listener = Listener(own, port, certificate.file, LanHandler(host))
    lan.here = lan.Lan(f"https://{host}", certificate.fingerprint)
    others = ", ".join(f"--lan {other.ip} ({other.card})" for other in other_addresses(own)) if not named else ""
    code = make_code(bootstrap.local_user(), now)
    half = len(certificate.fingerprint) // 2
    says = (
        f"On a phone in the same network: {lan.here.address}\n\n{_scannable(lan.here.address)}"
        f"  Pairing code: {code[:3]} {code[3:]} (good once, for ten minutes; a new one: Settings, On your phone)\n\n"
        "Its browser will warn, because this computer made the certificate itself. Before you type the code, compare\n"
        f"the certificate's SHA-256 fingerprint there with this one:\n\n  {certificate.fingerprint[:half]}\n  {certificate.fingerprint[half + 1 :]}\n\n"
        f"{f'If the phone is in another network of this computer: {others}.{chr(10)}{chr(10)}' if others else ''}"
    )
    return _Network(listener, says)


def _scannable(address: str) -> str:
    """Return an address as a QR code of text, light on dark as most terminals are; "" where this output cannot show its signs."""
    import io
    import sys

    import segno

    drawn = io.StringIO()
    segno.make(address, micro=False).terminal(drawn, border=2, compact=True)
    try:
        drawn.getvalue().encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return ""
    return drawn.getvalue() + "\n"


def _stop_on_signals() -> None:
    """Let SIGTERM and a closed terminal end `serve` as Ctrl-C does."""

    def end(*_: object) -> None:
        raise SystemExit(0)

    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), end)


def _tick_until(stop: threading.Event) -> None:
    from django.db import close_old_connections, connections

    from sincerely import clock
    from sincerely.inbox.arrivals import look_where_due
    from sincerely.outbox.tick import tick

    log = logging.getLogger("sincerely.outbox")
    while not stop.is_set():
        try:
            close_old_connections()
            tick(clock.now())
            look_where_due(clock.now())
        except Exception as error:
            # The loop must outlive any one fault. Only the error's type is logged: its text may hold an address or a letter.
            log.error(
                "A sweep of outbox and inbox failed with %s; the next one follows in %s seconds.",
                type(error).__name__,
                TICK_SECONDS,
            )
        stop.wait(TICK_SECONDS)
    connections.close_all()
