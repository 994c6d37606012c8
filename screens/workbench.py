"""What screens and widgets may ask of the application they stand in, which they know by this alone.

The application knows every screen, to open it; a screen that knew the application would know every other screen.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, cast

from textual.app import App
from textual.dom import DOMNode

from screens.office import Office

if TYPE_CHECKING:
    from textual.screen import Screen

    from storage.file.database import Store
    from storage.schema.records import MeetingRecord


class Workbench(App[None]):
    """The application as its screens see it: its office, its clock, its questions, and the ways to other screens."""

    office: Office
    today: Callable[[], date]
    now: Callable[[], datetime]

    def show_problem(self, problem: Exception) -> None:
        """Say what could not be done, in the problem's own words."""
        raise NotImplementedError

    async def confirmed(self, question: str, detail: str = "", yes: str = "Yes", no: str = "Cancel") -> bool:
        """Whether the clerk says yes. Only a task may wait for the answer."""
        raise NotImplementedError

    def open_screen(self, screen: "Screen[Any]") -> None:
        """Put a screen over the one in front; the next key is for it."""
        raise NotImplementedError

    def show_body(self, body_id: int) -> None:
        """Show the meetings of a body at the desk."""
        raise NotImplementedError

    def open_meeting(self, meeting: "MeetingRecord") -> None:
        """Open a meeting where its work is."""
        raise NotImplementedError

    def open_agenda(self, meeting_id: int, item_id: int | None = None) -> None:
        """Show the agenda of a meeting, at an item if one is given."""
        raise NotImplementedError

    def open_minutes(self, meeting_id: int, item_id: int | None = None) -> None:
        """Show the minutes of a meeting, at an item if one is given."""
        raise NotImplementedError

    def show_review(self, body_id: int | None) -> None:
        """Review the matters arising of a body, or of all."""
        raise NotImplementedError

    def show_programme(self, body_id: int | None) -> None:
        """Show the work programme of a body, or of all."""
        raise NotImplementedError

    def edit_meeting(self, meeting_id: int) -> None:
        """Change date, time, venue or kind of a meeting."""
        raise NotImplementedError

    def change_standing(self, meeting_id: int) -> None:
        """Move the papers of a meeting on in their life."""
        raise NotImplementedError

    def export(self, meeting_id: int, kind: str = "") -> None:
        """Write a document of a meeting."""
        raise NotImplementedError


def clerk_app(node: DOMNode) -> Workbench:
    """The application a widget or screen belongs to, typed."""
    return cast("Workbench", node.app)


def office_of(node: DOMNode) -> Office:
    """The office a widget or screen works in."""
    return clerk_app(node).office


def store_of(node: DOMNode) -> "Store":
    """The open store, for a caller that must have it at once. Raises Problem while it is being opened."""
    return office_of(node).store
