"""How scripts see the job classes. `INDEX`: lower-case full name -> file."""

from __future__ import annotations

from typing import Final

_AUTOMATION = "system.management.automation."
_FILES: Final[dict[str, tuple[str, ...]]] = {
    "job": (
        _AUTOMATION + "job",
        _AUTOMATION + "job2",
        _AUTOMATION + "psremotingjob",
        _AUTOMATION + "psremotingchildjob",
        _AUTOMATION + "pseventjob",
        _AUTOMATION + "pstasks.pstaskjob",
        _AUTOMATION + "pstasks.pstaskchildjob",
        "microsoft.powershell.threadjob.threadjob",
    ),
    "job_state": (
        _AUTOMATION + "jobstateinfo",
        _AUTOMATION + "jobstateeventargs",
    ),
    "data_collection": (_AUTOMATION + "psdatacollection`1", _AUTOMATION + "dataaddedeventargs"),
    "ps_serializer": (_AUTOMATION + "psserializer",),
    "remote_records": (
        _AUTOMATION + "runspaces.remotingerrorrecord",
        _AUTOMATION + "remoting.origininfo",
        _AUTOMATION + "remoting.pssenderinfo",
    ),
}
INDEX: Final[dict[str, str]] = {name: file for file, names in _FILES.items() for name in names}
