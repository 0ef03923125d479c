#!/usr/bin/env python3
"""Print what a bare fork costs here: the unit of `jobs.py`. Imports next to nothing, as every module makes a fork dearer.

bench/bare_fork.py WARM PAUSE BURST    so many forks with a pause before each, then so many at once
"""

import os
import sys
import time

SIZE = 20 << 20
"""Bytes of memory of the process that forks."""


def main(warm: int, pause: float, burst: int) -> None:
    ballast = grow()
    for _ in range(warm):
        time.sleep(pause)
        print("warm", timed_forks(1))
    print("burst", timed_forks(burst))
    del ballast


def grow() -> bytearray:
    """Memory, each page of it written to, that makes this process as big as it should be."""
    try:
        with open("/proc/self/statm") as file:
            resident = int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        resident = SIZE // 2
    ballast = bytearray(max(0, SIZE - resident))
    for place in range(0, len(ballast), 4096):
        ballast[place] = 1
    return ballast


def timed_forks(count: int) -> float:
    """The milliseconds of some forks, one after the other."""
    start = time.perf_counter()
    for _ in range(count):
        fork()
    return (time.perf_counter() - start) * 1000


def fork() -> None:
    """Fork, one byte through a pipe, wait."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.write(write, b"x")
        os._exit(0)
    os.read(read, 1)
    os.waitpid(pid, 0)
    os.close(read)
    os.close(write)


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))
