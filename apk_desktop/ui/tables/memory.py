"""What a table remembers of its columns between days."""

from __future__ import annotations

from typing import Any, Protocol


class ColumnMemory(Protocol):
    """A place for small values by name; the program's preferences are one."""

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401
        """Give a remembered value."""

    def put(self, name: str, value: Any) -> None:  # noqa: ANN401
        """Remember a value."""


class Forgetful:
    """A memory for the time the window is open."""

    def __init__(self) -> None:
        self._values: dict[str, Any] = {}

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401
        """Give a remembered value."""
        return self._values.get(name, default)

    def put(self, name: str, value: Any) -> None:  # noqa: ANN401
        """Remember a value."""
        self._values[name] = value
