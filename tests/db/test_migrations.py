"""Migrations lose nothing: the four traps, the models, the stored registers."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from textwrap import dedent

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.exc import DatabaseError

from apk_desktop.db.connections import connect, make_engine
from apk_desktop.db.migrating import migrate_register_file
from apk_desktop.db.migrations import FOLDER, SCHEMA_VERSION
from apk_desktop.db.opening import open_register
from apk_desktop.db.sqlite import OBJECTS, dump
from apk_desktop.db.tables import change_entry, membership, metadata, organization, person
from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.faults import NoRoomError, RegisterIsNewerError
from tests.registers import AUTHOR, copy_of, empty_register_file

NEXT = SCHEMA_VERSION + 1
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
STORED = sorted((Path(__file__).parent / "registers").glob("revision-*.apk-register"))


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """Give a register with a person who has a membership."""
    path = copy_of(empty_register_file(), tmp_path / "register")
    register = open_register(path, AUTHOR)
    with register.change("Add person") as change:
        who = change.insert(person, surname_kk="Үлгіұлы")
        body = change.insert(organization, code="council", kind="council", status="active")
        change.insert(membership, person_id=who, organization_id=body, starts_on="2026-01-01")
    register.close()
    return path


def _next_revision(tmp_path: Path, body: str) -> Path:
    """Give a folder of migrations with one more revision than today's."""
    folder = tmp_path / "migrations"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    source = f"""\
        import sqlalchemy as sa
        from alembic import op

        revision = "{NEXT:04}"
        down_revision = "{SCHEMA_VERSION:04}"
        branch_labels = None
        depends_on = None


        def upgrade():
        """
    text = dedent(source) + "\n".join(f"    {line}" for line in dedent(body).splitlines())
    (folder / "versions" / f"v{NEXT:04}_next.py").write_text(text, "utf-8")
    return folder


def _dump(path: Path) -> list[str]:
    connection = connect(path)
    tables = [
        name
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
            "AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
        )
    ]
    rows = list(dump(connection.cursor(), tables))
    connection.close()
    return rows


REBUILD = """
with op.batch_alter_table("person", recreate="always") as batch:
    batch.add_column(sa.Column("nickname", sa.Text(), server_default="", nullable=False))
with op.batch_alter_table("change_entry", recreate="always") as batch:
    batch.add_column(sa.Column("place", sa.Text(), server_default="", nullable=False))
"""


def test_a_rebuild_of_a_table_keeps_the_rows_that_refer_to_it(filled: Path, tmp_path: Path) -> None:
    folder = _next_revision(tmp_path, REBUILD)
    migrate_register_file(filled, NOW, folder=folder, version=NEXT)
    connection = connect(filled)
    assert connection.execute("SELECT count(*) FROM membership").fetchone() == (1,)
    assert connection.execute("SELECT nickname FROM person").fetchone() == ("",)
    assert connection.execute("PRAGMA user_version").fetchone() == (NEXT,)
    connection.close()


def test_triggers_and_named_checks_are_there_after_a_rebuild(filled: Path, tmp_path: Path) -> None:
    folder = _next_revision(tmp_path, REBUILD)
    migrate_register_file(filled, NOW, folder=folder, version=NEXT)
    connection = connect(filled)
    kept = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    made = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'person'").fetchone()[0]
    connection.close()
    assert set(OBJECTS) <= kept
    assert {"ix_person_iin", "ix_person_sort_key_kk"} <= kept
    assert "ck_person_sex_known" in made


def test_a_failed_migration_leaves_the_register_as_it_was(filled: Path, tmp_path: Path) -> None:
    folder = _next_revision(
        tmp_path,
        """
        op.create_table("half", sa.Column("id", sa.Integer(), primary_key=True))
        op.execute("UPDATE person SET surname_kk = 'lost'")
        raise ValueError("half-way")
        """,
    )
    before = _dump(filled)
    with pytest.raises(ValueError, match="half-way"):
        migrate_register_file(filled, NOW, folder=folder, version=NEXT)
    assert _dump(filled) == before
    open_register(filled, AUTHOR).close()


def test_references_that_do_not_hold_after_a_migration_undo_it(
    filled: Path, tmp_path: Path
) -> None:
    folder = _next_revision(tmp_path, 'op.execute("UPDATE membership SET person_id = 999")')
    before = _dump(filled)
    with pytest.raises(Exception, match="references"):
        migrate_register_file(filled, NOW, folder=folder, version=NEXT)
    assert _dump(filled) == before


def test_a_register_of_a_newer_version_is_refused_with_its_bytes_untouched(
    filled: Path, tmp_path: Path
) -> None:
    folder = _next_revision(tmp_path, "pass")
    migrate_register_file(filled, NOW, folder=folder, version=NEXT)
    before = filled.read_bytes()
    with pytest.raises(RegisterIsNewerError):
        open_register(filled, AUTHOR)
    with pytest.raises(RegisterIsNewerError):
        migrate_register_file(filled, NOW)
    assert filled.read_bytes() == before


def test_a_backup_that_holds_everything_is_made_before_a_migration(
    filled: Path, tmp_path: Path
) -> None:
    before = _dump(filled)
    folder = _next_revision(tmp_path, REBUILD)
    backup = migrate_register_file(filled, NOW, folder=folder, version=NEXT)
    assert backup is not None
    assert backup.name == "register-before-migration-20261123-090000"
    assert _dump(backup) == before


def test_a_migration_without_room_for_a_backup_is_refused(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    before = filled.read_bytes()
    with pytest.raises(NoRoomError):
        migrate_register_file(filled, NOW, folder=_next_revision(tmp_path, "pass"), version=NEXT)
    assert filled.read_bytes() == before


def test_a_register_that_is_up_to_date_is_left_alone(filled: Path, tmp_path: Path) -> None:
    before = filled.read_bytes()
    assert migrate_register_file(filled, NOW) is None
    assert filled.read_bytes() == before


def test_the_migrated_schema_is_that_of_the_models(tmp_path: Path) -> None:
    engine = make_engine(copy_of(empty_register_file(), tmp_path / "register"))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, metadata)
    engine.dispose()
    ours = ("alembic_version", *OBJECTS)
    assert [one for one in differences if not any(name in str(one) for name in ours)] == []


def test_a_register_of_every_revision_is_stored() -> None:
    assert [path.stem for path in STORED] == [
        f"revision-{number:04}" for number in range(1, SCHEMA_VERSION + 1)
    ]


@pytest.mark.parametrize("stored", STORED, ids=lambda path: path.stem)
def test_a_stored_register_opens_after_migration_with_its_people(
    stored: Path, tmp_path: Path
) -> None:
    path = copy_of(stored, tmp_path / "register")
    migrate_register_file(path, NOW)
    register = open_register(path, AUTHOR)
    people = register.ask(person.select().order_by(person.c.id))
    memberships = register.ask(membership.select())
    entries = register.ask(change_entry.select())
    with pytest.raises(DatabaseError, match="only added to"), register.writing() as change:
        change.connection.execute(change_entry.update().values(title=""))
    register.close()
    assert [row.search_key for row in entries] == [search_key(row.subject) for row in entries]
    assert [row.surname_kk for row in people] == ["Үлгіұлы", "Қайрат-Үлгі"]
    assert len(memberships) == 2
