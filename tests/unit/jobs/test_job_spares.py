"""Spare workers, numbers of jobs, environments."""

from __future__ import annotations

import os

import pytest
from job_world import Jobs, eventually, outputs

from pshjobs.jobs import spares
from pshjobs.jobs.environment import change_environment, current_environment, difference, encode_environment
from pshjobs.jobs.launcher import Exit
from pshjobs.jobs.numbering import FIRST_BEYOND, FIRST_CHILD, Numbering, new_guid
from pshjobs.jobs.sink import WorkerSink


def waiting(jobs: Jobs) -> int:
    return len(jobs.manager._launcher._spares._waiting)  # type: ignore[union-attr]


def test_spares_are_made_when_it_is_quiet_and_each_serves_one_job(fork_jobs: Jobs) -> None:
    fork_jobs.run("pass")
    pids = []
    for _ in range(5):
        assert eventually(lambda: waiting(fork_jobs) == 2)
        pids += outputs(fork_jobs.run("write(os.getpid())"))
    assert len(set(pids)) == 5


def test_prepare_makes_spares_before_the_first_job(fork_jobs: Jobs) -> None:
    fork_jobs.manager.prepare()
    assert eventually(lambda: waiting(fork_jobs) == 2)
    assert outputs(fork_jobs.run("write(1)")) == [1]


def test_no_spares_are_kept_when_memory_is_short(fork_jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    fork_jobs.run("pass")
    assert eventually(lambda: waiting(fork_jobs) == 2)
    monkeypatch.setattr(spares, "memory_is_enough", lambda: False)
    fork_jobs.manager._launcher._spares._check_memory()  # type: ignore[union-attr]
    assert waiting(fork_jobs) == 0
    assert outputs(fork_jobs.run("write(1)")) == [1]
    assert waiting(fork_jobs) == 0


def test_the_user_counts_from_one_and_no_number_is_given_twice() -> None:
    numbering = Numbering()
    assert [numbering.next_job() for _ in range(3)] == [1, 2, 3]
    assert numbering.next_child() == FIRST_CHILD
    numbering._job = FIRST_CHILD - 1
    assert numbering.next_job() == FIRST_BEYOND


def test_a_guid_is_one_of_version_four() -> None:
    guid = new_guid()
    assert ([len(part) for part in guid.split("-")], guid[14], guid[19] in "89ab") == ([8, 4, 4, 4, 12], "4", True)


def test_environments_differ_by_what_is_removed_and_what_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    base = {b"A": b"1", b"B": b"2"}
    assert difference(dict(base), base) == ([], {})
    assert difference({b"A": b"3", b"C": b"4"}, base) == ([b"B"], {b"A": b"3", b"C": b"4"})
    monkeypatch.setenv("PSHJOBS_ONE", "ä")
    assert current_environment() == encode_environment(os.environ)
    change_environment([b"PSHJOBS_ONE"], {b"PSHJOBS_TWO": b"2"})
    assert "PSHJOBS_ONE" not in os.environ
    assert os.environ.pop("PSHJOBS_TWO") == "2"


def test_the_end_of_a_worker_is_told_in_a_sentence() -> None:
    assert Exit(-11).tell() == "The job's process was killed by signal 11 (SIGSEGV)."
    assert "exit code 3" in Exit(3, stray="oops\n").tell()
    assert Exit(3, stray="oops\n").tell().endswith("It last wrote: oops")
    assert Exit(-1, problem="No.").tell() == "No."


def test_the_template_learns_scripts_that_come_again() -> None:
    from pshjobs.jobs.likely_scripts import LikelyScripts
    from pshjobs.jobs.template import Launch

    prepared: list[str] = []

    def runner(request: object, sink: object) -> None:
        """Never called."""

    runner.prepare = lambda script, sink: prepared.append(script)  # type: ignore[attr-defined]
    scripts = LikelyScripts(runner, WorkerSink(0))  # type: ignore[arg-type]
    scripts.notice([Launch(1, 0, 0, "once", False)])
    assert prepared == []
    scripts.notice([Launch(2, 0, 0, "once", False), Launch(3, 0, 0, "spare", True), Launch(4, 0, 0, "spare", True)])
    assert prepared == ["once", "spare"]
