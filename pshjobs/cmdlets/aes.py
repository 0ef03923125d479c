"""AES in CBC mode with PKCS #7 padding, for secure strings that are kept with a key."""

from __future__ import annotations

from functools import cache
from typing import Final

BLOCK: Final = 16


def encrypt(key: bytes, start: bytes, data: bytes) -> bytes:
    """The encrypted data; `start` is the initialization vector."""
    words = _expand(key)
    fill = BLOCK - len(data) % BLOCK
    data += bytes([fill]) * fill
    made = bytearray()
    before = start
    for at in range(0, len(data), BLOCK):
        before = _encrypt_block(_xor(data[at : at + BLOCK], before), words)
        made += before
    return bytes(made)


def decrypt(key: bytes, start: bytes, data: bytes) -> bytes:
    """The data as it was. Raises ValueError when the key is another one."""
    if not data or len(data) % BLOCK:
        raise ValueError("length")
    words = _expand(key)
    made = bytearray()
    before = start
    for at in range(0, len(data), BLOCK):
        block = data[at : at + BLOCK]
        made += _xor(_decrypt_block(block, words), before)
        before = block
    fill = made[-1]
    if not 1 <= fill <= BLOCK or bytes(made[-fill:]) != bytes([fill]) * fill:
        raise ValueError("padding")
    return bytes(made[:-fill])


def _xor(left: bytes, right: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(left, right, strict=True))


def _double(value: int) -> int:
    value <<= 1
    return value ^ 0x11B if value & 0x100 else value


def _times(left: int, right: int) -> int:
    """The product in the field of AES."""
    product = 0
    while right:
        if right & 1:
            product ^= left
        left, right = _double(left), right >> 1
    return product


@cache
def _boxes() -> tuple[bytes, bytes]:
    """The substitution box and its inverse."""
    box = bytearray(256)
    power = inverse = 1
    while True:
        power ^= _double(power)
        for shift in (1, 2, 4):
            inverse ^= (inverse << shift) & 0xFF
        if inverse & 0x80:
            inverse ^= 0x09
        turned = inverse
        for shift in (1, 2, 3, 4):
            turned ^= ((inverse << shift) | (inverse >> (8 - shift))) & 0xFF
        box[power] = turned ^ 0x63
        if power == 1:
            break
    box[0] = 0x63
    back = bytearray(256)
    for at, value in enumerate(box):
        back[value] = at
    return bytes(box), bytes(back)


def _expand(key: bytes) -> list[bytes]:
    """The round keys, sixteen bytes each."""
    box, _ = _boxes()
    size = len(key) // 4
    words = [key[at : at + 4] for at in range(0, len(key), 4)]
    constant = 1
    for at in range(size, 4 * (size + 7)):
        word = words[-1]
        if at % size == 0:
            word = bytes(box[each] for each in word[1:] + word[:1])
            word = bytes([word[0] ^ constant]) + word[1:]
            constant = _double(constant)
        elif size > 6 and at % size == 4:
            word = bytes(box[each] for each in word)
        words.append(_xor(words[at - size], word))
    return [b"".join(words[at : at + 4]) for at in range(0, len(words), 4)]


_SHIFTED: Final = tuple((at + 4 * (at % 4)) % BLOCK for at in range(BLOCK))
_UNSHIFTED: Final = tuple(_SHIFTED.index(at) for at in range(BLOCK))


def _mix(state: bytes, factors: tuple[int, int, int, int]) -> bytes:
    made = bytearray()
    for column in range(0, BLOCK, 4):
        for row in range(4):
            value = 0
            for at in range(4):
                value ^= _times(state[column + at], factors[(at - row) % 4])
            made.append(value)
    return bytes(made)


def _encrypt_block(block: bytes, keys: list[bytes]) -> bytes:
    box, _ = _boxes()
    state = _xor(block, keys[0])
    for key in keys[1:]:
        state = bytes(box[state[at]] for at in _SHIFTED)
        if key is not keys[-1]:
            state = _mix(state, (2, 3, 1, 1))
        state = _xor(state, key)
    return state


def _decrypt_block(block: bytes, keys: list[bytes]) -> bytes:
    _, back = _boxes()
    state = block
    for key in keys[:0:-1]:
        state = _xor(state, key)
        if key is not keys[-1]:
            state = _mix(state, (14, 11, 13, 9))
        state = bytes(back[state[at]] for at in _UNSHIFTED)
    return _xor(state, keys[0])
