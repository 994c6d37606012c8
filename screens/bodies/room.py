"""How a body's minutes tell of the room: who came and left, votes by name, items out of order; each with an example."""

from datetime import time

from clerk.dates import write_time
from clerk.names import formal_name
from clerk.numbering import MinuteNumber, citation, placed, register_year
from clerk.policy import ATTENDANCE_FORMS, ITEMS_ORDERS, NAMED_VOTE_FORMS
from clerk.vocabulary import RollEventKind
from clerk.wording import recorded_vote
from clerk.wording.sentences import movement, taken_after
from screens.bodies.reading import YES_NO, shown_yes, yes
from screens.bodies.view import BodyView, Field, Section, Values, ruled

_FORMS = ("attendance_form", "named_vote_form", "items_order")
_ARRIVED = time(18, 40)
_ATTENDANCE = dict(
    zip(ATTENDANCE_FORMS, ("arrived {at}", "arrived {at}, minute {minute}", "from minute {minute}"), strict=True)
)
_VOTES = dict(zip(NAMED_VOTE_FORMS, ("lists in sentences", "a table, a row for each member"), strict=True))
_ORDERS = dict(zip(ITEMS_ORDERS, ("the order of the agenda", "the order in which they were taken"), strict=True))


def _cited(view: BodyView, serial: int) -> str:
    """A minute of this year in the body's numbering."""
    scheme = view.policy.numbering
    number = placed(scheme, MinuteNumber(register_year(scheme, view.today), serial), view.today, 1)
    return citation(scheme, number)


def _attendance(view: BodyView, form: str) -> str:
    at = write_time(_ARRIVED, view.policy.time_form)
    return _ATTENDANCE[form].format(at=at, minute=_cited(view, 36))


def _told(view: BodyView, values: Values) -> str:
    policy = view.policy
    ash, beech = (
        formal_name("Councillor", *names, policy.name_form) for names in (("Jane Anne", "Ash"), ("Brian", "Beech"))
    )
    shown = {
        "sentence": recorded_vote([ash], [beech], []).replace("\n", " "),
        "table": f"Member | Vote; {ash} | For; {beech} | Against",
    }
    order = {
        "agenda": f"Minute {_cited(view, 8)}: {taken_after(_cited(view, 9), 'Budget')}",
        "as taken": f"Minute {_cited(view, 9)} stands before minute {_cited(view, 8)}.",
    }
    lines = [f"{ash} ({_attendance(view, values['attendance_form'])})"]
    if yes(values["tell_movements"]):
        sentence = movement(RollEventKind.ARRIVED, ash, _ARRIVED, policy.time_form)
        lines.append(f"At the item: {sentence}")
    return "\n".join([*lines, shown[values["named_vote_form"]], order[values["items_order"]]])


ROOM = Section(
    "room",
    "Attendance, votes and order",
    (
        Field(
            "attendance_form",
            "Came or left",
            choices=lambda view: [(_attendance(view, form), form) for form in ATTENDANCE_FORMS],
        ),
        Field("tell_movements", "Told at the item", "who came and left, too", choices=lambda _: YES_NO),
        Field("named_vote_form", "Votes by name", choices=lambda _: [(words, form) for form, words in _VOTES.items()]),
        Field("items_order", "Items in", choices=lambda _: [(words, order) for order, words in _ORDERS.items()]),
    ),
    lambda view: {
        **{name: getattr(view.policy, name) for name in _FORMS},
        "tell_movements": shown_yes(view.policy.tell_movements),
    },
    lambda view, values: ruled(
        view, tell_movements=yes(values["tell_movements"]), **{name: values[name] for name in _FORMS}
    ),
    lambda view: f"{_attendance(view, view.policy.attendance_form)}; {_ORDERS[view.policy.items_order]}",
    _told,
)

__all__ = ["ROOM"]
