"""Frames survive any cutting, and damage is an error, never a crash."""

from __future__ import annotations

import os
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pshjobs.jobs.bell import Bell
from pshjobs.jobs.request import JobRequest
from pshjobs.jobs.request_wire import decode_shared, encode_request
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
from pshjobs.jobs.worker_loop import NOTHING_YET, read_ahead

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


@pytest.mark.parametrize(
    ("request_", "known"),
    [(JobRequest("1"), True), (JobRequest("1", arguments=[1]), False), (JobRequest("1" * 5000), False)],
)
def test_a_short_plain_request_is_read_ahead_of_its_worker(request_: JobRequest, known: bool) -> None:
    read, write = os.pipe()
    os.write(write, HELLO + frame(Kind.Request, encode_request(request_, {}, {})))
    arrived = read_ahead(read)
    os.close(read)
    os.close(write)
    assert arrived.data.startswith(HELLO)
    assert (arrived.request is not None) == known
    assert arrived.request is None or arrived.request.script == "1"


def test_a_request_that_changes_the_environment_is_left_to_its_worker() -> None:
    payload = encode_request(JobRequest("1"), {b"PSHJOBS_ONE": b"1"}, {})
    assert decode_shared(payload) is None
    assert "PSHJOBS_ONE" not in os.environ


def test_nothing_is_read_ahead_of_a_spare_or_from_a_shell_that_has_gone() -> None:
    read, write = os.pipe()
    assert read_ahead(read) == NOTHING_YET
    os.close(write)
    assert read_ahead(read) == NOTHING_YET
    os.close(read)


def test_a_held_bell_rings_once_at_the_end() -> None:
    bell = Bell()
    looks: list[int] = []
    seen = threading.Event()

    def look() -> bool | None:
        looks.append(len(looks))
        seen.set()
        return True if len(looks) > 1 else None

    waiter = threading.Thread(target=bell.wait, args=(look,))
    waiter.start()
    assert seen.wait(10)
    with bell.held():
        bell.ring()
        bell.ring()
        assert looks == [0]
    waiter.join(10)
    assert looks == [0, 1]
