"""The sample office: who was at a meeting, what was minuted, and what came of it."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from clerk.interests import KindOfInterest
from clerk.vocabulary import InterestKind, MatterStatus, Presence, Role, RollEventKind
from storage.file.database import Store
from storage.outcomes.matters import NewMatter, add_matter, update_matter
from storage.outcomes.programme import NewEntry, add_entry
from storage.sample.calling import Called, name_of
from storage.schema.records import BodyRecord
from storage.sittings.rolls import add_to_roll, call_roll, declare, record_event, set_presence
from storage.texts.minutes import get_minute, save

_AWAY = {"apologies": Presence.APOLOGIES, "absent": Presence.ABSENT, "remote": Presence.REMOTE}
_ALSO = {"cabinet": Role.CABINET_MEMBER, "officers": Role.OFFICER, "others": Role.OTHER}


def keep_roll(store: Store, called: Called, people: Mapping[str, int]) -> None:
    """Call the roll as the file says, everybody present who is not named as away; then who came and went."""
    roll = called.data.get("roll")
    if roll is None:
        return
    meeting_id = called.meeting.id
    away = {people[name]: presence for key, presence in _AWAY.items() for name in roll.get(key, ())}
    lines = call_roll(store, meeting_id, {})
    call_roll(store, meeting_id, {line.person.id: away.get(line.person.id, Presence.PRESENT) for line in lines})
    for substitute, member in roll.get("substitutes", {}).items():
        set_presence(store, meeting_id, people[substitute], Presence.PRESENT, people[member])
    for key, role in _ALSO.items():
        for name in roll.get(key, ()):
            add_to_roll(store, meeting_id, people[name], role)
    for event in roll.get("events", ()):
        kind = RollEventKind(event["kind"])
        record_event(store, meeting_id, people[event["who"]], kind, event["at"], _item_id(called, event))
    for given in roll.get("interests", ()):
        interest = KindOfInterest(InterestKind(given["kind"]))
        words = given["nature"], given["outcome"]
        declare(store, meeting_id, people[given["who"]], interest, _item_id(called, given), *words)


def write_minutes(store: Store, called: Called, usual: Mapping[str, str]) -> None:
    """Save the minute of every item that has one; a standing item without words of its own has its usual ones."""
    if "roll" not in called.data:
        return
    for item in called.data["items"]:
        record = called.items[name_of(item)]
        text = item.get("minute", usual.get(item.get("standing", ""), ""))
        if text:
            version = get_minute(store, record.minute.id).version
            save(store, record.minute.id, called.blanks.fill(text).strip(), version)


def enter_matters(store: Store, called: Called, body: BodyRecord, meetings: Mapping[str, Called]) -> None:
    """Enter what each item promised, and the news of it from later meetings."""
    for item in called.data["items"]:
        record = called.items[name_of(item)]
        for matter in item.get("matters", ()):
            entered = add_matter(
                store,
                NewMatter(
                    body_id=body.id,
                    text=called.blanks.fill(matter["text"]),
                    owner=matter.get("owner", ""),
                    due=_due(called, matter),
                    due_text=called.blanks.fill(matter.get("due_text", "")),
                    minute_id=record.minute.id,
                    clause_words=matter.get("clause", ""),
                ),
            )
            for news in matter.get("news", ()):
                at = meetings[news["meeting"]]
                update_matter(
                    store,
                    entered.id,
                    MatterStatus(news["status"]),
                    at.blanks.fill(news["text"]),
                    news.get("source", ""),
                    at.meeting.id,
                    datetime.combine(at.meeting.held_on, time(12), UTC),
                )


def enter_programme(store: Store, body: BodyRecord, data: Mapping[str, Any], meetings: Mapping[str, Called]) -> None:
    """Enter the work programme of a body."""
    for entry in data.get("programme", ()):
        add_entry(
            store,
            NewEntry(
                body_id=body.id,
                title=entry["title"],
                meeting_id=meetings[entry["meeting"]].meeting.id if "meeting" in entry else None,
                source=entry.get("source", ""),
                lead=entry.get("lead", ""),
                purpose=entry.get("purpose", ""),
                key_decision=entry.get("key_decision", False),
                done=entry.get("done", False),
            ),
        )


def _item_id(called: Called, entry: Mapping[str, Any]) -> int | None:
    return called.items[entry["item"]].id if "item" in entry else None


def _due(called: Called, matter: Mapping[str, Any]) -> date | None:
    """The day a matter is due: that of a coming meeting, or so many days after this one."""
    if "due" in matter:
        return called.blanks.held(matter["due"])
    days = matter.get("due_in_days")
    return None if days is None else called.meeting.held_on + timedelta(days=days)
