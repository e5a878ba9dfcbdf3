"""P1a's growth, P1d and P1e: how opening and asking follow the size of a register.

P1d lists ten people in a process of its own, against one that maps twenty classes by SQLAlchemy's
ORM. P1e opens a register in this process; an encrypted one may add one derivation of its key.
"""

from __future__ import annotations

import statistics
import sys
from functools import partial

from apk_desktop.db.connections import SALT_LENGTH, derive_key
from apk_desktop.db.opening import open_register
from apk_desktop.db.register import Authorship
from benchmarks.many_people import PASSPHRASE, ManyPeople, Registers
from benchmarks.measuring import Figure, in_turn, python, seconds
from benchmarks.start_up import BARE_WINDOW, START_PAGE

RUNS, TEN_PEOPLE = 7, "7701000002"
MAPPED = """
from sqlalchemy.orm import DeclarativeBase, Mapped, configure_mappers, mapped_column
class Base(DeclarativeBase): pass
for number in range(20):
    columns = {f"c{at}": mapped_column(default="") for at in range(8)}
    kinds = {f"c{at}": Mapped[str] for at in range(8)}
    type(f"T{number}", (Base,), {"__tablename__": f"t{number}", "__annotations__": {
        "id": Mapped[int], **kinds}, "id": mapped_column(primary_key=True), **columns})
configure_mappers()
"""


def measure(registers: Registers, rows: int, *, encrypted: bool) -> list[Figure]:
    """Give the figures; a process that asks for a passphrase is not started."""
    many = registers.of(rows, encrypted=encrypted)
    if encrypted:
        return [_opening(many, registers.of(rows))]
    page = python(START_PAGE.format(path=str(many.path)))
    page_filled = in_turn(page, python(BARE_WINDOW), RUNS)
    asked = [sys.executable, "-m", "apk_desktop", "--register", str(many.path)]
    listed = in_turn([*asked, "list", "people", "--search", TEN_PEOPLE], python(MAPPED), RUNS)
    return [
        Figure("P1a", "start page filled", page_filled.ours, page_filled.yardstick, 3.5),
        Figure("P1d", "list people", listed.ours, listed.yardstick, 1.3),
    ]


def _opening(encrypted: ManyPeople, plain: ManyPeople) -> Figure:
    """Compare opening with what may be added to opening the plain register: one derivation."""
    ours, allowed = [], []
    for _ in range(RUNS):
        ours.append(seconds(partial(_open, encrypted)))
        derived = seconds(partial(derive_key, PASSPHRASE, bytes(SALT_LENGTH)))
        allowed.append(derived + seconds(partial(_open, plain)))
    return Figure("P1e", "opening, to plain + one derivation", statistics.median(ours),
                  statistics.median(allowed), 1.1)  # fmt: skip


def _open(many: ManyPeople) -> None:
    open_register(many.path, Authorship(), passphrase=many.passphrase).close()
