"""Set the program up beside its sources and start it, or run its tests; needs Python alone.

`python3 run.py` opens the window on the demonstration register; further words go to the program.
`python3 run.py test` runs the tests; further words go to pytest.
"""

from __future__ import annotations

import compileall
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
PLACE = HERE / ".venv"
OLDEST = (3, 11)
DEBIAN_PACKAGES = (HERE / "debian-packages.txt").read_text(encoding="utf-8").split()


def main(words: list[str]) -> int:
    """Set up what is missing, then start what was asked for."""
    if sys.version_info < OLDEST:
        print("APK Desktop needs Python 3.11 or newer.", file=sys.stderr)
        return 1
    testing = words[:1] == ["test"]
    python = environment(HERE / ("constraints-test.txt" if testing else "constraints-run.txt"))
    if python is None or not screen_libraries(python):
        return 1
    if testing:
        # Two workers, one per core; nothing is shown, so no display is needed.
        quiet = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        command = [python, "-m", "pytest", "-n", "2", *words[1:]]
        return subprocess.call(command, cwd=HERE, env=quiet)
    return subprocess.call([python, "-m", "apk_desktop", *(words or ["--demo"])], cwd=HERE)


def environment(constraints: Path) -> Path | None:
    """Make the environment of exactly the pinned packages, once; give its Python."""
    python = PLACE / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = PLACE / f"{constraints.stem}.installed"
    wanted = _digest(constraints)
    if python.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    print("Setting up, once; this takes a minute …", flush=True)
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    try:
        if not python.exists():
            venv.create(PLACE, with_pip=True)
        subprocess.check_call([*install, "--require-hashes", "-r", str(constraints)])
        subprocess.check_call([*install, "--no-deps", "--no-build-isolation", "-e", str(HERE)])
    except (OSError, subprocess.CalledProcessError):
        print(
            "The set-up did not succeed; the lines above say why. On Debian and Ubuntu a missing "
            "module is installed by “apt-get install python3-venv”.",
            file=sys.stderr,
        )
        return None
    # Where byte code may not be written at run time, every start would translate the sources.
    compileall.compile_dir(HERE / "apk_desktop", quiet=1)
    stamp.write_text(wanted, encoding="utf-8")
    return python


def _digest(constraints: Path) -> str:
    """Tell one state of the pinned packages and the translations from another."""
    sources = [constraints, HERE / "pyproject.toml", *sorted(HERE.glob("resources/**/*.po"))]
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()


def screen_libraries(python: Path) -> bool:
    """See that the system has what Qt needs; as root on Debian install what is missing."""
    if _qt_loads(python):
        return True
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *DEBIAN_PACKAGES]
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root and shutil.which("apt-get"):
        subprocess.call(["apt-get", "update", "-q"])
        subprocess.call(install)
        if _qt_loads(python):
            return True
    print("Libraries of the system are missing. Run: sudo " + " ".join(install), file=sys.stderr)
    return False


def _qt_loads(python: Path) -> bool:
    probe = [str(python), "-c", "import PySide6.QtWidgets, PySide6.QtSvg"]
    return subprocess.call(probe, stderr=subprocess.DEVNULL) == 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
