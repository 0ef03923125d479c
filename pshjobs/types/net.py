"""IPAddress, IPEndPoint, Dns, MailAddress, PhysicalAddress, NetworkCredential."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

import ipaddress
import re
import socket
from typing import Any

from pshjobs.errors import FormatException
from pshjobs.values.enums import EnumValue
from pshjobs.values.numbers import Int64
from pshjobs.values.overloads import typed_array
from pshjobs.values.type_info import NetType, constructor, method, prop, static, static_prop

from .convert import byte_array
from .enumerations import ADDRESS_FAMILY
from .object import Object

ADDRESS = "ipaddress"


class IPAddress(
    NetType, name="System.Net.IPAddress", base=Object, accelerators=("ipaddress",), assembly="System.Net.Primitives"
):
    __slots__ = ("inner",)

    def __init__(self, inner: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
        self.inner = inner

    def __eq__(self, other: object) -> bool:
        return isinstance(other, IPAddress) and self.inner == other.inner

    def __hash__(self) -> int:
        return hash(self.inner)

    def __str__(self) -> str:
        return str(self.inner)

    @constructor("ipaddress new(byte[] address)", "ipaddress new(long newAddress)")
    def new(source: Any) -> IPAddress:
        if isinstance(source, list):
            return IPAddress(ipaddress.ip_address(bytes(source)))
        return IPAddress(ipaddress.IPv4Address(int(source).to_bytes(4, "little")))

    @prop("System.Net.Sockets.AddressFamily AddressFamily")
    def address_family(self) -> EnumValue:
        return EnumValue(ADDRESS_FAMILY, 2 if self.inner.version == 4 else 23)

    @prop("System.Nullable[long] ScopeId")
    def scope_id(self) -> Int64 | None:
        return Int64(0) if self.inner.version == 6 else None

    @prop("bool IsIPv6Multicast")
    def is_ipv6_multicast(self) -> bool:
        return self.inner.version == 6 and self.inner.is_multicast

    @prop("bool IsIPv6LinkLocal")
    def is_ipv6_link_local(self) -> bool:
        return self.inner.version == 6 and self.inner.is_link_local

    @prop("bool IsIPv6SiteLocal")
    def is_ipv6_site_local(self) -> bool:
        return isinstance(self.inner, ipaddress.IPv6Address) and self.inner.is_site_local

    @prop("bool IsIPv6Teredo")
    def is_ipv6_teredo(self) -> bool:
        return isinstance(self.inner, ipaddress.IPv6Address) and self.inner.teredo is not None

    @prop("bool IsIPv6UniqueLocal")
    def is_ipv6_unique_local(self) -> bool:
        return self.inner.version == 6 and self.inner.packed[0] & 0xFE == 0xFC

    @prop("bool IsIPv4MappedToIPv6")
    def is_ipv4_mapped(self) -> bool:
        return isinstance(self.inner, ipaddress.IPv6Address) and self.inner.ipv4_mapped is not None

    @prop("long Address")
    def address(self) -> Int64:
        return Int64(int.from_bytes(self.inner.packed, "little"))

    @prop("string IPAddressToString")
    def ip_address_to_string(self) -> str:
        return str(self.inner)

    @method("byte[] GetAddressBytes()")
    def get_address_bytes(self) -> Any:
        return byte_array(self.inner.packed)

    @method("ipaddress MapToIPv6()")
    def map_to_ipv6(self) -> IPAddress:
        return self if self.inner.version == 6 else IPAddress(ipaddress.IPv6Address(f"::ffff:{self.inner}"))

    @method("bool Equals(System.Object comparand)")
    def equals(self, other: Any) -> bool:
        return self == other

    @method("string ToString()")
    def to_string(self) -> str:
        return str(self.inner)

    @static("ipaddress Parse(string ipString)")
    def parse(text: str) -> IPAddress:
        return read_address(text)

    @static("bool TryParse(string ipString, [ref] ipaddress address)")
    def try_parse(text: str, result: Any) -> bool:
        try:
            result.value = read_address(text)
        except FormatException:
            result.value = None
            return False
        return True

    @static("bool IsLoopback(ipaddress address)")
    def is_loopback(address: IPAddress) -> bool:
        return address.inner.is_loopback

    @static_prop("ipaddress Loopback")
    def loopback() -> IPAddress:
        return read_address("127.0.0.1")

    @static_prop("ipaddress Any")
    def any() -> IPAddress:
        return read_address("0.0.0.0")

    @static_prop("ipaddress Broadcast")
    def broadcast() -> IPAddress:
        return read_address("255.255.255.255")

    @static_prop("ipaddress None")
    def none() -> IPAddress:
        return read_address("255.255.255.255")

    @static_prop("ipaddress IPv6Loopback")
    def ipv6_loopback() -> IPAddress:
        return read_address("::1")

    @static_prop("ipaddress IPv6Any")
    def ipv6_any() -> IPAddress:
        return read_address("::")


def read_address(text: str) -> IPAddress:
    """An address; IPv4 ones with fewer than four numbers too."""
    stripped = text.strip().strip("[]")
    try:
        return IPAddress(ipaddress.ip_address(stripped))
    except ValueError:
        pass
    if re.fullmatch(r"(0x[0-9a-fA-F]+|\d+)(\.(0x[0-9a-fA-F]+|\d+)){0,3}", stripped):
        try:
            return IPAddress(ipaddress.IPv4Address(socket.inet_aton(stripped)))
        except OSError:
            pass
    raise FormatException("An invalid IP address was specified.")


class IPEndPoint(
    NetType, name="System.Net.IPEndPoint", base=Object, accelerators=("ipendpoint",), assembly="System.Net.Primitives"
):
    __slots__ = ("address_", "port_")

    def __init__(self, address: IPAddress, port: int) -> None:
        self.address_, self.port_ = address, port

    @constructor("IPEndpoint new(ipaddress address, int port)")
    def new(address: IPAddress, port: int) -> IPEndPoint:
        return IPEndPoint(address, port)

    @static("IPEndpoint Parse(string s)")
    def parse(text: str) -> IPEndPoint:
        host, _, port = (
            text.rpartition(":")
            if re.search(r":\d+$", text) and (text.count(":") == 1 or "]" in text)
            else (text, "", "0")
        )
        return IPEndPoint(read_address(host), int(port))

    @prop("ipaddress Address")
    def address(self) -> IPAddress:
        return self.address_

    @prop("int Port")
    def port(self) -> int:
        return self.port_

    @prop("System.Net.Sockets.AddressFamily AddressFamily")
    def address_family(self) -> EnumValue:
        return EnumValue(ADDRESS_FAMILY, 2 if self.address_.inner.version == 4 else 23)

    @method("string ToString()")
    def to_string(self) -> str:
        return (
            f"[{self.address_}]:{self.port_}" if self.address_.inner.version == 6 else f"{self.address_}:{self.port_}"
        )


class IPHostEntry(NetType, name="System.Net.IPHostEntry", base=Object):
    __slots__ = ("addresses", "host")

    def __init__(self, addresses: list[IPAddress], host: str) -> None:
        self.addresses, self.host = addresses, host

    @prop("string HostName")
    def host_name(self) -> str:
        return self.host

    @prop("ipaddress[] AddressList")
    def address_list(self) -> Any:
        return typed_array("System.Net.IPAddress", self.addresses)


def addresses_of(host: str) -> list[IPAddress]:
    """The addresses of a host. Raises SocketException."""
    from .exceptions import exception

    try:
        found = socket.getaddrinfo(host or socket.gethostname(), None, type=socket.SOCK_STREAM)
    except OSError:
        raise exception("System.Net.Sockets.SocketException", "Name or service not known") from None
    return [read_address(str(text)) for text in dict.fromkeys(each[4][0] for each in found)]


class Dns(NetType, name="System.Net.Dns", base=Object):
    @static("string GetHostName()")
    def get_host_name() -> str:
        return socket.gethostname()

    @static("ipaddress[] GetHostAddresses(string hostNameOrAddress)")
    def get_host_addresses(host: str) -> Any:
        return typed_array("System.Net.IPAddress", addresses_of(host))

    @static("System.Net.IPHostEntry GetHostEntry(string hostNameOrAddress)")
    def get_host_entry(host: str) -> IPHostEntry:
        return IPHostEntry(addresses_of(host), socket.getfqdn(host))


class MailAddress(
    NetType, name="System.Net.Mail.MailAddress", base=Object, accelerators=("mailaddress",), assembly="System.Net.Mail"
):
    __slots__ = ("mail", "shown")

    def __init__(self, mail: str, shown: str) -> None:
        self.mail, self.shown = mail, shown

    @constructor("mailaddress new(string address)", "mailaddress new(string address, string displayName)")
    def new(text: str, shown: str = "") -> MailAddress:
        found = re.fullmatch(r'\s*(?:"?([^"<]*?)"?\s*<)?\s*([^\s<>@"]+@[^\s<>@"]+?)\s*>?\s*', text)
        if found is None:
            raise FormatException("The specified string is not in the form required for an e-mail address.")
        return MailAddress(found[2], shown or (found[1] or ""))

    @prop("string DisplayName")
    def display_name(self) -> str:
        return self.shown

    @prop("string User")
    def user(self) -> str:
        return self.mail.rpartition("@")[0]

    @prop("string Host")
    def host(self) -> str:
        return self.mail.rpartition("@")[2]

    @prop("string Address")
    def address(self) -> str:
        return self.mail

    @method("string ToString()")
    def to_string(self) -> str:
        return f'"{self.shown}" <{self.mail}>' if self.shown else self.mail


class PhysicalAddress(
    NetType, name="System.Net.NetworkInformation.PhysicalAddress", base=Object, accelerators=("physicaladdress",)
):
    __slots__ = ("data",)

    def __init__(self, data: bytes) -> None:
        self.data = data

    @static("PhysicalAddress Parse(string address)")
    def parse(text: str) -> PhysicalAddress:
        digits = re.sub("[-:.]", "", text)
        if not re.fullmatch(r"([0-9A-Fa-f]{2})*", digits):
            raise FormatException(f"An invalid physical address was specified: '{text}'.")
        return PhysicalAddress(bytes.fromhex(digits))

    @method("byte[] GetAddressBytes()")
    def get_address_bytes(self) -> Any:
        return byte_array(self.data)

    @method("string ToString()")
    def to_string(self) -> str:
        return self.data.hex().upper()
