"""Frames survive any cutting, and damage is an error, never a crash."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pshjobs.jobs.wire import (
    HELLO,
    FrameDecoder,
    Kind,
    ProtocolError,
    fields_of,
    frame,
    message,
    record_count,
    records_frame,
)

frames = st.lists(st.tuples(st.integers(0, 255), st.binary(max_size=300)), max_size=20)


@given(frames, st.lists(st.integers(1, 400), max_size=40))
def test_frames_arrive_however_the_stream_is_cut(sent: list[tuple[int, bytes]], cuts: list[int]) -> None:
    stream = HELLO + b"".join(frame(kind, payload) for kind, payload in sent)
    decoder, got = FrameDecoder(), []
    for length in [*cuts, len(stream)]:
        got += decoder.feed(stream[:length])
        stream = stream[length:]
    assert got == sent


@given(st.lists(st.binary(max_size=200), max_size=10))
def test_garbage_gives_frames_or_protocol_errors_only(pieces: list[bytes]) -> None:
    decoder = FrameDecoder()
    for piece in pieces:
        try:
            decoder.feed(piece)
        except ProtocolError:
            with pytest.raises(ProtocolError):
                decoder.feed(b"")
            return


@given(st.binary(max_size=60))
def test_garbage_as_a_message_gives_fields_or_a_protocol_error(payload: bytes) -> None:
    try:
        assert isinstance(fields_of(payload), list)
    except ProtocolError:
        pass


def test_the_first_frame_must_be_a_hello_of_our_version() -> None:
    with pytest.raises(ProtocolError, match="version 1"):
        FrameDecoder().feed(message(Kind.Hello, 2))
    with pytest.raises(ProtocolError, match="version 1"):
        FrameDecoder().feed(frame(1, b""))


@pytest.mark.parametrize("length", [0, 0xFFFFFFFF])
def test_an_impossible_length_is_refused_at_once(length: int) -> None:
    with pytest.raises(ProtocolError, match="length"):
        FrameDecoder(greeted=True).feed(length.to_bytes(4, "big") + b"\x01")


def test_a_frame_of_records_tells_its_count_without_being_decoded() -> None:
    decoder = FrameDecoder(greeted=True)
    ((kind, payload),) = decoder.feed(records_frame(3, 2, b"\x01\x02"))
    assert (kind, record_count(payload), fields_of(payload)) == (3, 2, [1, 2])


def test_what_is_no_frame_of_records_is_refused() -> None:
    with pytest.raises(ProtocolError):
        record_count(b"\x92\x01\x02")
