"""The draft of an item: what can be known before the meeting speaks, in the body's own form, and otherwise nothing."""

from dataclasses import dataclass, replace
from datetime import date

import pytest

from clerk.interests import DPI
from clerk.notation.parser import parse
from clerk.presets import PRESETS
from clerk.skeleton import DeclaredInterest, Sitting, printed_here, skeleton
from clerk.vocabulary import Purpose
from tests.clerk.meeting_at_hand import PEOPLE


@dataclass
class Item:
    title: str
    instruction: str = ""
    recommendation: str = ""
    usual_minute: str = ""
    purpose: Purpose = Purpose.INFORMATION


def sitting(preset: str = "principal") -> Sitting:
    return Sitting(
        PRESETS[preset].policy,
        PRESETS[preset].short_name,
        called=True,
        unapproved=(date(2019, 6, 20), date(2019, 3, 21)),
        next_meeting=date(2019, 9, 12),
    )


def standing(preset: str, title: str) -> Item:
    """A standing item of a preset."""
    found = next(item for item in PRESETS[preset].policy.standing_items if title in item.title)
    return Item(found.title, found.instruction, "", found.usual_minute, found.purpose)


REPORT = Item("Attendance", "Report of the Director of Skills", "(1) note the figures\n(2) endorse the plan")
BUDGET = Item("Budget", "To approve the budget for 2025/26", purpose=Purpose.DECISION)
POLICE = Item("Police report", "To receive a report from the Police")

DRAFTS: tuple[tuple[Item, str, str], ...] = (
    (REPORT, "principal",
     "The Committee considered a report of the Director of Skills.\n\n"
     "RESOLVED that:\n(1) the figures be noted; and\n(2) the plan be endorsed."),
    (REPORT, "parish",
     "The Council considered a report of the Director of Skills.\n\n"
     "RESOLVED: That\n(a) the figures be noted; and\n(b) the plan be endorsed."),
    (REPORT, "university",
     "The Committee considered a report of the Director of Skills.\n\n"
     "Resolved: that\n(i) the figures be noted; and\n(ii) the plan be endorsed."),
    (BUDGET, "principal", "RESOLVED that the budget for 2025/26 be approved."),
    (BUDGET, "parish", "RESOLVED: That the budget for 2025/26 be approved."),
    (BUDGET, "governors", "AGREED that the budget for 2025/26 be approved."),
    (POLICE, "parish", "The Council received a report from the Police."),
    (POLICE, "voluntary", "The Committee received a report from the Police."),
    (Item("Lamps", "To consider quotations for lamps", "Accept the lowest"), "parish",
     "The Council considered quotations for lamps.\n\nRESOLVED: That the lowest be accepted."),
    (Item("Speed", "To consider buying a device", "Decide whether to buy or hire"), "parish",
     "The Council considered buying a device."),
    (Item("To adopt the plan", purpose=Purpose.DECISION), "principal", "RESOLVED that the plan be adopted."),
    (Item("Plan", "To approve it", "That the plan be approved with changes", purpose=Purpose.DECISION), "principal",
     "RESOLVED that the plan be approved with changes."),
    (Item("Potholes"), "parish", ""),
    (Item("Grant applications", "Water charges"), "parish", ""),
    (Item("Review of polling places"), "principal", ""),
    (Item("Any other business", "To take other business"), "governors", ""),
)  # fmt: skip


@pytest.mark.parametrize(("item", "preset", "draft"), DRAFTS)
def test_business_is_drafted_from_the_agenda(item: Item, preset: str, draft: str) -> None:
    assert skeleton(item, sitting(preset)) == draft


@pytest.mark.parametrize(
    ("preset", "draft"),
    [
        ("principal", "RESOLVED that the minutes of the meetings held on 21 March 2019 and 20 June 2019 be signed"),
        ("parish", "RESOLVED: That the minutes of the meetings held on 21 March 2019 and 20 June 2019 be approved"),
        (
            "university",
            "Resolved: that the minutes of the meetings held on 21 March 2019 and 20 June 2019 be",
        ),
        ("voluntary", "AGREED that the minutes of the meetings held on 21 March 2019 and 20 June 2019 be accepted"),
    ],
)
def test_minutes_are_approved_in_the_bodys_usual_words(preset: str, draft: str) -> None:
    text = skeleton(standing(preset, "inutes of the previous"), sitting(preset))
    assert text.startswith(draft)
    assert len(parse(text).decisions) == 1


def test_minutes_without_usual_words_are_approved_in_the_bodys_form() -> None:
    assert skeleton(Item("Minutes"), sitting("parish")) == (
        "RESOLVED: That the minutes of the meetings held on 21 March 2019 and 20 June 2019 be approved and signed by "
        "the Chair as a correct record."
    )
    assert skeleton(standing("parish", "Minutes"), replace(sitting("parish"), unapproved=())) == ""


@pytest.mark.parametrize(
    ("preset", "names"), [("principal", "Councillors M Jones and S Patel"), ("parish", "Cllrs M Jones and S Patel")]
)
def test_apologies_come_from_the_roll(preset: str, names: str) -> None:
    item = standing(preset, "pologies")
    here = replace(sitting(preset), apologies=PEOPLE[:2])
    assert skeleton(item, here) == f"Apologies for absence were received from {names}."
    assert skeleton(item, sitting(preset)) == "There were no apologies for absence."
    assert skeleton(item, replace(sitting(preset), called=False)) == ""


def test_substitutes_are_named_with_the_apologies() -> None:
    here = replace(sitting(), apologies=PEOPLE[:1], substitutes=((PEOPLE[2], PEOPLE[0]),))
    assert skeleton(Item("Apologies and substitutions"), here).endswith(
        "Councillor A Smith attended as substitute for Councillor M Jones."
    )


def test_declarations_are_said_to_be_none_only_where_there_are_none() -> None:
    item = standing("parish", "Declarations")
    assert skeleton(item, sitting("parish")).startswith("There were no declarations of interest")
    assert printed_here(item, sitting("parish")) == ""
    declared = replace(sitting("parish"), declared=True)
    assert skeleton(item, declared) == ""
    assert printed_here(item, declared) == "The declarations on the roll are printed here."
    assert printed_here(replace(item, title="Lease"), declared) == ""


def test_an_interest_is_repeated_at_its_item() -> None:
    here = replace(sitting(), interests=(DeclaredInterest(PEOPLE[3], DPI, "left the meeting"),))
    assert skeleton(BUDGET, here).startswith(
        "Councillor P Cox, having declared a disclosable pecuniary interest in this item, left the meeting.\n\nRESOLVED"
    )


def test_matters_arising_are_written_or_there_are_none() -> None:
    item = standing("principal", "Matters arising")
    assert skeleton(item, sitting()) == "There were no matters arising."
    arising = "Further to minute 3/19 ‘Roads’, the Committee noted that the gate had been mended."
    assert skeleton(item, replace(sitting(), arising=arising)) == arising


def test_the_next_meeting_is_named_where_it_is_known() -> None:
    item = standing("parish", "Date of next meeting")
    assert skeleton(item, sitting("parish")) == "The next meeting would be held on 12 September 2019."
    assert skeleton(item, replace(sitting("parish"), next_meeting=None)) == ""


def test_the_public_is_excluded_under_the_paragraph_of_the_agenda() -> None:
    item = Item("Exclusion of the press and public", "Paragraphs 1 and 3 of Part 1 of Schedule 12A")
    here = replace(sitting(), private_items=("9", "10"))
    assert "items 9 and 10" in skeleton(item, here)
    assert "paragraphs 1 and 3 of Part 1" in skeleton(item, here)
    assert skeleton(Item("Exclusion of the public"), here) == ""
    assert "Act 1960" in skeleton(Item("Exclusion of the public"), sitting("parish"))


@pytest.mark.parametrize("preset", PRESETS)
def test_every_standing_item_has_a_draft_that_reads_well_or_none(preset: str) -> None:
    for found in PRESETS[preset].policy.standing_items:
        item = Item(found.title, found.instruction, "", found.usual_minute, found.purpose)
        text = skeleton(item, sitting(preset))
        assert "To " not in text
        assert not text or text.endswith((".", "??"))
