"""[System.Timers.Timer] and its event arguments."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from pshjobs.errors import ArgumentException
from pshjobs.values.type_info import NetType, constructor, method, prop
from pshjobs.values.type_table import require_type

from .object import Object

Handler = Callable[[Any, list[Any]], None]


class ElapsedEventArgs(NetType, name="System.Timers.ElapsedEventArgs", base=Object):
    """When a timer went off."""

    __slots__ = ("_time",)

    def __init__(self, time: Any) -> None:
        self._time = time

    @prop("datetime SignalTime")
    def signal_time(self) -> Any:
        return self._time


class Timer(NetType, name="System.Timers.Timer", base=Object, interfaces=("System.IDisposable",)):
    """Raises Elapsed after an interval, again and again unless AutoReset is off; in a thread of its own."""

    __slots__ = ("_clock", "_handlers", "_interval", "_repeats", "_round", "members")
    net_events = ("Disposed", "Elapsed")

    def __init__(self, interval: float = 100.0) -> None:
        self._interval = interval
        self._repeats = True
        self._handlers: list[Handler] = []
        self._clock: threading.Timer | None = None
        self._round = 0
        self.members = None

    @constructor("System.Timers.Timer new()", "System.Timers.Timer new(double interval)")
    def new(interval: float = 100.0) -> Timer:
        if not 0 < interval <= 2**31 - 1:
            raise ArgumentException(f"Invalid value '{interval:g}' for parameter 'interval'. (Parameter 'interval')")
        return Timer(float(interval))

    def add_handler(self, event: str, handler: Handler) -> Callable[[], None]:
        """Call `handler` with sender and arguments at every event; the function given back takes it off again."""
        if event.lower() == "elapsed":
            self._handlers.append(handler)
        return lambda: self._handlers.remove(handler) if handler in self._handlers else None

    @prop("double Interval")
    def interval(self) -> float:
        return self._interval

    @interval.writes
    def set_interval(self, value: float) -> None:
        self._interval = value
        if self._clock is not None:
            self.halt()
            self.run()

    @prop("bool Enabled")
    def enabled(self) -> bool:
        return self._clock is not None

    @enabled.writes
    def set_enabled(self, value: bool) -> None:
        self.run() if value else self.halt()

    @prop("bool AutoReset")
    def auto_reset(self) -> bool:
        return self._repeats

    @auto_reset.writes
    def set_auto_reset(self, value: bool) -> None:
        self._repeats = value

    def run(self) -> None:
        """Begin to count, unless it counts already."""
        if self._clock is None:
            self._schedule(self._round)

    def _schedule(self, round: int) -> None:
        self._clock = threading.Timer(self._interval / 1000, self._go_off, (round,))
        self._clock.daemon = True
        self._clock.start()

    def _go_off(self, round: int) -> None:
        if round != self._round:
            return
        if self._repeats:
            self._schedule(round)
        else:
            self._clock = None
        now = require_type("System.DateTime").statics["now"].get()  # type: ignore[union-attr]
        for handler in list(self._handlers):
            handler(self, [self, ElapsedEventArgs(now)])

    def halt(self) -> None:
        """Count no longer."""
        clock, self._clock = self._clock, None
        self._round += 1
        if clock is not None:
            clock.cancel()

    @method("void Start()")
    def start(self) -> None:
        self.run()

    @method("void Stop()")
    def stop(self) -> None:
        self.halt()

    @method("void Close()", "void Dispose()")
    def dispose(self) -> None:
        self.halt()
