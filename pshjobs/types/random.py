"""Random and Stopwatch."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

import random
import time
from typing import Any

from pshjobs.errors import ArgumentOutOfRangeException
from pshjobs.values.numbers import Byte, Int64
from pshjobs.values.type_info import NetType, constructor, method, prop, static, static_prop

from .object import Object
from .timespan import TimeSpan


class Random(NetType, name="System.Random", base=Object):
    """Numbers from Python's generator: the same seed gives the same numbers here, but not .NET's."""

    __slots__ = ("source",)

    def __init__(self, seed: int | None = None) -> None:
        self.source = random.Random(seed)

    @constructor("System.Random new()", "System.Random new(int Seed)")
    def new(seed: int | None = None) -> Random:
        return Random(seed)

    @static_prop("System.Random Shared")
    def shared() -> Random:
        return Random()

    @method("int Next()", "int Next(int maxValue)", "int Next(int minValue, int maxValue)")
    def next(self, *args: int) -> int:
        low, high = (0, 2**31 - 1) if not args else (0, args[0]) if len(args) == 1 else (args[0], args[1])
        if len(args) == 1 and high < 0:
            raise ArgumentOutOfRangeException(
                f"maxValue ('{high}') must be a non-negative value. (Parameter 'maxValue')\nActual value was {high}."
            )
        if low > high:
            raise ArgumentOutOfRangeException("'minValue' cannot be greater than maxValue. (Parameter 'minValue')")
        return self.source.randrange(low, high) if low < high else low

    @method("long NextInt64()", "long NextInt64(long maxValue)", "long NextInt64(long minValue, long maxValue)")
    def next_int64(self, *args: int) -> Int64:
        low, high = (0, 2**63 - 1) if not args else (0, args[0]) if len(args) == 1 else (args[0], args[1])
        return Int64(self.source.randrange(int(low), int(high)) if low < high else low)

    @method("double NextDouble()")
    def next_double(self) -> float:
        return self.source.random()

    @method("void NextBytes(byte[] buffer)")
    def next_bytes(self, buffer: list[Any]) -> None:
        buffer[:] = [Byte(each) for each in self.source.randbytes(len(buffer))]

    @method("void Shuffle(System.Object[] values)")
    def shuffle(self, values: list[Any]) -> None:
        self.source.shuffle(values)


class Stopwatch(NetType, name="System.Diagnostics.Stopwatch", base=Object):
    __slots__ = ("passed", "started")

    def __init__(self) -> None:
        self.passed = 0  # ns of finished runs
        self.started: int | None = None

    def total(self) -> int:
        """Nanoseconds measured."""
        return self.passed + (time.perf_counter_ns() - self.started if self.started is not None else 0)

    @constructor("System.Diagnostics.Stopwatch new()")
    def new() -> Stopwatch:
        return Stopwatch()

    @static("System.Diagnostics.Stopwatch StartNew()")
    def start_new() -> Stopwatch:
        made = Stopwatch()
        made.started = time.perf_counter_ns()
        return made

    @static("long GetTimestamp()")
    def get_timestamp() -> Int64:
        return Int64(time.perf_counter_ns())

    @static("timespan GetElapsedTime(long startingTimestamp)")
    def get_elapsed_time(start: int) -> TimeSpan:
        return TimeSpan((time.perf_counter_ns() - int(start)) // 100)

    @static_prop("long Frequency")
    def frequency() -> Int64:
        return Int64(1_000_000_000)

    @static_prop("bool IsHighResolution")
    def is_high_resolution() -> bool:
        return True

    @prop("bool IsRunning")
    def is_running(self) -> bool:
        return self.started is not None

    @prop("timespan Elapsed")
    def elapsed(self) -> TimeSpan:
        return TimeSpan(self.total() // 100)

    @prop("long ElapsedMilliseconds")
    def elapsed_milliseconds(self) -> Int64:
        return Int64(self.total() // 1_000_000)

    @prop("long ElapsedTicks")
    def elapsed_ticks(self) -> Int64:
        return Int64(self.total())

    @method("void Start()")
    def start(self) -> None:
        if self.started is None:
            self.started = time.perf_counter_ns()

    @method("void Stop()")
    def stop(self) -> None:
        self.passed, self.started = self.total(), None

    @method("void Reset()")
    def reset(self) -> None:
        self.passed, self.started = 0, None

    @method("void Restart()")
    def restart(self) -> None:
        self.passed, self.started = 0, time.perf_counter_ns()

    @method("string ToString()")
    def to_string(self) -> str:
        return TimeSpan.to_string(TimeSpan(self.total() // 100))
