"""How job cmdlets name the jobs that they are about: the parameters that several of them share."""

from __future__ import annotations

from pshjobs.binding.validation import not_null_or_empty
from pshjobs.runtime.cmdlet import Cmdlet, param


class JobKeys(Cmdlet):
    """Jobs by -Name, -InstanceId and -Id."""

    name: list[str] | None = param(
        "Names of the jobs.", position=0, mandatory=True, by_name=True, sets="NameParameterSet", check=not_null_or_empty
    )
    instance_id: list[object] | None = param(
        "Instance ids of the jobs.",
        type="guid[]",
        position=0,
        mandatory=True,
        by_name=True,
        sets="InstanceIdParameterSet",
        check=not_null_or_empty,
    )
    id: list[int] | None = param(
        "Numbers of the jobs.",
        position=0,
        mandatory=True,
        by_name=True,
        sets="SessionIdParameterSet",
        check=not_null_or_empty,
    )


class StateAndFilter(Cmdlet):
    """Jobs by -State and -Filter."""

    state: object = param(
        "The state of the jobs.", type="JobState", position=0, mandatory=True, by_name=True, sets="StateParameterSet"
    )
    filter: object = param(
        "What other kinds of job can be found by.",
        type="hashtable",
        position=0,
        mandatory=True,
        by_name=True,
        sets="FilterParameterSet",
        check=not_null_or_empty,
    )


class JobChoice(JobKeys, StateAndFilter):
    """Jobs by -Name, -InstanceId, -Id, -State and -Filter."""
