"""Job managers whose workers run Python code, with each way of starting workers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from job_world import Jobs


@pytest.fixture(scope="module", params=["fork", "spawn"])
def jobs(request: pytest.FixtureRequest) -> Iterator[Jobs]:
    made = Jobs(request.param)
    yield made
    made.manager.close()


@pytest.fixture
def fork_jobs() -> Iterator[Jobs]:
    made = Jobs("fork")
    yield made
    made.manager.close()
