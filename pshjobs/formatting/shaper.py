"""Objects to format messages: the view of the first object, groups, and what stands out of the band."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from pshjobs.values.hashtable import Hashtable
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import unwrap

from .bodies import Body, CustomBody, TextBody
from .choosing_view import choose_maker
from .context import FormatContext
from .custom_maker import view_items
from .error_view import error_text
from .field_text import FieldText
from .grouping import Grouping
from .makers import ListMaker, Maker
from .messages import (
    FormatEndData,
    FormatEntryData,
    FormatInfoData,
    FormatStartData,
    GroupEndData,
    GroupStartData,
    Message,
)
from .options import FormatOptions
from .reading import has_properties, is_scalar, kind_key, type_names_of, without_prefix
from .value_text import ValueText, elements, plain_text
from .view import View

_OBJECT: Final = "object"
_SCALAR: Final = "scalar"
_ERROR: Final = "error"
_Decision = str | View


class Shaper:
    """A Format-* cmdlet, or the default formatter: give it objects with `process`, then call `end`."""

    def __init__(self, context: FormatContext, options: FormatOptions | None = None) -> None:
        self.context = context
        self.options = options or FormatOptions()
        values = ValueText(context.enumeration_limit, context.display.standing_for)
        self.texts = FieldText(context, values, self.options.display_error, self.options.show_error)
        self.maker: Maker | None = None
        self.grouping: Grouping | None = None
        self.decisions: dict[object, _Decision] = {}
        self.in_band: dict[object, bool] = {}

    # Objects -------------------------------------------------------------------------------------

    def process(self, target: object) -> Iterable[Message]:
        """The messages that the next object of the pipeline makes; a collection's are made as they are asked for."""
        if target is None or target is NOTHING:
            return []
        if type(target) is str and not self.options.force:
            return [FormatEntryData(TextBody(target), True)]
        if isinstance(target, FormatInfoData):
            if isinstance(target, FormatStartData):
                self.maker = None
            return [target]  # type: ignore[list-item]  # only the five kinds of message exist
        items = elements(target)
        if items is None:
            return self.one(target)
        if self.options.expand == "EnumOnly":
            return (message for item in items for message in self.one(item))
        return self.expanded(target, items)

    def end(self) -> list[Message]:
        """What closes the document."""
        if self.maker is None:
            return []
        self.maker = None
        return [GroupEndData(), FormatEndData()]

    def expanded(self, target: object, items: Iterator[object]) -> list[Message]:
        """-Expand CoreOnly and Both: the collection itself, with its elements behind it."""
        if isinstance(unwrap(target), Hashtable):
            core: list[Message] = [FormatEntryData(TextBody(plain_text(unwrap(target))), True)]
        elif self.options.expand == "CoreOnly":
            return self.one(target)
        else:
            core = [FormatEntryData(self.foreign(target), True)]
        if self.options.expand == "CoreOnly":
            return core
        found = list(items)
        note = {0: "The IEnumerable contains no objects.", 1: "The IEnumerable contains the following object:"}.get(
            len(found), f"The IEnumerable contains the following {len(found)} objects:"
        )
        messages: list[Message] = [FormatEntryData(TextBody("The following object supports IEnumerable:"), True)]
        messages += [*core, FormatEntryData(TextBody(note), True)]
        for item in found:
            messages.extend(self.one(item))
        return messages

    def one(self, target: object) -> list[Message]:
        """The messages of one object that is not enumerated any more."""
        if target is None or target is NOTHING:
            return []
        key = kind_key(target)
        decision = self.decisions.get(key)
        if decision is None:
            decision = self.decisions[key] = self.decide(target)
        if decision is not _OBJECT:
            return [FormatEntryData(self.out_of_band(target, decision), True, stream_of(target))]
        if not self.options.force and not has_properties(target):
            return [FormatEntryData(TextBody(plain_text(target)), True)]
        if self.maker is None:
            return self.first(target, key)
        accepted = self.in_band.get(key)
        if accepted is None:
            accepted = self.in_band[key] = self.accepts(target)
        if not accepted:
            return [FormatEntryData(self.foreign(target), True)]
        if self.grouping is not None and self.grouping.changes(target):
            return [GroupEndData(), GroupStartData(self.grouping.label(target)), *self.entry(target)]
        if self.texts.show_error:
            return self.entry(target)
        return [FormatEntryData(self.maker.body(target), False, stream_of(target))]

    def first(self, target: object, key: object) -> list[Message]:
        """Open the document with its first object."""
        self.maker = choose_maker(target, self.context, self.options, self.texts)
        self.in_band = {key: True}
        self.grouping = self.grouping_of(self.maker.view)
        label = None
        if self.grouping is not None:
            self.grouping.changes(target)
            label = self.grouping.label(target)
        return [FormatStartData(self.maker.shape), GroupStartData(label), *self.entry(target)]

    def entry(self, target: object) -> list[Message]:
        """The object's entry, and a line for each expression that failed when -ShowError asks for them."""
        if self.maker is None:
            return []
        messages: list[Message] = [FormatEntryData(self.maker.body(target), False, stream_of(target))]
        messages += [FormatEntryData(TextBody(text), True) for text in self.texts.failures]
        self.texts.failures.clear()
        return messages

    def grouping_of(self, view: View | None) -> Grouping | None:
        """The grouping of -GroupBy, else of the view."""
        if self.options.group_by is not None:
            return Grouping.by_field(self.options.group_by, self.texts)
        if view is not None and view.group_by is not None:
            return Grouping(view.group_by, self.texts)
        return None

    # Out of band ---------------------------------------------------------------------------------

    def decide(self, target: object) -> _Decision:
        """What all objects with these type names are."""
        if self.options.force:
            return _OBJECT
        names = type_names_of(target)
        if is_scalar(names):
            return _SCALAR
        if names[0].endswith("#PSExtendedError"):
            return _OBJECT
        if any(without_prefix(name) == "System.Management.Automation.ErrorRecord" for name in names):
            return _ERROR
        return self.context.views.find_out_of_band(names) or _OBJECT

    def out_of_band(self, target: object, decision: _Decision) -> Body:
        if decision is _SCALAR:
            return TextBody(plain_text(target))
        if isinstance(decision, View):
            return self.view_body(decision, target)
        return CustomBody([error_text(unwrap(target), self.context)])

    def view_body(self, view: View, target: object) -> Body:
        if view.shape == "list":
            return ListMaker((), self.texts, self.context.display, view).body(target)
        return CustomBody(view_items(view, target, self.texts))

    def accepts(self, target: object) -> bool:
        """True when the open document takes the object: it is made from properties, or its view serves the type."""
        view = None if self.maker is None else self.maker.view
        if view is None:
            return True
        return any(
            without_prefix(name).lower() in view.lower_types or name.lower() in view.lower_types
            for name in type_names_of(target)
        )

    def foreign(self, target: object) -> Body:
        """An object that the open document does not take, as a list of its own."""
        return ListMaker((), self.texts, self.context.display).body(target)


def stream_of(target: object) -> str | None:
    """The stream that a record came from when it was merged into the output."""
    stream = getattr(unwrap(target), "write_stream", None)
    return stream if isinstance(stream, str) else None
