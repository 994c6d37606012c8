"""The head of a document: whose meeting it is, what the document is, where and when, and whom to ask."""

import re
from collections.abc import Iterator

from clerk.dates import write_date, write_time, write_weekday_date
from clerk.labels import labels_of, said
from clerk.policy import Policy
from clerk.vocabulary import MeetingKind, Part
from exports.content.document import Detail, Masthead, Node, Run, Status, Subtitle, Title
from storage.schema.records import MeetingFile

_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_BEFORE_EMAIL = re.compile(r"[\s,;:(<]*(?:\be-?mail)?[\s,;:(<]*$", re.IGNORECASE)
_AFTER_EMAIL = re.compile(r"^[\s,;:)>]+")
_WEB = re.compile(r"https?://\S+\Z", re.IGNORECASE)


def sitting(file: MeetingFile) -> str:
    """What sort of sitting it was: "meeting", or "extraordinary meeting"."""
    kind = file.meeting.kind
    return "meeting" if kind is MeetingKind.ORDINARY else f"{kind.value} meeting"


def held(file: MeetingFile) -> str:
    """The day and hour of the meeting: "Thursday 18 July 2019 at 10.00 am"."""
    policy = file.body.policy
    day = write_weekday_date(file.meeting.held_on, policy.date_form)
    return f"{day} at {write_time(file.meeting.starts, policy.time_form)}"


def day(file: MeetingFile) -> str:
    """The day of the meeting in the body's form."""
    return write_date(file.meeting.held_on, file.body.policy.date_form)


INITIALS = "Initials ............"
"""The place for the initials of whoever signs the minutes."""


def publisher(file: MeetingFile) -> str:
    """Who answers for the document: the council, or the body itself where it stands alone."""
    return file.body.council or file.body.name


def leaf_footer(file: MeetingFile) -> str:
    """What stands at the foot of every page of minutes: who answers for them, and a place for initials if wanted."""
    initials = f"   {INITIALS}" if file.body.policy.house_style.page_initials else ""
    return publisher(file) + initials


def section_heading(policy: Policy, part: Part) -> str:
    """The heading over the items of a part, in the body's own words."""
    if part is Part.PRIVATE:
        return policy.private_heading.strip() or "Private business"
    return policy.public_heading.strip() or "Business"


def front(file: MeetingFile, subtitle: str, statuses: tuple[str, ...]) -> Iterator[Node]:
    """Masthead, title, what the document is, and its standing."""
    if file.body.council and file.body.council != file.body.name:
        yield Masthead(file.body.council)
    yield Title(file.body.name)
    yield Subtitle(subtitle)
    yield from map(Status, statuses)


def details(file: MeetingFile, *, joining: bool) -> Iterator[Node]:
    """Venue and contact; with `joining`, how to take part from elsewhere too, which is of no use afterwards."""
    venue, link = file.meeting.venue or file.body.venue, file.meeting.remote_link.strip()
    if venue:
        yield Detail("Venue", (Run(venue),))
    if link and joining:
        join = said(labels_of(file.body.policy.house_style.labels), "Join the meeting online")
        online = Run(join, url=link) if _WEB.match(link) else Run(link)
        yield Detail("Online", (online,))
    email = _EMAIL.search(file.body.contact)
    contact = _without(file.body.contact, email) if email else file.body.contact.strip()
    if contact:
        yield Detail("Contact", (Run(contact),))
    if email:
        yield Detail("Email", (Run(email[0], url=f"mailto:{email[0]}"),))


def _without(contact: str, email: re.Match[str]) -> str:
    """The contact without its e-mail address, the word before it, and the comma that joined it to the rest."""
    before = _BEFORE_EMAIL.sub("", contact[: email.start()])
    after = _AFTER_EMAIL.sub("", contact[email.end() :]).strip()
    return ", ".join(filter(None, (before.strip(), after)))
