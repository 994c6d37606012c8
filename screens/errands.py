"""What the application does with a meeting on behalf of any screen: each runs in the background and may ask."""

from typing import TYPE_CHECKING

from clerk.vocabulary import MeetingStatus
from screens.leaving import LAST_SECONDS, flush
from screens.looks import LOOKS
from screens.office import Filled

if TYPE_CHECKING:
    from screens.app import ClerkApp

_LOOK = "look"


async def edit_meeting(app: "ClerkApp", meeting_id: int) -> None:
    """Change date, time, venue or kind of a meeting."""
    from screens.dialogs.meeting import MeetingDialog
    from storage.bodies import list_bodies
    from storage.meetings import get_meeting

    meeting = await app.office.ask(get_meeting, meeting_id)
    bodies = await app.office.ask(list_bodies)
    await app.push_screen_wait(MeetingDialog(app.today(), bodies, meeting=meeting))


async def change_standing(app: "ClerkApp", meeting_id: int) -> None:
    """Move the papers of a meeting on in their life; asks before what cannot be taken back."""
    from screens.dialogs.standing import standing_dialog
    from storage.meetings import get_meeting, set_status

    meeting = await app.office.ask(get_meeting, meeting_id)
    answer = await app.push_screen_wait(standing_dialog(meeting))
    if answer is None or answer == meeting.status.value:
        return
    status = MeetingStatus(answer)
    if (
        not status.frozen
        or meeting.status.frozen
        or await app.confirmed(
            f"Note these minutes as {status.value}?",
            "Their numbers are then fixed for ever, and the agenda can no longer change.",
            f"Note as {status.value}",
        )
    ):
        await app.office.ask(set_status, meeting_id, status)
        if isinstance(app.screen, Filled):
            await app.screen.fill()


async def export(app: "ClerkApp", meeting_id: int, kind: str) -> None:
    """Write a document of a meeting, after saving what is being typed."""
    from screens.dialogs.export import ExportDialog, read_export

    flush(LAST_SECONDS)
    await app.push_screen_wait(ExportDialog(await app.office.ask(read_export, meeting_id), kind))


async def take_look(app: "ClerkApp", name: str) -> None:
    """Take other colours, and remember them."""
    from storage.settings import keep_setting

    app.theme = LOOKS[name]
    await app.office.ask(keep_setting, _LOOK, name)


async def take_remembered_look(app: "ClerkApp") -> None:
    """Take the colours chosen last."""
    from storage.settings import remembered

    app.theme = LOOKS.get(await app.office.ask(remembered, _LOOK), LOOKS["dark"])
