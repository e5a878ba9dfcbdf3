"""Find the program's resources, installed or in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_file(*parts: str) -> Path:
    """Return the path of a resource, as `resource_file("templates", "agenda.typ")`."""
    installed = _PACKAGE / "resources"
    root = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)
