"""The shell's side of one worker process."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from .launcher import Exit, Listener
from .pump import Channel
from .wire import FrameDecoder, Kind, ProtocolError, message

if TYPE_CHECKING:
    from .process_launcher import ProcessLauncher


class ProcessWorker:
    """One worker process and the shell's end of its socket."""

    __slots__ = ("_decoder", "_launcher", "channel", "ended", "finished", "listener", "number", "process_id")

    def __init__(self, launcher: ProcessLauncher, number: int) -> None:
        self._launcher = launcher
        self._decoder = FrameDecoder()
        self.channel: Channel
        self.number = number
        self.process_id: int | None = None
        self.listener: Listener | None = None
        self.finished = False
        self.ended: Exit | None = None

    # Worker ---------------------------------------------------------------------------------------

    def send(self, data: bytes) -> None:
        self.channel.send(data)

    def stop(self, patience: float) -> None:
        self._launcher.order(message(Kind.Stop, self.number, patience))

    def suspend(self) -> None:
        self._launcher.order(message(Kind.Signal, self.number, int(signal.SIGSTOP)))

    def resume(self) -> None:
        self._launcher.order(message(Kind.Signal, self.number, int(signal.SIGCONT)))

    # Reader ---------------------------------------------------------------------------------------

    def data_came(self, data: memoryview) -> None:
        try:
            self._deliver(self._decoder.feed(data))
        except ProtocolError as error:
            self._give_up(str(error))
        except Exception as error:  # noqa: BLE001 - one job's trouble must not end the thread that serves all
            self._give_up(f"pshjobs failed to take what the job sent: {error!r}")

    def _deliver(self, frames: list[tuple[int, bytes]]) -> None:
        listener = self.listener
        for kind, payload in frames:
            if listener is not None:
                listener.frame_came(kind, payload)
            if kind == Kind.Outcome:
                self.finished = True
                self.channel.close()  # the exit report is all that may still come

    def hung_up(self) -> None:
        """The report of the template follows."""

    def end(self, exit: Exit, *, drain: bool = True) -> None:
        """The process has ended; what it sent before comes first."""
        if drain and not self.finished:
            self.channel.drain()
        self.channel.close()
        listener = self._launcher.mark_ended(self, exit)
        if listener is not None:
            listener.worker_ended(exit)

    def _give_up(self, problem: str) -> None:
        self.stop(0.0)
        self.end(Exit(-1, problem=problem))
