"""Delegates: what a script block becomes where .NET wants a function."""

from __future__ import annotations

from typing import Any

from pshjobs.values.convert import convert
from pshjobs.values.null import NOTHING
from pshjobs.values.type_info import NetType, TypeInfo, method, prop

from .object import Object


class Delegate(NetType, name="System.Delegate", base=Object):
    """A function with .NET arguments: a script block, which sees them as `$args` or by `param`, or a Python function."""

    __slots__ = ("function",)
    returns: TypeInfo | None = None

    def __init__(self, function: Any) -> None:
        self.function = function

    def call(self, *args: Any) -> Any:
        """Run it; the result is converted to what the delegate gives."""
        result = self.function.call(list(args)) if hasattr(self.function, "call") else self.function(*args)
        wanted = self.result_type()
        if wanted is None:
            return NOTHING
        result = None if result is NOTHING else result
        return convert(result, wanted)

    def __call__(self, *args: Any) -> Any:
        return self.call(*args)

    def result_type(self) -> TypeInfo | None:
        """The type of the result; None for a delegate that gives nothing."""
        return type(self).returns

    @method("System.Object Invoke(Params System.Object[] arguments)")
    def invoke(self, arguments: list[Any]) -> Any:
        return self.call(*arguments)

    @method("System.Object DynamicInvoke(Params System.Object[] args)")
    def dynamic_invoke(self, arguments: list[Any]) -> Any:
        return self.call(*arguments)

    @prop("System.Object Target")
    def target(self) -> Any:
        return self.function


class MulticastDelegate(Delegate, name="System.MulticastDelegate", base=Delegate):
    __slots__ = ()


def from_value(info: TypeInfo, value: Any) -> Any:
    """The conversion of script blocks and methods to a delegate type."""
    made: Any = info.python
    if isinstance(value, Delegate):
        return value
    if value is None or hasattr(value, "call"):
        return None if value is None else made(value)
    return NotImplemented


class Function(MulticastDelegate):
    """A generic delegate whose last argument is its result."""

    __slots__ = ()

    def result_type(self) -> TypeInfo | None:
        arguments: tuple[TypeInfo, ...] = type(self).net_type.arguments
        return arguments[-1]


class Test(MulticastDelegate):
    __slots__ = ()

    def result_type(self) -> TypeInfo | None:
        from pshjobs.values.type_table import require_type

        return require_type("System.Boolean")


class Order(MulticastDelegate):
    __slots__ = ()

    def result_type(self) -> TypeInfo | None:
        from pshjobs.values.type_table import require_type

        return require_type("System.Int32")


def _new(kind: Any, method_: Any) -> Any:
    return kind(method_)


def declare_delegate(name: str, kind: type[Delegate], parameters: tuple[str, ...] = ()) -> TypeInfo:
    """A delegate type, generic when it has type parameters."""
    info = TypeInfo(name, python=kind, base=MulticastDelegate.net_type, kind="delegate")
    info.parameters = parameters
    signature = "System.Object new(System.Object method)"
    if parameters:
        info.convert = from_value  # type: ignore[assignment]  # make_generic binds the constructed type
        info.constructors.overloads.append((signature, _new))
    else:
        own = type(kind.__name__, (kind,), {"__slots__": (), "net_type": info})
        info.python = own
        info.convert = lambda value: from_value(info, value)
        info.constructors.overloads.append((signature, own))
    return info


ACTION = declare_delegate("System.Action", MulticastDelegate)
ACTION_1 = declare_delegate("System.Action`1", MulticastDelegate, ("T",))
ACTION_2 = declare_delegate("System.Action`2", MulticastDelegate, ("T1", "T2"))
ACTION_3 = declare_delegate("System.Action`3", MulticastDelegate, ("T1", "T2", "T3"))
FUNC_1 = declare_delegate("System.Func`1", Function, ("TResult",))
FUNC_2 = declare_delegate("System.Func`2", Function, ("T", "TResult"))
FUNC_3 = declare_delegate("System.Func`3", Function, ("T1", "T2", "TResult"))
FUNC_4 = declare_delegate("System.Func`4", Function, ("T1", "T2", "T3", "TResult"))
PREDICATE = declare_delegate("System.Predicate`1", Test, ("T",))
COMPARISON = declare_delegate("System.Comparison`1", Order, ("T",))
CONVERTER = declare_delegate("System.Converter`2", Function, ("TInput", "TOutput"))
EVENT_HANDLER = declare_delegate("System.EventHandler", MulticastDelegate)
EVENT_HANDLER_1 = declare_delegate("System.EventHandler`1", MulticastDelegate, ("TEventArgs",))
THREAD_START = declare_delegate("System.Threading.ThreadStart", MulticastDelegate)
