"""WebRequestSession and its cookies."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

from typing import Any

from pshjobs.values.hashtable import Hashtable
from pshjobs.values.objects import MemberBag, PSCustomObject
from pshjobs.values.type_info import NetType, constructor, method, prop

from .object import Object


class WebRequestSession(NetType, name="Microsoft.PowerShell.Commands.WebRequestSession", base=Object):
    """What lives over several requests: cookies, headers, the user agent."""

    def __init__(self) -> None:
        from http.cookiejar import CookieJar  # 10 ms, only for web requests

        self.jar = CookieJar()
        self.table = Hashtable()
        self.agent: str | None = None
        self.login: tuple[str, str] | None = None

    @constructor("Microsoft.PowerShell.Commands.WebRequestSession new()")
    def new() -> WebRequestSession:
        return WebRequestSession()

    @prop("System.Collections.Generic.Dictionary[string,string] Headers")
    def headers(self) -> Any:
        return self.table

    @prop("string UserAgent")
    def user_agent(self) -> str | None:
        return self.agent

    @prop("System.Net.CookieContainer Cookies")
    def cookies(self) -> Any:
        return CookieContainer(self.jar)


class CookieContainer(NetType, name="System.Net.CookieContainer", base=Object):
    """The cookies of a session."""

    def __init__(self, jar: Any) -> None:
        self.jar = jar

    @prop("int Count")
    def count(self) -> int:
        return len(list(self.jar))

    @method("System.Net.CookieCollection GetAllCookies()", "System.Net.CookieCollection GetCookies(uri uri)")
    def cookies(self, *address: Any) -> list[Any]:
        from urllib.parse import urlsplit

        host = urlsplit(str(address[0].text)).hostname if address else None
        return [_cookie(each) for each in self.jar if host is None or host.endswith(each.domain.lstrip("."))]


def _cookie(cookie: Any) -> PSCustomObject:
    members = {
        "Name": cookie.name,
        "Value": cookie.value,
        "Domain": cookie.domain,
        "Path": cookie.path,
        "Secure": cookie.secure,
    }
    return PSCustomObject(MemberBag(members), ["System.Net.Cookie"])
