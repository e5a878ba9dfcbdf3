"""Compile the translations for every build; run by hand, keep the catalogues in step.

python hatch_build.py            compiles resources/translations/*.po for the checkout
python hatch_build.py extract    takes new texts from the source into the .po files
"""

from __future__ import annotations

import ast
import io
import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PLURAL_FORMS = {
    "kk": "nplurals=2; plural=(n != 1);",
    "ru": (
        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
        "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
    ),
    "en": "nplurals=2; plural=(n != 1);",
}
# Babel writes a day of making into what it compiles; one fixed day keeps builds alike.
_NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)


class Text(NamedTuple):
    """A text found in the source, with its plural and its context where it has them."""

    singular: str
    plural: str = ""
    context: str | None = None

    @property
    def msgid(self) -> str | tuple[str, str]:
        """The text as gettext knows it."""
        return (self.singular, self.plural) if self.plural else self.singular


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles the catalogues before hatchling collects the files."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Compile into the folder that the wheel includes and an editable install reads."""
        compile_catalogues(Path(self.root))


def source_of(root: Path, language: str) -> Path:
    """Return the path of a language's .po file."""
    return root / "resources" / "translations" / f"{language}.po"


def compiled_of(root: Path, language: str) -> Path:
    """Return the path where gettext looks for a language's compiled catalogue."""
    return root.joinpath("resources", "translations", language, "LC_MESSAGES", "apk_desktop.mo")


def compile_catalogues(root: Path) -> None:
    """Compile every .po file that is newer than what was compiled from it."""
    for language in PLURAL_FORMS:
        source, target = source_of(root, language), compiled_of(root, language)
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            target.parent.mkdir(parents=True, exist_ok=True)
            compiled = io.BytesIO()
            write_mo(compiled, _translated_only(read_catalogue(root, language)))
            _replace(target, compiled.getvalue())


def read_catalogue(root: Path, language: str) -> Catalog:
    """Read a language's .po file."""
    with source_of(root, language).open("rb") as stream:
        return read_po(stream, charset="utf-8", abort_invalid=True)


def write_catalogue(root: Path, language: str, catalog: Catalog) -> None:
    """Write a .po file whose header says nothing of when, where and by whom."""
    body = io.BytesIO()
    for entry in catalog:
        # Babel takes "50 % done" for a template of the % operator; ours are all brace templates.
        entry.flags.discard("python-format")
    write_po(body, catalog, omit_header=True, include_lineno=False, width=0, sort_output=True)
    header = (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {language}\\n"\n"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: {PLURAL_FORMS[language]}\\n"\n\n'
    )
    _replace(source_of(root, language), header.encode() + body.getvalue())


def updated_catalogue(root: Path, language: str) -> Catalog:
    """Give a language's catalogue of today's texts, with every translation that it has already."""
    source = source_of(root, language)
    known = read_catalogue(root, language) if source.exists() else Catalog(charset="utf-8")
    catalog = Catalog(locale=language, charset="utf-8")
    for text, files in texts_in_source(root).items():
        entry = known.get(text.singular, text.context)
        kept = entry.string if entry and entry.id == text.msgid else ""
        string = text.msgid if language == "en" else kept
        catalog.add(text.msgid, string, [(file, 0) for file in files], context=text.context)
    return catalog


def texts_in_source(root: Path) -> dict[Text, list[str]]:
    """Find every marked text, with the files that use it."""
    found: dict[Text, list[str]] = {}
    for path in sorted((root / "apk_desktop").rglob("*.py")):
        for text in _texts(ast.parse(path.read_bytes(), str(path))):
            files = found.setdefault(text, [])
            file = path.relative_to(root).as_posix()
            if file not in files:
                files.append(file)
    return found


def _texts(tree: ast.AST) -> Iterator[Text]:
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        literals = [
            argument.value if isinstance(argument, ast.Constant) else None
            for argument in call.args[:2]
        ]
        match call.func, literals:
            case ast.Name(id="text") | ast.Attribute(value=ast.Name(id="sa")), _:
                continue  # SQLAlchemy's `text("…")` is no text of ours
            case ast.Name(id="message"), [str(text), *_]:
                yield Text(text)
            case ast.Attribute(attr="text"), [str(text), *_] if text:
                yield Text(text)
            case ast.Attribute(attr="plural"), [str(singular), str(plural)]:
                yield Text(singular, plural)
            case ast.Attribute(attr="context"), [str(context), str(text)]:
                yield Text(text, context=context)


def _translated_only(catalog: Catalog) -> Catalog:
    for entry in list(catalog):
        if entry.id and not _is_translated(entry):
            catalog.delete(entry.id, entry.context)
    catalog.creation_date = catalog.revision_date = _NO_DAY
    return catalog


def _is_translated(entry: Message) -> bool:
    forms = entry.string if isinstance(entry.string, tuple | list) else (entry.string,)
    return bool(forms) and all(forms) and not entry.fuzzy


def _replace(target: Path, content: bytes) -> None:
    # Test processes that start together may compile at once: none may read half a file.
    descriptor, beside = tempfile.mkstemp(dir=target.parent)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)
    Path(beside).chmod(0o644)
    Path(beside).replace(target)


def main() -> None:
    """Compile, or with `extract` take the texts of the source into the catalogues first."""
    root = Path(__file__).resolve().parent
    if sys.argv[1:] == ["extract"]:
        for language in PLURAL_FORMS:
            write_catalogue(root, language, updated_catalogue(root, language))
    elif sys.argv[1:]:
        sys.exit("usage: python hatch_build.py [extract]")
    compile_catalogues(root)


if __name__ == "__main__":
    main()
