"""What the review shows: what is outstanding of a body, by meeting or by owner, some of it, and the matters marked."""

from dataclasses import dataclass, replace
from datetime import date

from rich.console import RenderableType
from rich.text import Text

from screens.browsing import BrowsingScreen
from screens.list_errands import ALL, pick_body
from screens.review_rows import (
    NEVER_REVIEWED,
    NOT_FOUND,
    NOTHING,
    NOTHING_NEW,
    in_order,
    matter_details,
    review_rows,
    standing,
    where,
)
from screens.tasks import task
from screens.widgets.heading import Heading
from screens.workbench import clerk_app, office_of
from storage.council.bodies import list_bodies
from storage.file.database import Store
from storage.outcomes.arising import note_reports
from storage.outcomes.reviews import Grouping, Review, ReviewLine, origin, review
from storage.schema.records import BodyRecord, MeetingRecord
from storage.sittings.meetings import list_meetings


@dataclass(frozen=True, slots=True)
class ReviewView:
    """The review of everything, and what else the screen knows of the office."""

    whole: Review
    bodies: tuple[BodyRecord, ...]
    meetings: tuple[MeetingRecord, ...]

    def name_of(self, body_id: int | None) -> str:
        """What a body is called; None is all of them."""
        return next((body.name for body in self.bodies if body.id == body_id), "all bodies")


def _read(store: Store, body_id: int | None, grouping: Grouping, today: date) -> ReviewView:
    note_reports(store, body_id)
    whole = review(store, body_id, today, grouping=grouping)
    return ReviewView(whole, tuple(list_bodies(store)), tuple(list_meetings(store)))


class ReviewList(BrowsingScreen):
    """The matters of the body `body_id`, or of every body (None); what is done with them is the subclass's."""

    def __init__(self, body_id: int | None = None) -> None:
        super().__init__()
        self.body_id = body_id
        self.grouping = Grouping.MEETING
        self.changed_only = False
        self.marked: set[int] = set()
        self.view: ReviewView | None = None
        self._order: tuple[int, ...] = ()

    # --- Showing ----------------------------------------------------------------------------------------------------

    async def fill(self, keep: str = "") -> None:
        """Read the review and show it."""
        view = await office_of(self).ask(_read, self.body_id, self.grouping, clerk_app(self).today())
        self.view = replace(view, whole=in_order(view.whole, self._order)) if self._order else view
        self._order = tuple(line.matter.id for line in self.view.whole.lines)
        self.marked &= {line.matter.id for line in self.view.whole.lines}
        self.narrowed(keep)

    def narrowed(self, keep: str = "") -> None:
        """Show what the words and the wish for news leave."""
        if self.view is None:
            return
        shown = self.shown
        nothing_new = NOTHING_NEW if shown.reviewed_at else NEVER_REVIEWED
        empty = NOT_FOUND if self.words else nothing_new if self.changed_only else NOTHING
        body_name = self.view.name_of(self.body_id)
        self.query_one(Heading).show(where(shown, body_name, self.changed_only), standing(shown))
        self.show_rows(review_rows(shown, self.marked), keep, empty)

    @property
    def shown(self) -> Review:
        """The review as far as it is shown."""
        assert self.view is not None
        found = self.view.whole.narrowed(self.words) if self.words.strip() else self.view.whole
        if self.changed_only:
            groups = (
                replace(group, lines=tuple(line for line in group.lines if line.changed)) for group in found.groups
            )
            found = replace(found, groups=tuple(group for group in groups if group.lines))
        return found

    @property
    def line(self) -> ReviewLine | None:
        """The matter the cursor is on."""
        chosen = self.rows.chosen
        lines = self.view.whole.lines if self.view else ()
        return next((line for line in lines if str(line.matter.id) == chosen), None)

    async def details(self) -> RenderableType:
        """The matter, its news, and the minute it comes from."""
        line = self.line
        if line is None:
            return Text("")
        whole = self.has_class("-large-pane") or self.has_class("-wide")
        return matter_details(line, await office_of(self).ask(origin, line.matter.id), whole)

    @property
    def chosen(self) -> tuple[int, ...]:
        """The matters that are marked, or else the one the cursor is on."""
        if self.marked and self.view is not None:
            return tuple(line.matter.id for line in self.view.whole.lines if line.matter.id in self.marked)
        return (self.line.matter.id,) if self.line is not None else ()

    @property
    def body_here(self) -> int | None:
        """The body shown, or the one of the matter the cursor is on."""
        return self.body_id if self.body_id is not None else self.line.matter.body_id if self.line else None

    # --- Choosing what is shown ---------------------------------------------------------------------------------------

    @task
    async def action_turn_grouping(self) -> None:
        """Group by owner, or by meeting."""
        self._order = ()
        self.grouping = Grouping.OWNER if self.grouping is Grouping.MEETING else Grouping.MEETING
        await self.fill()

    def action_turn_changed(self) -> None:
        """Show what changed since the last review, or everything."""
        self.changed_only = not self.changed_only
        self.narrowed()

    def action_clear(self) -> None:
        """Show all again; where all is shown, go back."""
        if self.changed_only:
            self.action_turn_changed()
        else:
            super().action_clear()

    def action_turn_pane(self) -> None:
        """Show the minute large, or small."""
        self.toggle_class("-large-pane")
        self._moved()

    @task
    async def action_body(self) -> None:
        """Show another body's matters."""
        if self.view is not None and (picked := await pick_body(clerk_app(self), self.view.bodies, with_all=True)):
            self.body_id = None if picked == ALL else int(picked)
            self.marked.clear()
            self._order = ()
            await self.fill()

    def action_mark(self) -> None:
        """Mark the matter, or take the mark off, and go to the next."""
        if self.line is not None:
            self.marked ^= {self.line.matter.id}
            self.narrowed()
            self.rows.action_cursor_down()
