"""Serving: health, the same pages from both engines, headers, what the log says, and a tidy end."""

import re

import pytest

from program import PLAN, REFUSED, done, import_demo, lineofsight
from serving import ask, found, serving

ADDRESSES = {
    "front door": "/", "overview": f"/plans/{PLAN}", "register": f"/plans/{PLAN}/actions",
    "register as CSV": f"/plans/{PLAN}/actions.csv", "register as JSON": f"/plans/{PLAN}/actions.json",
    "action": f"/plans/{PLAN}/actions/1.7.2", "report": f"/plans/{PLAN}/exception-reports/2017-03",
    "report as JSON": f"/plans/{PLAN}/exception-reports/2017-03.json",
    "report as text": f"/plans/{PLAN}/exception-reports/2017-03.txt", "help": "/help", "health": "/healthz",
    "readiness": "/readyz", "no such page": "/nowhere", "no such plan": "/plans/nowhere",
    "not a month": f"/plans/{PLAN}?as-at=soon", "no such file": "/assets/0/none.css",
}


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_a_site_that_is_well_says_so(site, path):
    reply = ask(site, path)
    assert reply.status == 200 and reply.headers["Content-Type"].startswith("text/plain")


@pytest.mark.parametrize("name", ADDRESSES)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_every_answer_carries_the_security_headers(server, name, method):
    reply = ask(server, ADDRESSES[name], method, body=b"" if method == "POST" else None)
    policy = reply.headers["Content-Security-Policy"]
    assert policy is not None, f"{reply.status} without a policy"
    assert "default-src 'self'" in policy and "frame-ancestors 'none'" in policy
    assert "unsafe-inline" not in policy and "unsafe-eval" not in policy and "*" not in policy
    assert reply.headers["X-Content-Type-Options"] == "nosniff"
    assert reply.headers["Referrer-Policy"] == "same-origin"
    assert "Server" not in reply.headers


def test_styles_and_scripts_carry_them_too_and_are_kept_by_browsers(server):
    files = re.findall(r'(?:href|src)="(/assets/[^"]+)"', found(server, "/"))
    assert len(files) == 3
    for file in files:
        reply = ask(server, file)
        assert reply.status == 200 and "immutable" in reply.headers["Cache-Control"]
        assert reply.headers["X-Content-Type-Options"] == "nosniff" and "Content-Security-Policy" in reply.headers


def test_no_page_holds_inline_script_or_style(server):
    for name, address in ADDRESSES.items():
        reply = ask(server, address)
        if reply.headers["Content-Type"].startswith("text/html"):
            assert not re.search(r"<style|<script(?![^>]* src=)|\sstyle=|\son[a-z]+=\"|javascript:", reply.text), name


def test_the_log_names_nobody(tmp_path, database):
    import_demo(database)
    with serving("serve", database, tmp_path, "--log", "info", officer=True) as site:
        address = f"/plans/{PLAN}/actions?q=Septimus+Harding&lead=Chief+Executive&as-at=2017-03"
        assert ask(site.base, address, headers={"Cookie": "s=secret-cookie", "Referer": "http://a/?q=Grantly"}).status == 200
        assert ask(site.base, f"/plans/{PLAN}?known-on=Proudie").status == 400
        assert ask(site.base, "/nowhere?name=Bold").status == 404
        site.stop()
        log = site.words
    assert f"path=/plans/{PLAN}/actions" in log and "status=200" in log and "status=404" in log
    for word in ("Septimus", "Harding", "Chief", "lead=", "q=", "?", "secret-cookie", "Grantly", "Proudie", "Bold", "127.0.0.1:"):
        said = log.replace(f"Line of Sight is at {site.base}", "").replace(f"listening on {site.base[7:]}", "")
        assert word not in said, f"“{word}” is in the log:\n{log}"


def test_the_pages_are_the_same_from_both_engines(kept, site, server, engine):
    """The demo server keeps the same plan in SQLite, imported by itself. Who reads the page is not a part of it."""

    def main(base, address):
        return re.search(r"<main.*</main>", ask(base, address).text, re.S).group()

    for address in (f"/plans/{PLAN}", f"/plans/{PLAN}?as-at=2017-03", f"/plans/{PLAN}/actions?as-at=2017-03",
                    f"/plans/{PLAN}/actions/5.8.3", f"/plans/{PLAN}/recommendations", f"/plans/{PLAN}/recommendations/LA3",
                    f"/plans/{PLAN}/comparison", f"/plans/{PLAN}/exception-reports", "/plans",
                    f"/plans/{PLAN}/exception-reports/2017-03", f"/plans/{PLAN}/actions?q=care&without=evidence"):
        assert main(site, address) == main(server, address), address


def test_a_command_tells_where_the_database_is_from_its_environment(database, monkeypatch):
    import_demo(database)
    monkeypatch.setenv("LINEOFSIGHT_DATABASE", database)
    assert "Barchester Council" in done("audit-trail", "verify")


def test_a_port_that_is_taken_is_explained(server, database):
    answer = lineofsight("serve", "--port", server.rpartition(":")[2], database=database)
    assert answer.code == REFUSED and answer.complained.startswith("Port ")
    assert "is taken: another program listens on 127.0.0.1" in answer.complained
    assert "errno" not in answer.complained and "choose another port with --port" in answer.complained
