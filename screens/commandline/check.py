"""The command that looks over what the program relies on: its database, and what it finds on this computer."""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from clerk.problems import Problem
from clerk.text import clean
from screens.commandline.office import chosen_database


class State(StrEnum):
    """How it stands with one thing: it is there; it is not, and the program does without; it must be put right."""

    OK = "ok"
    MISSING = "missing"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one thing, in a sentence that says what to do where there is something to do."""

    name: str
    state: State
    text: str


def check(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, one list with name, state and text.")] = False,
) -> None:
    """Look over what the program relies on: the database and its backups, the dictionary, Word, PDF, the opener.

    Each line says "ok", "missing" (the program does without it) or "fault". A fault makes the exit code 1.

    Example: clerk check --json
    """
    found = [*_database(chosen_database(context), named=isinstance(context.obj, Path)), *_computer()]
    if as_json:
        lines = [{"name": one.name, "state": one.state.value, "text": clean(one.text)} for one in found]
        typer.echo(json.dumps(lines, ensure_ascii=False, indent=2))
    else:
        for one in found:
            typer.echo(f"{one.state.value:<9}{one.name:<12}{clean(one.text)}")
    faults = sum(one.state is State.FAULT for one in found)
    if faults:
        typer.echo(f"clerk: {faults} thing{'s' if faults > 1 else ''} to put right.", err=True)
        raise typer.Exit(1)


def _database(path: Path, named: bool) -> Iterable[Finding]:
    """The database and its backups; nothing in it is changed. One that was never made is no fault unless `named`."""
    from storage.file.backups import backups_of
    from storage.file.database import Store
    from storage.file.inspection import inspect

    backups = backups_of(path)
    if not named and not path.exists() and not backups:
        yield Finding("database", State.MISSING, f"There is none yet. `clerk` makes it at the first start, at {path}.")
        return
    try:
        store = Store.open(path)
        try:
            with store.raw_reader() as connection:
                wrong = inspect(connection).sentence()
        finally:
            store.close()
    except (Problem, OSError) as error:
        yield Finding("database", State.FAULT, str(error))
    else:
        text = f"{path}: {wrong}" if wrong else " ".join((f"{path} is sound.", *store.notices))
        yield Finding("database", State.FAULT if wrong else State.OK, text)
    yield _backup(backups)


def _backup(backups: list[Path]) -> Finding:
    from clerk.dates import write_date
    from storage.file.backup_files import taken_at
    from storage.file.backups import verify

    taken = taken_at(backups[0]) if backups else None
    if taken is None:
        return Finding("backup", State.MISSING, "There is none yet. One is made when you leave the program.")
    wrong = verify(backups[0])
    when = taken.astimezone()
    text = f"The last is of {write_date(when.date(), '18 July 2019')}, {when:%H:%M}: {backups[0]}"
    return Finding("backup", State.FAULT if wrong else State.OK, f"{text}. {wrong}" if wrong else text)


def _computer() -> Iterable[Finding]:
    from exports.written.pdf import find_office
    from screens.opener import opener_command
    from storage.texts.dictionaries import BRITISH, WELSH, dictionary_of

    for name, language in (("dictionary", BRITISH), ("Welsh", WELSH)):
        lookup = dictionary_of(language)
        state = State.OK if lookup.dictionary else State.MISSING
        yield Finding(name, state, f"{language.name}: {lookup.path}" if lookup.dictionary else lookup.problem)
    yield _word()
    office = find_office()
    yield Finding(
        "PDF", State.OK if office else State.MISSING, office or "PDF files need LibreOffice, which was not found."
    )
    opener = sys.platform == "win32" or bool(opener_command(Path("minutes.docx")))
    text = "Documents are opened by the system." if opener else "Nothing here opens documents; they are only written."
    yield Finding("opener", State.OK if opener else State.MISSING, text)


def _word() -> Finding:
    """Whether a Word document can be made, by making one."""
    try:
        from datetime import datetime

        from exports.content.document import Document, Edition
        from exports.word.writer import word_bytes

        word_bytes(Document("Check", "", "", "", "", "", Edition.PUBLIC, datetime(2026, 1, 1), ()))
    except (ImportError, OSError) as error:
        return Finding("Word", State.FAULT, f"Word documents cannot be written: {error}. Install the program again.")
    return Finding("Word", State.OK, "Word documents can be written.")


def add_to(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command(short_help="Look over all that the program relies on.")(check)
