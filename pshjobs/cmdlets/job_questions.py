"""The question of a blocked job, put to the user by whoever receives the job."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import NetException
from pshjobs.jobs.background_job import PSRemotingChildJob
from pshjobs.runtime.host import Host


def answer_question(host: Host, job: PSRemotingChildJob) -> None:
    """Ask what the job wants to know; it runs on with the answer, or with the error that nobody can be asked."""
    question: Any = job.question
    try:
        if question["kind"] == "Confirm":
            answer: object = host.confirm(question["caption"], question["message"])
        else:
            answer = host.read_line(question["prompt"], question["secure"])
    except NetException as error:
        job.answer({"error": error.message})
        return
    job.answer({"value": answer})
