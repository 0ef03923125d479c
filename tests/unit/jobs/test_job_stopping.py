"""Stopping always ends, finally blocks run, and nothing is left behind: also when the shell itself is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from job_world import Jobs, eventually, outputs

from pshjobs.jobs.job import Job
from pshjobs.jobs.state import JobState
from pshjobs.jobs.streams import Stream


def is_gone(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def first_outputs(jobs: Jobs, job: Job, count: int) -> list[object]:
    jobs.until(lambda: job.child_jobs[0].log.counts[Stream.Output] >= count or job.is_finished)
    return outputs(job)


def stop(jobs: Jobs, job: Job) -> float:
    """Seconds that it took."""
    started = time.monotonic()
    jobs.manager.stop([job])
    return time.monotonic() - started


def test_a_stopped_job_is_stopped_and_its_output_is_kept(jobs: Jobs) -> None:
    job = jobs.start("write(os.getpid()); write(2); time.sleep(60)")
    jobs.until(lambda: job.child_jobs[0].log.counts[Stream.Output] == 2)
    assert stop(jobs, job) < 2
    assert (job.state, job.child_jobs[0].state) == (JobState.Stopped, JobState.Stopped)
    assert (job.state_info.reason, job.child_jobs[0].state_info.reason) == (None, None)
    pid, two = outputs(job)
    assert two == 2
    assert is_gone(int(str(pid)))


def test_finally_runs_and_what_it_writes_arrives(jobs: Jobs) -> None:
    job = jobs.start("try:\n  write(1)\n  time.sleep(60)\nfinally:\n  write('cleaned')")
    jobs.until(lambda: job.child_jobs[0].log.counts[Stream.Output] == 1)
    stop(jobs, job)
    assert outputs(job) == [1, "cleaned"]


def test_a_busy_loop_is_stopped(jobs: Jobs) -> None:
    job = jobs.start("write(1)\nwhile True: pass")
    first_outputs(jobs, job, 1)
    assert stop(jobs, job) < 2
    assert job.state is JobState.Stopped


def test_a_job_that_writes_all_the_time_is_stopped_and_its_records_are_whole(jobs: Jobs) -> None:
    job = jobs.start("i = 0\nwhile True:\n  write(i)\n  i += 1")
    jobs.until(lambda: job.child_jobs[0].log.counts[Stream.Output] > 1000)
    assert stop(jobs, job) < 5
    values = outputs(job)
    assert values == list(range(len(values)))


def test_a_job_is_stopped_before_it_has_begun(jobs: Jobs) -> None:
    burst = [jobs.start("time.sleep(60)") for _ in range(6)]
    started = time.monotonic()
    jobs.manager.stop(burst)
    assert {job.state for job in burst} == {JobState.Stopped}
    assert time.monotonic() - started < 2


def test_a_job_that_refuses_to_stop_is_ended_by_force(fork_jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pshjobs.jobs.background_job.PATIENCE", 0.1)
    job = fork_jobs.start(
        "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "while True:\n  try:\n    write(1)\n    while True: time.sleep(1)\n  except BaseException: pass"
    )
    first_outputs(fork_jobs, job, 1)
    assert 0.5 < stop(fork_jobs, job) < 5
    assert job.state is JobState.Stopped


def test_what_the_job_started_ends_with_it(jobs: Jobs) -> None:
    job = jobs.start("import subprocess\nwrite(subprocess.Popen(['sleep', '60']).pid); time.sleep(60)")
    (pid,) = first_outputs(jobs, job, 1)
    stop(jobs, job)
    assert is_gone(int(str(pid)))


def test_descendants_that_left_the_process_group_end_too(jobs: Jobs) -> None:
    job = jobs.start(
        "import subprocess\nwrite(subprocess.Popen(['sh', '-c', 'sleep 60 & wait'], start_new_session=True).pid); time.sleep(60)"
    )
    (pid,) = first_outputs(jobs, job, 1)
    assert eventually(lambda: bool(psutil.Process(int(str(pid))).children()))
    (grandchild,) = psutil.Process(int(str(pid))).children()
    stop(jobs, job)
    assert is_gone(int(str(pid)))
    assert eventually(lambda: is_gone(grandchild.pid))


def test_a_suspended_job_stands_still_goes_on_and_can_be_stopped(jobs: Jobs) -> None:
    from pshjobs.jobs.state import Event

    job = jobs.start("write(os.getpid()); time.sleep(60)")
    (pid,) = first_outputs(jobs, job, 1)
    child = job.child_jobs[0]
    child.apply(Event.Suspend)
    assert (job.state, child.state) == (JobState.Suspended, JobState.Suspended)
    assert eventually(lambda: psutil.Process(int(str(pid))).status() == psutil.STATUS_STOPPED)
    child.apply(Event.Resume)
    assert eventually(lambda: psutil.Process(int(str(pid))).status() != psutil.STATUS_STOPPED)
    child.apply(Event.Suspend)
    assert stop(jobs, job) < 2
    assert job.state is JobState.Stopped


def test_stopping_only_the_child_completes_the_parent(jobs: Jobs) -> None:
    job = jobs.start("time.sleep(60)")
    job.child_jobs[0].stop_job()
    jobs.finish(job)
    assert (job.state, job.child_jobs[0].state) == (JobState.Completed, JobState.Stopped)


def test_closing_ends_jobs_spares_and_template(fork_jobs: Jobs) -> None:
    job = fork_jobs.start(
        "import subprocess\nwrite(os.getppid()); write(subprocess.Popen(['sleep', '60']).pid); time.sleep(60)"
    )
    template, sleeper = first_outputs(fork_jobs, job, 2)
    children = psutil.Process(int(str(template))).children()
    started = time.monotonic()
    fork_jobs.manager.close()
    assert time.monotonic() - started < 2
    assert job.is_finished
    assert all(is_gone(process.pid) for process in children)
    assert is_gone(int(str(template)))
    assert eventually(lambda: is_gone(int(str(sleeper))))


SHELL = """
import os, sys
sys.path[:0] = {path!r}
from job_world import Jobs
jobs = Jobs({method!r})
job = jobs.start("import subprocess; write(os.getpid()); write(os.getppid()); write(subprocess.Popen(['sleep', '60']).pid)\\nwhile True: pass")
jobs.until(lambda: job.child_jobs[0].log.counts[1] == 3 or job.is_finished)
print(*job.child_jobs[0].output._current() and [value.base for value in job.child_jobs[0].output], flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_when_the_shell_is_killed_jobs_and_template_end(method: str) -> None:
    path = [str(Path(__file__).parent), *sys.path]
    code = SHELL.format(path=path, method=method)
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as shell:
        assert shell.stdout is not None
        pids = [int(word) for word in shell.stdout.readline().split()]
        assert len(pids) == 3
        shell.send_signal(signal.SIGKILL)
    assert eventually(lambda: all(is_gone(pid) for pid in pids))


def test_when_the_template_is_killed_its_workers_end(fork_jobs: Jobs) -> None:
    job = fork_jobs.start("write(os.getpid()); write(os.getppid())\nwhile True: pass")
    worker, template = first_outputs(fork_jobs, job, 2)
    os.kill(int(str(template)), signal.SIGKILL)
    fork_jobs.finish(job)
    assert eventually(lambda: is_gone(int(str(worker))))


def test_random_stops_and_kills_leave_only_finished_jobs(fork_jobs: Jobs) -> None:
    burst = [fork_jobs.start(f"write(os.getpid()); time.sleep(0.01 * {n % 3}); write('end')") for n in range(30)]
    for number, job in enumerate(burst):
        if number % 3 == 0:
            job.stop_job()
        elif number % 5 == 0:
            pid = job.child_jobs[0].worker.process_id  # type: ignore[attr-defined]
            if pid:
                os.kill(pid, signal.SIGKILL)
    fork_jobs.finish(*burst)
    for job in burst:
        values = outputs(job)
        assert job.state is not JobState.Completed or values[-1] == "end"
