"""No request, however odd, makes the site fall over or say back what would run."""

import socket
from urllib.parse import urlsplit

import pytest

from hostile import ADDRESSES, PATHS, PLAN, QUERIES
from serving import ask, found, serving


@pytest.fixture
def sturdy(kept, tmp_path):
    """A site of one test's own, so that it falls alone."""
    with serving("serve", kept, tmp_path, officer=True) as site:
        yield site.base


def expect_composure(base, address):
    try:
        reply = ask(base, address)
    except OSError as error:
        pytest.fail(f"{error!r} for {address[:200]}")
    assert reply.status < 500, f"{reply.status} for {address[:200]}"
    assert b"<script>alert" not in reply.body, f"unescaped on {address[:200]}"
    assert b'" onmouseover="alert' not in reply.body, f"unescaped on {address[:200]}"
    assert "Set-Cookie" not in reply.headers
    return reply


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path or "overview")
def test_an_odd_query_is_answered_calmly(sturdy, path):
    for query in QUERIES:
        expect_composure(sturdy, f"{PLAN}{path}?{query}")


def test_an_odd_address_is_not_found(sturdy):
    for address in ADDRESSES:
        reply = expect_composure(sturdy, address)
        assert reply.status in (200, 400, 404), f"{reply.status} for {address[:200]}"
        assert b"root:" not in reply.body


def test_what_was_asked_is_shown_as_text(site):
    page = found(site, f"{PLAN}/actions?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E&as-at=2017-03")
    assert "with the words “&lt;script&gt;alert(1)&lt;/script&gt;”" in page


def test_a_page_beyond_the_last_shows_the_last(site):
    whole = found(site, f"{PLAN}/actions?as-at=2017-03")
    for number in ("-1", "0", "1", "2", "99999999999999999999"):
        assert found(site, f"{PLAN}/actions?as-at=2017-03&page={number}") == whole, number


@pytest.mark.parametrize("path", ["/", PLAN, f"{PLAN}/actions", f"{PLAN}/actions.csv", "/healthz", "/nowhere"])
def test_head_answers_as_get_without_its_body(site, path):
    get, head = ask(site, path), ask(site, path, "HEAD")
    assert (head.status, head.body) == (get.status, b"")
    for name in ("Content-Type", "Content-Length", "Content-Security-Policy"):
        assert head.headers[name] == get.headers[name], name


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW"])
@pytest.mark.parametrize("path", ["/", f"{PLAN}/actions", "/healthz", "/nowhere"])
def test_another_method_is_refused(site, path, method):
    assert ask(site, path, method, body=b"").status in (400, 403, 404, 405, 501)
    assert ask(site, "/healthz").status == 200


def test_a_large_body_is_not_waited_for(site):
    try:
        assert ask(site, f"{PLAN}/actions", "POST", body=b"a" * 20_000_000).status < 500
    except (BrokenPipeError, ConnectionResetError):
        pass  # it may hang up
    assert ask(site, "/healthz").status == 200


@pytest.mark.parametrize(
    "words",
    [b"\x00\x01\x02\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00\x01", b"GET /\r\n\r\n",
     b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nContent-Length: -1\r\n\r\n", b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 20_000,
     b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\n\r\n"],
    ids=["noughts", "no path", "version", "TLS", "HTTP 0.9", "headers", "many headers", "long line"],
)
def test_what_is_no_http_is_turned_away(site, words):
    address = urlsplit(site)
    with socket.create_connection((address.hostname, address.port), timeout=10) as connection:
        try:
            connection.sendall(words)
            connection.shutdown(socket.SHUT_WR)
            answer = connection.recv(1000)
        except ConnectionError:
            answer = b""
    assert not answer or b" 500 " not in answer.splitlines()[0]
    assert ask(site, "/healthz").status == 200
