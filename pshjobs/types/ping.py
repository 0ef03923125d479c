"""What Test-Connection gives: echo replies, and the state of one attempt in each of its modes."""

from __future__ import annotations

from typing import Any

from pshjobs.values.enums import EnumValue, declare_enum
from pshjobs.values.numbers import Int64
from pshjobs.values.type_info import NetType, prop

from .object import Object

NETWORK = "System.Net.NetworkInformation."
COMMAND = "Microsoft.PowerShell.Commands.TestConnectionCommand+"

IP_STATUS = declare_enum(
    NETWORK + "IPStatus",
    {"Success": 0, "DestinationNetworkUnreachable": 11002, "DestinationHostUnreachable": 11003, "DestinationProtocolUnreachable": 11004,
     "DestinationPortUnreachable": 11005, "NoResources": 11006, "BadOption": 11007, "HardwareError": 11008, "PacketTooBig": 11009,
     "TimedOut": 11010, "BadRoute": 11012, "TtlExpired": 11013, "TtlReassemblyTimeExceeded": 11014, "ParameterProblem": 11015,
     "SourceQuench": 11016, "BadDestination": 11018, "DestinationUnreachable": 11040, "TimeExceeded": 11041, "BadHeader": 11042,
     "UnrecognizedNextHeader": 11043, "IcmpError": 11044, "DestinationScopeMismatch": 11045, "Unknown": -1},
)  # fmt: skip


def status_named(name: str) -> EnumValue:
    """An IPStatus by name."""
    return EnumValue(IP_STATUS, (IP_STATUS.values or {})[name])


class PingReply(NetType, name=NETWORK + "PingReply", base=Object):
    """One echo reply, or why there is none."""

    __slots__ = ("from_address", "milliseconds", "payload", "result")

    def __init__(self, from_address: Any, result: EnumValue, milliseconds: int, payload: bytes) -> None:
        self.from_address = from_address
        self.result = result
        self.milliseconds = milliseconds
        self.payload = payload

    @prop("System.Net.NetworkInformation.IPStatus Status")
    def status(self) -> EnumValue:
        return self.result

    @prop("ipaddress Address")
    def address(self) -> Any:
        return self.from_address

    @prop("long RoundtripTime")
    def roundtrip_time(self) -> Int64:
        return Int64(self.milliseconds)

    @prop("System.Net.NetworkInformation.PingOptions Options")
    def options(self) -> None:
        return None

    @prop("byte[] Buffer")
    def buffer(self) -> Any:
        from .convert import byte_array

        return byte_array(self.payload)


class PingStatus(NetType, name=COMMAND + "PingStatus", base=Object):
    """One echo request of Test-Connection."""

    __slots__ = ("answer", "number", "shown", "source_name", "target_name")

    def __init__(self, source: str, target: str, number: int, answer: PingReply, shown: str) -> None:
        self.source_name = source
        self.target_name = target
        self.number = number
        self.answer = answer
        self.shown = shown

    @prop("int Ping")
    def ping(self) -> int:
        return self.number

    @prop("string Source")
    def source(self) -> str:
        return self.source_name

    @prop("string Destination")
    def destination(self) -> str:
        return self.target_name

    @prop("ipaddress Address")
    def address(self) -> Any:
        return self.answer.from_address if self.answer.result.value == 0 else None

    @prop("string DisplayAddress")
    def display_address(self) -> str:
        return self.shown

    @prop("long Latency")
    def latency(self) -> Int64:
        return Int64(self.answer.milliseconds)

    @prop("System.Net.NetworkInformation.IPStatus Status")
    def status(self) -> EnumValue:
        return self.answer.result

    @prop("int BufferSize")
    def buffer_size(self) -> int:
        return len(self.answer.payload)

    @prop("System.Net.NetworkInformation.PingReply Reply")
    def reply(self) -> PingReply:
        return self.answer


class PingMtuStatus(PingStatus, name=COMMAND + "PingMtuStatus", base=PingStatus):
    """The largest packet that gets through whole."""

    __slots__ = ("size",)
    size: int

    @prop("int MtuSize")
    def mtu_size(self) -> int:
        return self.size


class TraceStatus(NetType, name=COMMAND + "TraceStatus", base=Object):
    """One echo request to a hop on the way."""

    __slots__ = ("answer", "hop_name", "hop_number", "number", "source_name", "target_address_", "target_name")

    def __init__(
        self, hop: int, number: int, source: str, target: str, address: Any, answer: PingReply, name: str
    ) -> None:
        self.hop_number = hop
        self.number = number
        self.source_name = source
        self.target_name = target
        self.target_address_ = address
        self.answer = answer
        self.hop_name = name

    @prop("int Hop")
    def hop(self) -> int:
        return self.hop_number

    @prop("string Hostname")
    def hostname(self) -> str:
        return self.hop_name

    @prop("int Ping")
    def ping(self) -> int:
        return self.number

    @prop("ipaddress HopAddress")
    def hop_address(self) -> Any:
        return self.answer.from_address

    @prop("long Latency")
    def latency(self) -> Int64:
        return Int64(self.answer.milliseconds)

    @prop("System.Net.NetworkInformation.IPStatus Status")
    def status(self) -> EnumValue:
        return self.answer.result

    @prop("string Source")
    def source(self) -> str:
        return self.source_name

    @prop("string Target")
    def target(self) -> str:
        return self.target_name

    @prop("ipaddress TargetAddress")
    def target_address(self) -> Any:
        return self.target_address_

    @prop("System.Net.NetworkInformation.PingReply Reply")
    def reply(self) -> PingReply:
        return self.answer


class TcpPortStatus(NetType, name=COMMAND + "TcpPortStatus", base=Object):
    """One attempt to connect to a port."""

    __slots__ = (
        "error_name",
        "milliseconds",
        "number",
        "port_number",
        "source_name",
        "target_address_",
        "target_name",
        "works",
    )

    def __init__(
        self,
        number: int,
        source: str,
        target: str,
        address: Any,
        port: int,
        milliseconds: int,
        works: bool,
        error_name: str,
    ) -> None:
        self.number = number
        self.source_name = source
        self.target_name = target
        self.target_address_ = address
        self.port_number = port
        self.milliseconds = milliseconds
        self.works = works
        self.error_name = error_name

    @prop("int Id")
    def id(self) -> int:
        return self.number

    @prop("string Source")
    def source(self) -> str:
        return self.source_name

    @prop("string Target")
    def target(self) -> str:
        return self.target_name

    @prop("ipaddress TargetAddress")
    def target_address(self) -> Any:
        return self.target_address_

    @prop("int Port")
    def port(self) -> int:
        return self.port_number

    @prop("long Latency")
    def latency(self) -> Int64:
        return Int64(self.milliseconds)

    @prop("bool Connected")
    def connected(self) -> bool:
        return self.works

    @prop("System.Net.Sockets.SocketError Status")
    def status(self) -> str:
        return self.error_name
