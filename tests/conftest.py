"""What every test may ask for."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from apk_desktop.db.register import Register

ROOT = Path(__file__).resolve().parents[1]

# Nothing is shown: tests need no display, and a display that is there stays quiet.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# A busy machine must not fail a test: nothing here is a measurement.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def repository() -> Path:
    return ROOT


@pytest.fixture(scope="session", autouse=True)
def catalogue_files() -> ModuleType:
    """Compile the translations where a .po file is newer, and give the module that did it."""
    name = "hatch_build"
    spec = importlib.util.spec_from_file_location(name, ROOT / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    module.compile_catalogues(ROOT)
    return module


@pytest.fixture
def register() -> Iterator[Register]:
    """Give a fresh copy of the empty register."""
    from tests.registers import copy_of_empty_register

    opened = copy_of_empty_register()
    yield opened
    opened.close()


@pytest.fixture
def demonstration() -> Iterator[Register]:
    """Give a fresh copy of the demonstration register."""
    from tests.registers import copy_of_demonstration

    opened = copy_of_demonstration()
    yield opened
    opened.close()
