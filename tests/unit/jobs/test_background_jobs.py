"""Background jobs with real processes, with both ways of starting them."""

from __future__ import annotations

import os
import signal
import time

import pytest
from job_world import Jobs, eventually, outputs

from pshjobs.jobs.background_job import PSRemotingJob
from pshjobs.jobs.job import StateChange
from pshjobs.jobs.state import JobState
from pshjobs.jobs.streams import Stream


def test_a_job_gives_its_output(jobs: Jobs) -> None:
    job = jobs.run("write(1 + 1); write('two'); write(None)")
    assert outputs(job) == [2, "two", None]
    assert (job.state, job.child_jobs[0].state) == (JobState.Completed, JobState.Completed)


def test_parent_and_child_look_as_powershell_shows_them(jobs: Jobs) -> None:
    job = jobs.run("pass")
    (child,) = job.child_jobs
    assert (job.ps_job_type_name, job.location, job.command, job.status_message) == (
        "BackgroundJob",
        "localhost",
        "pass",
        None,
    )
    assert (child.ps_job_type_name, child.location, child.command, child.status_message) == (
        "",
        "localhost",
        "pass",
        "",
    )
    assert job.name == f"Job{job.id}"
    assert child.name == f"Job{child.id}"
    assert job.begin_time is not None
    assert job.end_time is not None
    assert job.begin_time <= job.end_time


def test_child_jobs_take_no_number_of_the_users_series(jobs: Jobs) -> None:
    first, second = jobs.run("pass"), jobs.run("pass")
    assert second.id == first.id + 1
    assert jobs.manager.find(first.id) is first
    assert jobs.manager.find(first.child_jobs[0].id) is first.child_jobs[0]


def test_a_job_has_its_own_process_environment_and_directory(jobs: Jobs, tmp_path: os.PathLike[str]) -> None:
    environment = {**os.environ, "PSHJOBS_TEST": "here"}
    job = jobs.run(
        "write(os.getpid()); write(os.getcwd()); write(os.environ['PSHJOBS_TEST']); write(sys.stdin.read())",
        environment=environment,
        working_directory=str(tmp_path),
    )
    pid, directory, variable, standard_input = outputs(job)
    assert pid != os.getpid()
    assert (directory, variable, standard_input) == (str(tmp_path), "here", "")


def test_environment_variables_of_the_shell_are_copied_at_the_start(
    jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PSHJOBS_LATE", "1")
    assert outputs(jobs.run("write(os.environ.get('PSHJOBS_LATE'))")) == ["1"]
    monkeypatch.delenv("PSHJOBS_LATE")
    assert outputs(jobs.run("write(os.environ.get('PSHJOBS_LATE'))")) == [None]


def test_arguments_using_and_input_reach_the_job(jobs: Jobs) -> None:
    job = jobs.run(
        "write(list(request.arguments)[0]); write(request.using['Name']); write(sum(request.input))",
        arguments=["a", 2],
        using={"Name": "n"},
        input=[1, 2, 3],
    )
    assert outputs(job) == ["a", "n", 6]


def test_an_uncaught_error_fails_the_job_and_keeps_its_reason(jobs: Jobs) -> None:
    job = jobs.run("write(1); raise NetException('kaput', id='MyId')")
    (child,) = job.child_jobs
    assert (job.state, child.state) == (JobState.Failed, JobState.Failed)
    assert job.state_info.reason is None
    assert child.state_info.reason.message == "kaput"  # type: ignore[attr-defined]
    assert child.state_info.reason.net_name == "System.Management.Automation.RemoteException"  # type: ignore[attr-defined]
    assert child.state_info.reason.record.fully_qualified_error_id == "MyId"  # type: ignore[attr-defined]
    assert outputs(job) == [1]
    assert not job.has_more_data


def test_records_of_a_running_job_can_be_received(jobs: Jobs) -> None:
    job = jobs.start("write('first'); time.sleep(60)")
    jobs.until(lambda: job.child_jobs[0].log.counts[Stream.Output])
    assert outputs(job) == ["first"]
    assert job.has_more_data
    jobs.manager.stop([job])
    assert not job.has_more_data


def test_streams_keep_their_order(jobs: Jobs) -> None:
    job = jobs.run("write(1); sink.write(8, ['line', 'host']); write(2)")
    found = [(stream, list(values)) for stream, values in job.receive(keep=True)]
    assert [stream for stream, _ in found] == [Stream.Output, Stream.Host, Stream.Output]
    assert found[1][1] == [["line", "host"]]


def test_thousands_of_records_arrive_in_order(jobs: Jobs) -> None:
    job = jobs.run("for i in range(20000): write(i)")
    assert outputs(job) == list(range(20000))


def test_a_record_of_many_megabytes_arrives(jobs: Jobs) -> None:
    assert outputs(jobs.run("write('x' * 5_000_000)")) == ["x" * 5_000_000]


def test_a_request_of_many_megabytes_arrives(jobs: Jobs) -> None:
    assert outputs(jobs.run("write(len(request.arguments[0]))", arguments=["x" * 5_000_000])) == [5_000_000]


def test_a_killed_worker_fails_its_job_and_what_it_sent_is_kept(jobs: Jobs) -> None:
    job = jobs.run("write('sent'); sink.flush(); os.kill(os.getpid(), 9)")
    assert job.state is JobState.Failed
    assert "killed by signal 9 (SIGKILL)" in job.child_jobs[0].state_info.reason.message  # type: ignore[attr-defined]
    assert outputs(job) == ["sent"]


def test_a_worker_that_exits_by_itself_fails_its_job(jobs: Jobs) -> None:
    job = jobs.run("os.write(2, b'last words'); os._exit(7)")
    reason = job.child_jobs[0].state_info.reason
    assert "exit code 7" in reason.message  # type: ignore[attr-defined]
    assert "last words" in reason.message  # type: ignore[attr-defined]


def test_stray_writes_become_text_of_the_host(jobs: Jobs) -> None:
    job = jobs.run("print('stray'); os.write(1, b'raw '); write(1)")
    (text,) = [values for stream, values in job.receive() if stream is Stream.Host]
    assert sorted(str(text[0]).split()) == ["raw", "stray"]


def test_the_use_of_the_machine_is_reported(jobs: Jobs) -> None:
    job = jobs.run("sum(range(3_000_000))")
    jobs.until(lambda: job.child_jobs[0].exit is not None)  # type: ignore[attr-defined]
    assert job.child_jobs[0].exit.user_seconds > 0  # type: ignore[attr-defined]
    assert job.child_jobs[0].exit.peak_memory > 0  # type: ignore[attr-defined]


def test_a_question_blocks_the_job_until_it_is_answered(jobs: Jobs) -> None:
    job = jobs.start("write('hello ' + sink.ask('name?'))")
    assert isinstance(job, PSRemotingJob)
    jobs.until(lambda: job.state is JobState.Blocked)
    assert job.child.question == "name?"
    assert job.has_more_data
    job.child.answer("Ann")
    jobs.finish(job)
    assert outputs(job) == ["hello Ann"]


def test_console_text_and_events_reach_the_shell_at_once(jobs: Jobs) -> None:
    seen: list[object] = []
    jobs.manager.console = lambda job, text: seen.append(text)
    jobs.manager.forwarded = lambda job, event: seen.append(event)
    jobs.run("sink.console('text'); sink.forward('event')")
    assert seen == ["text", "event"]


def test_state_changes_are_told_in_order(jobs: Jobs) -> None:
    seen: list[tuple[str, str, bool]] = []

    def hook(change: StateChange) -> None:
        kind = change.job.net_name.rpartition(".")[2]
        seen.append((kind, change.now.state.name, change.job.finished.is_set))

    jobs.manager.state_changed.append(hook)
    jobs.run("pass")
    jobs.manager.state_changed.remove(hook)
    assert seen == [
        ("PSRemotingJob", "Running", False),
        ("PSRemotingChildJob", "Running", False),
        ("PSRemotingChildJob", "Completed", False),
        ("PSRemotingJob", "Completed", False),
    ]


def test_wait_any_gives_the_first_that_is_finished(jobs: Jobs) -> None:
    slow, quick = jobs.start("time.sleep(60)"), jobs.start("pass")
    assert jobs.manager.wait([slow, quick], any=True, timeout=20.0) == [quick]
    jobs.manager.stop([slow])


def test_wait_gives_nothing_when_the_time_is_up(jobs: Jobs) -> None:
    job = jobs.start("time.sleep(60)")
    started = time.monotonic()
    assert jobs.manager.wait([job], timeout=0.05) == []
    assert time.monotonic() - started < 5
    jobs.manager.stop([job])


def test_finished_is_a_wait_handle(jobs: Jobs) -> None:
    job = jobs.start("pass")
    assert job.finished.wait_one()
    assert job.finished.wait_one(0)


def test_removing_needs_force_while_the_job_runs(jobs: Jobs) -> None:
    job = jobs.start("time.sleep(60)")
    with pytest.raises(Exception, match="not finished"):
        jobs.manager.remove(job)
    assert jobs.manager.holds(job)
    jobs.manager.remove(job, force=True)
    assert not jobs.manager.holds(job)
    assert (job.state, job.has_more_data, list(job.receive())) == (JobState.Stopped, False, [])
    with pytest.raises(Exception, match="already been disposed"):
        job.name = "x"


def test_a_burst_of_jobs_all_complete_each_in_its_own_process(jobs: Jobs) -> None:
    burst = [jobs.start("write(os.getpid())") for _ in range(12)]
    jobs.finish(*burst)
    assert len({outputs(job)[0] for job in burst}) == 12


def test_a_template_that_was_killed_is_replaced(jobs: Jobs) -> None:
    job = jobs.start("time.sleep(60)")
    jobs.until(lambda: job.child_jobs[0].worker.process_id is not None)  # type: ignore[attr-defined]
    os.kill(jobs.manager._launcher._template, signal.SIGKILL)  # type: ignore[union-attr]
    jobs.finish(job)
    assert job.state is JobState.Failed
    assert "was killed" in job.child_jobs[0].state_info.reason.message  # type: ignore[attr-defined]
    assert outputs(jobs.run("write(1)")) == [1]


def test_a_slow_warm_up_harms_neither_template_nor_spares() -> None:
    jobs = Jobs("fork", "run_slowly")
    try:
        first = jobs.run("write(os.getppid())")
        launcher = jobs.manager._launcher
        assert eventually(lambda: len(launcher._spares._waiting) == 2)  # type: ignore[union-attr]
        assert outputs(jobs.run("write(os.getppid())")) == outputs(first)
    finally:
        jobs.manager.close()
