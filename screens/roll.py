"""The roll call: one key a member, and the next one is called."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Footer, Static

from clerk.dates import write_date, write_time
from clerk.problems import Problem
from clerk.room import Room
from clerk.vocabulary import Presence
from clerk.wording.people import name_of
from screens.commands.roll import ROLL
from screens.keys import bindings
from screens.roll_count import count_roll
from screens.roll_notes import RollNotes
from screens.roll_people import PeopleFinder, people_to_offer, put_in_place_of, put_on_roll
from screens.tasks import before_next_key, task
from screens.widgets.heading import Heading
from screens.widgets.roll_list import RollLine, RollList
from screens.widgets.row_list import RowList
from screens.workbench import office_of
from storage.file.database import Store
from storage.file.together import together
from storage.schema.records import MeetingFile, RollEntryRecord
from storage.sittings.meetings import meeting_file
from storage.sittings.rolls import set_presence
from storage.sittings.rooms import room_of

_LEGEND = (
    "p present  a apologies  x absent  r remote  s substitute  u not called  n new\n"
    "i in  o out  b back  j remotely  w withdrew  c chair  d interest  m public"
)


class RollScreen(RollNotes):
    """The roll of the meeting with id `meeting_id`. Every answer is kept as it is given.

    What is noted of comings and goings belongs to the item with id `item_id`, the one in progress.
    """

    ROWS = ROLL
    BINDINGS = bindings(ROLL)
    AUTO_FOCUS = ""
    CSS_PATH = "styles/roll.tcss"

    def __init__(self, meeting_id: int, item_id: int | None = None) -> None:
        super().__init__(meeting_id, item_id)
        self._unanswered = 0

    def compose(self) -> ComposeResult:
        """What the keys mean, the list, and what it adds up to."""
        yield Heading()
        yield Static(_LEGEND, id="legend", markup=False)
        yield RollList(id="roll")
        yield Static("", id="said", markup=False)
        yield RowList("noted")
        yield Static("", id="count", markup=False)
        yield Footer(show_command_palette=False)

    @before_next_key
    async def on_mount(self) -> None:
        """Read the roll; the first who was not called is called first."""
        file = await office_of(self).ask(meeting_file, self.meeting_id)
        self.show_file(file)
        uncalled = [row for row, entry in enumerate(file.roll) if entry.presence is Presence.UNCALLED]
        self.query_one(RollList).cursor = uncalled[0] if uncalled else 0

    # --- Keys -------------------------------------------------------------------------------------------------------

    def action_answer(self, presence: str) -> None:
        """Answer for the person being called, and call the next."""
        self._answer(self.query_one(RollList).cursor, Presence(presence))

    def action_move(self, steps: int) -> None:
        """Call somebody further down, or up."""
        self.query_one(RollList).cursor += steps

    def action_go_to_end(self, last: bool) -> None:
        """Call the last person, or the first."""
        roll = self.query_one(RollList)
        roll.cursor = len(roll.lines) - 1 if last else 0

    def action_leave(self) -> None:
        """Go back; every answer has been kept."""
        self._leave()

    @before_next_key
    async def _leave(self) -> None:
        await office_of(self).ask(lambda _: None)
        if self.is_current:
            self.dismiss()

    @task
    async def action_add_person(self) -> None:
        """Put somebody on the roll who is not listed."""
        await self._pick("Who is here as well?", lambda store, picked: put_on_roll(store, self.meeting_id, picked))

    @task
    async def action_substitute(self) -> None:
        """Somebody attends in the place of the member being called."""
        roll = self.query_one(RollList)
        member = roll.called
        if member is None:
            return
        taken = await self._pick(
            f"Who attends in the place of {member.name}?",
            lambda store, picked: put_in_place_of(store, self.meeting_id, member.person_id, picked),
            sits=True,
        )
        if taken:
            roll.cursor += 1

    @on(RollList.Answered)
    def _clicked(self, event: RollList.Answered) -> None:
        if event.presence is Presence.SUBSTITUTE:
            self.action_substitute()
        else:
            self._answer(event.row, event.presence)

    # --- Answers ----------------------------------------------------------------------------------------------------

    def _answer(self, row: int, presence: Presence) -> None:
        """Show an answer at once, call the next, and have the answer kept."""
        file = self.file
        if file is None or not file.roll:
            return
        entry = file.roll[row]
        answered = replace(entry, presence=presence)
        self.show_file(replace(file, roll=(*file.roll[:row], answered, *file.roll[row + 1 :])))
        roll = self.query_one(RollList)
        line = roll.lines[row]
        if line.gone and presence.in_the_room:
            self._say(f"{line.name} stays {line.gone}: b notes that they came back.")
        else:
            roll.cursor = row + 1
        self._keep(entry, presence)

    @task
    async def _keep(self, entry: RollEntryRecord, presence: Presence) -> None:
        self._unanswered += 1
        try:
            file = await office_of(self).ask(_kept, self.meeting_id, entry, presence)
        except Problem:
            # What is shown is what is kept: the answer that could not be is taken off the screen.
            self.show_file(await office_of(self).ask(meeting_file, self.meeting_id))
            raise
        finally:
            self._unanswered -= 1
        # An older picture of the roll must not hide answers that are still on their way.
        if not self._unanswered:
            self.show_file(file)

    async def _pick(self, question: str, take: Callable[[Store, str], None], *, sits: bool = False) -> bool:
        """Ask for a person and put them on the roll; whether somebody was picked."""
        from screens.dialogs.pick import PickDialog

        file = self.file
        if file is None:
            return False
        office = office_of(self)
        there, offer = [entry.person.id for entry in file.roll], partial(people_to_offer, sits=sits)
        finder = PeopleFinder(await office.ask(offer, there), file.body.policy.name_form)
        picked = await self.app.push_screen_wait(PickDialog(question, finder, "Initials, surname or a new name"))
        if picked is None:
            return False
        await office.ask(take, picked)
        self.show_file(await office.ask(meeting_file, self.meeting_id))
        return True

    # --- Showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: MeetingFile) -> None:
        """Show the roll, what was noted, and what it adds up to."""
        self.file = file
        policy, room = file.body.policy, room_of(file)
        self.query_one(Heading).show(f"Roll call: {file.body.name}, {write_date(file.meeting.held_on, '18 July 2019')}")
        gone = {person: f"out {write_time(at, policy.time_form)}" for person, at in room.out_since().items()}
        self.query_one(RollList).show(tuple(_line(entry, policy.name_form, gone) for entry in file.roll))
        self.show_noted(file)
        self._show_count(file, room)

    def _show_count(self, file: MeetingFile, room: Room) -> None:
        shown = self.query_one("#count", Static)
        count = count_roll(file.roll, room)
        standing = room.now(self.item_id)
        short = room.called and not standing.quorate
        verdict = "Quorate" if room.called and standing.quorate else "NOT QUORATE" if short else ""
        if standing.excluded:
            names = ", ".join(sorted(map(room.facts.name_of, standing.excluded)))
            verdict += f"; {names} excluded from this item: {len(standing.counted)} take part"
        shown.update(Content(f"{count.tally}\n{count.quorum}\n{verdict}"))
        shown.set_class(short, "-wrong")


def _kept(store: Store, meeting_id: int, entry: RollEntryRecord, presence: Presence) -> MeetingFile:
    """Keep an answer; a substitute stays in the place of their member."""
    stands_for = entry.substitute_for.id if entry.substitute_for else None
    with together(store) as joined:
        set_presence(joined, meeting_id, entry.person.id, presence, stands_for)
        return meeting_file(joined, meeting_id)


def _line(entry: RollEntryRecord, form: str, gone: Mapping[int, str]) -> RollLine:
    person, member = entry.person, entry.substitute_for
    name = name_of(person, form)
    role = f"for {name_of(member, 'A Surname')}" if member else entry.role.value
    return RollLine(person.id, name, person.post or role, entry.presence, entry.note, gone.get(person.id, ""))
