"""The kinds of interest that members of a body declare, where they are not those of the usual code of conduct."""

from dataclasses import replace

from clerk.interests import kinds_of_interest, read_interests, shown_interests
from clerk.names import formal_name
from clerk.problems import about
from clerk.wording.sentences import interest_echo
from screens.bodies.view import BodyView, Field, Section, Values, ruled
from storage.council.bodies import NewBody


def _told(view: BodyView, values: Values) -> str:
    """Each kind as minutes will say it, with those whose member takes no part marked."""
    policy = replace(view.policy, interests=read_interests(values["interests"]))
    name = formal_name("Councillor", "Jane Anne", "Ash", policy.name_form)
    return "\n".join(
        interest_echo(name, one.words) + (" Takes no part." if one.kind.excludes else "")
        for one in kinds_of_interest(policy)
    )


def _write(view: BodyView, values: Values) -> NewBody:
    with about("interests"):
        return ruled(view, interests=read_interests(values["interests"]))


INTERESTS = Section(
    "interests",
    "Kinds of interest",
    (Field("interests", "Its own, one a line; then “; out” where the member takes no part", lines=True),),
    lambda view: {"interests": shown_interests(view.policy.interests)},
    _write,
    lambda view: ", ".join(one.called for one in view.policy.interests) or "the usual ones",
    _told,
)

__all__ = ["INTERESTS"]
