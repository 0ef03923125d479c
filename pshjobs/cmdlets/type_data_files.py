"""Files of type data (`*.ps1xml` with a `Types` element)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pshjobs.errors import RuntimeException
from pshjobs.values.objects import AliasProperty, CodeProperty, PropertySet, PSMember, ScriptMethod, ScriptProperty

from .file_input import read_text
from .type_data import Entry, entries, put_member

if TYPE_CHECKING:
    from pshjobs.runtime.cmdlet import Cmdlet


def load_type_file(cmdlet: Cmdlet, path: str) -> None:
    """Add the members of every type in a file. Raises RuntimeException for a file that is no type data."""
    from xml.etree import ElementTree  # only for such files

    try:
        root = ElementTree.fromstring(read_text(cmdlet.shell, path))
    except ElementTree.ParseError as error:
        raise RuntimeException(
            f"The following error occurred while loading the extended type data file: {path}: {error}",
            id="TypesXmlUpdateException",
            category="InvalidOperation",
        ) from error
    for node in root.iter("Type"):
        name = (node.findtext("Name") or "").strip()
        members = node.find("Members")
        for child in members if members is not None else ():
            if child.tag == "MemberSet":
                _read_standard_members(cmdlet, name, child)
            else:
                put_member(cmdlet.shell, name, _member(cmdlet, child))


def _member(cmdlet: Cmdlet, node: Any) -> PSMember:
    name = (node.findtext("Name") or "").strip()
    if node.tag == "NoteProperty":
        value = node.findtext("Value")
        return CodeProperty(name, lambda _: value, kind="NoteProperty")
    if node.tag == "AliasProperty":
        return AliasProperty(name, (node.findtext("ReferencedMemberName") or "").strip())
    if node.tag == "ScriptProperty":
        getter, setter = node.findtext("GetScriptBlock"), node.findtext("SetScriptBlock")
        make = cmdlet.shell.script_block
        return ScriptProperty(name, make(getter) if getter else None, make(setter) if setter else None)
    if node.tag == "ScriptMethod":
        return ScriptMethod(name, cmdlet.shell.script_block(node.findtext("Script") or ""))
    return PropertySet(name, _names(node))


def _names(node: Any) -> list[str]:
    return [(each.text or "").strip() for each in node.iter("Name") if each is not node.find("Name")]


def _read_standard_members(cmdlet: Cmdlet, type_name: str, node: Any) -> None:
    """PSStandardMembers: the sets by which objects are shown and sorted."""
    entry = entries(cmdlet.shell).setdefault(type_name.lower(), Entry(type_name))
    display = cmdlet.shell.services.format_context(cmdlet.shell).display
    for child in node.iter("PropertySet"):
        name = (child.findtext("Name") or "").strip()
        entry.sets[name] = _names(child)
        if name == "DefaultDisplayPropertySet":
            display.set_default_set(type_name, entry.sets[name])
    for child in node.iter("NoteProperty"):
        name, value = (child.findtext("Name") or "").strip(), (child.findtext("Value") or "").strip()
        entry.sets[name] = value
        if name == "DefaultDisplayProperty":
            display.set_default_property(type_name, value)
