"""Make a secure string of plain text, or of what ConvertFrom-SecureString gave."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.secure_text import from_text, key_of
from pshjobs.errors import NetException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.types.credential import SecureString


class ConvertToSecureString(
    Cmdlet,
    name="ConvertTo-SecureString",
    default_set="Secure",
    outputs=("System.Security.SecureString",),
    module="Microsoft.PowerShell.Security",
):
    """Make a secure string of plain text, or of what ConvertFrom-SecureString gave.

    Examples:
        PS> (ConvertTo-SecureString 'pa55' -AsPlainText).Length
        4
    """

    string: str = param("The text.", position=0, mandatory=True, by_value=True)
    as_plain_text: bool = param("The text is the secret itself.", position=1, sets="PlainText")
    force: bool = param("Kept for old scripts; it changes nothing.", position=2, sets="PlainText")
    secure_key: object = param(
        "The key of an encrypted text, as a secure string.", type="securestring", position=1, sets="Secure"
    )
    key: list[object] | None = param("The key of an encrypted text: 16, 24 or 32 bytes.", type="byte[]", sets="Open")

    def process(self) -> Iterator[object]:
        try:
            plain = self.string if self.as_plain_text else from_text(self.string, key_of(self.key, self.secure_key))
        except NetException as error:
            self.error(error)
            return
        made = SecureString(plain)
        made.sealed = True
        yield made
