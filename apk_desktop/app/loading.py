"""Load large libraries quickly: only what is used of them, and without hooks on the way."""

from __future__ import annotations

import builtins
import gc
import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from inspect import iscoroutine
from types import ModuleType


@contextmanager
def plain_imports() -> Iterator[None]:
    """Import a large library without Qt for Python's hook around every import statement.

    WORKAROUND: the hook serves `from __feature__ import …`, which nothing here uses, and makes
    loading SQLAlchemy a third slower (doc.qt.io/qtforpython-6/considerations.html).
    """
    hooked = builtins.__import__
    builtins.__import__ = getattr(builtins, "__orig_import__", hooked)
    gc.disable()  # what is loaded here stays: looking for garbage in it only takes time
    try:
        yield
    finally:
        builtins.__import__ = hooked
        gc.enable()


class LateModule(ModuleType):
    """Stands in for a module until something of it is asked for."""

    def __getattr__(self, name: str) -> object:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)


@contextmanager
def loaded_late(*names: str) -> Iterator[None]:
    """Let the modules imported here load these ones only when they really use them.

    WORKAROUND: SQLAlchemy imports `asyncio`, `importlib.metadata` and `hashlib` for asynchronous
    drivers, plug-ins and names too long for a database; a register uses none of them
    (docs.sqlalchemy.org/en/21/core/engines.html). The standard
    library's LazyLoader does not help: every further `import` of the module loads it
    (docs.python.org/3/library/importlib.html#importlib.util.LazyLoader).
    """
    held: dict[str, LateModule] = {}
    for name in names:
        if name not in sys.modules:
            held[name] = sys.modules[name] = LateModule(name)
            held[name].__dict__["iscoroutine"] = iscoroutine  # the one thing asked for on loading
    try:
        yield
    finally:
        for name, module in held.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
