"""Give the text form of a secure string; on this system only a key hides it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.secure_text import key_of, to_text
from pshjobs.runtime.cmdlet import Cmdlet


class ConvertFromSecureString(
    Cmdlet,
    name="ConvertFrom-SecureString",
    default_set="Secure",
    outputs=("System.String",),
    module="Microsoft.PowerShell.Security",
):
    """Give the text form of a secure string; on this system only a key hides it.

    Examples:
        PS> ConvertTo-SecureString 'pa55' -AsPlainText | ConvertFrom-SecureString -AsPlainText
        pa55
    """

    secure_string: object = param("The secure string.", type="securestring", position=0, mandatory=True, by_value=True)
    as_plain_text: bool = param("Give the secret itself.", sets="AsPlainText")
    secure_key: object = param(
        "The key to encrypt with, as a secure string.", type="securestring", position=1, sets="Secure"
    )
    key: list[object] | None = param("The key to encrypt with: 16, 24 or 32 bytes.", type="byte[]", sets="Open")

    def process(self) -> Iterator[object]:
        secret: Any = self.secure_string
        yield secret.plain if self.as_plain_text else to_text(secret.plain, key_of(self.key, self.secure_key))
