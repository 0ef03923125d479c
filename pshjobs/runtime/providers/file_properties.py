"""Get-, Set- and Clear-ItemProperty for files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from pshjobs.errors import InvalidOperationException, IOException, NetException, PSNotSupportedException
from pshjobs.values.members import find_property
from pshjobs.values.objects import MemberBag, PSCustomObject

from .file_system import FileSystemProvider

if TYPE_CHECKING:
    from .place import Place

NOTES = ("PSPath", "PSParentPath", "PSChildName", "PSDrive", "PSProvider")


def item_with_properties(place: Place) -> Any:
    """The item whose properties are asked for. Raises PSNotSupportedException on drives without properties."""
    provider = place.provider
    if not isinstance(provider, FileSystemProvider):
        raise not_supported("IPropertyCmdletProvider")
    return provider.get_item(place, force=True)


def not_supported(interface: str) -> NetException:
    """The error of a provider that has no properties."""
    return PSNotSupportedException(
        f"Cannot use interface. The {interface} interface is not supported by this provider."
    )


def missing_property(text: str, error_id: str, target: object) -> NetException:
    """`The property x does not exist or was not found.`"""
    return IOException(
        f"The property {text} does not exist or was not found.", id=error_id, category="InvalidOperation", target=target
    )


def selected(item: Any, names: Sequence[str], report: Any) -> PSCustomObject | None:
    """An object with these properties and the notes of the item; names that are not there go to `report`."""
    bag = MemberBag()
    for name in names:
        view = find_property(item, name)
        if view is None:
            report(name)
        else:
            bag.put(view.name, view.get())
    return with_notes(bag, item) if bag else None


def with_notes(bag: MemberBag, item: Any) -> PSCustomObject:
    """The properties together with where they come from."""
    for note in NOTES:
        bag[note] = item.members[note]
    return PSCustomObject(bag)


def set_properties(place: Place, values: Sequence[tuple[str, object]], cmdlet: Any) -> Iterator[object]:
    """Give properties of an item new values, converted to their types."""
    from pshjobs.values.definitions import value_text, value_type_text

    item = item_with_properties(place)
    bag = MemberBag()
    for name, value in values:
        shown = f"{value_type_text(value)} {name}={value_text(value)}"
        kind = "Directory" if item.members["PSIsContainer"] else "File"
        if not cmdlet.should_process(f"Item: {place.path} Property: {shown}", f"Set Property {kind}"):
            continue
        view = find_property(item, name)
        if view is None:
            raise missing_property(shown, "SetPropertyError", shown)
        if not view.settable:
            raise InvalidOperationException(
                f'"{name}" is a ReadOnly property.', id="ReadOnlyProperty", category="InvalidOperation", target=name
            )
        view.set(value)
        bag.put(view.name, view.get())
    if cmdlet.pass_thru and bag:
        yield with_notes(bag, item)
