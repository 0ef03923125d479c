"""A runner for tests: the script of a job is Python code that sees `sink`, `request` and `write`."""

from __future__ import annotations

import os
import sys
import time

from pshjobs.errors import NetException
from pshjobs.jobs.request import JobOutcome, JobRequest, RecordSink


def run(request: JobRequest, sink: RecordSink) -> JobOutcome:
    if request.kind == "WarmUp":
        return JobOutcome.completed()
    names = {
        "request": request,
        "sink": sink,
        "write": lambda value: sink.write(1, value),
        "NetException": NetException,
        "os": os,
        "sys": sys,
        "time": time,
    }
    exec(request.script, names)
    return JobOutcome.completed()


def run_slowly(request: JobRequest, sink: RecordSink) -> JobOutcome:
    """Takes longer for its warm-up than any timer of a worker."""
    if request.kind == "WarmUp":
        time.sleep(0.02)
    return run(request, sink)
