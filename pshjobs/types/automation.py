"""WildcardPattern, PSPrimitiveDictionary, RuntimeDefinedParameter, StringDecorated."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

import re
from typing import Any

from pshjobs.values import hashtable as tables
from pshjobs.values.type_info import NetType, TypeInfo, constructor, method, prop, static
from pshjobs.values.type_table import require_type
from pshjobs.values.wildcard import Wildcard

from .collection import collection_of
from .dictionary import Dictionary
from .hashtable import Hashtable
from .object import Object

SMA = "System.Management.Automation."


class WildcardPattern(
    NetType, name="System.Management.Automation.WildcardPattern", base=Object, accelerators=("wildcardpattern",),
    assembly="System.Management.Automation",
):  # fmt: skip
    __slots__ = ("text", "wildcard")

    def __init__(self, text: str, ignore_case: bool = False) -> None:
        self.text = text
        self.wildcard = Wildcard(text, ignore_case=ignore_case)

    @constructor(
        "wildcardpattern new(string pattern)",
        "wildcardpattern new(string pattern, System.Management.Automation.WildcardOptions options)",
    )
    def new(text: str, options: Any = None) -> WildcardPattern:
        return WildcardPattern(text, bool(options is not None and options.value & 2))

    @static("wildcardpattern Get(string pattern, System.Management.Automation.WildcardOptions options)")
    def get(text: str, options: Any) -> WildcardPattern:
        return WildcardPattern(text, bool(options.value & 2))

    @method("bool IsMatch(string input)")
    def is_match(self, text: str) -> bool:
        return bool(self.wildcard.matches(text))

    @method("string ToWql()", "string ToString()")
    def to_string(self) -> str:
        return self.text

    @static("string Escape(string pattern)")
    def escape(text: str) -> str:
        return re.sub(r"[*?\[\]`]", lambda found: "`" + found[0], text)

    @static("string Unescape(string pattern)")
    def unescape(text: str) -> str:
        return re.sub(r"`(.)", r"\1", text, flags=re.DOTALL)

    @static("bool ContainsWildcardCharacters(string pattern)")
    def contains_wildcard_characters(text: str) -> bool:
        return re.search(r"(?<!`)(?:``)*[*?\[]", text or "") is not None


class PrimitiveTable(tables.Hashtable):
    __slots__ = ()


class PSPrimitiveDictionary(
    NetType, name="System.Management.Automation.PSPrimitiveDictionary", base=Hashtable, python=PrimitiveTable,
    accelerators=("psprimitivedictionary",), assembly="System.Management.Automation",
):  # fmt: skip
    @constructor("psprimitivedictionary new()", "psprimitivedictionary new(hashtable other)")
    def new(other: Any = None) -> PrimitiveTable:
        return PrimitiveTable(() if other is None else other.items())


PSPrimitiveDictionary.net_type.convert = lambda value: (
    PrimitiveTable(value.items()) if isinstance(value, tables.Hashtable) else NotImplemented
)


class RuntimeDefinedParameter(NetType, name="System.Management.Automation.RuntimeDefinedParameter", base=Object):
    """A parameter that `dynamicparam` makes."""

    __slots__ = ("attributes_", "is_set_", "kind", "title", "value_")

    def __init__(self, title: str = "", kind: TypeInfo | None = None, attributes: Any = None) -> None:
        self.title = title
        self.kind = kind
        self.attributes_ = attributes or collection_of([], require_type("System.Attribute"))
        self.value_: Any = None
        self.is_set_ = False

    @constructor("System.Management.Automation.RuntimeDefinedParameter new()",
                 "System.Management.Automation.RuntimeDefinedParameter new(string name, type parameterType, System.Collections.ObjectModel.Collection[System.Attribute] attributes)")  # fmt: skip
    def new(title: str = "", kind: Any = None, attributes: Any = None) -> RuntimeDefinedParameter:
        return RuntimeDefinedParameter(title, kind, attributes)

    @prop("string Name")
    def name(self) -> str:
        return self.title

    @name.writes
    def set_name(self, value: str) -> None:
        self.title = value

    @prop("type ParameterType")
    def parameter_type(self) -> Any:
        return self.kind

    @parameter_type.writes
    def set_parameter_type(self, value: Any) -> None:
        self.kind = value

    @prop("System.Object Value")
    def value(self) -> Any:
        return self.value_

    @value.writes
    def set_value(self, value: Any) -> None:
        self.value_, self.is_set_ = value, True

    @prop("bool IsSet")
    def is_set(self) -> bool:
        return self.is_set_

    @is_set.writes
    def set_is_set(self, value: bool) -> None:
        self.is_set_ = value

    @prop("System.Collections.ObjectModel.Collection[System.Attribute] Attributes")
    def attributes(self) -> Any:
        return self.attributes_


def _parameter_dictionary() -> type[NetType]:
    from pshjobs.values.generics import make_generic

    base = make_generic(Dictionary.net_type, (require_type("System.String"), RuntimeDefinedParameter.net_type))
    python: Any = base.python

    class RuntimeDefinedParameterDictionary(python, name=SMA + "RuntimeDefinedParameterDictionary", base=base):  # type: ignore[misc, call-arg]
        __slots__ = ()

        def __init__(self) -> None:
            from .comparers import StringComparer

            super().__init__(StringComparer(True, True))

        @classmethod
        def arguments(cls) -> tuple[TypeInfo, TypeInfo]:
            return require_type("System.String"), RuntimeDefinedParameter.net_type

        @constructor("System.Management.Automation.RuntimeDefinedParameterDictionary new()")
        def new() -> Any:
            return RuntimeDefinedParameterDictionary()

    return RuntimeDefinedParameterDictionary


PARAMETER_DICTIONARY = _parameter_dictionary().net_type
DECLARED = [SMA + "RuntimeDefinedParameterDictionary"]


class StringDecorated(
    NetType, name="System.Management.Automation.Internal.StringDecorated", base=Object, kind="struct"
):
    """Text that may hold colour codes."""

    __slots__ = ("text",)

    def __init__(self, text: str = "") -> None:
        self.text = text

    def plain(self) -> str:
        """The text without the codes."""
        return re.sub(r"\x1b\[[0-9;:]*[A-Za-z]|\x1b\]8;.*?\x1b\\", "", self.text)

    @constructor("System.Management.Automation.Internal.StringDecorated new(string text)")
    def new(text: str) -> StringDecorated:
        return StringDecorated(text)

    @prop("bool IsDecorated")
    def is_decorated(self) -> bool:
        return "\x1b" in self.text

    @prop("int ContentLength")
    def content_length(self) -> int:
        return len(self.plain())

    @method("string ToString()", "string ToString(System.Management.Automation.OutputRendering outputRendering)")
    def to_string(self, rendering: Any = None) -> str:
        return self.plain() if rendering is not None and rendering.value == 1 else self.text
