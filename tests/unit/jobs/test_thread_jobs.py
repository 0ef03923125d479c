"""Thread jobs, task jobs and ForEach-Object -Parallel: queues, live objects, stopping."""

from __future__ import annotations

import threading
import time

from job_world import Jobs

from pshjobs.errors import NetException
from pshjobs.jobs.parallel_run import ParallelRun
from pshjobs.jobs.request import JobOutcome, RecordSink
from pshjobs.jobs.state import JobState
from pshjobs.jobs.stop_token import StopToken
from pshjobs.jobs.streams import Stream
from pshjobs.jobs.thread_job import ThreadJob, ThreadRun
from pshjobs.jobs.work_queue import WorkQueue

LIMIT = 20.0
Output, Error, Warning = Stream.Output, Stream.Error, Stream.Warning


def writing(*records: tuple[Stream, object]) -> ThreadRun:
    def run(sink: RecordSink, token: StopToken) -> JobOutcome:
        for stream, value in records:
            sink.write(stream, value)
        return JobOutcome.completed()

    return run


def blocking(sink: RecordSink, token: StopToken) -> JobOutcome:
    sink.write(Output, "began")
    token.wait(60)
    token.check()
    return JobOutcome.completed()


def failing(sink: RecordSink, token: StopToken) -> JobOutcome:
    raise NetException("kaput")


def thread_job(jobs: Jobs, run: ThreadRun, limit: int | None = None) -> ThreadJob:
    return jobs.manager.start_thread_job(run, name=None, command="", limit=limit)


def test_a_thread_job_gives_the_live_objects_by_stream(fork_jobs: Jobs) -> None:
    value = object()
    job = thread_job(fork_jobs, writing((Warning, "w"), (Output, value), (Error, "e"), (Output, 2)))
    fork_jobs.finish(job)
    assert (job.state, job.child_jobs, job.ps_job_type_name, job.location) == (
        JobState.Completed,
        [],
        "ThreadJob",
        "PowerShell",
    )
    assert list(job.receive(keep=True)) == [(Output, [value, 2]), (Error, ["e"]), (Warning, ["w"])]
    assert job.has_more_data
    assert [stream for stream, _ in job.receive()] == [Output, Error, Warning]
    assert (job.has_more_data, len(job.output), list(job.receive())) == (False, 0, [])


def test_information_alone_is_no_more_data(fork_jobs: Jobs) -> None:
    job = thread_job(fork_jobs, writing((Stream.Information, "i")))
    fork_jobs.finish(job)
    assert not job.has_more_data
    assert list(job.receive()) == [(Stream.Information, ["i"])]


def test_reading_a_buffer_takes_from_what_is_received(fork_jobs: Jobs) -> None:
    job = thread_job(fork_jobs, writing((Output, 1), (Warning, "w")))
    fork_jobs.finish(job)
    assert job.output.read_all() == [1]
    assert list(job.receive()) == [(Warning, ["w"])]


def test_a_thread_job_that_throws_keeps_the_exception_itself(fork_jobs: Jobs) -> None:
    job = thread_job(fork_jobs, failing)
    fork_jobs.finish(job)
    assert job.state is JobState.Failed
    assert isinstance(job.state_info.reason, NetException)


def test_jobs_beyond_the_limit_wait_in_order_and_a_higher_limit_lets_them_run(fork_jobs: Jobs) -> None:
    first, second = thread_job(fork_jobs, blocking, limit=1), thread_job(fork_jobs, blocking)
    fork_jobs.until(lambda: first.state is JobState.Running)
    assert (second.state, second.begin_time) == (JobState.NotStarted, None)
    third = thread_job(fork_jobs, blocking, limit=3)
    fork_jobs.until(lambda: third.state is JobState.Running)
    assert second.state is JobState.Running
    fork_jobs.manager.stop([first, second, third])


def test_stopping_wakes_a_job_that_waits_and_drops_one_that_is_queued(fork_jobs: Jobs) -> None:
    running, queued = thread_job(fork_jobs, blocking, limit=1), thread_job(fork_jobs, blocking)
    fork_jobs.until(lambda: len(running.output))
    fork_jobs.manager.stop([queued, running])
    assert (running.state, queued.state) == (JobState.Stopped, JobState.Stopped)
    assert (list(running.output), list(queued.output)) == (["began"], [])


def test_a_busy_thread_is_stopped_and_its_finally_runs(fork_jobs: Jobs) -> None:
    def busy(sink: RecordSink, token: StopToken) -> JobOutcome:
        try:
            sink.write(Output, 1)
            while True:
                pass
        finally:
            sink.write(Output, "cleaned")

    job = thread_job(fork_jobs, busy)
    fork_jobs.until(lambda: len(job.output))
    fork_jobs.manager.stop([job])
    assert (job.state, list(job.output)) == (JobState.Stopped, [1, "cleaned"])


def test_a_thread_that_cannot_be_stopped_is_abandoned(fork_jobs: Jobs, monkeypatch: object) -> None:
    monkeypatch.setattr("pshjobs.jobs.stop_token.PATIENCE", 0.05)  # type: ignore[attr-defined]
    release = threading.Event()

    def deaf(sink: RecordSink, token: StopToken) -> JobOutcome:
        sink.write(Output, 1)
        release.wait(LIMIT)
        return JobOutcome.completed()

    job = thread_job(fork_jobs, deaf)
    fork_jobs.until(lambda: len(job.output))
    fork_jobs.manager.stop([job])
    assert job.state is JobState.Stopped
    release.set()


def test_stop_callbacks_run(fork_jobs: Jobs) -> None:
    woken = threading.Event()

    def run(sink: RecordSink, token: StopToken) -> JobOutcome:
        token.on_stop(woken.set)
        sink.write(Output, 1)
        woken.wait(LIMIT)
        token.check()
        return JobOutcome.completed()

    job = thread_job(fork_jobs, run)
    fork_jobs.until(lambda: len(job.output))
    fork_jobs.manager.stop([job])
    assert job.state is JobState.Stopped


def test_a_task_job_has_a_child_for_each_item_and_gives_child_by_child(fork_jobs: Jobs) -> None:
    job = fork_jobs.manager.start_task_job(
        [writing((Output, 1), (Warning, "w"), (Output, 2)), writing((Output, 3))], command="c", limit=5
    )
    fork_jobs.finish(job)
    assert (job.state, job.ps_job_type_name, job.location, job.command) == (
        JobState.Completed,
        "PSTaskJob",
        "PowerShell",
        "c",
    )
    assert [child.ps_job_type_name for child in job.child_jobs] == ["PSTaskChildJob"] * 2
    assert list(job.receive()) == [(Output, [1]), (Warning, ["w"]), (Output, [2]), (Output, [3])]
    assert not job.has_more_data


def test_a_failing_child_fails_its_task_job(fork_jobs: Jobs) -> None:
    job = fork_jobs.manager.start_task_job([writing((Output, 1)), failing], command="", limit=5)
    fork_jobs.finish(job)
    assert [job.state, *(child.state for child in job.child_jobs)] == [
        JobState.Failed,
        JobState.Completed,
        JobState.Failed,
    ]
    assert job.end_time is not None


def test_children_wait_for_a_place_and_all_are_stopped(fork_jobs: Jobs) -> None:
    job = fork_jobs.manager.start_task_job([blocking] * 3, command="", limit=1)
    fork_jobs.until(lambda: job.child_jobs[0].state is JobState.Running)
    assert [child.state for child in job.child_jobs[1:]] == [JobState.NotStarted] * 2
    fork_jobs.manager.stop([job])
    assert {job.state, *(child.state for child in job.child_jobs)} == {JobState.Stopped}


def test_a_task_job_without_items_is_completed(fork_jobs: Jobs) -> None:
    job = fork_jobs.manager.start_task_job([], command="", limit=1)
    assert (job.state, job.finished.is_set) == (JobState.Completed, True)


def drain(run: ParallelRun) -> list[object]:
    found: list[object] = []
    while not run.is_done:
        assert run.wait_for_rest(LIMIT)
        found += [value for _, value in run.ready()]
    return found


def test_a_parallel_run_gives_everything_and_in_order_with_one_thread() -> None:
    run = ParallelRun(1, lambda outcome, sink: None)
    found: list[object] = []
    for number in range(50):
        while run.is_full:
            assert run.wait(LIMIT)
            found += [value for _, value in run.ready()]
        run.submit(writing((Output, number)))
    assert found + drain(run) == list(range(50))


def test_the_end_of_each_item_is_told_and_may_write() -> None:
    run = ParallelRun(2, lambda outcome, sink: sink.write(Error, outcome.state))
    run.submit(failing)
    run.submit(writing())
    assert sorted(map(str, drain(run))) == ["Completed", "Failed"]


def test_stopping_a_parallel_run_ends_what_runs() -> None:
    run = ParallelRun(2, lambda outcome, sink: sink.write(Error, outcome.state))
    run.submit(blocking)
    run.submit(blocking)
    began: list[object] = []
    while len(began) < 2:
        assert run.wait_for_rest(LIMIT)
        began += [value for _, value in run.ready()]
    run.stop()
    assert drain(run) == ["Stopped", "Stopped"]


def test_a_work_queue_never_runs_more_than_its_limit_at_once() -> None:
    queue, lock, done = WorkQueue(3), threading.Lock(), threading.Semaphore(0)
    now, most = 0, 0

    def work() -> None:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.001)
        with lock:
            now -= 1
        done.release()

    for _ in range(40):
        queue.submit(work)
    for _ in range(40):
        assert done.acquire(timeout=LIMIT)
    assert most == 3
