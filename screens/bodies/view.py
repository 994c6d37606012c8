"""A body as its screen shows it, and its sections: what each holds, in the words of its form."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from clerk.changes import changes_taken_in
from clerk.policy import Policy
from storage.council.bodies import NewBody, get_body, update_body
from storage.council.memberships import every_membership
from storage.council.templates import template_of
from storage.file.database import Store
from storage.file.together import together
from storage.papers.circulation import distribution_of
from storage.schema.records import BodyRecord, MemberRecord

Values = Mapping[str, str]
Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class BodyView:
    """A body with everybody who belongs to it or did, the name of its template, and the present day.

    `distribution` says who gets which edition of its papers, a line each.
    """

    body: BodyRecord
    members: tuple[MemberRecord, ...]
    template: str
    today: date
    distribution: str = ""

    @property
    def policy(self) -> Policy:
        """Its rules and house style."""
        return self.body.policy

    @property
    def present(self) -> tuple[MemberRecord, ...]:
        """Those who belong to it today."""
        return tuple(
            one
            for one in self.members
            if (one.starts is None or one.starts <= self.today) and (one.ends is None or one.ends >= self.today)
        )

    @property
    def seats(self) -> int:
        """How many seats are filled."""
        return sum(one.role.has_seat for one in self.present)


def read_body(store: Store, body_id: int, today: date) -> BodyView:
    """Read a body; raises NotFound if it is gone."""
    template = template_of(store, body_id)
    return BodyView(
        get_body(store, body_id),
        every_membership(store, body_id),
        template.file_name if template else "",
        today,
        distribution_of(store, body_id),
    )


def as_given(body: BodyRecord, policy: Policy | None = None, **changes: Any) -> NewBody:
    """The body as it is given to storage, with some of its particulars changed."""
    given = NewBody(
        body.council, body.name, body.short_name, body.code, body.venue, body.contact, policy or body.policy
    )
    return replace(given, **changes)


def keep_body(store: Store, shown: BodyRecord, new: NewBody) -> BodyRecord:
    """Keep what was changed of a body as it was shown; what another window has changed of it meanwhile stays."""
    with together(store) as joined:
        now = as_given(get_body(joined, shown.id))
        return update_body(joined, shown.id, changes_taken_in(now, as_given(shown), new))


def ruled(view: BodyView, **changes: Any) -> NewBody:
    """The body with some of its rules changed."""
    return as_given(view.body, replace(view.policy, **changes))


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a section's form: `choices` makes it a list to choose from, `lines` a field of several lines."""

    name: str
    label: str
    hint: str = ""
    choices: Callable[[BodyView], Choices] | None = None
    lines: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A part of what is kept of a body.

    `read` gives its fields as texts, `write` the body with them (raising Problem for what cannot be understood), and
    `explain` what they come to: the sentence, the example, the working.
    """

    key: str
    title: str
    fields: tuple[Field, ...]
    read: Callable[[BodyView], dict[str, str]]
    write: Callable[[BodyView, Values], NewBody]
    summary: Callable[[BodyView], str]
    explain: Callable[[BodyView, Values], str] = field(default=lambda _view, _values: "")

    def told(self, view: BodyView, values: Values) -> str:
        """What the fields come to, "" while they are not understood."""
        from clerk.problems import Problem

        try:
            return self.explain(view, values)
        except Problem:
            return ""
