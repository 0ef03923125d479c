"""Queue, Stack, HashSet, SortedSet, LinkedList and the concurrent queue, stack and bag."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

from pshjobs.errors import InvalidOperationException
from pshjobs.values.convert import convert
from pshjobs.values.enumeration import iterate
from pshjobs.values.static_members import default_value
from pshjobs.values.type_info import NetType, TypeInfo, add_members, constructor, method, prop
from pshjobs.values.type_table import require_type

from .array import copy_items, new_array
from .comparers import equal
from .enumerators import Enumerator
from .guarded import guarded
from .object import Object

GENERIC = "System.Collections.Generic."
ENUMERABLE = f"{GENERIC}IEnumerable[T]"
PLAIN = ("System.Collections.ICollection", "System.Collections.IEnumerable", "System.ICloneable")
TYPED = (
    f"{GENERIC}IEnumerable`1[T]", f"{GENERIC}IReadOnlyCollection`1[T]", "System.Collections.ICollection",
    "System.Collections.IEnumerable",
)  # fmt: skip


class Line(NetType):
    """Items in a row without places: `items` is a deque."""

    __slots__ = ("items",)
    net_enumerable = True

    def __init__(self, items: Any = ()) -> None:
        self.items: deque[Any] = deque(items)

    def __iter__(self) -> Iterator[Any]:
        return guarded(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @classmethod
    def element(cls) -> TypeInfo:
        """The type of the items."""
        arguments = cls.net_type.arguments
        return arguments[0] if arguments else require_type("System.Object")


class CommonMembers:
    """What all of them have."""

    @prop("int Count")
    def count(self: Any) -> int:
        return len(self.items)

    @prop("bool IsSynchronized")
    def is_synchronized(self: Any) -> bool:
        return False

    @prop("System.Object SyncRoot")
    def sync_root(self: Any) -> Any:
        return self

    @method("void Clear()")
    def clear(self: Any) -> None:
        self.items.clear()

    @method("bool Contains(T item)")
    def contains(self: Any, item: Any) -> bool:
        return any(equal(each, item) for each in self.items)

    @method("T[] ToArray()")
    def to_array(self: Any) -> list[Any]:
        return new_array(self.element(), list(self))

    @method("void CopyTo(T[] array, int arrayIndex)")
    def copy_to(self: Any, target: list[Any], index: int) -> None:
        copy_items(list(self), 0, target, index, len(self.items))

    @method("System.Collections.IEnumerator GetEnumerator()")
    def get_enumerator(self: Any) -> Enumerator:
        return Enumerator(self)


class CloneMember:
    @method("System.Object Clone()")
    def clone(self: Any) -> Any:
        return type(self)(self.items)


class QueueMembers:
    @method("void Enqueue(T item)")
    def enqueue(self: Any, item: Any) -> None:
        self.items.append(item)

    @method("T Dequeue()")
    def dequeue(self: Any) -> Any:
        if not self.items:
            raise InvalidOperationException("Queue empty.")
        return self.items.popleft()

    @method("T Peek()")
    def peek(self: Any) -> Any:
        if not self.items:
            raise InvalidOperationException("Queue empty.")
        return self.items[0]


class StackMembers:
    """The top is the last item of `items`; enumeration starts there."""

    @method("void Push(T item)")
    def push(self: Any, item: Any) -> None:
        self.items.append(item)

    @method("T Pop()")
    def pop(self: Any) -> Any:
        if not self.items:
            raise InvalidOperationException("Stack empty.")
        return self.items.pop()

    @method("T Peek()")
    def peek(self: Any) -> Any:
        if not self.items:
            raise InvalidOperationException("Stack empty.")
        return self.items[-1]


def _try(self: Any, take: Callable[[], Any], result: Any) -> bool:
    try:
        result.value = take()
    except IndexError:
        result.value = default_value(self.element())
        return False
    return True


class TryQueueMembers:
    @method("bool TryDequeue([ref] T result)")
    def try_dequeue(self: Any, result: Any) -> bool:
        return _try(self, self.items.popleft, result)

    @method("bool TryPeek([ref] T result)")
    def try_peek(self: Any, result: Any) -> bool:
        return _try(self, lambda: self.items[0], result)


class TryStackMembers:
    @method("bool TryPop([ref] T result)")
    def try_pop(self: Any, result: Any) -> bool:
        return _try(self, self.items.pop, result)

    @method("bool TryPeek([ref] T result)")
    def try_peek(self: Any, result: Any) -> bool:
        return _try(self, lambda: self.items[-1], result)


class ConcurrentMembers:
    @prop("bool IsEmpty")
    def is_empty(self: Any) -> bool:
        return not self.items


class Queue(Line, name="System.Collections.Queue", base=Object, interfaces=PLAIN):
    __slots__ = ()

    @constructor("System.Collections.Queue new()", "System.Collections.Queue new(System.Collections.ICollection col)",
                 "System.Collections.Queue new(int capacity)")  # fmt: skip
    def new(source: Any = None) -> Queue:
        return Queue(iterate(source) or ())


class LastFirst(Line):
    __slots__ = ()

    def __iter__(self) -> Iterator[Any]:
        return guarded(Backwards(self.items))  # type: ignore[arg-type]  # has the length and the iteration that is used


class Backwards:
    """A row from its end."""

    __slots__ = ("items",)

    def __init__(self, items: deque[Any]) -> None:
        self.items = items

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[Any]:
        return reversed(self.items)


class Stack(
    LastFirst, name="System.Collections.Stack", base=Object, interfaces=PLAIN, assembly="System.Collections.NonGeneric"
):
    __slots__ = ()

    @constructor("System.Collections.Stack new()", "System.Collections.Stack new(System.Collections.ICollection col)",
                 "System.Collections.Stack new(int initialCapacity)")  # fmt: skip
    def new(source: Any = None) -> Stack:
        return Stack(iterate(source) or ())


class QueueGeneric(Line, name="System.Collections.Generic.Queue`1", base=Object, parameters=("T",), interfaces=TYPED):
    __slots__ = ()

    @constructor(
        f"{GENERIC}Queue[T] new()",
        f"{GENERIC}Queue[T] new(int capacity)",
        f"{GENERIC}Queue[T] new({ENUMERABLE} collection)",
    )
    def new(kind: Any, source: Any = None) -> Any:
        return kind(iterate(source) or ())


class StackGeneric(
    LastFirst, name="System.Collections.Generic.Stack`1", base=Object, parameters=("T",), interfaces=TYPED,
    assembly="System.Collections",
):  # fmt: skip
    __slots__ = ()

    @constructor(
        f"{GENERIC}Stack[T] new()",
        f"{GENERIC}Stack[T] new(int capacity)",
        f"{GENERIC}Stack[T] new({ENUMERABLE} collection)",
    )
    def new(kind: Any, source: Any = None) -> Any:
        return kind(iterate(source) or ())


CONCURRENT = "System.Collections.Concurrent."


class ConcurrentQueue(
    Line, name="System.Collections.Concurrent.ConcurrentQueue`1", base=Object, parameters=("T",), interfaces=TYPED
):
    __slots__ = ()

    @constructor(
        f"{CONCURRENT}ConcurrentQueue[T] new()", f"{CONCURRENT}ConcurrentQueue[T] new({ENUMERABLE} collection)"
    )
    def new(kind: Any, source: Any = None) -> Any:
        return kind(iterate(source) or ())

    @method("void Enqueue(T item)")
    def enqueue(self, item: Any) -> None:
        self.items.append(item)

    def __iter__(self) -> Iterator[Any]:
        return iter(list(self.items))


class ConcurrentStack(
    Line, name="System.Collections.Concurrent.ConcurrentStack`1", base=Object, parameters=("T",), interfaces=TYPED,
    assembly="System.Collections.Concurrent",
):  # fmt: skip
    __slots__ = ()

    @constructor(
        f"{CONCURRENT}ConcurrentStack[T] new()", f"{CONCURRENT}ConcurrentStack[T] new({ENUMERABLE} collection)"
    )
    def new(kind: Any, source: Any = None) -> Any:
        return kind(iterate(source) or ())

    @method("void Push(T item)")
    def push(self, item: Any) -> None:
        self.items.append(item)

    def __iter__(self) -> Iterator[Any]:
        return iter(list(self.items)[::-1])


class ConcurrentBag(
    Line, name="System.Collections.Concurrent.ConcurrentBag`1", base=Object, parameters=("T",), interfaces=TYPED,
    assembly="System.Collections.Concurrent",
):  # fmt: skip
    __slots__ = ()

    @constructor(f"{CONCURRENT}ConcurrentBag[T] new()", f"{CONCURRENT}ConcurrentBag[T] new({ENUMERABLE} collection)")
    def new(kind: Any, source: Any = None) -> Any:
        return kind(iterate(source) or ())

    @method("void Add(T item)")
    def add(self, item: Any) -> None:
        self.items.append(item)

    @method("bool TryTake([ref] T result)")
    def try_take(self, result: Any) -> bool:
        return _try(self, self.items.pop, result)

    def __iter__(self) -> Iterator[Any]:
        return iter(list(self.items)[::-1])


class BlockingCollection(
    Line, name="System.Collections.Concurrent.BlockingCollection`1", base=Object, parameters=("T",), interfaces=TYPED,
    assembly="System.Collections.Concurrent",
):  # fmt: skip
    __slots__ = ("complete",)

    @constructor(
        f"{CONCURRENT}BlockingCollection[T] new()", f"{CONCURRENT}BlockingCollection[T] new(int boundedCapacity)"
    )
    def new(kind: Any, capacity: int = -1) -> Any:
        made = kind()
        made.complete = False
        return made

    @method("void Add(T item)")
    def add(self, item: Any) -> None:
        if self.complete:
            raise InvalidOperationException("The collection has been marked as complete with regards to additions.")
        self.items.append(item)

    @method("bool TryAdd(T item)")
    def try_add(self, item: Any) -> bool:
        self.items.append(item)
        return True

    @method("T Take()")
    def take(self) -> Any:
        import time

        while True:
            try:
                return self.items.popleft()
            except IndexError:
                if self.complete:
                    raise InvalidOperationException(
                        "The collection argument is empty and has been marked as complete with regards to additions."
                    ) from None
                time.sleep(0.001)

    @method("bool TryTake([ref] T item)", "bool TryTake([ref] T item, int millisecondsTimeout)")
    def try_take(self, item: Any, timeout: int = 0) -> bool:
        import time

        end = time.monotonic() + timeout / 1000
        while not self.items and time.monotonic() < end:
            time.sleep(0.001)
        return _try(self, self.items.popleft, item)

    @method("void CompleteAdding()")
    def complete_adding(self) -> None:
        self.complete = True

    @prop("bool IsAddingCompleted")
    def is_adding_completed(self) -> bool:
        return self.complete

    @prop("bool IsCompleted")
    def is_completed(self) -> bool:
        return self.complete and not self.items

    @method(f"{ENUMERABLE} GetConsumingEnumerable()")
    def get_consuming_enumerable(self) -> Enumerator:
        def walk() -> Iterator[Any]:
            while not self.is_completed:
                yield BlockingCollection.take(self)

        return Enumerator(walk())


def read_line(info: TypeInfo, value: Any) -> Any:
    """The cast of collections."""
    items = iterate(value)
    if items is None:
        return NotImplemented
    made: Any = info.python
    element = info.arguments[0] if info.arguments else None
    return made(items if element is None else [convert(item, element) for item in items])


def _untyped(info: TypeInfo) -> None:
    """The non-generic ones take anything."""
    import re

    from pshjobs.values.type_info import MethodGroup

    for member in info.members.values():
        if isinstance(member, MethodGroup):
            member.overloads = [
                (re.sub(r"\bT\b", "System.Object", text), function) for text, function in member.overloads
            ]


def _share() -> None:
    every: dict[type[NetType], tuple[type, ...]] = {
        Queue: (QueueMembers, CloneMember), QueueGeneric: (QueueMembers, TryQueueMembers),
        Stack: (StackMembers, CloneMember), StackGeneric: (StackMembers, TryStackMembers),
        ConcurrentQueue: (TryQueueMembers, ConcurrentMembers), ConcurrentStack: (TryStackMembers, ConcurrentMembers),
        ConcurrentBag: (ConcurrentMembers,), BlockingCollection: (),
    }  # fmt: skip
    for owner, parts in every.items():
        for part in (CommonMembers, *parts):
            add_members(owner.net_type, part)
        if owner.net_type.parameters:
            owner.net_type.convert = read_line  # type: ignore[assignment]  # make_generic binds the constructed type
    for plain in (Queue, Stack):
        _untyped(plain.net_type)
    Queue.net_type.convert = lambda value: read_line(Queue.net_type, value)
    Stack.net_type.convert = lambda value: read_line(Stack.net_type, value)


_share()
