"""The standard terms of committee work, as enumerations.

Every value is the word a clerk uses, in lower case, and is what the database stores;
so a value is never renamed, only added.
"""

from enum import StrEnum


class MeetingKind(StrEnum):
    """What sort of sitting a meeting is."""

    ORDINARY = "ordinary"
    ANNUAL = "annual"
    EXTRAORDINARY = "extraordinary"
    SPECIAL = "special"
    ADJOURNED = "adjourned"


class MeetingStatus(StrEnum):
    """Where a meeting's papers are in their life, in order."""

    PLANNED = "planned"
    PUBLISHED = "agenda published"
    IN_SESSION = "in session"
    DRAFT = "draft"
    CIRCULATED = "circulated"
    APPROVED = "approved"
    SIGNED = "signed"

    @property
    def frozen(self) -> bool:
        """Whether the minute numbers may no longer change (from circulation on)."""
        return self in (MeetingStatus.CIRCULATED, MeetingStatus.APPROVED, MeetingStatus.SIGNED)


class Role(StrEnum):
    """The capacity in which a person belongs to, or attends, a body."""

    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"
    MEMBER = "member"
    CO_OPTED = "co-opted member"
    SUBSTITUTE = "substitute"
    CABINET_MEMBER = "cabinet member"
    OFFICER = "officer"
    CLERK = "clerk"
    OTHER = "other"

    @property
    def counts_for_quorum(self) -> bool:
        """Whether a person in this role is a member of the body who may vote."""
        return self in (Role.CHAIR, Role.VICE_CHAIR, Role.MEMBER, Role.CO_OPTED, Role.SUBSTITUTE)

    @property
    def has_seat(self) -> bool:
        """Whether a person in this role has a seat of their own; a substitute takes that of another."""
        return self.counts_for_quorum and self is not Role.SUBSTITUTE

    @property
    def attends_by_post(self) -> bool:
        """Whether a person in this role attends because of their post, with no seat and no vote."""
        return self in (Role.OFFICER, Role.CLERK)


class Presence(StrEnum):
    """What the roll says of one person at one meeting."""

    UNCALLED = "not called"
    PRESENT = "present"
    REMOTE = "present remotely"
    APOLOGIES = "apologies"
    ABSENT = "absent"
    SUBSTITUTE = "substituted"

    @property
    def in_the_room(self) -> bool:
        """Whether the person takes part, in the room or remotely."""
        return self in (Presence.PRESENT, Presence.REMOTE)


class RollEventKind(StrEnum):
    """A timed change in who is in the room."""

    ARRIVED = "arrived"
    LEFT = "left"
    JOINED_REMOTELY = "joined remotely"
    WITHDREW = "withdrew for an interest"
    RETURNED = "returned"
    TOOK_CHAIR = "took the chair"


class ClockEventKind(StrEnum):
    """What the meeting's clock records besides who came and went."""

    OPENED = "opened"
    ADJOURNED = "adjourned"
    RESUMED = "resumed"
    CLOSED = "closed"
    PUBLIC_EXCLUDED = "public excluded"
    PUBLIC_RETURNED = "public returned"


class ItemFate(StrEnum):
    """What became of an item of the agenda at the meeting."""

    TAKEN = "taken"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"


class InterestKind(StrEnum):
    """Kinds of interest under the LGA Model Councillor Code of Conduct, and 'other' for local codes."""

    DPI = "disclosable pecuniary interest"
    ORI = "other registrable interest"
    NRI = "non-registrable interest"
    OTHER = "other interest"

    @property
    def excludes(self) -> bool:
        """Whether its member may take no part in the item without a dispensation (Localism Act 2011, section 31)."""
        return self is InterestKind.DPI


class Part(StrEnum):
    """Part 1 is taken in public; Part 2 with the public excluded (Local Government Act 1972, s.100A)."""

    PUBLIC = "public"
    PRIVATE = "private"


class Purpose(StrEnum):
    """Why an item is on the agenda."""

    DECISION = "decision"
    DISCUSSION = "discussion"
    INFORMATION = "information"


class DecisionKind(StrEnum):
    """What a decision does, after the word that opens it."""

    RESOLVED = "resolved"
    RECOMMENDED = "recommended"
    AGREED = "agreed"
    NOTED = "noted"
    RECEIVED = "received"
    APPROVED = "approved"
    REFERRED = "referred"
    DEFERRED = "deferred"


class VoteOutcome(StrEnum):
    """How a vote ended, as far as the text says so."""

    CARRIED = "carried"
    LOST = "lost"
    UNSTATED = "unstated"


class MatterStatus(StrEnum):
    """Where a matter arising stands."""

    OPEN = "open"
    IN_PROGRESS = "in progress"
    DONE = "done"
    CARRIED_FORWARD = "carried forward"
    REFERRED = "referred"
    SUPERSEDED = "superseded"
    NOT_PURSUED = "not pursued"

    @property
    def closed(self) -> bool:
        """Whether nothing more is expected of the matter."""
        return self in (
            MatterStatus.DONE,
            MatterStatus.REFERRED,
            MatterStatus.SUPERSEDED,
            MatterStatus.NOT_PURSUED,
        )


class RevisionReason(StrEnum):
    """Why an earlier state of a minute was kept."""

    TYPING = "typing"
    LEFT_ITEM = "left the item"
    BEFORE_CHANGE = "before a change"
    CONFLICT = "conflict"
    RESTORED = "restored"
    CIRCULATED = "circulated"


class LifeStep(StrEnum):
    """What happens in the life of a meeting's papers, as its history tells it."""

    CALLED = "meeting called"
    PUBLISHED = "agenda published"
    OPENED = "meeting opened"
    CLOSED = "meeting closed"
    CIRCULATED = "minutes circulated"
    APPROVED = "minutes approved"
    SIGNED = "minutes signed"
    CORRECTED = "minutes corrected"
    WITHHELD = "approval withheld"
    TAKEN_BACK = "step taken back"


class ApprovalOutcome(StrEnum):
    """What a meeting decided on the minutes of an earlier one."""

    APPROVED = "approved"
    WITHHELD = "withheld"


class ChangeCause(StrEnum):
    """Why a minute's text changed although nobody typed."""

    REFERENCE = "a reference followed"
    REARRANGED = "items split or merged"
