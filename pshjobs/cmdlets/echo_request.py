"""ICMP echo: by a datagram socket where the system allows it, a raw one for root, else by the `ping` program."""

from __future__ import annotations

import os
import re
import select
import socket
import struct
import subprocess
import time
from typing import NamedTuple

IP_RECVERR, IPV6_RECVERR, MSG_ERRQUEUE = 11, 25, 0x2000
IP_MTU_DISCOVER, IP_PMTUDISC_DO = 10, 2
DEST_UNREACHABLE, TIME_EXCEEDED, PACKET_TOO_BIG = 3, 11, 2


class Echo(NamedTuple):
    """What came back: an IPStatus name, who answered, and after how many milliseconds."""

    status: str
    address: str
    milliseconds: int


def send_echo(address: str, family: int, payload: bytes, timeout: float, hops: int, whole: bool, number: int) -> Echo:
    """Send one echo request and wait for its reply. `whole` forbids fragments; `number` tells requests apart."""
    for kind in (socket.SOCK_DGRAM, socket.SOCK_RAW):
        protocol = socket.IPPROTO_ICMP if family == socket.AF_INET else socket.IPPROTO_ICMPV6
        try:
            with socket.socket(family, kind, protocol) as made:
                return _Exchange(made, kind, family, number).run(address, payload, timeout, hops, whole)
        except PermissionError:
            continue
    return _by_program(address, family, len(payload), timeout, hops)


class _Exchange:
    def __init__(self, made: socket.socket, kind: int, family: int, number: int) -> None:
        self.socket = made
        self.is_raw = kind == socket.SOCK_RAW
        self.is_old = family == socket.AF_INET
        self.number = number & 0xFFFF
        self.key = os.getpid() & 0xFFFF

    def run(self, address: str, payload: bytes, timeout: float, hops: int, whole: bool) -> Echo:
        self._prepare(hops, whole)
        started = time.perf_counter()
        try:
            self.socket.sendto(self._packet(payload), (address, 0))
        except OSError as error:
            return Echo("PacketTooBig" if error.errno == 90 else "DestinationHostUnreachable", "", 0)
        limit = started + timeout
        poll = select.poll()
        poll.register(self.socket, select.POLLIN | select.POLLERR)
        while (rest := limit - time.perf_counter()) > 0:
            for _, event in poll.poll(rest * 1000):
                found = self._read_error() if event & select.POLLERR else self._read_reply()
                if found is not None:
                    spent = (
                        round((time.perf_counter() - started) * 1000) if found[0] in ("Success", "TtlExpired") else 0
                    )
                    return Echo(found[0], found[1], spent)
        return Echo("TimedOut", "", 0)

    def _prepare(self, hops: int, whole: bool) -> None:
        if self.is_old:
            self.socket.setsockopt(socket.IPPROTO_IP, socket.IP_TTL, hops)
            self._option(socket.IPPROTO_IP, IP_RECVERR, 1)
            if whole:
                self._option(socket.IPPROTO_IP, IP_MTU_DISCOVER, IP_PMTUDISC_DO)
        else:
            self.socket.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_UNICAST_HOPS, hops)
            self._option(socket.IPPROTO_IPV6, IPV6_RECVERR, 1)

    def _option(self, level: int, option: int, value: int) -> None:
        try:
            self.socket.setsockopt(level, option, value)
        except OSError:
            pass  # an option of Linux

    def _packet(self, payload: bytes) -> bytes:
        kind = 8 if self.is_old else 128
        head = struct.pack("!BBHHH", kind, 0, 0, self.key, self.number)
        total = _checksum(head + payload) if self.is_old else 0
        return struct.pack("!BBHHH", kind, 0, total, self.key, self.number) + payload

    def _read_reply(self) -> tuple[str, str] | None:
        data, origin = self.socket.recvfrom(70000)
        if self.is_raw and self.is_old:
            data = data[(data[0] & 15) * 4 :]
        if len(data) < 8:
            return None
        kind, code, _, key, number = struct.unpack("!BBHHH", data[:8])
        if kind == (0 if self.is_old else 129):
            mine = number == self.number and (not self.is_raw or key == self.key)
            return ("Success", origin[0]) if mine else None
        if self.is_raw and self.is_old and kind in (DEST_UNREACHABLE, TIME_EXCEEDED):
            inner = data[8:]
            inner = inner[(inner[0] & 15) * 4 :] if inner else b""
            if len(inner) >= 8 and struct.unpack("!HH", inner[4:8]) == (self.key, self.number):
                return _status_of(kind, code), origin[0]
        return None

    def _read_error(self) -> tuple[str, str] | None:
        try:
            _, ancillary, _, _ = self.socket.recvmsg(1024, 1024, MSG_ERRQUEUE)
        except OSError:
            return None
        for _, _, data in ancillary:
            if len(data) < 16:
                continue
            _, _, kind, code = struct.unpack("=IBBB", data[:7])
            where = socket.inet_ntoa(data[20:24]) if self.is_old and len(data) >= 24 else ""
            return _status_of(kind, code) if self.is_old else "DestinationHostUnreachable", where
        return None


def _status_of(kind: int, code: int) -> str:
    if kind == TIME_EXCEEDED:
        return "TtlExpired"
    return {0: "DestinationNetworkUnreachable", 1: "DestinationHostUnreachable", 2: "DestinationProtocolUnreachable",
            3: "DestinationPortUnreachable", 4: "PacketTooBig"}.get(code, "DestinationHostUnreachable")  # fmt: skip


def _checksum(data: bytes) -> int:
    padded = data + b"\0" * (len(data) % 2)
    total: int = sum(struct.unpack(f"!{len(padded) // 2}H", padded))
    total = (total >> 16) + (total & 0xFFFF)
    return ~(total + (total >> 16)) & 0xFFFF


def _by_program(address: str, family: int, size: int, timeout: float, hops: int) -> Echo:
    """The same by the system's own program, which may do what we may not."""
    words = [
        "ping",
        "-4" if family == socket.AF_INET else "-6",
        "-n",
        "-c",
        "1",
        "-W",
        str(max(1, round(timeout))),
        "-s",
        str(size),
        "-t",
        str(hops),
    ]
    try:
        found = subprocess.run([*words, address], capture_output=True, text=True, timeout=timeout + 1, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return Echo("TimedOut", "", 0)
    match = re.search(r"time[=<]([\d.]+)", found.stdout)
    if match is not None:
        return Echo("Success", address, round(float(match[1])))
    expired = re.search(r"From (\S+).*Time to live exceeded", found.stdout)
    return Echo("TtlExpired", expired[1], 0) if expired else Echo("TimedOut", "", 0)
