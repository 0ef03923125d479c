"""What is wrong with a text that should be XML."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from xml.parsers.expat import ParserCreate


def xml_message(text: str, error: ElementTree.ParseError) -> str:
    """What .NET says of a text that is no XML."""
    line, column = error.position
    if "no element found" in str(error):
        open_tags = ", ".join(reversed(_open_elements(text)))
        ends = text.count("\n") + 1
        place = len(text) - (text.rfind("\n") + 1) + 1
        return (
            "Unexpected end of file has occurred. The following elements are not closed: "
            f"{open_tags}. Line {ends}, position {place}."
        )
    return f"{str(error).partition(':')[0].capitalize()}. Line {line}, position {column + 1}."


def _open_elements(text: str) -> list[str]:
    """The elements that a text opens and does not close."""
    opened: list[str] = []
    parser = ParserCreate()
    parser.StartElementHandler = lambda name, _attributes: opened.append(name)
    parser.EndElementHandler = lambda _name: opened.pop()
    parser.Parse(text, False)
    return opened
