"""The record log: order, cursors, buffers, the way to disk."""

from __future__ import annotations

import pytest

from pshjobs.jobs.collection import PSDataCollection
from pshjobs.jobs.packing import pack, unpack
from pshjobs.jobs.records import RecordLog
from pshjobs.jobs.streams import Stream
from pshjobs.jobs.wire import ProtocolError, records_frame

Output, Error, Warning = Stream.Output, Stream.Error, Stream.Warning


def chunk(*values: object) -> bytes:
    return records_frame(1, len(values), b"".join(map(pack, values)))[5:]


def encoded_log(budget: int = 1_000_000) -> RecordLog:
    return RecordLog(lambda stream, count: None, lambda stream, payload: unpack(payload), budget)


def live_log() -> RecordLog:
    return RecordLog(lambda stream, count: None)


def drain(log: RecordLog, *, keep: bool = False) -> list[tuple[Stream, object]]:
    return [(stream, value) for stream, values in log.receive(keep=keep) for value in values]


def test_records_come_back_in_the_order_they_were_written() -> None:
    log = encoded_log()
    log.add_encoded(Output, chunk(1, 2))
    log.add_encoded(Error, chunk("bad"))
    log.add_encoded(Output, chunk(3))
    assert drain(log) == [(Output, 1), (Output, 2), (Error, "bad"), (Output, 3)]


def test_receiving_consumes_and_keeping_does_not() -> None:
    log = encoded_log()
    log.add_encoded(Output, chunk(1))
    assert drain(log, keep=True) == drain(log, keep=True) == [(Output, 1)]
    assert log.has_unreceived
    assert drain(log) == [(Output, 1)]
    assert not log.has_unreceived
    log.add_encoded(Output, chunk(2))
    assert drain(log) == [(Output, 2)]


def test_a_reader_that_stops_early_has_received_everything() -> None:
    log = encoded_log()
    log.add_encoded(Output, chunk(1))
    log.add_encoded(Output, chunk(2))
    next(log.receive())
    assert drain(log) == []


def test_live_records_are_the_same_objects() -> None:
    log, value = live_log(), object()
    log.add(Output, value)
    log.add(Output, 2)
    assert drain(log, keep=True)[0][1] is value
    log.add(Output, 3)
    assert [value for _, value in drain(log)][1:] == [2, 3]


def test_counts_need_no_decoding() -> None:
    log = RecordLog(lambda stream, count: None, lambda stream, payload: pytest.fail("decoded"))
    log.add_encoded(Output, chunk(1, 2, 3))
    log.add_encoded(Error, chunk(1))
    assert (log.counts[Output], log.counts[Error], log.counts[Warning]) == (3, 1, 0)


def test_additions_are_announced() -> None:
    seen: list[tuple[Stream, int]] = []
    log = RecordLog(lambda stream, count: seen.append((stream, count)), lambda stream, payload: [])
    log.add_encoded(Output, chunk(1, 2))
    assert seen == [(Output, 2)]


def test_what_is_no_chunk_is_refused_and_leaves_no_trace() -> None:
    log = encoded_log()
    with pytest.raises(ProtocolError):
        log.add_encoded(Output, b"\x01")
    assert not log.has_unreceived


def test_more_than_the_budget_goes_to_disk_and_comes_back() -> None:
    log = encoded_log(budget=1000)
    for number in range(50):
        log.add_encoded(Output, chunk(number, "x" * 100))
    assert log._spill is not None
    assert [value for _, value in drain(log, keep=True)][::2] == list(range(50))
    log.clear()
    assert drain(log) == []


def test_a_full_disk_keeps_the_records_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(**options: object) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryFile", no_room)
    log = encoded_log(budget=10)
    log.add_encoded(Output, chunk("x" * 100))
    assert drain(log) == [(Output, "x" * 100)]


def test_a_buffer_shows_one_stream_and_receiving_does_not_empty_it() -> None:
    log = encoded_log()
    buffer = PSDataCollection(log, Output)
    log.add_encoded(Output, chunk("a"))
    log.add_encoded(Error, chunk("e"))
    log.add_encoded(Output, chunk("b"))
    drain(log)
    assert (len(buffer), list(buffer), buffer[-1], "a" in buffer) == (2, ["a", "b"], "b", True)
    log.add_encoded(Output, chunk("c"))
    assert buffer[2] == "c"


def test_read_all_empties_the_buffer_only() -> None:
    log = encoded_log()
    buffer = PSDataCollection(log, Output)
    log.add_encoded(Output, chunk(1, 2))
    assert buffer.read_all() == [1, 2]
    assert (len(buffer), list(buffer)) == (0, [])
    assert len(drain(log)) == 2
    log.add_encoded(Output, chunk(3))
    assert list(buffer) == [3]


def test_an_element_of_a_buffer_is_the_same_object_each_time() -> None:
    log = encoded_log()
    buffer = PSDataCollection(log, Output)
    log.add_encoded(Output, chunk([1]))
    assert buffer[0] is buffer[0]


def test_taken_records_of_a_thread_are_forgotten() -> None:
    log = live_log()
    output, warning = PSDataCollection(log, Output), PSDataCollection(log, Warning)
    for number in range(3):
        log.add(Output, number)
        log.add(Warning, number)
    output.read_all()
    log.drop_taken({Output: output.taken, Warning: warning.taken})
    assert (len(output), list(warning)) == (0, [0, 1, 2])
    warning.read_all()
    log.drop_taken({Output: output.taken, Warning: warning.taken})
    log.add(Output, "new")
    assert (list(output), list(warning)) == (["new"], [])
