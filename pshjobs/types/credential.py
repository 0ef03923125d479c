"""[securestring], [pscredential], NetworkCredential."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import InvalidOperationException
from pshjobs.values.type_info import NetType, constructor, method, prop, static_prop

from .object import Object


class SecureString(
    NetType,
    name="System.Security.SecureString",
    base=Object,
    accelerators=("securestring",),
    interfaces=("System.IDisposable",),
):
    """Text that is not shown; it is not encrypted in memory."""

    __slots__ = ("plain", "sealed")

    def __init__(self, plain: str = "") -> None:
        self.plain = plain
        self.sealed = False

    @constructor("securestring new()")
    def new() -> SecureString:
        return SecureString()

    def job_copy(self) -> object:
        """What goes into a job and out of it: see jobs/known_types.py."""
        return [self.plain, self.sealed]

    @staticmethod
    def from_job_copy(plain: Any) -> SecureString:
        """The copy at the other end."""
        made = SecureString(plain[0])
        made.sealed = plain[1]
        return made

    @prop("int Length")
    def length(self) -> int:
        return len(self.plain)

    def change(self, text: str) -> None:
        """Replace the text, unless it is read-only."""
        if self.sealed:
            raise InvalidOperationException("Instance is read-only.")
        self.plain = text

    @method("void AppendChar(char c)")
    def append_char(self, char: str) -> None:
        self.change(self.plain + char)

    @method("void InsertAt(int index, char c)")
    def insert_at(self, index: int, char: str) -> None:
        self.change(self.plain[:index] + char + self.plain[index:])

    @method("void RemoveAt(int index)")
    def remove_at(self, index: int) -> None:
        self.change(self.plain[:index] + self.plain[index + 1 :])

    @method("void SetAt(int index, char c)")
    def set_at(self, index: int, char: str) -> None:
        self.change(self.plain[:index] + char + self.plain[index + 1 :])

    @method("void Clear()")
    def clear(self) -> None:
        self.change("")

    @method("void MakeReadOnly()")
    def make_read_only(self) -> None:
        self.sealed = True

    @method("bool IsReadOnly()")
    def is_read_only(self) -> bool:
        return self.sealed

    @method("securestring Copy()")
    def copy(self) -> SecureString:
        return SecureString(self.plain)

    @method("void Dispose()")
    def dispose(self) -> None:
        self.plain = ""

    @method("string ToString()")
    def to_string(self) -> str:
        return "System.Security.SecureString"


class NetworkCredential(NetType, name="System.Net.NetworkCredential", base=Object):
    __slots__ = ("domain_", "secret", "user")

    def __init__(self, user: str = "", secret: str = "", domain: str = "") -> None:
        self.user, self.secret, self.domain_ = user, secret, domain

    @constructor("System.Net.NetworkCredential new()", "System.Net.NetworkCredential new(string userName, securestring password)",
                 "System.Net.NetworkCredential new(string userName, string password)",
                 "System.Net.NetworkCredential new(string userName, string password, string domain)")  # fmt: skip
    def new(user: str = "", secret: Any = "", domain: str = "") -> NetworkCredential:
        return NetworkCredential(user, secret.plain if isinstance(secret, SecureString) else secret, domain)

    @prop("string UserName")
    def user_name(self) -> str:
        return self.user

    @prop("string Password")
    def password(self) -> str:
        return self.secret

    @prop("securestring SecurePassword")
    def secure_password(self) -> SecureString:
        return SecureString(self.secret)

    @prop("string Domain")
    def domain(self) -> str:
        return self.domain_


class PSCredential(
    NetType, name="System.Management.Automation.PSCredential", base=Object, accelerators=("pscredential",),
    assembly="System.Management.Automation",
):  # fmt: skip
    __slots__ = ("secret", "user")

    def __init__(self, user: str, secret: SecureString) -> None:
        self.user, self.secret = user, secret

    @constructor("pscredential new(string userName, securestring password)")
    def new(user: str, secret: SecureString) -> PSCredential:
        return PSCredential(user, secret)

    @static_prop("pscredential Empty")
    def empty() -> None:
        return None

    def job_copy(self) -> object:
        """What goes into a job and out of it: see jobs/known_types.py."""
        return [self.user, self.secret.job_copy()]

    @staticmethod
    def from_job_copy(plain: Any) -> PSCredential:
        """The copy at the other end."""
        return PSCredential(plain[0], SecureString.from_job_copy(plain[1]))

    @prop("string UserName")
    def user_name(self) -> str:
        return self.user

    @prop("securestring Password")
    def password(self) -> SecureString:
        return self.secret

    @method("System.Net.NetworkCredential GetNetworkCredential()")
    def get_network_credential(self) -> NetworkCredential:
        domain, slash, user = self.user.rpartition("\\")
        return NetworkCredential(user, self.secret.plain, domain if slash else "")
