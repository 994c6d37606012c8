"""What the screens of matters and of the work programme ask of the application: another body, a list as a document."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from textual.content import Content

from screens.dialogs.export import usual_folder
from screens.dialogs.pick import PickDialog, by_words
from screens.dialogs.prompt import PromptDialog
from screens.typed_paths import typed_folder
from screens.workbench import Workbench
from storage.schema.records import BodyRecord

if TYPE_CHECKING:
    from storage.file.database import Store

ALL = "all"
_FOLDER = "export folder"


async def pick_body(app: Workbench, bodies: Sequence[BodyRecord], *, with_all: bool = False) -> str | None:
    """The id of the body the clerk picks, ALL for every one, None for none."""
    rows = [(ALL, "All bodies")] if with_all else []
    rows += [(str(body.id), f"{body.name} ({body.code})") for body in bodies]
    return await app.push_screen_wait(PickDialog("Which body?", by_words(rows), "Letters of its name"))


async def write_list(app: Workbench, kind: str, named: str, body_id: int, arranged: str = "") -> None:
    """Ask for a folder and write one list of a body there as a Word document."""
    from storage.schema.settings import keep_setting, remembered

    folder = await app.office.ask(remembered, _FOLDER) or str(usual_folder())
    hint = "The public edition; a document that is there already is kept"
    answer = await app.push_screen_wait(PromptDialog(f"Write the {named}", "Folder", folder, hint))
    if not answer:
        return
    place = typed_folder(answer)
    path, notes = await app.office.ask(_written, kind, body_id, app.today(), arranged, place)
    await app.office.ask(keep_setting, _FOLDER, str(place))
    app.notify(Content("\n").join(map(Content, (f"Written: {path}", *notes))).plain, timeout=10)


def _written(
    store: "Store", kind: str, body_id: int, today: date, arranged: str, folder: Path
) -> tuple[Path, tuple[str, ...]]:
    from exports.body_files import ask, export_list
    from storage.council.templates import template_of

    kept = template_of(store, body_id)
    asked = ask(store, body_id, today=today, arranged=arranged)
    written = export_list(store, kind, asked, folder, template=kept.data if kept else b"")
    return written.path, tuple(written.notes)
