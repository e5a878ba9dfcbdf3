"""Public identifiers of rows: UUID version 7, RFC 9562 section 5.7."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator
from datetime import datetime

UidSource = Callable[[datetime], str]


def uuid7(instant: datetime, randomness: int) -> str:
    """Build a UUIDv7 from an instant (millisecond precision) and 74 random bits."""
    milliseconds = int(instant.timestamp() * 1000) & (1 << 48) - 1
    high = randomness >> 62 & 0xFFF
    low = randomness & (1 << 62) - 1
    return str(uuid.UUID(int=milliseconds << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low))


def random_uid(instant: datetime) -> str:
    """Give a new identifier that nobody can guess."""
    return uuid7(instant, int.from_bytes(os.urandom(10)) >> 6)


def counted_uids() -> UidSource:
    """Give identifiers that are the same at every making, for the demonstration and for tests."""
    count: Iterator[int] = iter(range(1, 1 << 62))

    def next_uid(instant: datetime) -> str:
        return uuid7(instant, next(count))

    return next_uid
