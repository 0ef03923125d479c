"""Join objects into one string."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.property_expression import parse_expressions
from pshjobs.cmdlets.property_keys import EXPRESSION_KEYS
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.adapters import MISSING
from pshjobs.values.format import format_string
from pshjobs.values.text import to_text


class JoinString(
    Cmdlet,
    name="Join-String",
    default_set="default",
    net_name="Microsoft.PowerShell.Commands.Utility.JoinStringCommand",
    outputs=("System.String",),
    module="Microsoft.PowerShell.Utility",
):
    """Join objects into one string.

    Examples:
        PS> 'a', 'b' | Join-String -Separator ', ' -SingleQuote
        'a', 'b'
        PS> 'fig', 'pear' | Join-String -Property Length -Separator +
        3+4
    """

    property_: object = param(
        "The property, or a script block, whose value is joined.", type="pspropertyexpression", position=0
    )
    separator: str | None = param(
        "What stands between the parts; `$OFS` without it.", position=1, allow_empty_string=True
    )
    output_prefix: str | None = param("What stands before the result.", alias="op")
    output_suffix: str | None = param("What stands after the result.", alias="os")
    single_quote: bool = param("Put each part into single quotes.", sets="SingleQuote")
    double_quote: bool = param("Put each part into double quotes.", sets="DoubleQuote")
    format_string: str | None = param("A pattern ({0:N2}) for each part.", sets="Format")
    use_culture: bool = param("Use the current culture for numbers and dates.")
    input_object: list[object] | None = param("The objects to join.", by_value=True)

    def begin(self) -> None:
        given = [self.property_] if self.property_ is not None else None
        expressions = parse_expressions(self, given, EXPRESSION_KEYS, quiet=True)
        self._expression = expressions[0] if expressions else None
        self._parts: list[str] = []

    def process(self) -> None:
        for item in self.input_object or ():
            if item is not None:
                self._parts.append(self._part(item))

    def _part(self, item: Any) -> str:
        value = item
        if self._expression is not None:
            value = self._expression.value(item)
            value = "" if value is MISSING or value is None else value
        if self.format_string:
            return format_string(self.format_string, [value])
        text = to_text(value)
        if self.single_quote:
            return f"'{text}'"
        return f'"{text}"' if self.double_quote else text

    def end(self) -> Iterator[object]:
        separator = self.separator
        if separator is None:
            separator = to_text(self.invocation.scope.lookup("ofs"))
        yield (self.output_prefix or "") + separator.join(self._parts) + (self.output_suffix or "")
