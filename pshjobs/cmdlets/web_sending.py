"""Sending one web request with the standard library, as the web cmdlets want it: redirects, retries, cookies, proxies, timeouts."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from pshjobs.types.exceptions import CLASSES

if TYPE_CHECKING:
    import ssl
    from http.cookiejar import CookieJar
    from urllib.request import OpenerDirector

REFUSED_STATUS = 400  # from here on a status is an error


class WebRequest(NamedTuple):
    """What is sent. `login` is user and password for servers that ask; `proxy` None for the environment's, "" for none."""

    method: str
    address: str
    headers: dict[str, str]
    body: bytes | None = None
    timeout: float | None = None
    redirects: int = 50
    cookies: CookieJar | None = None
    login: tuple[str, str] | None = None
    proxy: str | None = None
    checks_certificate: bool = True
    keeps_method: bool = False
    keeps_authorization: bool = False


class WebAnswer(NamedTuple):
    """What came back. `headers` are in the order and the spelling in which they came."""

    status: int
    reason: str
    headers: list[tuple[str, str]]
    body: bytes
    address: str
    version: str

    def header(self, name: str) -> str:
        """The first header of that name."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")


def send(
    request: WebRequest, retries: int = 0, interval: float = 5, say: Callable[[str], None] | None = None
) -> WebAnswer:
    """The server's answer, of whatever status. Raises HttpRequestException when there is none, TaskCanceledException after the timeout."""
    answer = send_once(request)
    while retries > 0 and answer.status >= REFUSED_STATUS:
        retries -= 1
        wait = float(answer.header("Retry-After")) if answer.header("Retry-After").isdigit() else interval
        if say is not None:
            say(f"Retrying after interval of {wait:g} seconds. Status code for previous attempt: {answer.reason}")
        time.sleep(wait)
        answer = send_once(request)
    return answer


def send_once(request: WebRequest) -> WebAnswer:
    """One attempt, redirects followed."""
    from urllib.error import HTTPError, URLError
    from urllib.request import Request

    made = Request(request.address, data=request.body, headers=request.headers, method=request.method)
    made.unredirected_hdrs.update({} if request.keeps_authorization else _secret(made))
    try:
        return answer_of(_opener(request).open(made, timeout=request.timeout))
    except HTTPError as refusal:
        return answer_of(refusal)
    except URLError as error:
        raise unreachable(request, error.reason) from None
    except OSError as error:
        raise unreachable(request, error) from None


def answer_of(response: Any) -> WebAnswer:
    """The parts of urllib's response."""
    version = {10: "1.0", 11: "1.1"}.get(getattr(response, "version", 11), "1.1")
    with response:
        headers = list(response.headers.items())
        return WebAnswer(response.status, response.reason or "", headers, response.read(), response.url, version)


def _secret(request: Any) -> dict[str, str]:
    """Take Authorization out of the headers that go along with a redirect."""
    value = request.headers.pop("Authorization", None)
    return {} if value is None else {"Authorization": value}


def unreachable(request: WebRequest, reason: object) -> Exception:
    """The error for a server that did not answer."""
    from urllib.parse import urlsplit

    if isinstance(reason, TimeoutError):
        seconds = request.timeout or 0
        text = f"The request was canceled due to the configured HttpClient.Timeout of {seconds:g} seconds elapsing."
        made = CLASSES["System.Threading.Tasks.TaskCanceledException"](text)
        made.error_id, made.category = "ConnectionTimeoutReached", "OperationTimeout"
        return made
    parts = urlsplit(request.address)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    text = getattr(reason, "strerror", None) or str(reason)
    made = CLASSES["System.Net.Http.HttpRequestException"](f"{text} ({parts.hostname}:{port})")
    made.error_id, made.category = "WebCmdletWebResponseException", "InvalidOperation"
    return made


def _opener(request: WebRequest) -> OpenerDirector:
    from urllib import request as web

    class Redirects(web.HTTPRedirectHandler):
        max_redirections = max(request.redirects, 0) or 1
        max_repeats = max_redirections

        def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
            if request.redirects == 0:
                return None  # the answer is the redirect itself
            if request.keeps_method:
                return web.Request(newurl, data=req.data, headers=req.headers, method=req.get_method())
            return super().redirect_request(req, fp, code, msg, headers, newurl)

    handlers: list[Any] = [Redirects(), web.HTTPSHandler(context=_tls(request))]
    if request.cookies is not None:
        handlers.append(web.HTTPCookieProcessor(request.cookies))
    if request.proxy is not None:
        handlers.append(web.ProxyHandler({"http": request.proxy, "https": request.proxy} if request.proxy else {}))
    if request.login is not None:
        known = web.HTTPPasswordMgrWithDefaultRealm()
        known.add_password(None, request.address, *request.login)  # None is any realm
        handlers += [web.HTTPBasicAuthHandler(known), web.HTTPDigestAuthHandler(known)]
    opener = web.build_opener(*handlers)
    opener.addheaders = []
    return opener


def _tls(request: WebRequest) -> ssl.SSLContext:
    import ssl

    context = ssl.create_default_context()
    if not request.checks_certificate:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context
