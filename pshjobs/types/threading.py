"""Threads, events, locks and tasks."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

import threading
import time
from typing import Any

from pshjobs.errors import ArgumentNullException, NetException
from pshjobs.values.enums import EnumValue
from pshjobs.values.type_info import NetType, constructor, method, prop, static, static_prop

from .enumerations import TASK_STATUS
from .object import Object
from .timespan import TimeSpan


def seconds_of(value: Any) -> float | None:
    """A timeout in milliseconds or as a duration; None for ever."""
    if isinstance(value, TimeSpan):
        return None if value.ticks < 0 else value.ticks / 10_000_000
    return None if value < 0 else value / 1000


def managed_thread_id() -> int:
    """A small number for this thread; the main thread is 1."""
    if threading.current_thread() is threading.main_thread():
        return 1
    return threading.get_native_id() % 100000 + 2


class Thread(NetType, name="System.Threading.Thread", base=Object):
    __slots__ = ("title",)

    def __init__(self) -> None:
        self.title: str | None = None

    @static("void Sleep(int millisecondsTimeout)", "void Sleep(timespan timeout)")
    def sleep(value: Any) -> None:
        time.sleep(seconds_of(value) or 0)

    @static("void Yield()", "void SpinWait(int iterations)", "void MemoryBarrier()")
    def pause(count: int = 0) -> None:
        time.sleep(0)

    @static_prop("System.Threading.Thread CurrentThread")
    def current_thread() -> Thread:
        return Thread()

    @prop("int ManagedThreadId")
    def managed_thread_id(self) -> int:
        return managed_thread_id()

    @prop("string Name")
    def name(self) -> str | None:
        return self.title

    @name.writes
    def set_name(self, value: str) -> None:
        self.title = value

    @prop("bool IsAlive")
    def is_alive(self) -> bool:
        return True

    @prop("bool IsBackground")
    def is_background(self) -> bool:
        return False

    @prop("bool IsThreadPoolThread")
    def is_thread_pool_thread(self) -> bool:
        return False

    @prop("cultureinfo CurrentCulture")
    def current_culture(self) -> Any:
        from pshjobs.values.culture import CURRENT

        from .culture_info import CultureInfo

        return CultureInfo(CURRENT)

    @current_culture.writes
    def set_current_culture(self, value: Any) -> None:
        """The culture is that of the process: nothing changes."""

    @prop("cultureinfo CurrentUICulture")
    def current_ui_culture(self) -> Any:
        from pshjobs.values.culture import CURRENT

        from .culture_info import CultureInfo

        return CultureInfo(CURRENT)

    @current_ui_culture.writes
    def set_current_ui_culture(self, value: Any) -> None:
        """The culture is that of the process: nothing changes."""


class WaitHandle(NetType, name="System.Threading.WaitHandle", base=Object, interfaces=("System.IDisposable",)):
    """An event that threads wait for."""

    __slots__ = ("event", "resets")

    def __init__(self, is_set: bool = False, resets: bool = False) -> None:
        self.event = threading.Event()
        self.resets = resets
        if is_set:
            self.event.set()

    @method("bool WaitOne()", "bool WaitOne(int millisecondsTimeout)", "bool WaitOne(timespan timeout)")
    def wait_one(self, timeout: Any = -1) -> bool:
        done = self.event.wait(seconds_of(timeout))
        if done and self.resets:
            self.event.clear()
        return done

    @method("bool Set()")
    def set(self) -> bool:
        self.event.set()
        return True

    @method("bool Reset()")
    def reset(self) -> bool:
        self.event.clear()
        return True

    @method("void Close()", "void Dispose()")
    def close(self) -> None:
        """Nothing to give back."""


class EventWaitHandle(WaitHandle, name="System.Threading.EventWaitHandle", base=WaitHandle):
    __slots__ = ()


class ManualResetEvent(EventWaitHandle, name="System.Threading.ManualResetEvent", base=EventWaitHandle):
    __slots__ = ()

    @constructor("System.Threading.ManualResetEvent new(bool initialState)")
    def new(state: bool) -> ManualResetEvent:
        return ManualResetEvent(state)


class AutoResetEvent(EventWaitHandle, name="System.Threading.AutoResetEvent", base=EventWaitHandle):
    __slots__ = ()

    @constructor("System.Threading.AutoResetEvent new(bool initialState)")
    def new(state: bool) -> AutoResetEvent:
        return AutoResetEvent(state, resets=True)


class ManualResetEventSlim(WaitHandle, name="System.Threading.ManualResetEventSlim", base=Object):
    __slots__ = ()

    @constructor(
        "System.Threading.ManualResetEventSlim new()", "System.Threading.ManualResetEventSlim new(bool initialState)"
    )
    def new(state: bool = False) -> ManualResetEventSlim:
        return ManualResetEventSlim(state)

    @prop("bool IsSet")
    def is_set(self) -> bool:
        return self.event.is_set()

    @method("bool Wait()", "bool Wait(int millisecondsTimeout)")
    def wait(self, timeout: Any = -1) -> bool:
        return self.event.wait(seconds_of(timeout))

    @method("void Set()")
    def set_slim(self) -> None:
        self.event.set()

    @method("void Reset()")
    def reset_slim(self) -> None:
        self.event.clear()

    @method("void Dispose()")
    def dispose(self) -> None:
        """Nothing to give back."""


class SemaphoreSlim(NetType, name="System.Threading.SemaphoreSlim", base=Object, interfaces=("System.IDisposable",)):
    __slots__ = ("counter", "inner")

    def __init__(self, count: int) -> None:
        self.inner = threading.Semaphore(count)
        self.counter = count

    @constructor(
        "System.Threading.SemaphoreSlim new(int initialCount)",
        "System.Threading.SemaphoreSlim new(int initialCount, int maxCount)",
    )
    def new(count: int, limit: int = 0) -> SemaphoreSlim:
        return SemaphoreSlim(count)

    @prop("int CurrentCount")
    def current_count(self) -> int:
        return self.counter

    @method("void Wait()")
    def wait(self) -> None:
        self.inner.acquire()
        self.counter -= 1

    @method("bool Wait(int millisecondsTimeout)", "bool WaitOne()", "bool WaitOne(int millisecondsTimeout)")
    def wait_for(self, timeout: int = -1) -> bool:
        done = self.inner.acquire(timeout=seconds_of(timeout))
        self.counter -= done
        return done

    @method("int Release()", "int Release(int releaseCount)")
    def release(self, count: int = 1) -> int:
        before = self.counter
        self.counter += count
        self.inner.release(count)
        return before

    @method("void Dispose()")
    def dispose(self) -> None:
        """Nothing to give back."""


class Mutex(NetType, name="System.Threading.Mutex", base=WaitHandle, interfaces=("System.IDisposable",)):
    __slots__ = ("lock",)

    def __init__(self) -> None:
        self.lock = threading.RLock()

    @constructor(
        "System.Threading.Mutex new()",
        "System.Threading.Mutex new(bool initiallyOwned)",
        "System.Threading.Mutex new(bool initiallyOwned, string name)",
    )
    def new(owned: bool = False, name: str = "") -> Mutex:
        made = Mutex()
        if owned:
            made.lock.acquire()
        return made

    @method("bool WaitOne()", "bool WaitOne(int millisecondsTimeout)", "bool WaitOne(timespan timeout)")
    def wait_one(self, timeout: Any = -1) -> bool:
        limit = seconds_of(timeout)
        return self.lock.acquire() if limit is None else self.lock.acquire(timeout=limit)

    @method("void ReleaseMutex()")
    def release_mutex(self) -> None:
        from .exceptions import exception

        try:
            self.lock.release()
        except RuntimeError:
            raise exception(
                "System.ApplicationException",
                "Object synchronization method was called from an unsynchronized block of code.",
            ) from None

    @method("void Close()", "void Dispose()")
    def close(self) -> None:
        """Nothing to give back."""


class Locks:
    """The locks that Monitor holds, one for each object."""

    __slots__ = ("by_id", "guard")

    def __init__(self) -> None:
        self.guard = threading.Lock()
        self.by_id: dict[int, tuple[Any, threading.RLock]] = {}

    def of(self, target: object) -> Any:
        """The lock of an object."""
        if target is None:
            raise ArgumentNullException("Value cannot be null. (Parameter 'obj')")
        with self.guard:
            return self.by_id.setdefault(id(target), (target, threading.RLock()))[1]


LOCKS = Locks()


class Monitor(NetType, name="System.Threading.Monitor", base=Object):
    @static("void Enter(System.Object obj)")
    def enter(target: Any) -> None:
        LOCKS.of(target).acquire()

    @static("bool TryEnter(System.Object obj)", "bool TryEnter(System.Object obj, int millisecondsTimeout)")
    def try_enter(target: Any, timeout: int = 0) -> bool:
        return bool(LOCKS.of(target).acquire(timeout=max(timeout, 0) / 1000))

    @static("void Exit(System.Object obj)")
    def exit(target: Any) -> None:
        from .exceptions import exception

        try:
            LOCKS.of(target).release()
        except RuntimeError:
            raise exception(
                "System.Threading.SynchronizationLockException",
                "Object synchronization method was called from an unsynchronized block of code.",
            ) from None


def _number(value: int, like: Any) -> Any:
    return type(like)(value) if type(like) is not int else (value + 2**31) % 2**32 - 2**31


class Interlocked(NetType, name="System.Threading.Interlocked", base=Object):
    @static("int Increment([ref] int location)", "long Increment([ref] long location)")
    def increment(reference: Any) -> Any:
        with LOCKS.guard:
            reference.value = _number(reference.value + 1, reference.value)
            return reference.value

    @static("int Decrement([ref] int location)", "long Decrement([ref] long location)")
    def decrement(reference: Any) -> Any:
        with LOCKS.guard:
            reference.value = _number(reference.value - 1, reference.value)
            return reference.value

    @static("int Add([ref] int location1, int value)", "long Add([ref] long location1, long value)")
    def add(reference: Any, value: int) -> Any:
        with LOCKS.guard:
            reference.value = _number(reference.value + value, reference.value)
            return reference.value

    @static(
        "int Exchange([ref] int location1, int value)",
        "System.Object Exchange([ref] System.Object location1, System.Object value)",
    )
    def exchange(reference: Any, value: Any) -> Any:
        with LOCKS.guard:
            old, reference.value = reference.value, value
            return old

    @static("int CompareExchange([ref] int location1, int value, int comparand)")
    def compare_exchange(reference: Any, value: int, expected: int) -> Any:
        with LOCKS.guard:
            old = reference.value
            if old == expected:
                reference.value = value
            return old


class CancellationToken(NetType, name="System.Threading.CancellationToken", base=Object, kind="struct"):
    __slots__ = ("event",)

    def __init__(self, event: threading.Event | None = None) -> None:
        self.event = event or threading.Event()

    @static_prop("System.Threading.CancellationToken None")
    def none() -> CancellationToken:
        return CancellationToken()

    @prop("bool IsCancellationRequested")
    def is_cancellation_requested(self) -> bool:
        return self.event.is_set()

    @prop("bool CanBeCanceled")
    def can_be_canceled(self) -> bool:
        return True

    @method("void ThrowIfCancellationRequested()")
    def throw_if_cancellation_requested(self) -> None:
        from .exceptions import exception

        if self.event.is_set():
            raise exception("System.OperationCanceledException", "The operation was canceled.")


class CancellationTokenSource(
    NetType, name="System.Threading.CancellationTokenSource", base=Object, interfaces=("System.IDisposable",)
):
    __slots__ = ("event",)

    def __init__(self) -> None:
        self.event = threading.Event()

    @constructor(
        "System.Threading.CancellationTokenSource new()",
        "System.Threading.CancellationTokenSource new(int millisecondsDelay)",
    )
    def new(delay: int = -1) -> CancellationTokenSource:
        made = CancellationTokenSource()
        if delay >= 0:
            made.start(delay)
        return made

    def start(self, delay: int) -> None:
        """Cancel after some milliseconds."""
        timer = threading.Timer(delay / 1000, self.event.set)
        timer.daemon = True
        timer.start()

    @prop("System.Threading.CancellationToken Token")
    def token(self) -> CancellationToken:
        return CancellationToken(self.event)

    @prop("bool IsCancellationRequested")
    def is_cancellation_requested(self) -> bool:
        return self.event.is_set()

    @method("void Cancel()")
    def cancel(self) -> None:
        self.event.set()

    @method("void CancelAfter(int millisecondsDelay)")
    def cancel_after(self, delay: int) -> None:
        self.start(delay)

    @method("void Dispose()")
    def dispose(self) -> None:
        """Nothing to give back."""


class Task(
    NetType, name="System.Threading.Tasks.Task", base=Object, interfaces=("System.IAsyncResult", "System.IDisposable")
):
    """Work in a thread of its own, or work that is done already."""

    __slots__ = ("done", "error", "outcome", "started")

    def __init__(self) -> None:
        self.done = threading.Event()
        self.outcome: Any = None
        self.error: NetException | None = None
        self.started = time.monotonic()

    @staticmethod
    def running(work: Any) -> Task:
        """A task that runs a Python function."""
        made = Task()

        def run() -> None:
            try:
                made.outcome = work()
            except NetException as error:
                made.error = error
            finally:
                made.done.set()

        threading.Thread(target=run, daemon=True).start()
        return made

    def finish(self) -> None:
        """Wait for the end; raise what went wrong."""
        from .exceptions import exception

        self.done.wait()
        if self.error is not None:
            raise exception(
                "System.AggregateException", f"One or more errors occurred. ({self.error.message})", self.error
            )

    @prop("bool IsCompleted")
    def is_completed(self) -> bool:
        return self.done.is_set()

    @prop("bool IsCompletedSuccessfully")
    def is_completed_successfully(self) -> bool:
        return self.done.is_set() and self.error is None

    @prop("bool IsFaulted")
    def is_faulted(self) -> bool:
        return self.error is not None

    @prop("bool IsCanceled")
    def is_canceled(self) -> bool:
        return False

    @prop("System.Exception Exception")
    def exception(self) -> Any:
        return self.error

    @prop("System.Threading.Tasks.TaskStatus Status")
    def status(self) -> EnumValue:
        return EnumValue(TASK_STATUS, 7 if self.error else 5 if self.done.is_set() else 3)

    @prop("int Id")
    def id(self) -> int:
        return id(self) % 100000

    @prop("System.Object Result")
    def result(self) -> Any:
        self.finish()
        return self.outcome

    @method("void Wait()")
    def wait(self) -> None:
        self.finish()

    @method("bool Wait(int millisecondsTimeout)", "bool Wait(timespan timeout)")
    def wait_for(self, timeout: Any) -> bool:
        if not self.done.wait(seconds_of(timeout)):
            return False
        self.finish()
        return True

    @method("System.Threading.Tasks.Task GetAwaiter()")
    def get_awaiter(self) -> Task:
        return self

    @method("System.Object GetResult()")
    def get_result(self) -> Any:
        self.done.wait()
        if self.error is not None:
            raise self.error
        return self.outcome

    @method("void Dispose()")
    def dispose(self) -> None:
        """Nothing to give back."""

    @static(
        "System.Threading.Tasks.Task Delay(int millisecondsDelay)", "System.Threading.Tasks.Task Delay(timespan delay)"
    )
    def delay(value: Any) -> Task:
        return Task.running(lambda: time.sleep(seconds_of(value) or 0))

    @static("System.Threading.Tasks.Task FromResult(System.Object result)")
    def from_result(value: Any) -> Task:
        made = Task()
        made.outcome = value
        made.done.set()
        return made

    @static_prop("System.Threading.Tasks.Task CompletedTask")
    def completed_task() -> Task:
        made = Task()
        made.done.set()
        return made

    @static("void WaitAll(Params System.Threading.Tasks.Task[] tasks)")
    def wait_all(tasks: list[Task]) -> None:
        for task in tasks:
            task.finish()

    @static("int WaitAny(Params System.Threading.Tasks.Task[] tasks)")
    def wait_any(tasks: list[Task]) -> int:
        while True:
            for at, task in enumerate(tasks):
                if task.done.is_set():
                    return at
            time.sleep(0.001)

    @static("System.Threading.Tasks.Task WhenAll(Params System.Threading.Tasks.Task[] tasks)")
    def when_all(tasks: list[Task]) -> Task:
        return Task.running(lambda: [(task.finish(), task.outcome)[1] for task in tasks])  # type: ignore[func-returns-value]
