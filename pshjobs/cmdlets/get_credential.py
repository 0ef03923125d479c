"""Ask the user for a name and a password."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null, not_null_or_empty
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.types.credential import PSCredential, SecureString


class GetCredential(
    Cmdlet,
    name="Get-Credential",
    default_set="CredentialSet",
    outputs=("System.Management.Automation.PSCredential",),
    module="Microsoft.PowerShell.Security",
):
    """Ask the user for a name and a password.

    Examples:
        PS> $someone = [pscredential]::new('kim', (ConvertTo-SecureString 'x' -AsPlainText))
        PS> (Get-Credential $someone).UserName
        kim
    """

    credential: object = param(
        "A credential to give as it is, or a user name.",
        type="pscredential",
        position=0,
        sets="CredentialSet",
        check=not_null,
    )
    message: str | None = param("What to tell the user.", sets="MessageSet", check=not_null_or_empty)
    user_name: str | None = param(
        "The name; only the password is asked for.", position=0, sets="MessageSet", check=not_null_or_empty
    )
    title: str | None = param("The heading of the question.", sets="MessageSet", check=not_null_or_empty)

    def begin(self) -> Iterator[object]:
        known: Any = self.credential
        if isinstance(known, PSCredential):
            yield known
            return
        host = self.shell.host
        host.write_line()
        host.write_line(self.title or "PowerShell credential request")
        host.write_line(self.message or "Enter your credentials.")
        name = self.user_name or self._ask("User: ")
        yield PSCredential(name, SecureString(self._ask(f"Password for user {name}: ", secure=True)))

    def _ask(self, prompt: str, secure: bool = False) -> str:
        self.shell.host.write(prompt)
        return self.shell.host.read_line("", secure=secure)
