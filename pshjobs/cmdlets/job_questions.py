"""The question of a blocked job, put to the user by whoever receives the job."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import NetException
from pshjobs.jobs.background_job import PSRemotingChildJob
from pshjobs.runtime.host import Host
from pshjobs.values.hashtable import Hashtable


def answer_question(host: Host, job: PSRemotingChildJob) -> None:
    """Ask what the job wants to know; it runs on with the answer, or with the error that nobody can be asked."""
    try:
        answer = _ask(host, job.question)
    except NetException as error:
        job.answer(Hashtable([("error", error.message)]))
        return
    job.answer(Hashtable([("value", answer)]))


def _ask(host: Host, question: Any) -> object:
    if question["kind"] == "Confirm":
        return host.confirm(question["caption"], question["message"])
    if question["kind"] == "Parameters":
        return [host.read_line(f"{name}: ") for name in question["names"]]
    return host.read_line(question["prompt"], question["secure"])
