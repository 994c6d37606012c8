"""Papers going out and coming back, on behalf of any screen with a meeting in front."""

from screens.leaving import LAST_SECONDS, flush
from screens.office import Filled
from screens.typed_paths import typed_path
from screens.workbench import Workbench

_FOLDER = "review folder"


def meeting_in_front(app: Workbench) -> int | None:
    """The meeting that the screen in front is about; at the desk the one the cursor is on."""
    found = getattr(app.screen, "meeting_id", None)
    return found if isinstance(found, int) else None


async def circulate(app: Workbench) -> None:
    """Send out papers of the meeting in front, after saving what is being typed."""
    from screens.dialogs.circulate import CirculateDialog, read_circulation

    meeting_id = meeting_in_front(app)
    if meeting_id is None:
        app.notify("Go to a meeting first: its papers are what goes out.")
        return
    flush(LAST_SECONDS)
    await app.push_screen_wait(CirculateDialog(await app.office.ask(read_circulation, meeting_id)))
    if isinstance(app.screen, Filled):
        await app.screen.fill()


async def read_comments_back(app: Workbench) -> None:
    """Ask for a Word file that came back, and go through what was changed in it."""
    from screens.comments import CommentsScreen, read_comments
    from screens.dialogs.prompt import PromptDialog
    from storage.schema.settings import keep_setting, remembered

    meeting_id = meeting_in_front(app)
    folder = await app.office.ask(remembered, _FOLDER)
    hint = "The Word file (.docx) with the changes; its minutes are told by its name, or are those in front."
    typed = await app.push_screen_wait(PromptDialog("A document that came back", "File", folder, hint))
    if not typed:
        return
    flush(LAST_SECONDS)
    path = typed_path(typed)
    reviewed, decided = await app.office.ask(read_comments, path, meeting_id)
    await app.office.ask(keep_setting, _FOLDER, f"{path.parent}/")
    await app.push_screen_wait(CommentsScreen(reviewed, decided))
    if isinstance(app.screen, Filled):
        await app.screen.fill()
