"""What the program remembers for its user: language, theme, the last register, columns."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

FOLDER_VARIABLE = "APK_DESKTOP_FOLDER"


def data_folder() -> Path:
    """Give the folder of the user's registers; APK_DESKTOP_FOLDER moves it, as for portable use."""
    chosen = os.environ.get(FOLDER_VARIABLE)
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("apk-desktop", appauthor=False)


def own_register() -> Path:
    """Give the path of the register in the user's data folder."""
    return data_folder() / "register.apk-register"


def demonstration_register() -> Path:
    """Give the path of the demonstration register, kept apart from real ones."""
    return data_folder() / "demonstration" / "demonstration.apk-register"


class Preferences:
    """A small JSON file of named values; a file that cannot be read counts as empty."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or data_folder() / "preferences.json"
        self._values = _read(self._path)

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 any JSON value
        """Give a remembered value."""
        return self._values.get(name, default)

    def put(self, name: str, value: Any) -> None:  # noqa: ANN401
        """Remember a value; losing it on a full or read-only disk is no reason to stop working."""
        if self._values.get(name) == value:
            return
        self._values[name] = value
        beside = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), "utf-8")
            beside.replace(self._path)
        except OSError:
            beside.unlink(missing_ok=True)


def _read(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}
