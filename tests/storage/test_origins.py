"""What hangs on the words of a minute follows them when the minute is edited, and is never lost."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from clerk.matters import UPDATE_WORDS
from storage.business.agendas import delete_item
from storage.business.rearranging import merge_items, split_item
from storage.file.database import Store
from storage.outcomes.matters import NewMatter, add_matter, all_matters, get_matter, open_matters, update_in_words
from storage.outcomes.proposals import accept, proposals
from storage.outcomes.reviews import origin, review
from tests.storage.promising import JULY, Office, open_office


@pytest.fixture
def office(store: Store) -> Office:
    return open_office(store)


def clause_of(office: Office, matter_id: int) -> str | None:
    """The words that a matter hangs on now, as its minute has them."""
    found = origin(office.store, matter_id)
    assert found is not None
    return found.clause.of(found.text) if found.clause else None


def test_a_matter_follows_its_clause_through_edits_and_a_new_order(office: Office) -> None:
    matters = [accept(office.store, proposal) for proposal in reversed(proposals(office.store, office.july.id))]
    office.write(office.text.replace("terms of reference be circulated", "revised terms of reference be sent out"))
    lines = office.text.splitlines()
    office.write("\n".join([*lines[:3], lines[5].replace(".", "; and"), lines[4], lines[3]]))
    office.write(office.text.replace("sent out to the Board", "sent out to all members of the Board"))
    response, standing, terms = (clause_of(office, matter.id) for matter in matters)
    assert terms == "the revised terms of reference be sent out to all members of the Board;"
    assert (standing or "").startswith("the recovery plan be a standing item")
    assert (response or "").startswith("a written response")
    assert proposals(office.store, office.july.id) == []


def test_typing_a_clause_anew_letter_by_letter_does_not_lead_astray(office: Office) -> None:
    first = accept(office.store, proposals(office.store, office.july.id)[0])
    old, new = "terms of reference be circulated to the Board;", "terms of reference be published on the website;"
    text = office.text
    for length in range(len(old), -1, -5):
        office.write(text.replace(old, old[:length]))
    assert get_matter(office.store, first.id).status.value == "open"
    for length in range(0, len(new) + 5, 5):
        office.write(text.replace(old, new[:length]))
    assert clause_of(office, first.id) == f"the {new}"


def test_a_clause_that_is_taken_out_is_found_again_when_it_comes_back(office: Office) -> None:
    first = accept(office.store, proposals(office.store, office.july.id)[0])
    before = office.text
    office.write("The item was withdrawn.")
    assert clause_of(office, first.id) is None
    assert [matter.id for matter in open_matters(office.store)] == [first.id]
    office.write(before)
    assert clause_of(office, first.id) == "the terms of reference be circulated to the Board;"


def test_a_matter_goes_with_its_clause_when_an_item_is_divided_and_merged(office: Office) -> None:
    matters = [accept(office.store, proposal) for proposal in proposals(office.store, office.july.id)]
    office.write(
        "The guide was considered.\n\nRESOLVED that the terms of reference be circulated to the Board.\n\n"
        "RESOLVED that a written response be provided to members by 30 September."
    )
    place = office.text.index("RESOLVED that a written")
    other = split_item(office.store, office.item.id, place, "Response")
    assert get_matter(office.store, matters[2].id).item_id == other.id
    assert get_matter(office.store, matters[0].id).item_id == office.item.id
    merge_items(office.store, office.item.id, other.id)
    assert get_matter(office.store, matters[2].id).item_id == office.item.id


def test_a_matter_whose_item_is_taken_off_the_agenda_is_still_there(office: Office) -> None:
    first = accept(office.store, proposals(office.store, office.july.id)[0])
    delete_item(office.store, office.item.id)
    assert [line.matter.id for line in review(office.store, office.body.id, JULY).lines] == [first.id]


SENTENCES = (
    "the terms of reference be circulated to the Board",
    "a written response on targets be provided to members",
    "the bridge in Larkhouse Lane be inspected before the winter",
    "officers be asked to report the numbers of pupils by ward",
    "the grant for the village hall be paid when the roof is mended",
    "a letter be written to the highway authority about the crossing",
)
WORDS = ("promptly", "every", "all", "the whole", "next", "new", "this year", "in full")


class Clerking(RuleBasedStateMachine):
    """A clerk who takes up what the minutes promise, edits the minutes, carries and closes, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store.open(Path(self.folder.name) / "office.db", create=True)
        self.office = open_office(self.store, "")
        self.clauses: list[str] = []
        self.hangs: dict[int, int] = {}
        self.next_clause = 0

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    def written(self) -> None:
        lines = [f"({number}) {clause}" for number, clause in enumerate(self.clauses, start=1)]
        self.office.write("The item was considered.\n\nRESOLVED that\n" + ";\n".join(lines) + ".")

    @initialize(wanted=st.permutations(SENTENCES))
    def begin(self, wanted: list[str]) -> None:
        self.clauses = list(wanted[:4])
        self.spare = list(wanted[4:])
        self.written()

    @rule(number=st.integers(0, 5))
    def take_up(self, number: int) -> None:
        offered = proposals(self.store, self.office.july.id)
        if offered:
            proposal = offered[number % len(offered)]
            matter = accept(self.store, proposal)
            self.hangs[matter.id] = self.clauses.index(proposal.promise.words.rstrip(";."))

    @rule(text=st.text("abc", min_size=1, max_size=9))
    def enter_by_hand(self, text: str) -> None:
        add_matter(self.store, NewMatter(self.office.body.id, text))

    @rule(number=st.integers(0, 9), word=st.sampled_from(WORDS), place=st.integers(0, 20))
    def edit_a_clause(self, number: int, word: str, place: int) -> None:
        at = number % len(self.clauses)
        words = self.clauses[at].split()
        if len(words) < 18 and word not in self.clauses[at]:
            words.insert(1 + place % (len(words) - 1), word)
            self.clauses[at] = " ".join(words)
            self.written()

    @precondition(lambda self: len(self.spare) > 0)
    @rule(place=st.integers(0, 9))
    def add_a_clause(self, place: int) -> None:
        at = place % (len(self.clauses) + 1)
        self.clauses.insert(at, self.spare.pop())
        self.hangs = {matter: here + (here >= at) for matter, here in self.hangs.items()}
        self.written()

    @rule(data=st.data())
    def change_the_order(self, data: st.DataObject) -> None:
        order = data.draw(st.permutations(range(len(self.clauses))))
        self.clauses = [self.clauses[number] for number in order]
        self.hangs = {matter: order.index(here) for matter, here in self.hangs.items()}
        self.written()

    @rule(number=st.integers(0, 9), word=st.sampled_from([word for word, _, _ in UPDATE_WORDS]))
    def carry_or_close(self, number: int, word: str) -> None:
        every = all_matters(self.store)
        if every:
            words = f"{word} Cabinet: it was said" if word.endswith(" to") else f"{word}: it was said"
            update_in_words(self.store, [every[number % len(every)].id], words)

    @invariant()
    def each_matter_is_closed_or_visible(self) -> None:
        shown = {line.matter.id for line in review(self.store, self.office.body.id, JULY).lines}
        for matter in all_matters(self.store):
            assert matter.status.closed or matter.id in shown

    @invariant()
    def each_matter_is_attached_to_its_clause(self) -> None:
        for matter, here in self.hangs.items():
            assert (clause_of(self.office, matter) or "").rstrip(";.") == self.clauses[here]


TestClerking = Clerking.TestCase
TestClerking.settings = settings(
    max_examples=6, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
