"""The listener for the network: TLS on one address of this machine, for machines of that network only."""

from __future__ import annotations

import logging
import socket
from contextlib import suppress
from functools import partial
from ipaddress import ip_address
from pathlib import Path
from typing import Any, cast

from cheroot.server import HTTPConnection
from cheroot.ssl.builtin import BuiltinSSLAdapter
from cheroot.wsgi import Server
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.http import HttpResponse, HttpResponseBase

from sincerely.errors import BadInput
from sincerely.web.lan.addresses import OwnAddress

log = logging.getLogger("sincerely.lan")
#: The first byte of every TLS connection (RFC 8446, 5.1: the content type "handshake").
_HANDSHAKE = b"\x16"
#: Open at one time: far more than phones need, far fewer than a process may have.
MOST_CONNECTIONS = 100
_LARGEST_BODY = 10 * 1024 * 1024


class Listener:
    """Serve `application` on an address and port of this machine from `run` until `stop`. Raises BadInput when the port cannot be had."""

    def __init__(self, own: OwnAddress, port: int, certificate: Path, application: Any) -> None:
        self._server = _Server((str(own.ip), port), application, numthreads=4, server_name="sincerely")
        self._server.network = own.network
        self._server.max_request_body_size = _LARGEST_BODY
        self._server.ssl_adapter = _LaterAdapter(str(certificate), str(certificate))
        try:
            self._server.prepare()
        except OSError as error:
            # Cheroot wraps what the system said in words of its own: "… [Errno 98] Address already in use)".
            reason = str(error).rpartition("] ")[2].rstrip(")")
            raise BadInput(
                f"Port {port} on {own.ip} cannot be had: {reason}", expected="a free one, such as --port 0"
            ) from error
        self.port: int = self._server.bind_addr[1]

    def run(self) -> None:
        """Serve until `stop`."""
        self._server.serve()

    def stop(self) -> None:
        """Let go of the port; a page on its way is given some seconds."""
        self._server.stop()


class LanHandler(WSGIHandler):
    """The desk as the network sees it: under its own address alone, its cookies never sent without TLS."""

    def __init__(self, host: str) -> None:
        super().__init__()
        self.host = host
        self.request_class = partial(LanRequest, host=host)  # type: ignore[assignment]

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        # A name that somebody else points at this machine would make their page a page of this desk.
        if environ.get("HTTP_HOST", "").lower() != self.host:
            start_response("400 Bad Request", [("Content-Type", "text/plain; charset=utf-8")])
            return [f"This desk is at https://{self.host} and at no other address.\n".encode()]
        return super().__call__(environ, start_response)

    def get_response(self, request: Any) -> HttpResponseBase:
        response = cast(HttpResponse, super().get_response(request))
        for cookie in response.cookies.values():
            cookie["secure"] = True
        return response


class LanRequest(WSGIRequest):
    """A request that came from the network."""

    from_lan = True

    def __init__(self, environ: dict[str, Any], host: str) -> None:
        super().__init__(environ)
        self._host = host

    def get_host(self) -> str:
        """Return the one host that was let through; ALLOWED_HOSTS knows this machine's own names only."""
        return self._host


class _Connection(HTTPConnection):
    """A connection that becomes TLS in the worker that first reads from it.

    Cheroot shakes hands in the thread that accepts everybody, where one silent stranger would keep the others waiting.
    """

    secured = waited_for = False

    def communicate(self) -> bool:
        if self.secured:
            return bool(super().communicate())  # type: ignore[no-untyped-call]
        try:
            if self.socket.recv(1, socket.MSG_PEEK) != _HANDSHAKE:
                self.socket.sendall(_plain_answer(*self.server.bind_addr))
                return False
            # Taken over before the hands are shaken, so that it is still there to be closed when that fails.
            context = self.server.ssl_adapter.context
            self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
            self.socket.do_handshake()
        except OSError:  # ssl.SSLError is one: a browser that does not trust the certificate ends here
            return False
        self.ssl_env = self.server.ssl_adapter.get_environ(self.socket)
        makefile = self.server.ssl_adapter.makefile
        self.rfile, self.wfile = (makefile(self.socket, mode, self.rbufsize) for mode in ("rb", "wb"))
        self.secured = True
        return True

    def close(self) -> None:
        """Close it; one that cannot be closed in good order must not end the listener, as it would in cheroot."""
        with suppress(OSError):
            super().close()


class _LaterAdapter(BuiltinSSLAdapter):
    def wrap(self, sock: socket.socket) -> tuple[socket.socket, dict[str, str]]:
        return sock, {}


class _Server(Server):
    ConnectionClass = _Connection
    network: Any
    keep_alive_conn_limit = MOST_CONNECTIONS

    def process_conn(self, conn: Any) -> None:
        """Give a connection to a worker; a fresh one not before it says something, and none from another network."""
        if conn.waited_for:
            super().process_conn(conn)
        elif ip_address(conn.remote_addr) in self.network and self.can_add_keepalive_connection:
            conn.waited_for = True
            self.put_conn(conn)
        else:
            conn.close()

    def error_log(self, msg: str = "", level: int = 20, traceback: bool = False) -> None:
        # What went wrong may name what was asked for; Django logs its own faults without words.
        if level >= logging.ERROR:
            log.error("The listener for the network could not answer a request.")


def _plain_answer(ip: str, port: int) -> bytes:
    said = f"This port speaks TLS only. Write https:// before the address: https://{at(ip, port)}\n"
    head = f"HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: {len(said)}\r\nConnection: close\r\n\r\n"
    return (head + said).encode("ascii")


def at(ip: object, port: int) -> str:
    """Return address and port as they stand in a web address."""
    return f"[{ip}]:{port}" if ":" in str(ip) else f"{ip}:{port}"
