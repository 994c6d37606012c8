"""What the application does with a meeting on behalf of any screen: each runs in the background and may ask."""

from typing import TYPE_CHECKING

from clerk.dates import write_weekday_date
from clerk.problems import Problem
from clerk.vocabulary import LifeStep, Part
from screens.leaving import LAST_SECONDS, flush
from screens.looks import LOOKS
from screens.office import Filled
from screens.workbench import Workbench

if TYPE_CHECKING:
    from storage.file.database import Store

_LOOK = "look"
_FORM = "18 July 2019"


async def edit_meeting(app: Workbench, meeting_id: int) -> None:
    """Change date, time, venue or kind of a meeting."""
    from screens.dialogs.meeting import MeetingDialog
    from storage.council.bodies import list_bodies
    from storage.sittings.meetings import get_meeting

    meeting = await app.office.ask(get_meeting, meeting_id)
    bodies = await app.office.ask(list_bodies)
    await app.push_screen_wait(MeetingDialog(app.today(), bodies, meeting=meeting))


async def change_standing(app: Workbench, meeting_id: int) -> None:
    """Take the next step in the life of a meeting's papers, or take the last one back."""
    from screens.dialogs.standing import StandingDialog
    from screens.papers import read_standing

    flush(LAST_SECONDS)
    standing = await app.office.ask(read_standing, meeting_id, app.today())
    done = await app.push_screen_wait(StandingDialog(standing, app.now()))
    if done == LifeStep.APPROVED.value and not await _approve_somewhere(app, meeting_id):
        return
    if done and isinstance(app.screen, Filled):
        await app.screen.fill()


async def _approve_somewhere(app: Workbench, meeting_id: int) -> bool:
    """Choose the later meeting that approves the minutes, and approve them there; False if given up."""
    from screens.dialogs.choose import ChooseDialog
    from storage.papers.awaiting import approving_meetings

    offered = await app.office.ask(approving_meetings, meeting_id)
    if not offered:
        raise Problem("There is no later meeting that may approve these minutes yet. Call one first, with n.")
    chosen: str | None = str(offered[0].id)
    if len(offered) > 1:
        lines = [(str(one.id), f"{write_weekday_date(one.held_on, _FORM)}, {one.kind}") for one in offered]
        chosen = await app.push_screen_wait(ChooseDialog("At which meeting were they approved?", lines))
    return chosen is not None and await approve_minutes(app, int(chosen), meeting_id)


async def approve_minutes(
    app: Workbench, approving_meeting_id: int, meeting_id: int | None = None, part: Part | None = None
) -> bool:
    """Minute at one meeting what it decided on the minutes of earlier ones, or on a part; False if given up."""
    from screens.dialogs.approve import ApproveDialog, read_approving

    flush(LAST_SECONDS)
    approving = await app.office.ask(read_approving, approving_meeting_id)
    return await app.push_screen_wait(ApproveDialog(approving, meeting_id, app.now(), part)) is not None


async def export(app: Workbench, meeting_id: int, kind: str) -> None:
    """Write a document of a meeting, after saving what is being typed."""
    from screens.dialogs.export import ExportDialog, read_export

    flush(LAST_SECONDS)
    await app.push_screen_wait(ExportDialog(await app.office.ask(read_export, meeting_id), kind))


async def take_look(app: Workbench, name: str) -> None:
    """Take other colours, and remember them."""
    from storage.schema.settings import keep_setting

    app.theme = LOOKS[name]
    await app.office.ask(keep_setting, _LOOK, name)


async def take_remembered_look(app: Workbench) -> None:
    """Take the colours chosen last."""
    app.theme = LOOKS.get(await app.office.ask(_remembered_look), LOOKS["dark"])


def _remembered_look(store: "Store") -> str:
    # Asked before anything else, this loads the tables, which no key may have to wait for: so it is done in the thread.
    from storage.schema.settings import remembered

    return remembered(store, _LOOK)
