"""The state table, by sending events in each order."""

from __future__ import annotations

from itertools import permutations, product

import pytest

from pshjobs.jobs.state import (
    FINISHED,
    MOVES,
    Action,
    Event,
    IllegalMove,
    JobState,
    parent_state,
    step,
    task_parent_state,
)


def play(*events: Event, state: JobState = JobState.NotStarted) -> tuple[JobState, list[Action]]:
    done: list[Action] = []
    for event in events:
        state, actions = step(state, event)
        done += actions
    return state, done


def test_states_have_the_numbers_of_powershell() -> None:
    assert [(state.name, int(state)) for state in JobState] == [
        ("NotStarted", 0), ("Running", 1), ("Completed", 2), ("Failed", 3), ("Stopped", 4), ("Blocked", 5), ("Suspended", 6),
        ("Disconnected", 7), ("Suspending", 8), ("Stopping", 9), ("AtBreakpoint", 10),
    ]  # fmt: skip


def test_a_job_runs_and_completes() -> None:
    assert play(Event.Start, Event.Complete, Event.End) == (JobState.Completed, [Action.Begin, Action.Finish])


def test_a_job_that_throws_fails() -> None:
    assert play(Event.Start, Event.Fail, Event.End) == (JobState.Failed, [Action.Begin, Action.Finish])


def test_a_killed_worker_makes_the_job_fail() -> None:
    assert play(Event.Start, Event.End) == (JobState.Failed, [Action.Begin, Action.Finish])
    assert play(Event.End) == (JobState.Failed, [Action.Finish])


def test_a_stopped_job_is_stopped_when_its_worker_has_ended() -> None:
    assert play(Event.Start, Event.Stop)[0] is JobState.Stopping
    assert play(Event.Start, Event.Stop, Event.End) == (JobState.Stopped, [Action.Begin, Action.Halt, Action.Finish])


@pytest.mark.parametrize("late", [Event.Complete, Event.Fail, Event.Stop, Event.Ask, Event.Answer, Event.Suspend])
def test_what_the_script_does_while_it_is_stopped_does_not_count(late: Event) -> None:
    assert play(Event.Start, Event.Stop, late, Event.End)[0] is JobState.Stopped


@pytest.mark.parametrize("order", list(permutations([Event.Start, Event.Stop, Event.End])))
def test_start_stop_and_end_in_any_order_finish_once(order: tuple[Event, ...]) -> None:
    state, actions = play(*order)
    assert state in FINISHED
    assert actions.count(Action.Finish) == 1


@pytest.mark.parametrize("order", list(permutations([Event.Complete, Event.Stop, Event.End, Event.Fail])))
def test_a_running_job_finishes_once_whatever_comes_first(order: tuple[Event, ...]) -> None:
    state, actions = play(*order, state=JobState.Running)
    assert state in FINISHED
    assert actions.count(Action.Finish) == 1


@pytest.mark.parametrize(("state", "event"), list(product(sorted(FINISHED), Event)))
def test_a_finished_job_stays_what_it_is(state: JobState, event: Event) -> None:
    after, actions = step(state, event)
    assert after is state
    assert Action.Finish not in actions


def test_a_job_that_started_after_it_was_stopped_is_halted_again() -> None:
    assert play(Event.Stop, Event.Start)[1] == [Action.Halt, Action.Halt]


def test_a_question_blocks_and_the_answer_lets_go_on() -> None:
    assert play(Event.Start, Event.Ask)[0] is JobState.Blocked
    assert play(Event.Start, Event.Ask, Event.Answer, Event.Complete)[0] is JobState.Completed


def test_suspending_and_resuming() -> None:
    state, actions = play(Event.Start, Event.Suspend, Event.Freeze, Event.Resume)
    assert (state, actions) == (JobState.Running, [Action.Begin, Action.Hold, Action.Release])


def test_a_suspended_job_is_released_before_it_is_stopped() -> None:
    assert play(Event.Start, Event.Suspend, Event.Freeze, Event.Stop)[1][-2:] == [Action.Release, Action.Halt]


def test_an_impossible_move_tells_the_story() -> None:
    with pytest.raises(IllegalMove, match=r"NotStarted cannot take the event Answer \(it was made\)"):
        step(JobState.NotStarted, Event.Answer, ["it was made"])


def test_every_state_leads_to_an_end() -> None:
    reached = set(FINISHED)
    while True:
        more = {state for (state, _), (after, _) in MOVES.items() if after in reached} - reached
        if not more:
            break
        reached |= more
    assert reached == set(JobState)


S = JobState


@pytest.mark.parametrize(
    ("children", "stop_requested", "expected"),
    [
        ([S.NotStarted], False, S.Running),
        ([S.Running], False, S.Running),
        ([S.Completed], False, S.Completed),
        ([S.Failed], False, S.Failed),
        ([S.Failed], True, S.Failed),
        ([S.Stopped], True, S.Stopped),
        ([S.Completed], True, S.Stopped),
        ([S.Stopped], False, S.Completed),  # the child alone was stopped
        ([S.Stopping], True, S.Stopping),
        ([S.Blocked], False, S.Blocked),
        ([S.Suspended], False, S.Suspended),
        ([S.Completed, S.Running], False, S.Running),
        ([S.Completed, S.Failed], False, S.Failed),
        ([S.Failed, S.Running], False, S.Running),
    ],
)
def test_the_state_of_a_parent(children: list[JobState], stop_requested: bool, expected: JobState) -> None:
    assert parent_state(children, stop_requested=stop_requested) is expected


def test_a_task_job_fails_unless_every_child_completed() -> None:
    assert task_parent_state([S.Completed, S.Stopped], stop_requested=False) is S.Failed
    assert task_parent_state([S.Completed, S.Stopped], stop_requested=True) is S.Stopped
    assert task_parent_state([S.Completed], stop_requested=False) is S.Completed
    assert task_parent_state([], stop_requested=False) is S.Completed
