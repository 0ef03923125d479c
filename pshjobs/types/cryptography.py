"""Hashes and random numbers of System.Security.Cryptography."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import Any

from pshjobs.values.numbers import Byte
from pshjobs.values.type_info import NetType, constructor, method, prop, static

from .convert import byte_array
from .object import Object

SPACE = "System.Security.Cryptography."


class HashAlgorithm(
    NetType, name="System.Security.Cryptography.HashAlgorithm", base=Object, interfaces=("System.IDisposable",)
):
    __slots__ = ("algorithm", "key")

    def __init__(self, algorithm: str, key: bytes | None = None) -> None:
        self.algorithm = algorithm
        self.key = key

    def digest(self, data: bytes) -> bytes:
        """The hash of bytes."""
        if self.key is not None:
            return hmac.new(self.key, data, self.algorithm).digest()
        return hashlib.new(self.algorithm, data).digest()

    @method("byte[] ComputeHash(byte[] buffer)", "byte[] ComputeHash(byte[] buffer, int offset, int count)",
            "byte[] ComputeHash(System.IO.Stream inputStream)")  # fmt: skip
    def compute_hash(self, source: Any, offset: int = 0, count: int | None = None) -> Any:
        data = bytes(source) if isinstance(source, list) else source.open_raw().read()
        return byte_array(self.digest(data[offset:] if count is None else data[offset : offset + count]))

    @prop("int HashSize")
    def hash_size(self) -> int:
        return hashlib.new(self.algorithm).digest_size * 8

    @method("void Dispose()", "void Clear()")
    def dispose(self) -> None:
        """Nothing to give back."""

    @static("System.Security.Cryptography.HashAlgorithm Create(string hashName)")
    def create(name: str) -> HashAlgorithm:
        return HashAlgorithm(name.lower().replace("-", ""))


def _declare(name: str, algorithm: str) -> type[NetType]:
    full = SPACE + name

    class Algorithm(HashAlgorithm, name=full, base=HashAlgorithm):
        __slots__ = ()

        @static(f"{full} Create()")
        def create(*args: Any) -> Any:
            return Algorithm(algorithm)

        @static("byte[] HashData(byte[] source)", "byte[] HashData(System.IO.Stream source)")
        def hash_data(source: Any) -> Any:
            return byte_array(
                hashlib.new(algorithm, bytes(source) if isinstance(source, list) else source.open_raw().read()).digest()
            )

    Algorithm.__name__ = name
    return Algorithm


MD5 = _declare("MD5", "md5")
SHA1 = _declare("SHA1", "sha1")
SHA256 = _declare("SHA256", "sha256")
SHA384 = _declare("SHA384", "sha384")
SHA512 = _declare("SHA512", "sha512")


def _keyed(name: str, algorithm: str) -> type[NetType]:
    full = SPACE + name

    class Keyed(HashAlgorithm, name=full, base=HashAlgorithm):
        __slots__ = ()

        @constructor(f"{full} new()", f"{full} new(byte[] key)")
        def new(key: Any = None) -> Any:
            return Keyed(algorithm, secrets.token_bytes(64) if key is None else bytes(key))

        @static("byte[] HashData(byte[] key, byte[] source)")
        def hash_data(key: Any, source: Any) -> Any:
            return byte_array(hmac.new(bytes(key), bytes(source), algorithm).digest())

    return Keyed


HMACSHA1 = _keyed("HMACSHA1", "sha1")
HMACSHA256 = _keyed("HMACSHA256", "sha256")
HMACSHA512 = _keyed("HMACSHA512", "sha512")
DECLARED = [
    SPACE + name for name in ("MD5", "SHA1", "SHA256", "SHA384", "SHA512", "HMACSHA1", "HMACSHA256", "HMACSHA512")
]


class RandomNumberGenerator(NetType, name="System.Security.Cryptography.RandomNumberGenerator", base=Object):
    __slots__ = ()

    @static("System.Security.Cryptography.RandomNumberGenerator Create()")
    def create() -> RandomNumberGenerator:
        return RandomNumberGenerator()

    @method("void GetBytes(byte[] data)")
    def fill_bytes(self, data: list[Any]) -> None:
        data[:] = [Byte(each) for each in secrets.token_bytes(len(data))]

    @static("byte[] GetBytes(int count)")
    def get_bytes(count: int) -> Any:
        return byte_array(secrets.token_bytes(count))

    @static("int GetInt32(int toExclusive)", "int GetInt32(int fromInclusive, int toExclusive)")
    def get_int32(first: int, second: int | None = None) -> int:
        low, high = (0, first) if second is None else (first, second)
        return low + secrets.randbelow(high - low)
