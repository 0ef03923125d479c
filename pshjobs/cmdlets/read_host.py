"""Ask the user for a line of text."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.write_host import host_text
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.types.credential import SecureString


class ReadHost(
    Cmdlet,
    name="Read-Host",
    default_set="AsString",
    outputs=("System.String", "System.Security.SecureString"),
    module="Microsoft.PowerShell.Utility",
):
    """Ask the user for a line of text.

    Examples:
        PS> $name = Read-Host 'Your name'
    """

    prompt: object = param(
        "The question; a colon is put behind it.", type="Object", position=0, remaining=True, allow_null=True
    )
    as_secure_string: bool = param("Give the answer as a secure string.", sets="AsSecureString")
    mask_input: bool = param("Show asterisks for what is typed.", sets="AsString")

    def begin(self) -> Iterator[object]:
        hidden = self.as_secure_string or self.mask_input
        text = host_text(self.prompt, " ") if self.is_bound("Prompt") else ""
        answer = self.shell.host.read_line(f"{text}: " if text else "", secure=hidden)
        yield SecureString(answer) if self.as_secure_string else answer
