"""Give objects as a page, or part of a page, of HTML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import matches, not_null_or_empty
from pshjobs.cmdlets.html_text import HtmlColumn, columns_for
from pshjobs.cmdlets.property_expression import PropertyExpression, parse_expressions
from pshjobs.cmdlets.property_keys import HTML_KEYS
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.text import to_text


class ConvertToHtml(
    Cmdlet,
    name="ConvertTo-Html",
    default_set="Page",
    outputs=("System.String",),
    module="Microsoft.PowerShell.Utility",
):
    """Give objects as a page, or part of a page, of HTML.

    Examples:
        PS> [pscustomobject]@{ A = 1 } | ConvertTo-Html -Fragment
        <table>
        <colgroup><col/></colgroup>
        <tr><th>A</th></tr>
        <tr><td>1</td></tr>
        </table>
    """

    input_object: object = param("The object; usually it comes from the pipeline.", by_value=True)
    property_: list[object] | None = param(
        "The properties to show; names, patterns, script blocks or calculated properties.", type="Object[]", position=0
    )
    body: list[str] | None = param("What stands at the start of the page's body.", position=3, sets="Page")
    head: list[str] | None = param("What stands in the page's head, in place of the title.", position=1, sets="Page")
    title: str | None = param("The title of the page.", position=2, sets="Page", check=not_null_or_empty)
    as_: Literal["Table", "List"] | None = param(
        "Write a Table, or a List of properties for each object.", check=not_null_or_empty
    )
    css_uri: object = param(
        "The address of a style sheet.", type="uri", sets="Page", alias=("cu", "uri"), check=not_null_or_empty
    )
    fragment: bool = param("Write the table alone.", sets="Fragment", check=not_null_or_empty)
    post_content: list[str] | None = param("What follows the table.", check=not_null_or_empty)
    pre_content: list[str] | None = param("What stands before the table.", check=not_null_or_empty)
    meta: object = param("A table of meta elements.", type="hashtable", sets="Page", check=not_null_or_empty)
    charset: str | None = param(
        "The character set that the page names.",
        sets="Page",
        check=(not_null_or_empty, matches("^[A-Za-z0-9]\\w+\\S+[A-Za-z0-9]$")),
    )
    transitional: bool = param("Write the document type of XHTML Transitional.", sets="Page", check=not_null_or_empty)

    def begin(self) -> Iterator[object]:
        self._columns: list[HtmlColumn] | None = None
        self._is_list = self.as_ is not None and self.as_.lower() == "list"
        given = self.property_ or ["*"]
        self._expressions = parse_expressions(self, given, HTML_KEYS, quiet=True)
        if not self.fragment:
            yield from self._head()
        yield from self.pre_content or ()
        yield "<table>"

    def _head(self) -> Iterator[str]:
        kind = "Transitional" if self.transitional else "Strict"
        address = f"http://www.w3.org/TR/xhtml1/DTD/xhtml1-{kind.lower()}.dtd"
        yield f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 {kind}//EN"  "{address}">'
        yield '<html xmlns="http://www.w3.org/1999/xhtml">'
        yield "<head>"
        if self.charset:
            yield f'<meta charset="{self.charset}">'
        table = self.meta
        for name, content in table.items() if isinstance(table, Hashtable) else ():
            kind = (
                "http-equiv"
                if to_text(name).lower() in ("content-type", "default-style", "x-ua-compatible", "refresh")
                else "name"
            )
            yield f'<meta {kind}="{to_text(name)}" content="{to_text(content)}">'
        yield from self.head or [f"<title>{self.title or 'HTML TABLE'}</title>"]
        if self.css_uri is not None:
            yield f'<link rel="stylesheet" type="text/css" href="{to_text(self.css_uri)}" />'
        yield "</head><body>"
        yield from self.body or ()

    def process(self) -> Iterator[object]:
        item: Any = self.input_object
        if item is None:
            return
        is_first = self._columns is None
        if self._columns is None or self._is_list:
            self._columns = columns_for(item, self._expressions, self._named)
        if self._is_list:
            if not is_first:
                yield "<tr><td><hr></td></tr>"
            for column in self._columns:
                yield f"<tr><td>{column.heading}:</td><td>{column.cell(item)}</td></tr>"
            return
        if is_first:
            yield f"<colgroup>{''.join(column.col for column in self._columns)}</colgroup>"
            yield "<tr>" + "".join(f"<th>{column.heading}</th>" for column in self._columns) + "</tr>"
        yield "<tr>" + "".join(f"<td>{column.cell(item)}</td>" for column in self._columns) + "</tr>"

    def _named(self, name: str) -> PropertyExpression:
        return parse_expressions(self, [name], HTML_KEYS, quiet=True)[0]

    def end(self) -> Iterator[object]:
        yield "</table>"
        yield from self.post_content or ()
        if not self.fragment:
            yield "</body></html>"
