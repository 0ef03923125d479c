"""What the web cmdlets give: response objects."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

import re
from typing import Any, Final

from pshjobs.cmdlets.web_body import charset_of
from pshjobs.cmdlets.web_sending import WebAnswer
from pshjobs.types.names import resolve
from pshjobs.types.object import Object
from pshjobs.values.enums import EnumValue
from pshjobs.values.members import construct, get_static
from pshjobs.values.objects import MemberBag, PSCustomObject
from pshjobs.values.overloads import typed_array
from pshjobs.values.type_info import NetType, method, prop
from pshjobs.values.type_table import require_type

NAMESPACE: Final = "Microsoft.PowerShell.Commands."
TEXT_TYPES: Final = re.compile(
    r"^\s*(text/|application/(.*\+)?(json|xml|javascript|ecmascript|x-www-form-urlencoded))", re.IGNORECASE
)
LINK: Final = re.compile(r"<([^>]*)>\s*;[^,]*?rel\s*=\s*\"?([^\";,]+)\"?")
TAG: Final = re.compile(
    r"<(a|img|input)\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>(?:(.*?)</a\s*>)?", re.IGNORECASE | re.DOTALL
)
ATTRIBUTE: Final = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))")


def text_of(answer: WebAnswer) -> str:
    """The body as text: in the charset of its content type, else UTF-8."""
    try:
        return answer.body.decode(charset_of(answer.header("Content-Type")) or "utf-8", "replace")
    except LookupError:
        return answer.body.decode("utf-8", "replace")


def is_text(answer: WebAnswer) -> bool:
    """Whether the content type is one of text."""
    kind = answer.header("Content-Type")
    return not kind or TEXT_TYPES.match(kind) is not None


def header_table(answer: WebAnswer) -> Any:
    """Dictionary[string, IEnumerable[string]], found without case."""
    kind = resolve("System.Collections.Generic.Dictionary[string,System.Collections.Generic.IEnumerable[string]]")
    made: Any = construct(kind, [get_static(require_type("System.StringComparer"), "OrdinalIgnoreCase")])  # type: ignore[arg-type]
    found: dict[str, list[str]] = {}
    for name, value in answer.headers:
        found.setdefault(name, []).append(value)
    for name, values in found.items():
        made.put(name, typed_array("System.String", values))
    return made


def relation_links(answer: WebAnswer) -> dict[str, str]:
    """The addresses of the Link headers by their relation."""
    from urllib.parse import urljoin

    texts = ", ".join(value for name, value in answer.headers if name.lower() == "link")
    return {relation: urljoin(answer.address, address) for address, relation in LINK.findall(texts)}


def status_value(status: int) -> object:
    """The status as HttpStatusCode."""
    return EnumValue(require_type("System.Net.HttpStatusCode"), status)


class WebResponse(NetType, name=NAMESPACE + "WebResponseObject", base=Object):
    """A response of any kind: its content is bytes."""

    def __init__(self, answer: WebAnswer) -> None:
        self.answer = answer

    @prop("int StatusCode")
    def status_code(self) -> int:
        return self.answer.status

    @prop("string StatusDescription")
    def status_description(self) -> str:
        return self.answer.reason

    @prop("byte[] Content")
    def content(self) -> Any:
        return typed_array("System.Byte", list(self.answer.body))

    @prop("string RawContent")
    def raw_content(self) -> str:
        answer = self.answer
        lines = [f"HTTP/{answer.version} {answer.status} {answer.reason}", *(f"{n}: {v}" for n, v in answer.headers)]
        return "\r\n".join([*lines, "", text_of(answer)])

    @prop("System.Collections.Generic.Dictionary[string,System.Collections.Generic.IEnumerable[string]] Headers")
    def headers(self) -> Any:
        return header_table(self.answer)

    @prop("long RawContentLength")
    def raw_content_length(self) -> int:
        return len(self.answer.body)

    @prop("System.Collections.Generic.Dictionary[string,string] RelationLink")
    def relation_link(self) -> Any:
        made: Any = construct(resolve("System.Collections.Generic.Dictionary[string,string]"), [])  # type: ignore[arg-type]
        for relation, address in relation_links(self.answer).items():
            made.put(relation, address)
        return made

    @prop("System.Net.Http.HttpResponseMessage BaseResponse")
    def base_response(self) -> Any:
        return HttpResponseMessage(self.answer)

    @method("string ToString()")
    def to_string(self) -> str:
        return text_of(self.answer)


class TextWebResponse(WebResponse, name=NAMESPACE + "BasicHtmlWebResponseObject", base=WebResponse):
    """A response of text, and what a glance at its HTML finds."""

    @prop("string Content")
    def content(self) -> str:
        return text_of(self.answer)

    @prop("System.Text.Encoding Encoding")
    def encoding(self) -> Any:
        return get_static(require_type("System.Text.Encoding"), "UTF8")

    @prop(f"{NAMESPACE}WebCmdletElementCollection Links")
    def links(self) -> list[Any]:
        return _elements(text_of(self.answer), "a")

    @prop(f"{NAMESPACE}WebCmdletElementCollection Images")
    def images(self) -> list[Any]:
        return _elements(text_of(self.answer), "img")

    @prop(f"{NAMESPACE}WebCmdletElementCollection InputFields")
    def input_fields(self) -> list[Any]:
        return _elements(text_of(self.answer), "input")


class HttpResponseMessage(NetType, name="System.Net.Http.HttpResponseMessage", base=Object):
    """What `$_.Exception.Response` and `.BaseResponse` give."""

    def __init__(self, answer: WebAnswer) -> None:
        self.answer = answer

    @prop("System.Net.HttpStatusCode StatusCode")
    def status_code(self) -> Any:
        return status_value(self.answer.status)

    @prop("string ReasonPhrase")
    def reason_phrase(self) -> str:
        return self.answer.reason

    @prop("bool IsSuccessStatusCode")
    def is_success_status_code(self) -> bool:
        return 200 <= self.answer.status < 300  # noqa: PLR2004 - HTTP's range

    @prop("System.Net.Http.Headers.HttpResponseHeaders Headers")
    def headers(self) -> Any:
        return header_table(self.answer)


def _elements(text: str, tag: str) -> list[Any]:
    """The elements of a kind with their attributes as properties."""
    import html

    found: list[Any] = []
    for match in TAG.finditer(text):
        if match[1].lower() != tag:
            continue
        members: dict[str, object] = {"outerHTML": match[0], "tagName": match[1].upper()}
        for name, *values in ATTRIBUTE.findall(match[2]):
            members[name] = html.unescape(next((value for value in values if value), ""))
        found.append(PSCustomObject(MemberBag(members)))
    return found
