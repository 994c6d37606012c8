"""Every table of the filing cabinet, as first released.

The words are written out, not imported: a revision says what the schema was, whatever the vocabulary is today.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.migrations.triggers import create_triggers

revision = "0001"
down_revision = None

Part = sa.schema.SchemaItem

ROLES = "chair|vice-chair|member|co-opted member|substitute|cabinet member|officer|clerk|other"
MEETING_KINDS = "ordinary|annual|extraordinary|special|adjourned"
MEETING_STATUSES = "planned|agenda published|in session|draft|circulated|approved|signed"
PARTS = "public|private"
PURPOSES = "decision|discussion|information"
PRESENCES = "not called|present|present remotely|apologies|absent|substituted"
ROLL_EVENTS = "arrived|left|joined remotely|withdrew for an interest|returned|took the chair"
INTERESTS = "disclosable pecuniary interest|other registrable interest|non-registrable interest|other interest"
DECISIONS = "resolved|recommended|agreed|noted|received|approved|referred|deferred"
OUTCOMES = "carried|lost|unstated"
MATTERS = "open|in progress|done|carried forward|referred|superseded|not pursued"
REASONS = "typing|left the item|before a change|conflict|restored|circulated"


def _table(name: str, *parts: list[Part]) -> None:
    made = [sa.Column("id", sa.Integer, primary_key=True), *(part for group in parts for part in group)]
    op.create_table(name, *made)


def _columns(kind: type[sa.types.TypeEngine[Any]], names: str, nullable: bool = False) -> list[Part]:
    return [sa.Column(name, kind(), nullable=nullable) for name in names.split()]


def _text(names: str) -> list[Part]:
    return _columns(sa.String, names)


def _whole(names: str) -> list[Part]:
    return _columns(sa.Integer, names)


def _yes_no(names: str) -> list[Part]:
    return _columns(sa.Boolean, names)


def _word(name: str, words: str) -> list[Part]:
    listed = ", ".join(f"'{word}'" for word in words.split("|"))
    return [*_text(name), sa.CheckConstraint(f"{name} IN ({listed})", name=f"{name}_known")]


def _of(table: str, name: str = "", unique: bool = False) -> list[Part]:
    column = name or f"{table}_id"
    key = sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
    return [sa.Column(column, sa.Integer, key, nullable=False, unique=unique or None, index=not unique)]


def _maybe_of(table: str, name: str = "") -> list[Part]:
    column = name or f"{table}_id"
    key = sa.ForeignKey(f"{table}.id", ondelete="SET NULL")
    return [sa.Column(column, sa.Integer, key, nullable=True, index=True)]


def _moment(name: str, nullable: bool = False) -> list[Part]:
    return [sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)]


def _day(names: str) -> list[Part]:
    return _columns(sa.Date, names, nullable=True)


def upgrade() -> None:
    _office()
    _meetings()
    _minutes()
    _records()
    _rolls()
    _business()
    create_triggers(op.get_bind())


def _office() -> None:
    op.create_table("setting", sa.Column("key", sa.String, primary_key=True), *_text("value"))
    _table(
        "body",
        _text("council name short_name"),
        [sa.Column("code", sa.String, nullable=False, unique=True)],
        _text("venue contact policy"),
    )
    _table("person", _text("title forename surname post email"))
    _table("membership", _of("body"), _of("person"), _whole("position"), _word("role", ROLES), _day("starts ends"))


def _meetings() -> None:
    _table(
        "meeting",
        _of("body"),
        _word("kind", MEETING_KINDS),
        _word("status", MEETING_STATUSES),
        [sa.Column("held_on", sa.Date, nullable=False), sa.Column("starts", sa.Time, nullable=False)],
        [sa.Column("ended", sa.Time, nullable=True)],
        _text("venue remote_link"),
    )
    op.create_index("meeting_by_body_and_day", "meeting", ["body_id", "held_on"])
    op.create_index("meeting_by_day", "meeting", ["held_on"])
    _table(
        "agenda_item",
        _of("meeting"),
        _whole("position"),
        _text("title instruction"),
        _word("purpose", PURPOSES),
        _text("lead"),
        _word("part", PARTS),
        _yes_no("standing numbered"),
        _text("recommendation usual_minute"),
        _moment("deleted_at", nullable=True),
    )
    op.create_index("item_by_meeting_and_position", "agenda_item", ["meeting_id", "position"])
    pages = sa.Column("pages", sa.Integer, nullable=True)
    _table(
        "paper", _of("agenda_item", "item_id"), _whole("position"), _text("file_name"), [pages], _word("part", PARTS)
    )


def _minutes() -> None:
    _table(
        "minute",
        _of("agenda_item", "item_id", unique=True),
        _text("text"),
        _whole("version"),
        _text("sha256"),
        _columns(sa.Integer, "number_year number_serial", nullable=True),
        _moment("saved_at", nullable=True),
    )
    op.create_index("minute_by_number", "minute", ["number_year", "number_serial"])
    _table(
        "revision",
        _of("minute"),
        _whole("version"),
        _word("reason", REASONS),
        _text("sha256 text"),
        _moment("created_at"),
    )
    _table("delta", _of("minute"), _whole("base_version position"), _text("removed inserted"), _moment("created_at"))


def _records() -> None:
    extent = "start_offset end_offset"
    _table(
        "resolution",
        _of("minute"),
        _whole("position"),
        _word("kind", DECISIONS),
        _text("word lead target mover seconder"),
        _whole(extent),
    )
    _table(
        "clause", _of("resolution"), _whole("position"), _text("label"), _whole("level"), _text("text"), _whole(extent)
    )
    _table(
        "motion",
        _of("minute"),
        _whole("position"),
        _text("mover seconder wording"),
        _yes_no("amendment"),
        _whole(extent),
    )
    _table(
        "vote",
        _of("minute"),
        _whole("position"),
        _columns(sa.Integer, "votes_for votes_against abstentions", nullable=True),
        _text("names_for names_against names_abstaining"),
        _yes_no("unanimous casting_vote"),
        _word("outcome", OUTCOMES),
        _whole(extent),
    )
    _table("action", _of("minute"), _whole("position"), _text("owner text due_text"), _day("due"), _whole(extent))
    cited = _maybe_of("minute", "cited_minute_id")
    _table("reference", _of("minute"), _whole("position"), _text("citation title"), cited, _whole(extent))
    _table("flag", _of("minute"), _whole("position"), _text("line"), _whole(extent))


def _rolls() -> None:
    _table(
        "roll_entry",
        _of("meeting"),
        _of("person"),
        _whole("position"),
        _word("role", ROLES),
        _word("presence", PRESENCES),
        _maybe_of("person", "substitute_for_id"),
        _text("note"),
        [sa.UniqueConstraint("meeting_id", "person_id", name="one_line_a_person")],
    )
    _table(
        "roll_event",
        _of("meeting"),
        _of("person"),
        _word("kind", ROLL_EVENTS),
        [sa.Column("at", sa.Time, nullable=False)],
        _maybe_of("agenda_item", "item_id"),
    )
    _table(
        "declaration",
        _of("meeting"),
        _of("person"),
        _word("kind", INTERESTS),
        _maybe_of("agenda_item", "item_id"),
        _text("nature outcome"),
    )


def _business() -> None:
    _table(
        "matter",
        _of("body"),
        _maybe_of("minute"),
        _text("clause_words text owner"),
        _day("due"),
        _text("due_text"),
        _word("status", MATTERS),
        _moment("created_at"),
    )
    _table(
        "matter_update",
        _of("matter"),
        _word("status", MATTERS),
        _text("text source"),
        _moment("created_at"),
        _maybe_of("meeting", "reported_meeting_id"),
    )
    _table(
        "programme_entry",
        _of("body"),
        _maybe_of("meeting"),
        _text("title"),
        _day("due"),
        _text("source lead purpose"),
        _yes_no("key_decision done"),
    )
