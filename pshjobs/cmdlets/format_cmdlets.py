"""What the Format-* cmdlets share: their parameters become options of one Shaper, which makes the messages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pshjobs.errors import NetException, PipelineStoppedException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.values.null import NOTHING

from .field_script import FieldScript

if TYPE_CHECKING:
    from pshjobs.formatting.field import Field
    from pshjobs.formatting.options import FormatOptions
    from pshjobs.formatting.shaper import Shaper

MESSAGES = tuple(
    "Microsoft.PowerShell.Commands.Internal.Format." + name
    for name in ("FormatStartData", "FormatEntryData", "FormatEndData", "GroupStartData", "GroupEndData")
)

Expand = Literal["CoreOnly", "EnumOnly", "Both"]


class FormatCmdlet(Cmdlet):
    """A cmdlet that turns objects into format messages of one shape."""

    shape: ClassVar[str]
    shaper: Shaper

    # The parameters that all shapes have; each cmdlet declares them in its own order.
    property_: Any
    group_by: object
    view: str | None
    show_error: bool
    display_error: bool
    force: bool
    expand: Expand | None
    input_object: object

    def begin(self) -> None:
        from pshjobs.formatting.shaper import Shaper

        self.shaper = Shaper(self.shell.services.format_context(self.shell), self.options())

    def processor(self, out: Callable[[Any], Any]) -> Callable[[Any], None] | None:
        """Objects of the pipeline go straight to the shaper: nothing else can be bound from them."""
        if self.is_bound("InputObject"):
            return None
        shape = self.shaper.process
        invocation = self.invocation

        def process(item: Any) -> None:
            try:
                for message in shape(item):
                    out(message)
            except NetException as error:
                if not isinstance(error, PipelineStoppedException):
                    invocation.decorate(error)
                raise

        return process

    def process(self) -> Iterable[object]:
        return self.shaper.process(self.input_object if self.is_bound("InputObject") else NOTHING)

    def end(self) -> Iterable[object]:
        return self.shaper.end()

    def options(self) -> FormatOptions:
        """What the arguments ask for. Raises what is wrong with -Property, -GroupBy or -View."""
        from pshjobs.formatting.options import FormatOptions
        from pshjobs.formatting.parameters import exclusive, parse_field, parse_fields

        fields = [self.runnable(field) for field in parse_fields(self.property_, self.shape)]
        if fields and self.view:
            raise exclusive("View", "Property", "FormatCannotSpecifyViewAndProperty")
        return FormatOptions(
            shape=self.shape,
            fields=fields,
            view=self.view or None,
            group_by=None if self.group_by is None else self.runnable(parse_field(self.group_by, "group")),
            show_error=self.show_error,
            display_error=self.display_error,
            force=self.force,
            expand=self.expand or "EnumOnly",
        )

    def runnable(self, field: Field) -> Field:
        """The field with its script block made ready to run for the caller of this cmdlet."""
        if isinstance(field.source, ScriptBlock):
            field.source = FieldScript.of_cmdlet(self, field.source)
        return field
