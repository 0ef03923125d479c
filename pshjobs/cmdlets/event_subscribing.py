"""What Register-EngineEvent and Register-ObjectEvent share: the action as a job, and objects that raise events."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.errors import ArgumentException, NetException
from pshjobs.jobs.event_job import PSEventJob
from pshjobs.jobs.job import Job, StateChange
from pshjobs.jobs.streams import Stream
from pshjobs.runtime.calling import invoke_block
from pshjobs.runtime.engine_events import PSEventSubscriber, engine_events
from pshjobs.runtime.error_record import record_of
from pshjobs.runtime.frame import Frame
from pshjobs.runtime.scope import Scope
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.values.objects import unwrap

if TYPE_CHECKING:
    from pshjobs.runtime.cmdlet import Cmdlet
    from pshjobs.runtime.shell import Shell

Attach = Callable[[PSEventSubscriber], Callable[[], object]]


def subscribe(
    cmdlet: Cmdlet, source: str, target: Any, event_name: str | None, attach: Attach | None, options: Any
) -> PSEventJob | None:
    """Make a subscription as the cmdlet's parameters say; its job when it has an action."""
    shell = cmdlet.shell
    events = engine_events(shell)
    block = options.action
    job = None
    if isinstance(block, ScriptBlock):
        job = _event_job(shell, source, block)
    made = events.subscribe(source, target, event_name, job)
    made.data = options.message_data
    made.support, made.forward, made.left = options.support_event, options.forward, max(options.max_trigger_count, 0)
    if attach is not None:
        made.detach = attach(made)
    if job is not None and not made.support:
        shell.jobs.add(job)
        return job
    return None


def _event_job(shell: Shell, source: str, block: ScriptBlock) -> PSEventJob:
    manager = shell.jobs
    scope = Scope(shell, shell.global_scope)  # the action's own module: what `$script:` means in it
    scope.is_script = True

    def act(event: Any, subscriber: Any, job: PSEventJob) -> Any:
        return run_action(shell, block, scope, event, subscriber, job)

    def unregister() -> None:
        events = engine_events(shell)
        for subscriber in [s for s in events.subscribers if s.action is made]:
            events.unsubscribe(subscriber)

    made = PSEventJob(manager.around, manager.numbering.next_job(), source, block.text, act, unregister)
    return made


def run_action(shell: Shell, block: ScriptBlock, scope: Scope, event: Any, subscriber: Any, job: PSEventJob) -> Any:
    """Run an action for one event; the error record of what it threw, or None."""

    def write(value: Any) -> None:
        job.write(Stream.Output, value)

    streams = shell.streams.with_sinks({"error": lambda record: job.write(Stream.Error, record)})
    arguments = list(event.source_args)
    preset = {
        "event": event,
        "eventsubscriber": subscriber,
        "sender": event.sender,
        "eventargs": event.source_event_args,
    }
    saved = shell.current_scope
    try:
        invoke_block(block, arguments, write, preset=preset, frame=Frame(shell, scope, write, streams, False))
    except NetException as error:
        return record_of(error)
    finally:
        shell.current_scope = saved
    return None


def event_of(shell: Shell, target: Any, name: str) -> Attach:
    """How to watch an event of an object. Raises ArgumentException when it has none of this name."""
    bare: Any = unwrap(target)
    if isinstance(bare, Job) and name.lower() == "statechanged":
        return lambda subscriber: _watch_job(shell, bare, subscriber)
    known = getattr(type(bare), "net_events", ())
    if name.lower() not in (event.lower() for event in known):
        raise ArgumentException(
            f"Cannot register for the specified event. An event with the name '{name}' does not exist. (Parameter 'eventName')",
            id="INVALID_REGISTRATION",
            category="InvalidArgument",
            target=target,
        )

    def attach(subscriber: PSEventSubscriber) -> Callable[[], object]:
        events = engine_events(shell)
        detach: Callable[[], object] = bare.add_handler(
            name, lambda sender, arguments: events.raise_for(subscriber, sender, arguments)
        )
        return detach

    return attach


def _watch_job(shell: Shell, job: Job, subscriber: PSEventSubscriber) -> Callable[[], object]:
    events = engine_events(shell)

    def changed(change: StateChange) -> None:
        if change.job is job:
            events.raise_for(subscriber, job, [job, change])

    hooks = shell.jobs.state_changed
    hooks.append(changed)
    return lambda: hooks.remove(changed) if changed in hooks else None
