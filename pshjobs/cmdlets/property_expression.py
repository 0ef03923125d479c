"""-Property elements at work: a name, a pattern or a script block, read from objects."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from pshjobs.errors import NetException, PipelineStoppedException
from pshjobs.formatting.reading import pattern_names, property_name, property_set, read_property
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.error_record import ErrorRecord
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.runtime.streams import discard
from pshjobs.values.adapters import MISSING
from pshjobs.values.hashtable import Hashtable, OrderedDictionary
from pshjobs.values.objects import PropertySet, PSCustomObject, PSMember, unwrap
from pshjobs.values.wildcard import Wildcard, has_wildcards

from .block_running import value_reader
from .property_keys import Key, read_property_argument


class Found(NamedTuple):
    """What an expression gave for one object: the property's name as the object spells it (or the block's text) and its value."""

    name: str
    value: Any


class PropertyExpression:
    """One element of -Property. `options` holds the other keys of its hashtable (`name`, `descending` ...)."""

    __slots__ = ("block", "cmdlet", "options", "pattern", "quiet", "read_block", "text")

    def __init__(self, cmdlet: Cmdlet, table: dict[str, Any], quiet: bool) -> None:
        source = table["expression"]
        self.cmdlet = cmdlet
        self.options = table
        self.block = source if isinstance(source, ScriptBlock) else None
        self.text = source if isinstance(source, str) else str(source)
        self.quiet = quiet
        self.pattern = Wildcard(self.text) if self.block is None and has_wildcards(self.text) else None
        self.read_block: Callable[[Any], Any] | None = None
        if self.block is not None:
            streams = cmdlet.invocation.streams
            hidden = streams.with_sinks({"error": discard}) if quiet else streams
            self.read_block = value_reader(cmdlet, self.block, hidden)

    def value(self, target: object) -> Any:
        """The value for an object that has at most one such property; MISSING when it has none."""
        if self.read_block is not None:
            return self._block_value(target)
        name = self.text
        if type(target) is PSCustomObject:
            value = target.members.get(name, MISSING)
            if value is not MISSING and not isinstance(value, PSMember):
                return value
        return read_named(target, name)

    def values(self, target: object) -> list[Found]:
        """All that the expression means for an object, in the object's order; empty when it has no such property."""
        if self.read_block is not None:
            return [Found(self.text, self._block_value(target))]
        if self.pattern is None:
            value = self.value(target)
            if value is MISSING:
                return [Found(n, read_named(target, n)) for n in property_set(target, self.text)]
            return [Found(spelled(target, self.text), value)]
        pattern = self.pattern
        for names in (table_keys(target), pattern_names(target)):
            found = [Found(name, read_named(target, name)) for name in names if pattern.matches(name)]
            if found:
                return found
        return []

    def _block_value(self, target: object) -> Any:
        read: Any = self.read_block
        shell = self.cmdlet.shell
        shell.try_depth += 1  # what goes wrong in the block is the cmdlet's to report
        try:
            return read(target)
        except NetException as error:
            if not self.quiet:
                self._report(error)
            return None
        finally:
            shell.try_depth -= 1

    def _report(self, error: NetException) -> None:
        """Write the error of a block as the cmdlet's own."""
        if getattr(error, "was_thrown", False) or isinstance(error, PipelineStoppedException):
            raise error
        self.cmdlet.error(ErrorRecord(error, "ExpressionEvaluation", "InvalidResult"))


def read_named(target: object, name: str) -> Any:
    """The property, or a plain hashtable's key; MISSING when there is none."""
    bare = unwrap(target)
    if isinstance(bare, OrderedDictionary):
        return MISSING if name in bare and not _is_net_property(bare, name) else read_property(target, name)
    try:
        value = read_property(target, name)
    except NetException:
        return None
    return MISSING if isinstance(value, PropertySet) else value


def _is_net_property(table: Hashtable, name: str) -> bool:
    return name.lower() in ("count", "keys", "values", "isreadonly", "isfixedsize", "issynchronized", "syncroot")


def table_keys(target: object) -> list[str]:
    """The keys that a plain hashtable offers as properties."""
    bare = unwrap(target)
    if isinstance(bare, Hashtable) and not isinstance(bare, OrderedDictionary):
        return [key for key in bare.keys_by_fold.values() if isinstance(key, str)]
    return []


def spelled(target: object, name: str) -> str:
    """The name of a property as the object spells it."""
    if type(target) is PSCustomObject:
        return target.members.name_of(name) or name
    bare = unwrap(target)
    if isinstance(bare, Hashtable):
        known = bare.keys_by_fold.get(bare.fold(name))
        return known if isinstance(known, str) else name
    return property_name(target, name) or name


def parse_expressions(
    cmdlet: Cmdlet, values: Sequence[object] | None, keys: Sequence[Key], *, quiet: bool = False, wildcards: bool = True
) -> list[PropertyExpression]:
    """The elements of -Property, ready to read. `quiet` blocks fail without a word and read as null."""
    return [
        PropertyExpression(cmdlet, read_property_argument(value, keys, wildcards=wildcards), quiet)
        for value in values or ()
    ]
