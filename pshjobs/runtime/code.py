"""What the compiler hands to the runtime: a script block ready to run, and the places where it calls commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pshjobs.binding.signature import Parameter, Signature
from pshjobs.source import Extent, SourceText

if TYPE_CHECKING:
    from .comment_help import HelpComments
    from .frame import Frame

BlockFunction = Callable[["Frame"], None]


class Code:
    """One compiled script block. The compiler's subclass compiles each block function when it is first asked for.

    `names_used` holds the automatic variables that the text mentions, in lower case: what nobody reads is not set.
    """

    source: SourceText
    start: int
    end: int
    is_advanced: bool
    has_parameters: bool
    names_used: frozenset[str]
    has_named_blocks: bool
    spellings: dict[str, str]
    binds_in_scope: bool
    using_modules: Sequence[str] = ()
    """What the `using module` statements of a script name."""
    requirements: Any = None
    """What its `#requires` lines ask for, None without any."""

    @property
    def text(self) -> str:
        """The text of the block: what stands between the braces, or the whole script."""
        raise NotImplementedError

    def data_table(self) -> Any:
        """The first hashtable of the text when it is only data, None without one. Raises InvalidOperationException for more than data."""
        raise NotImplementedError

    def signature(self, command: str, shell: Any = None) -> Signature:
        """The parameters of the block; `shell` runs what attributes hold."""
        raise NotImplementedError

    def block(self, kind: str) -> BlockFunction | None:
        """The function of "begin", "process", "end", "clean" or "dynamicparam"; None when the block has none."""
        raise NotImplementedError

    def dynamic_parameters(self, output: Sequence[Any], shell: Any) -> list[Parameter]:
        """The parameters that the objects written by `dynamicparam` declare."""
        raise NotImplementedError

    def defaults(self) -> Sequence[tuple[str, Callable[[Frame], object]]]:
        """Lower-case name and default expression of each parameter that has one, in order."""
        raise NotImplementedError

    def converter(self, parameter: Parameter, shell: Any) -> Callable[[Any], object] | None:
        """What makes a value fit a parameter's type; None for any type."""
        raise NotImplementedError

    def python_class(self, parameter: Parameter, shell: Any) -> type | None:
        """The Python class whose values need no conversion for the parameter."""
        raise NotImplementedError

    def empty_value(self, parameter: Parameter, shell: Any) -> object:
        """What a parameter without argument and default holds."""
        raise NotImplementedError

    def guard_parameters(self, scope: Any, shell: Any) -> None:
        """Keep typed parameters typed in a new scope."""
        raise NotImplementedError

    def using_uses(self, own_level: bool = False) -> Sequence[UsingUse]:
        """The `$using:` expressions of the block and its inner blocks; `own_level` leaves out inner -Parallel blocks."""
        raise NotImplementedError

    def help_comments(self) -> HelpComments:
        """The comments that may be help of the block."""
        raise NotImplementedError

    def as_commands(self) -> SimpleBlock | None:
        """The block as commands whose arguments the caller evaluates; None for a block that is more than that."""
        raise NotImplementedError


class UsingUse(NamedTuple):
    """One `$using:` expression. `key` is its name among the values that travel, `text` how it is written.

    `name`, `scope` and `drive` are those of the variable that it begins with; `is_plain` is false for member and index accesses.
    """

    key: str
    text: str
    is_plain: bool
    name: str
    scope: str | None
    drive: str | None
    evaluate: Callable[[Frame], object]


class SimpleBlock(NamedTuple):
    """A block of nothing but commands. `text` reads the values of `arguments` as `$using:` variables with these names."""

    text: str
    is_single: bool
    arguments: Sequence[tuple[str, Callable[[Frame], object]]]


class Part(NamedTuple):
    """One argument as written: `-name` alone, `-name:value`, a value, or a splat. `value` indexes the call's values, -1 for none.

    `value_start` is where the value behind a colon begins. `text` is the word as written for a name without value, a number's text for a value.
    `kind` is "list" for `a, b` written out, "quoted" for a quoted string, "" for anything else: native programs see the difference.
    """

    name: str | None
    value: int
    text: str | None
    splatted: bool
    start: int
    end: int
    value_start: int = 0
    kind: str = ""


class Redirect(NamedTuple):
    """`stream` and `target` are lower-case stream names ("all" too); `value` indexes the call's values for a file, -1 for a merge."""

    stream: str
    target: str
    value: int
    append: bool


class CallSite:
    """A command as it stands in the text; what is looked up for it is kept here while it stays right."""

    __slots__ = (
        "cached",
        "cached_version",
        "end",
        "is_constant",
        "name",
        "name_end",
        "name_start",
        "operator",
        "parts",
        "plans",
        "redirects",
        "shape",
        "source",
        "start",
    )

    def __init__(
        self,
        source: SourceText,
        start: int,
        end: int,
        name: str | None,
        operator: str,
        parts: Sequence[Part],
        redirects: Sequence[Redirect],
        name_start: int,
        name_end: int,
    ) -> None:
        self.source = source
        self.start = start
        self.end = end
        self.name = name
        self.operator = operator
        self.parts = tuple(parts)
        self.redirects = tuple(redirects)
        self.name_start = name_start
        self.name_end = name_end
        self.shape: tuple[str | None, ...] = tuple(p.name for p in self.parts)
        self.cached: Any = None
        self.cached_version = -1
        self.plans: Any = None

    @property
    def extent(self) -> Extent:
        return Extent(self.source, self.start, self.end)
