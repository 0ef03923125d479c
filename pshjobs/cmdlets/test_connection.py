"""Ask whether computers answer."""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import at, param
from pshjobs.binding.validation import between, not_null_or_empty, positive
from pshjobs.errors import PingException
from pshjobs.runtime.cmdlet import Cmdlet, Output
from pshjobs.types.net import IPAddress
from pshjobs.types.ping import PingMtuStatus, PingReply, PingStatus, TcpPortStatus, TraceStatus, status_named

from .echo_request import Echo, send_echo

SMALLEST, LARGEST = 68, 1500
TRACE_PINGS = 3


class TestConnection(
    Cmdlet,
    name="Test-Connection",
    default_set="DefaultPing",
    outputs=(
        "Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus",
        "System.Boolean",
        "Microsoft.PowerShell.Commands.TestConnectionCommand+PingMtuStatus",
        "System.Int32",
        "Microsoft.PowerShell.Commands.TestConnectionCommand+TraceStatus",
        "Microsoft.PowerShell.Commands.TestConnectionCommand+TcpPortStatus",
    ),
    module="Microsoft.PowerShell.Management",
):
    """Send echo requests (ping) to computers, or connect to a port, or trace the way there.

    With -Quiet the answer is true or false; a name that does not resolve is false.

    Examples:
        PS> Test-Connection 127.0.0.1 -Count 1 -Quiet
        True
    """

    ping: bool = param("Send echo requests (the default).", sets=("DefaultPing", "RepeatPing"))
    # The order of the sets is that of their first mention.
    traceroute: bool = param("Ask every hop on the way.", mandatory=True, sets="TraceRoute")
    mtu_size: bool = param(
        "Find the size of the largest whole packet.", mandatory=True, sets="MtuSizeDetect", alias="MtuSizeDetect"
    )
    i_pv4: bool = param("Use IPv4 only.", name="IPv4")
    i_pv6: bool = param("Use IPv6 only.", name="IPv6")
    resolve_destination: bool = param("Show names in place of addresses.")
    source: str | None = param(
        "The name of this computer to show.", sets=("DefaultPing", "RepeatPing", "TraceRoute", "TcpPort")
    )
    max_hops: int = param(
        "How many hops a packet may take.",
        sets=("DefaultPing", "RepeatPing", "TraceRoute"),
        alias=("Ttl", "TimeToLive", "Hops"),
        check=between(1, 128),
        default=128,
    )
    count: int = param("How many requests to send.", sets=("DefaultPing", "TcpPort"), check=positive, default=4)
    delay: int = param(
        "Seconds between requests.", sets=("DefaultPing", "RepeatPing", "TcpPort"), check=positive, default=1
    )
    buffer_size: int = param(
        "Bytes in a request.",
        sets=("DefaultPing", "RepeatPing"),
        alias=("Size", "Bytes", "BS"),
        check=between(0, 65500),
        default=32,
    )
    dont_fragment: bool = param("Do not let the packet be split.", sets=("DefaultPing", "RepeatPing"))
    repeat: bool = param(
        "Go on until stopped.", sets={"RepeatPing": at(mandatory=True), "TcpPort": at()}, alias="Continuous"
    )
    quiet: bool = param("Give true or false.")
    timeout_seconds: int = param("Seconds to wait for a reply.", check=positive, default=5)
    target_name: list[str] = param(
        "The computers.",
        position=0,
        mandatory=True,
        by_value=True,
        by_name=True,
        alias="ComputerName",
        check=not_null_or_empty,
    )
    tcp_port: int = param("Connect to this port.", mandatory=True, sets="TcpPort", check=between(0, 65535))
    detailed: bool = param("Give an object for each attempt to connect.", sets="TcpPort")

    def begin(self) -> Output:
        self.sent = 0
        self.origin = self.source or socket.gethostname()
        return None

    def process(self) -> Iterator[object]:
        for target in self.target_name:
            found = self._resolve(target)
            if found is None:
                if self.quiet:
                    yield False
                else:
                    text = f"Testing connection to computer '{target}' failed: Cannot resolve the target name."
                    self.error(
                        PingException(text, id="TestConnectionException", category="ResourceUnavailable", target=target)
                    )
                continue
            yield from self._mode()(target, *found)

    def _mode(self) -> Any:
        if self.parameter_set == "TcpPort":
            return self._connect
        if self.parameter_set == "TraceRoute":
            return self._trace
        return self._measure_mtu if self.parameter_set == "MtuSizeDetect" else self._ping

    def _resolve(self, target: str) -> tuple[str, int] | None:
        """Address and family of a target; None when the name means nothing."""
        family = socket.AF_INET if self.i_pv4 else socket.AF_INET6 if self.i_pv6 else socket.AF_UNSPEC
        try:
            found = socket.getaddrinfo(target, None, family, socket.SOCK_DGRAM)
        except (OSError, UnicodeError):
            return None
        return str(found[0][4][0]), int(found[0][0])

    # Echo ----------------------------------------------------------------------------------------

    def _echo(self, address: str, family: int, size: int, hops: int, whole: bool = False) -> tuple[Echo, PingReply]:
        self.sent += 1
        payload = bytes(ord("a") + at % 23 for at in range(size))
        echo = send_echo(address, family, payload, float(self.timeout_seconds), hops, whole, self.sent)
        where = IPAddress(ipaddress.ip_address(echo.address.partition("%")[0])) if echo.address else None
        return echo, PingReply(
            where, status_named(echo.status), echo.milliseconds, payload if echo.status == "Success" else b""
        )

    def _ping(self, target: str, address: str, family: int) -> Iterator[object]:
        number, good = 0, True
        while self.repeat or number < self.count:
            if number:
                time.sleep(self.delay)
            number += 1
            echo, reply = self._echo(address, family, self.buffer_size, self.max_hops, self.dont_fragment)
            good = good and echo.status == "Success"
            if self.quiet and not self.repeat:
                continue
            yield good if self.quiet else PingStatus(self.origin, target, number, reply, self._shown(echo))
        if self.quiet:
            yield good

    def _shown(self, echo: Echo) -> str:
        if not echo.address:
            return "*"
        return host_name(echo.address) if self.resolve_destination else echo.address

    def _measure_mtu(self, target: str, address: str, family: int) -> Iterator[object]:
        """Halve the distance between what gets through and what does not."""
        low, high = SMALLEST, LARGEST
        best: PingReply | None = None
        while low <= high:
            size = (low + high) // 2
            echo, reply = self._echo(address, family, max(0, size - 28), 128, True)
            if echo.status == "Success":
                low, best = size + 1, reply
            elif echo.status == "PacketTooBig":
                high = size - 1
            else:
                best = reply
                break
        if self.quiet:
            yield high
        elif best is not None:
            made = PingMtuStatus(self.origin, target, self.sent, best, address)
            made.size = high
            yield made

    def _trace(self, target: str, address: str, family: int) -> Iterator[object]:
        where = IPAddress(ipaddress.ip_address(address.partition("%")[0]))
        reached = False
        for hop in range(1, self.max_hops + 1):
            for number in range(1, TRACE_PINGS + 1):
                echo, reply = self._echo(address, family, 32, hop)
                reached = reached or echo.status == "Success"
                if not self.quiet:
                    name = host_name(echo.address) if self.resolve_destination and echo.address else echo.address
                    yield TraceStatus(hop, number, self.origin, target, where, reply, name)
            if reached:
                break
        if self.quiet:
            yield reached

    # Ports ---------------------------------------------------------------------------------------

    def _connect(self, target: str, address: str, family: int) -> Iterator[object]:
        where = IPAddress(ipaddress.ip_address(address.partition("%")[0]))
        number = 0
        count = self.count if self.is_bound("Count") or self.detailed else 1
        while self.repeat or number < count:
            if number:
                time.sleep(self.delay)
            number += 1
            started = time.perf_counter()
            status = self._try_port(address, family)
            if self.detailed and not self.quiet:
                spent = round((time.perf_counter() - started) * 1000)
                yield TcpPortStatus(
                    number, self.origin, target, where, self.tcp_port, spent, status == "Success", status
                )
            elif status == "Success":
                yield True
                return
        if not self.detailed or self.quiet:
            yield False

    def _try_port(self, address: str, family: int) -> str:
        try:
            with socket.socket(family, socket.SOCK_STREAM) as made:
                made.settimeout(self.timeout_seconds)
                made.connect((address, self.tcp_port))
        except TimeoutError:
            return "TimedOut"
        except ConnectionRefusedError:
            return "ConnectionRefused"
        except OSError:
            return "HostUnreachable"
        return "Success"


def host_name(address: str) -> str:
    """The name of an address, the address itself when it has none."""
    try:
        return socket.gethostbyaddr(address)[0]
    except OSError:
        return address
