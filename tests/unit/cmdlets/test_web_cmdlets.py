"""Invoke-WebRequest and Invoke-RestMethod against a server on this machine."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from pshjobs.runtime.host import Host
from pshjobs.session import make_shell
from pshjobs.values.text import to_text


class Handler(BaseHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing: tests print nothing."""

    def reply(self, text: str, kind: str = "text/plain; charset=utf-8", status: int = 200, **headers: str) -> None:
        data = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def do_GET(self) -> None:
        path = self.path
        if path == "/json":
            self.reply('{"name": "kim", "tags": ["a", "b"]}', "application/json")
        elif path == "/list":
            self.reply("[1, 2, 3]", "application/json")
        elif path == "/xml":
            self.reply("<box><item>7</item></box>", "application/xml")
        elif path == "/missing":
            self.reply("nobody is here", status=404)
        elif path == "/moved":
            self.reply("", status=302, Location="/text")
        elif path == "/cookie":
            self.reply("set", Set_Cookie="taste=sweet; Path=/")
        elif path == "/page1":
            self.reply("[1]", "application/json", Link='</page2>; rel="next"')
        elif path == "/page2":
            self.reply("[2]", "application/json")
        elif path == "/html":
            self.reply('<p><a href="/json">here</a><img src="x.png"></p>', "text/html")
        elif path.startswith("/echo"):
            seen = {
                "path": path,
                "agent": self.headers["User-Agent"],
                "cookie": self.headers["Cookie"],
                "x": self.headers["X-One"],
            }
            self.reply(json.dumps({**seen, "auth": self.headers["Authorization"]}), "application/json")
        else:
            self.reply("plain text")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.reply(
            json.dumps({"body": body, "type": self.headers["Content-Type"], "method": self.command}), "application/json"
        )

    do_PUT = do_DELETE = do_POST


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


class SilentHost(Host):
    """A host that shows nothing."""


@pytest.fixture
def run(address: str, monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setenv("no_proxy", "*")

    def call(script: str) -> list[str]:
        shell = make_shell(SilentHost())
        out: list[object] = []
        shell.run(shell.script_block(f"$a = '{address}'\n{script}"), out=out.append)
        return [to_text(each) for each in out]

    return call


CASES = {
    "text comes with its status": (
        '$r = iwr "$a/text"; $r.StatusCode, $r.StatusDescription, $r.Content, $r.GetType().Name',
        ["200", "OK", "plain text", "BasicHtmlWebResponseObject"],
    ),
    "headers are arrays found without case": ("(iwr \"$a/json\").Headers['content-type'][0]", ["application/json"]),
    "json becomes objects": ("$r = irm \"$a/json\"; $r.name; $r.tags -join '+'", ["kim", "a+b"]),
    "a json array is one object": ('irm "$a/list" | ForEach-Object { $_.Count }', ["3"]),
    "xml becomes a document": ('(irm "$a/xml").box.item', ["7"]),
    "text stays text": ('irm "$a/text"', ["plain text"]),
    "an error status ends the statement": (
        (
            'try { irm "$a/missing" } catch { $_.Exception.GetType().Name; $_.Exception.Message; "$_";'
            " $_.FullyQualifiedErrorId; [int]$_.Exception.Response.StatusCode }"
        ),
        [
            "HttpResponseException",
            "Response status code does not indicate success: 404 (Not Found).",
            "nobody is here",
            "WebCmdletWebResponseException,Microsoft.PowerShell.Commands.InvokeRestMethodCommand",
            "404",
        ],
    ),
    "an error status may be an answer": ('(iwr "$a/missing" -SkipHttpErrorCheck).StatusCode', ["404"]),
    "redirects are followed": ('(iwr "$a/moved").Content', ["plain text"]),
    "a table goes into the query": ("(irm \"$a/echo\" -Body @{ q = 'a b' }).path", ["/echo?q=a+b"]),
    "a table is posted as a form": (
        "$r = irm \"$a/p\" -Method Post -Body @{ q = 'a b' }; $r.body; $r.type",
        ["q=a+b", "application/x-www-form-urlencoded"],
    ),
    "text is sent with its type": (
        "$r = '{}' | irm \"$a/p\" -Method Put -ContentType application/json; $r.body; $r.type; $r.method",
        ["{}", "application/json", "PUT"],
    ),
    "headers are sent": ("(irm \"$a/echo\" -Headers @{ 'X-One' = 1 }).x", ["1"]),
    "a session keeps cookies": (
        '$null = iwr "$a/cookie" -SessionVariable s; (irm "$a/echo" -WebSession $s).cookie; $s.Cookies.GetAllCookies().Value',
        ["taste=sweet", "sweet"],
    ),
    "links are followed": ('irm "$a/page1" -FollowRelLink | ForEach-Object { "$_" }', ["1", "2"]),
    "secrets need encryption": (
        (
            "$c = [pscredential]::new('kim', (ConvertTo-SecureString pw -AsPlainText))\n"
            'try { irm "$a/echo" -Authentication Basic -Credential $c } catch { $_.FullyQualifiedErrorId }\n'
            '(irm "$a/echo" -Authentication Basic -Credential $c -AllowUnencryptedAuthentication).auth'
        ),
        [
            "WebCmdletAllowUnencryptedAuthenticationRequiredException,Microsoft.PowerShell.Commands.InvokeRestMethodCommand",
            "Basic a2ltOnB3",
        ],
    ),
    "status and headers go into variables": (
        "$null = irm \"$a/json\" -StatusCodeVariable code -ResponseHeadersVariable h; $code; $h['Content-Type']",
        ["200", "application/json"],
    ),
    "a page shows its links": ('$r = iwr "$a/html"; $r.Links.href; $r.Images.src', ["/json", "x.png"]),
    "nobody listens": (
        "try { irm http://127.0.0.1:1 } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }",
        [
            "Connection refused (127.0.0.1:1)",
            "WebCmdletWebResponseException,Microsoft.PowerShell.Commands.InvokeRestMethodCommand",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_request(name: str, run: object) -> None:
    script, wanted = CASES[name]
    assert run(script) == wanted  # type: ignore[operator]


def test_content_goes_into_a_file(run: object, tmp_path: Path) -> None:
    file = tmp_path / "got.txt"
    assert run(f"iwr \"$a/text\" -OutFile '{file}'") == []  # type: ignore[operator]
    assert file.read_text() == "plain text"
