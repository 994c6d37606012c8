"""Each row of the shorthand, in several house styles: what it becomes, what it does, and what is read back."""

from dataclasses import replace
from datetime import date, time
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk.dates import DATE_FORMS
from clerk.debate import undecided
from clerk.interests import DPI
from clerk.names import NAME_FORMS
from clerk.notation.parser import parse
from clerk.notation.shorthand import (
    HINT_WIDTH,
    VERBS,
    Declared,
    PrivateBegins,
    Reading,
    is_shorthand,
    read,
)
from clerk.notation.shorthand.reading import cells
from clerk.numbering import SCHEMES, NumberingScheme
from clerk.vocabulary import DecisionKind, Role
from clerk.wording import DECISION_FORMS, CitedMatter
from tests.clerk.meeting_at_hand import AGENDA, PEOPLE, STYLES, office

ITEM, NOW = 108, time(18, 52)

_MOTION = "Moved by Councillor M Jones, seconded by Councillor S Patel."
_LINE = "res note report; m jones s patel; 7-2-1"

TEXTS: tuple[tuple[str, str, str], ...] = (
    (_LINE, "council", f"{_MOTION} For 7, against 2, abstained 1.\n\nRESOLVED that the report be noted."),
    (
        _LINE,
        "parish",
        "RESOLVED: That the report be noted. "
        "(Cllr M Jones proposed, Cllr S Patel seconded, 7 in favour, 2 against, 1 abstained.)",
    ),
    (
        _LINE,
        "university",
        "Proposed by Councillor Mary Jones, seconded by Councillor Sunil Patel. For 7, against 2, abstained 1.\n\n"
        "Resolved: that the report be noted.",
    ),
    (
        _LINE,
        "governors",
        "AGREED that the report be noted. "
        "(Proposed by Councillor M Jones, seconded by Councillor S Patel; 7 in favour, 2 against, 1 abstained.)",
    ),
    ("res", "council",
     "RESOLVED that:\n(1) the attendance figures be noted; and\n(2) the measures in section 4 be endorsed."),
    ("res", "parish",
     "RESOLVED: That\n(a) the attendance figures be noted; and\n(b) the measures in section 4 be endorsed."),
    ("res", "university",
     "Resolved: that\n(i) the attendance figures be noted; and\n(ii) the measures in section 4 be endorsed."),
    ("res note report / approve budget / clerk write to county; unan", "council",
     "RESOLVED that:\n(1) the report be noted;\n(2) the budget be approved; and\n(3) the Clerk write to county.\n\n"
     "Carried unanimously."),
    ("res note report ;; approve budget", "parish",
     "RESOLVED: That\n(a) the report be noted; and\n(b) the budget be approved."),
    ("res that the fence be painted", "governors", "AGREED that the fence be painted."),
    ("rec council adopt the budget", "council", "RECOMMENDED to Council that the budget be adopted."),
    ("rec council adopt the budget", "parish", "RECOMMENDED to Council: That the budget be adopted."),
    ("rec council adopt the budget", "university", "Recommended to Council: that the budget be adopted."),
    ("rec planning committee refuse application; nem con", "council",
     "RECOMMENDED to the Planning Committee that the application be refused.\n\nCarried nem con."),
    ("act smith circulate terms of reference by 30/9", "council",
     "ACTION: Councillor A Smith - circulate terms of reference - by 30 September 2019"),
    ("act smith circulate terms of reference by 30/9", "parish",
     "ACTION: Cllr A Smith - circulate terms of reference - by 30 September 2019"),
    ("act as circulate terms of reference by 30/9", "university", ""),
    ("act clerk write to county by next meeting", "governors",
     "ACTION: Clerk - write to county - by 12 September 2019"),
    ("act smith/joyce draft a letter", "council", "ACTION: Councillor A Smith and Ms L Joyce - draft a letter"),
    ("act county highways - mend the road by hand", "council", "ACTION: County Highways - mend the road by hand"),
    ("vote 7-2-1", "council", "For 7, against 2, abstained 1."),
    ("vote 7-2-1", "parish", "(7 in favour, 2 against, 1 abstained.)"),
    ("vote unan", "university", "Carried unanimously."),
    ("vote 2-7 lost", "council", "For 2, against 7. The motion was lost."),
    ("vote 2-7; lost", "council", "For 2, against 7. The motion was lost."),
    ("vote 5-5 cv lost", "council", "For 5, against 5. The motion was lost by the casting vote of the Chair."),
    ("mot next business; m jones s patel; 7-2", "council",
     "It was moved by Councillor M Jones, seconded by Councillor S Patel, that the meeting proceed to the next "
     "business. For 7, against 2. The motion was carried."),
    ("ma 4/19", "council", "Further to minute 4/19 ‘Roads’, the Board noted that the gate had been mended."),
    ("ma 3/19", "council",
     "Further to minute 3/19 ‘Introduction to the Service’, the Board noted that:\n"
     "- the work programme had been updated\n- data on Looked After Children had been circulated ??\n"
     "- the hall had been booked"),
    ("ma 5/19", "council", "Further to minute 5/19, the Board noted that ??"),
    ("ma 4/19 the gate had been sold", "council",
     "Further to minute 4/19 ‘Roads’, the Board noted that the gate had been sold."),
    ("def", "council", "DEFERRED to the meeting on 12 September 2019."),
    ("def", "parish", "DEFERRED to the meeting on 12 September 2019."),
    ("def", "university", "Deferred to the meeting on 12 September 2019."),
    ("def until 30/9 for a site visit", "council", "DEFERRED to the meeting on 30 September 2019 for a site visit."),
    ("def until further notice", "council", "DEFERRED until further notice."),
    ("def for more information; m jones s patel; unan", "parish",
     "DEFERRED to the meeting on 12 September 2019 for more information. "
     "(Cllr M Jones proposed, Cllr S Patel seconded, all were in favour.)"),
    ("ref planning committee", "council", "REFERRED to the Planning Committee for consideration."),
    ("ref planning committee", "university", "Referred to the Planning Committee for consideration."),
    ("ref education and skills forum advise on cost", "parish",
     "REFERRED to the Education and Skills Forum to advise on cost."),
    ("note report of the director", "council", "NOTED: the report of the director."),
    ("note report of the director", "university", "Noted: the report of the director."),
    ("mot refuse application; m jones s patel; 2-7", "council",
     "It was moved by Councillor M Jones, seconded by Councillor S Patel, that the application be refused. "
     "For 2, against 7. The motion was lost."),
    ("mot question be now put; m jones s patel; 7-2", "council",
     "It was moved by Councillor M Jones, seconded by Councillor S Patel, that the question be now put. "
     "For 7, against 2. The motion was carried."),
    ("mot note report / refuse application / clerk write to county; m jones s patel", "council",
     "It was moved by Councillor M Jones, seconded by Councillor S Patel, that (1) the report be noted; "
     "(2) the application be refused; and (3) the Clerk write to county."),
    ("amd replace 500 with 750; m jones s patel; 6-3", "council",
     "Councillor M Jones moved as an amendment, seconded by Councillor S Patel, to replace “500” with “750”. "
     "For 6, against 3. The amendment was carried."),
    ("amd grant be less; m jones", "council", "Councillor M Jones moved as an amendment that the grant be less."),
    ("amd replace 500 with 750; m jones s patel; accepted", "council",
     "Councillor M Jones moved as an amendment, seconded by Councillor S Patel, to replace “500” with “750”. "
     "The amendment was accepted by the mover and became part of the motion."),
    ("amd add at once; withdrawn; m jones", "council",
     "Councillor M Jones moved as an amendment to add “at once”. The amendment was withdrawn."),
    ("adj 20:10 until 20:20", "council", "The meeting was adjourned at 8.10 pm until 8.20 pm."),
    ("adj 20:10 until 30/9 19:00", "council",
     "The meeting was adjourned at 8.10 pm until 7.00 pm on 30 September 2019."),
    ("adj 20:10 until 7 pm on 30 september", "council",
     "The meeting was adjourned at 8.10 pm until 7.00 pm on 30 September 2019."),
    ("adj 20:10 until tuesday, at 19:00", "council",
     "The meeting was adjourned at 8.10 pm until 7.00 pm on 23 July 2019."),
    ("adj 20:10 until the rain stops", "council", "The meeting was adjourned at 8.10 pm until the rain stops."),
    ("adj until 30/9", "parish", "The meeting was adjourned at 6.52 pm until 30 September 2019."),
    ("resume 20:20", "council", "The meeting resumed at 8.20 pm."),
    ("open 19:02", "council", "The meeting was opened at 7.02 pm."),
    ("close", "council", "There being no further business, the meeting closed at 6.52 pm."),
    ("close 9.05pm", "governors", "There being no further business, the meeting closed at 9.05 pm."),
    ("pub 20:10", "council", "The press and public were readmitted to the meeting at 8.10 pm."),
)  # fmt: skip


@pytest.mark.parametrize(("line", "style", "text"), TEXTS)
def test_a_line_becomes_the_text_of_the_body(line: str, style: str, text: str) -> None:
    reading = read(line, office(style))
    assert (reading.expansion or "", reading.problem) == (text, "")


def _ex(style: str, line: str) -> str:
    return read(line, office(style)).expansion or ""


def test_the_public_is_excluded_under_the_law_of_the_body() -> None:
    council, parish, university = (
        _ex(style, "ex 3" if style == "council" else "ex staffing") for style in ("council", "parish", "university")
    )
    assert council.startswith("RESOLVED that the public be excluded from the meeting during consideration of")
    assert "items 9 and 10" in council
    assert "“Information relating to the financial or business affairs of any particular person" in council
    assert parish.startswith("RESOLVED: That during consideration of")
    assert parish.endswith("confidential in nature (staffing).")
    assert university.startswith("Resolved: that agenda items 9 and 10 be taken in private")


PUBLIC_AGENDA = tuple(replace(entry, private=False) for entry in AGENDA)


def test_an_item_that_goes_on_in_private_leaves_its_resolution_public() -> None:
    here = office(agenda=PUBLIC_AGENDA)
    reading = read("ex 3", here)
    (effect,) = reading.effects
    assert isinstance(effect, PrivateBegins)
    assert (effect.items, effect.continues, effect.item) == ((), 108, 108)
    assert "during consideration of agenda item 8, under section 100A(4)" in (reading.expansion or "")
    assert reading.hint.startswith("Tab: this stays public; below is private")
    assert reading.done.startswith("this stays public; below is private: go on there (")
    assert read("ex 3", office()).hint.startswith("Tab: the public excluded for items 9, 10")
    assert "before this" not in read("ex 3", office("parish", item=103)).hint
    assert "item 3 before this one becomes private" in read("ex 3; unan", office("parish")).hint


def test_the_resolution_is_never_written_into_a_private_item() -> None:
    reading = read("ex 3", office(item=110))
    assert reading.expansion is None
    assert reading.problem == "This item is private; its resolution would not be public. Type it in item 8, before it."


def test_who_stays_is_said_and_noted() -> None:
    reading = read("ex 3; stays joyce, clerk and the council's solicitor; m jones s patel", office())
    told = "Ms L Joyce, the Clerk and the council's solicitor remained in the meeting."
    assert (reading.expansion or "").endswith(told)
    (effect,) = reading.effects
    assert isinstance(effect, PrivateBegins)
    assert effect.reason == f"paragraph 3. {told}"
    assert "who stays" in read("ex 3; stays", office()).hint
    assert "Nobody on the roll is called “zzz”" in read("ex 3; stays zzz", office()).problem


def test_wales_and_parishes_exclude_under_their_own_law() -> None:
    wales = replace(office(), policy=replace(office().policy, notice="wales-principal"))
    for paragraph in range(12, 19):
        text = read(f"ex {paragraph}", wales).expansion or ""
        assert f"as defined in paragraph {paragraph} of Part 4 of Schedule 12A" in text
    assert "Part 4 of Schedule 12A has paragraphs 12 to 18" in read("ex 3", wales).problem
    assert read("ex", wales).hint == "ex: a paragraph of Schedule 12A, 12 to 18, as in ex 14"
    parish = read("ex staffing; stays clerk; m jones s patel", office("parish"))
    assert "under the Public Bodies (Admission to Meetings) Act 1960, section 1(2)," in (parish.expansion or "")
    assert parish.effects[0] == PrivateBegins(
        (109, 110), (), None, NOW, ITEM, "staffing. The Clerk remained in the meeting."
    )


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("line", [row[0] for row in TEXTS if row[2]])
def test_what_is_written_is_understood_as_it_was_meant(line: str, style: str) -> None:
    here, verb = office(style), line.split()[0]
    if verb == "ma":
        here = replace(here, policy=replace(here.policy, numbering=office().policy.numbering))
    text = read(line, here).expansion
    assert text is not None
    parsed = parse(text, here.policy.numbering, today=here.today)
    own = DECISION_FORMS[here.policy.decision_form].word
    kinds = {
        "res": own,
        "rec": DecisionKind.RECOMMENDED,
        "ref": DecisionKind.REFERRED,
        "def": DecisionKind.DEFERRED,
        "note": DecisionKind.NOTED,
    }
    if verb in kinds:
        assert [decision.kind for decision in parsed.decisions] == [kinds[verb]]
        assert bool(parsed.decisions[0].mover) is ("; m " in line)
    assert len(parsed.actions) == (verb == "act")
    assert len(parsed.motions) == ("; m " in line)
    if verb == "ma":
        assert [reference.citation for reference in parsed.references] == [line.split()[1]]


@pytest.mark.parametrize(
    ("style", "line"),
    [("council", "ex 3"), ("council", "ex 6"), ("parish", "ex staffing"), ("university", "ex staffing")],
)
def test_an_exclusion_is_one_decision_with_one_clause(style: str, line: str) -> None:
    here = office(style)
    (decision,) = parse(read(f"{line}; m jones s patel; unan", here).expansion or "").decisions
    assert (decision.kind, len(decision.clauses)) == (DECISION_FORMS[here.policy.decision_form].word, 1)
    assert decision.mover


@pytest.mark.parametrize("form", DATE_FORMS)
def test_a_due_date_is_read_back_from_every_date_form(form: str) -> None:
    here = office()
    here = replace(here, policy=replace(here.policy, date_form=form))
    (action,) = parse(read("act smith report by 30/9", here).expansion or "", today=here.today).actions
    assert (action.due, action.text) == (date(2019, 9, 30), "report")


@pytest.mark.parametrize("form", NAME_FORMS)
def test_movers_are_read_back_from_every_form_of_names(form: str) -> None:
    here = office()
    here = replace(here, policy=replace(here.policy, name_form=form))
    (motion,) = parse(read(_LINE, here).expansion or "").motions
    assert motion.mover
    assert motion.seconder


@pytest.mark.parametrize("line", ["rec adopt the budget", "ref nowhere land", "vote many"])
def test_a_line_that_begins_like_shorthand_is_explained_when_asked_for(line: str) -> None:
    assert not is_shorthand(line)
    assert read(line, office()) == Reading()
    assert is_shorthand(line, asked=True)
    assert "is not" in read(line, office(), asked=True).problem


def test_an_interest_is_repeated_at_the_item_it_is_in() -> None:
    text = read("dec cox dpi 8 owns the land; left", office()).expansion
    assert text == (
        "Councillor P Cox, having declared a disclosable pecuniary interest in this item (owns the land), "
        "left the meeting."
    )
    assert read("dec cox dpi 6 owns the land; left", office()).expansion == ""


def test_at_the_item_for_declarations_the_item_has_to_be_said() -> None:
    here = office(item=102)
    assert read("dec cox dpi", here).expansion is None
    assert read("dec cox dpi 6", here).effects == (Declared(4, DPI, 106),)


@pytest.mark.parametrize(("example", "scheme"), [row for row in SCHEMES.items() if " " not in row[0]])
def test_an_earlier_minute_is_cited_in_every_numbering(example: str, scheme: NumberingScheme) -> None:
    here = office(
        policy=replace(office().policy, numbering=scheme), look_up=lambda citation: CitedMatter(citation, "Roads")
    )
    assert (read(f"ma {example}", here).expansion or "").startswith(f"Further to minute {example} ‘Roads’, ")


def test_a_minute_of_this_year_is_cited_by_its_number_alone() -> None:
    assert (read("ma 3", office()).expansion or "").startswith("Further to minute 3/19 ")


def test_without_a_recommendation_the_clerk_has_to_say_what_was_resolved() -> None:
    for recommendation in ("", "Decide whether to buy or hire"):
        reading = read("res", office(recommendation=recommendation))
        assert (reading.expansion, reading.problem) == (None, "")
        assert "what was decided" in reading.hint


def test_what_was_moved_and_amended_is_resolved_without_typing_it_again() -> None:
    moved = "It was moved by Councillor M Jones, seconded by Councillor S Patel, that a grant of £500 be made.\n"
    amended = f"{moved}Councillor A Smith moved as an amendment to replace “£500” with “£750”."
    here = office(moved=lambda: undecided(parse(f"{amended} The amendment was carried.")))
    assert (read("res; 7-1-1", here).expansion or "").startswith("RESOLVED that a grant of £750 be made.")
    assert "of £750" in (read("rec council", here).expansion or "")
    assert read("res note the report", here).expansion == "RESOLVED that the report be noted."
    limbs = "that\n\n(1) the report be noted; and\n(2) the hall be sold.\n"
    limbs = f"It was moved by Councillor M Jones, seconded by Councillor S Patel, {limbs}"
    assert read("res", office(moved=lambda: undecided(parse(limbs)))).expansion == (
        "RESOLVED that:\n(1) the report be noted; and\n(2) the hall be sold."
    )
    waiting = read("res", office(moved=lambda: undecided(parse(amended))))
    assert (waiting.expansion, waiting.problem) == (None, "")
    assert "the amendment is not voted on yet" in waiting.hint
    unclear = amended.replace("replace “£500” with “£750”", "think again")
    waiting = read("res", office(moved=lambda: undecided(parse(f"{unclear} The amendment was carried."))))
    assert "an amendment that was made is not understood" in waiting.hint


def test_the_amendment_before_the_meeting_is_accepted_withdrawn_or_voted_on_in_a_line_of_its_own() -> None:
    moved = "It was moved by Councillor M Jones, seconded by Councillor S Patel, that a grant of £500 be made.\n"
    amended = f"{moved}Councillor A Smith moved as an amendment to replace “£500” with “£750”."
    here = office(moved=lambda: undecided(parse(amended)))
    for line, wording in (("amd accepted", "£750"), ("amd withdrawn", "£500"), ("vote lost", "£500")):
        told = read(line, here).expansion
        debate = undecided(parse(f"{amended}\n\n{told}"))
        assert debate is not None
        assert (debate.pending, wording in debate.wording) == (None, True)
    assert read("amd withdrawn", here).hint == "Tab: The amendment was withdrawn."
    unamended = office(moved=lambda: undecided(parse(moved)))
    assert read("amd accepted", unamended).problem == "No amendment is before the meeting."
    assert read("vote lost", unamended).expansion == "The motion was lost."


@pytest.mark.parametrize(
    ("lines", "wording"),
    [
        (("vote carried", "vote 6-4 carried"), "£600"),
        (("vote 4-6 lost", "vote carried"), "£750"),
        (("amd accepted", "vote carried"), "£600"),
        (("amd withdrawn", "amd accepted"), "£750"),
        (("vote 7-3", "vote 3-7"), "£500"),
    ],
)
def test_an_amendment_to_the_amendment_is_moved_and_settled_in_lines_of_its_own(
    lines: tuple[str, str], wording: str
) -> None:
    text = "It was moved by Councillor M Jones, seconded by Councillor S Patel, that a grant of £500 be made."
    moved = ("amd replace £500 with £750; m smith s cox", "amd replace £750 with £600; m beech s dean")
    for line in (*moved, *lines):
        here = office(moved=partial(undecided, parse(text)))
        text += f"\n\n{read(line, here).expansion}"
    assert "Councillor B Beech moved as an amendment to the amendment" in text
    debate = undecided(parse(text))
    assert debate is not None
    assert (debate.wording, debate.pending) == (f"a grant of {wording} be made.", None)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself_and_its_example_works(verb: str) -> None:
    row = VERBS[verb]
    assert row.example.split()[0] == verb
    assert row.help
    assert row.usage.startswith(verb)
    absent = tuple(replace(person, here=person.surname != "Patel") for person in PEOPLE)
    people = (
        absent
        if verb in ("in", "rem")
        else (*PEOPLE, replace(PEOPLE[0], key=20, forename="Ada", surname="Ash", role=Role.OTHER))
    )
    reading = read(row.example, office(people=people))
    assert (reading.expansion is not None, reading.problem) == (True, "")


@pytest.mark.parametrize("verb", VERBS)
def test_a_line_is_explained_at_every_key(verb: str) -> None:
    line = VERBS[verb].example
    for end in range(len(verb), len(line) + 1):
        reading = read(line[:end], office())
        assert cells(reading.hint) <= HINT_WIDTH
        assert reading.expansion is None or not reading.problem


def test_the_hint_asks_for_what_may_still_come() -> None:
    hints = [read(line, office()).hint for line in (
        "res note report", "res note report; m jones", "res note report; m jones s patel", _LINE,
    )]  # fmt: skip
    assert "m mover s seconder" in hints[0]
    assert "s seconder" in hints[1]
    assert "7-2-1" in hints[2]
    assert "moved Jones, seconded Patel; 7-2-1" in hints[3]


_WORDS = (
    *VERBS, *("m", "s", ";", "/", "jones", "patel", "j", "7-2-1", "5-5", "cv", "unan", "the", "dpi", "8", "until"),
    *("18:52", "council", "by", "30/9", "3/19", "@", "#1", "note", "report", "named", "left", ";;", "-", "to", "for"),
)  # fmt: skip


@given(st.lists(st.sampled_from(_WORDS), max_size=9).map(" ".join))
def test_any_line_of_such_words_is_read(line: str) -> None:
    _is_sound(line, read(line, office()))


@given(st.sampled_from(sorted(VERBS)), st.text(max_size=60))
def test_any_line_at_all_is_read(verb: str, rest: str) -> None:
    for line in (f"{verb} {rest}", rest):
        for here in (office(), office("parish", people=(), agenda=(), item=None)):
            _is_sound(line, read(line, here))


def _is_sound(line: str, reading: Reading) -> None:
    assert cells(reading.hint) <= HINT_WIDTH
    assert reading.expansion is None or not reading.problem
    assert not reading.choices or reading.problem
    assert not reading.effects or reading.expansion is not None
    assert is_shorthand(line) or reading == Reading()


SAVED = {"res": 0.5, "act": 0.2, "ma": 0.8, "ex": 0.9, "def": 0.9, "close": 0.8, "ref": 0.5, "vote": 0.5, "rec": 0.3}
"""The least share of keys that each row must save over typing its text."""


@pytest.mark.parametrize(("verb", "share"), SAVED.items())
def test_a_row_saves_keys(verb: str, share: float) -> None:
    line = {"res": "res", "def": "def"}.get(verb, VERBS[verb].example)
    text = read(line, office()).expansion or ""
    assert 1 - (len(line) + 1) / len(text) >= share
