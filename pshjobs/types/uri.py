"""[uri], UriBuilder, WebUtility, HttpUtility."""

from __future__ import annotations

import html
from typing import Any
from urllib.parse import quote, quote_plus, unquote, unquote_plus, urlsplit

from pshjobs.errors import InvalidOperationException
from pshjobs.values.enums import EnumValue
from pshjobs.values.overloads import typed_array
from pshjobs.values.type_info import NetType, constructor, method, prop, static

from .enumerations import URI_HOST_NAME_TYPE
from .exceptions import exception
from .object import Object

PORTS = {"http": 80, "https": 443, "ftp": 21, "ws": 80, "wss": 443, "ldap": 389, "ssh": 22, "file": -1}
SAFE = "-_.~"


class Uri(
    NetType, name="System.Uri", base=Object, accelerators=("uri",), assembly="System.Private.Uri",
    interfaces=("System.Runtime.Serialization.ISerializable", "System.IEquatable`1[System.Uri]", "System.IFormattable"),
):  # fmt: skip
    __slots__ = ("parts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.parts = urlsplit(("file://" + text) if text.startswith("/") else text)

    @property
    def absolute(self) -> bool:
        """True when it has a scheme."""
        return bool(self.parts.scheme)

    def need(self) -> Any:
        """The parts of an absolute one."""
        if not self.absolute:
            raise InvalidOperationException("This operation is not supported for a relative URI.")
        return self.parts

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Uri) and (str(self) == str(other))

    def __hash__(self) -> int:
        return hash(str(self))

    def __str__(self) -> str:
        return unquote(self.whole()) if self.absolute else self.text

    def path(self) -> str:
        """The path, `/` at least where there is a host."""
        path = self.parts.path
        return quote(path, safe="/%:@!$&'()*+,;=-_.~") or ("/" if self.parts.netloc else "")

    def whole(self) -> str:
        """The absolute text in its usual form."""
        parts = self.need()
        authority = self.authority_text()
        user = f"{parts.username}{':' + parts.password if parts.password else ''}@" if parts.username else ""
        host = f"//{user}{authority}" if parts.netloc or parts.scheme == "file" else ""
        return f"{parts.scheme}:{host}{self.path()}{'?' + parts.query if parts.query else ''}{'#' + parts.fragment if parts.fragment else ''}"

    def port_number(self) -> int:
        """The port written, or the scheme's."""
        return self.parts.port if self.parts.port is not None else PORTS.get(self.parts.scheme, -1)

    def authority_text(self) -> str:
        """Host, with a port that is not the scheme's."""
        host = (self.parts.hostname or "").lower()
        return host if self.port_number() == PORTS.get(self.parts.scheme, -1) else f"{host}:{self.port_number()}"

    @constructor("uri new(string uriString)", "uri new(string uriString, System.UriKind uriKind)", "uri new(uri baseUri, string relativeUri)",
                 "uri new(uri baseUri, uri relativeUri)")  # fmt: skip
    def new(first: Any, second: Any = None) -> Uri:
        from urllib.parse import urljoin

        if isinstance(first, Uri):
            return Uri(urljoin(first.whole(), second.text if isinstance(second, Uri) else second))
        kind = second.value if isinstance(second, EnumValue) else 1
        return read_uri(first, kind)

    @prop("string AbsoluteUri")
    def absolute_uri(self) -> str:
        return self.whole()

    @prop("string OriginalString")
    def original_string(self) -> str:
        return self.text

    @prop("string Scheme")
    def scheme(self) -> str:
        return str(self.need().scheme)

    @prop("string Host")
    def host(self) -> str:
        return (self.need().hostname or "").lower()

    @prop("string DnsSafeHost")
    def dns_safe_host(self) -> str:
        return (self.need().hostname or "").lower()

    @prop("string IdnHost")
    def idn_host(self) -> str:
        return (self.need().hostname or "").lower()

    @prop("int Port")
    def port(self) -> int:
        self.need()
        return self.port_number()

    @prop("bool IsDefaultPort")
    def is_default_port(self) -> bool:
        return self.port_number() == PORTS.get(self.need().scheme, -1)

    @prop("string Authority")
    def authority(self) -> str:
        self.need()
        return self.authority_text()

    @prop("string AbsolutePath")
    def absolute_path(self) -> str:
        self.need()
        return self.path()

    @prop("string LocalPath")
    def local_path(self) -> str:
        self.need()
        return unquote(self.path())

    @prop("string Query")
    def query(self) -> str:
        return f"?{self.need().query}" if self.need().query else ""

    @prop("string Fragment")
    def fragment(self) -> str:
        return f"#{self.need().fragment}" if self.need().fragment else ""

    @prop("string PathAndQuery")
    def path_and_query(self) -> str:
        self.need()
        return self.path() + str(self.query)

    @prop("string UserInfo")
    def user_info(self) -> str:
        parts = self.need()
        return f"{parts.username}{':' + parts.password if parts.password else ''}" if parts.username else ""

    @prop("string[] Segments")
    def segments(self) -> Any:
        self.need()
        pieces = self.path().split("/")
        found = [piece + "/" for piece in pieces[:-1]] + ([pieces[-1]] if pieces[-1] else [])
        return typed_array("System.String", found)

    @prop("bool IsAbsoluteUri")
    def is_absolute_uri(self) -> bool:
        return self.absolute

    @prop("bool IsFile")
    def is_file(self) -> bool:
        return bool(self.need().scheme == "file")

    @prop("bool IsUnc")
    def is_unc(self) -> bool:
        return bool(self.need().scheme == "file" and self.parts.netloc)

    @prop("bool IsLoopback")
    def is_loopback(self) -> bool:
        return (self.need().hostname or "") in ("localhost", "127.0.0.1", "::1") or self.parts.scheme == "file"

    @prop("System.UriHostNameType HostNameType")
    def host_name_type(self) -> EnumValue:
        host = self.need().hostname or ""
        number = 1 if not host else 4 if ":" in host else 3 if host.replace(".", "").isdigit() else 2
        return EnumValue(URI_HOST_NAME_TYPE, number)

    @prop("bool UserEscaped")
    def user_escaped(self) -> bool:
        return False

    @method("bool Equals(System.Object comparand)")
    def equals(self, other: Any) -> bool:
        return self == (read_uri(other, 0) if isinstance(other, str) else other)

    @method("string GetLeftPart(System.Object part)")
    def get_left_part(self, part: Any) -> str:
        name = str(part).lower()
        head = f"{self.need().scheme}://"
        return {
            "scheme": head,
            "authority": head + self.authority_text(),
            "path": head + self.authority_text() + self.path(),
        }.get(name, self.whole())

    @method("bool IsBaseOf(uri uri)")
    def is_base_of(self, other: Uri) -> bool:
        return other.whole().startswith(self.whole().rpartition("/")[0] + "/")

    @method("uri MakeRelativeUri(uri uri)")
    def make_relative_uri(self, other: Uri) -> Uri:
        import posixpath

        return Uri(posixpath.relpath(other.path(), posixpath.dirname(self.path()) or "/"))

    @method("string ToString()")
    def to_string(self) -> str:
        return str(self)

    @static("string EscapeDataString(string stringToEscape)")
    def escape_data_string(text: str) -> str:
        return quote(text, safe=SAFE)

    @static("string EscapeUriString(string stringToEscape)")
    def escape_uri_string(text: str) -> str:
        return quote(text, safe=SAFE + ":/?#[]@!$&'()*+,;=")

    @static("string UnescapeDataString(string stringToUnescape)")
    def unescape_data_string(text: str) -> str:
        return unquote(text)

    @static("bool IsWellFormedUriString(string uriString, System.UriKind uriKind)")
    def is_well_formed_uri_string(text: str, kind: EnumValue) -> bool:
        made = urlsplit(text)
        good = " " not in text and (not made.scheme or bool(made.netloc) or made.scheme in ("mailto", "urn", "tel"))
        return good and (kind.value == 0 or bool(made.scheme) == (kind.value == 1))

    @static("bool TryCreate(string uriString, System.UriKind uriKind, [ref] uri result)")
    def try_create(text: str, kind: EnumValue, result: Any) -> bool:
        from pshjobs.errors import NetException

        try:
            result.value = read_uri(text, kind.value)
        except NetException:
            result.value = None
            return False
        return True

    @static("bool CheckSchemeName(string schemeName)")
    def check_scheme_name(name: str) -> bool:
        return bool(name) and name[0].isalpha() and all(char.isalnum() or char in "+-." for char in name)


def read_uri(text: str, kind: int = 0) -> Uri:
    """A URI from text: 1 wants an absolute one, 2 a relative one. Raises UriFormatException."""
    try:
        made = Uri(text)
        made.parts.port  # noqa: B018 - an impossible port raises
    except ValueError:
        raise exception("System.UriFormatException", "Invalid URI: Invalid port specified.") from None
    if kind == 1 and not text:
        raise exception("System.UriFormatException", "Invalid URI: The URI is empty.")
    if kind == 1 and not made.absolute:
        raise exception("System.UriFormatException", "Invalid URI: The format of the URI could not be determined.")
    if made.absolute and "://" in text and not made.parts.netloc and made.parts.scheme != "file":
        raise exception("System.UriFormatException", "Invalid URI: The hostname could not be parsed.")
    return made


Uri.net_type.convert = lambda value: read_uri(value) if isinstance(value, str) else NotImplemented


class UriBuilder(NetType, name="System.UriBuilder", base=Object, assembly="System.Private.Uri"):
    __slots__ = ("fields",)

    def __init__(self, text: str = "http://localhost/") -> None:
        made = Uri(text if "://" in text else "http://" + text)
        self.fields: dict[str, Any] = {
            "scheme": made.parts.scheme, "host": made.parts.hostname or "", "port": made.port_number(), "path": made.path() or "/",
            "query": f"?{made.parts.query}" if made.parts.query else "", "fragment": f"#{made.parts.fragment}" if made.parts.fragment else "",
            "username": made.parts.username or "", "password": made.parts.password or "",
        }  # fmt: skip

    @constructor("System.UriBuilder new()", "System.UriBuilder new(string uri)", "System.UriBuilder new(uri uri)",
                 "System.UriBuilder new(string schemeName, string hostName)",
                 "System.UriBuilder new(string scheme, string host, int portNumber)",
                 "System.UriBuilder new(string scheme, string host, int port, string pathValue)")  # fmt: skip
    def new(first: Any = "http://localhost/", host: Any = None, port: Any = None, path: str = "/") -> UriBuilder:
        if host is None:
            return UriBuilder(first.whole() if isinstance(first, Uri) else first)
        made = UriBuilder(f"{first}://{host}/")
        if port is not None:
            made.fields["port"] = port
        made.fields["path"] = path if path.startswith("/") else "/" + path
        return made

    @prop("uri Uri")
    def uri(self) -> Uri:
        return Uri(self.whole())

    def whole(self) -> str:
        """The text of the URI."""
        f = self.fields
        user = f"{f['username']}{':' + f['password'] if f['password'] else ''}@" if f["username"] else ""
        port = "" if f["port"] in (-1,) else f":{f['port']}"
        return f"{f['scheme']}://{user}{f['host']}{port}{f['path']}{f['query']}{f['fragment']}"

    @method("string ToString()")
    def to_string(self) -> str:
        return self.whole()


def _field(name: str, kind: str, prefix: str = "") -> None:
    from pshjobs.values.type_info import Property

    key = name.lower()

    def write(builder: UriBuilder, value: Any) -> None:
        if prefix and value and not str(value).startswith(prefix):
            value = prefix + value
        builder.fields[key] = value

    UriBuilder.net_type.members[key] = Property(f"{kind} {name}", lambda builder: builder.fields[key], write, False)


for _name, _kind, _prefix in (
    ("Scheme", "string", ""), ("Host", "string", ""), ("Port", "int", ""), ("Path", "string", "/"), ("Query", "string", "?"),
    ("Fragment", "string", "#"), ("UserName", "string", ""), ("Password", "string", ""),
):  # fmt: skip
    _field(_name, _kind, _prefix)


class WebUtility(NetType, name="System.Net.WebUtility", base=Object):
    @static("string UrlEncode(string value)")
    def url_encode(text: str) -> str:
        return quote_plus(text, safe="-_.!*()")

    @static("string UrlDecode(string encodedValue)")
    def url_decode(text: str) -> str:
        return unquote_plus(text)

    @static("string HtmlEncode(string value)")
    def html_encode(text: str) -> str:
        made = html.escape(text, quote=True).replace("&#x27;", "&#39;")
        return "".join(f"&#{ord(char)};" if 160 <= ord(char) < 256 else char for char in made)

    @static("string HtmlDecode(string value)")
    def html_decode(text: str) -> str:
        return html.unescape(text)


class HttpUtility(NetType, name="System.Web.HttpUtility", base=Object):
    @static("string UrlEncode(string str)")
    def url_encode(text: str) -> str:
        import re

        return re.sub(r"%[0-9A-F]{2}", lambda found: found[0].lower(), quote_plus(text, safe="-_.!*()"))

    @static("string UrlDecode(string str)")
    def url_decode(text: str) -> str:
        return unquote_plus(text)

    @static("string HtmlEncode(string s)")
    def html_encode(text: str) -> str:
        return html.escape(text, quote=True).replace("&#x27;", "&#39;")

    @static("string HtmlDecode(string s)")
    def html_decode(text: str) -> str:
        return html.unescape(text)

    @static("System.Collections.Specialized.NameValueCollection ParseQueryString(string query)")
    def parse_query_string(text: str) -> Any:
        from urllib.parse import parse_qsl

        from .specialized import NameValueCollection

        made = NameValueCollection()
        for key, value in parse_qsl(text.lstrip("?"), keep_blank_values=True):
            made.append(key, value)
        return made
