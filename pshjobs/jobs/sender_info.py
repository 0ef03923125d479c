"""`$PSSenderInfo`: who started a background job."""

from __future__ import annotations


class PSSenderInfo:
    """System.Management.Automation.Remoting.PSSenderInfo, as a job process has it: the user, and nothing of a network."""

    __slots__ = ("connection_string", "user")
    net_name = "System.Management.Automation.Remoting.PSSenderInfo"

    def __init__(self, user: str) -> None:
        self.user = user
        self.connection_string = ""

    def __str__(self) -> str:
        return self.user
