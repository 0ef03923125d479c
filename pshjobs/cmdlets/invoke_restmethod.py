"""Send a web request and get its content as objects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least
from pshjobs.cmdlets.json_dates import JsonDates
from pshjobs.cmdlets.json_reader import JsonReader
from pshjobs.cmdlets.web_cmdlet import WebCmdlet
from pshjobs.cmdlets.web_response import header_table, relation_links, text_of
from pshjobs.cmdlets.web_sending import WebAnswer
from pshjobs.errors import NetException
from pshjobs.values.convert import convert
from pshjobs.values.enumeration import iterate
from pshjobs.values.members import get_member
from pshjobs.values.type_table import require_type

DEPTH = 1024


class InvokeRestMethod(
    WebCmdlet,
    name="Invoke-RestMethod",
    default_set="StandardMethod",
    aliases=("irm",),
    module="Microsoft.PowerShell.Utility",
):
    """Send a web request and get its content as objects: JSON as custom objects, XML as a document, a feed as its entries.

    Examples:
        PS> (Invoke-RestMethod https://example.org/jobs/1).State
        Running
    """

    follow_rel_link: bool = param("Follow the links to the next page.", alias="FL")
    maximum_follow_rel_link: int = param("How many links to follow at most.", alias="ML", check=at_least(1))
    response_headers_variable: str | None = param("Name of the variable that gets the headers.", alias="RHV")
    status_code_variable: str | None = param("Name of the variable that gets the status.")

    def process(self) -> Iterator[object]:
        address: str | None = None
        pages = (self.maximum_follow_rel_link or None) if self.follow_rel_link else 0
        while True:
            answer = self.answer(address)
            self.keep(answer)
            if self.out_file:
                self.save(answer)
            if not self.out_file or self.pass_thru:
                yield from content_of(answer)
            address = relation_links(answer).get("next")
            if pages == 0 or address is None:
                return
            pages = None if pages is None else pages - 1

    def keep(self, answer: WebAnswer) -> None:
        """Put headers and status into the variables that ask for them."""
        scope = self.invocation.caller.scope
        if self.response_headers_variable:
            scope[self.response_headers_variable.lower()] = header_table(answer)
        if self.status_code_variable:
            scope[self.status_code_variable.lower()] = answer.status


def content_of(answer: WebAnswer) -> Iterator[object]:
    """The content: by its type, else JSON or XML where it is one, else text."""
    text = text_of(answer)
    kind = answer.header("Content-Type").partition(";")[0].strip().lower()
    readers = (read_json, read_xml) if "json" in kind or not kind.endswith("xml") else (read_xml, read_json)
    for reader in readers if text.strip() else ():
        found = reader(text)
        if found is not None:
            yield from found
            return
    yield text


def read_json(text: str) -> list[object] | None:
    """The value of JSON text as one object, None for other text."""
    try:
        return [JsonReader(JsonDates("Default"), as_table=False, depth=DEPTH).read(text)]
    except NetException:
        return None


def read_xml(text: str) -> list[object] | None:
    """The document, or the entries of a feed; None for text that is no XML."""
    if not text.lstrip("\ufeff \t\r\n").startswith("<"):
        return None
    try:
        document: Any = convert(text.lstrip("\ufeff"), require_type("System.Xml.XmlDocument"))
    except NetException:
        return None
    for path in (("rss", "channel", "item"), ("feed", "entry")):
        found: Any = document
        for name in path:
            found = get_member(found, name) if found is not None else None
        if found is not None:
            return list(iterate(found) or [found])
    return [document]
