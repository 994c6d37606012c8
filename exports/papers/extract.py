"""One minute of a meeting by itself, for the author of a report or an appeal, marked as an extract."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from clerk.vocabulary import ClockEventKind
from exports.content.document import Document, Edition, Node, Status, Subtitle
from exports.content.editions import allowed
from exports.content.labels import in_language
from exports.file_names import safe_name
from exports.papers.front import held, sitting
from exports.papers.minutes import minutes_document
from exports.papers.standing import minutes_standing
from exports.saving import ExportError
from exports.written.formats import USUAL
from storage.schema.records import ClockRecord, ItemRecord, MeetingFile

_STANDING = "Extract from {word}, which are subject to confirmation at the next meeting"
_NOT_THERE = "There is no minute {name} in this meeting. Choose one of: {there}."
_PRIVATE = "Minute {name} records private business. Ask for the private edition to take an extract of it."


def find_item(file: MeetingFile, name: str) -> ItemRecord:
    """The item whose minute is cited as `name` ("6/19"), numbered so ("6."), or that has that number on the agenda.

    Raises ExportError where there is none, with the minutes there are.
    """
    wanted = name.strip().casefold().rstrip(".")
    for item in file.items:
        if wanted and wanted in (item.minute.citation.casefold(), item.minute.heading_number.casefold().rstrip(".")):
            return item
    for item in file.items:
        if wanted and wanted == item.label:
            return item
    there = ", ".join(item.minute.citation or item.label for item in file.items)
    raise ExportError(_NOT_THERE.format(name=name, there=there or "none"))


def extract_name(file: MeetingFile, item: ItemRecord, edition: Edition = Edition.PUBLIC) -> str:
    """The name an extract is saved under: "2019-07-18 Scrutiny Board (2) - extract 8-19.docx"."""
    private = " (private)" if edition is Edition.PRIVATE else ""
    ending = f" - extract {safe_name(item.minute.citation or item.label or item.title)}{private}.{USUAL}"
    return safe_name(f"{file.meeting.held_on.isoformat()} {file.body.name}", ending)


def extract_document(
    file: MeetingFile, item_id: int, edition: Edition = Edition.PUBLIC, made_at: datetime | None = None
) -> Document:
    """The minute of one item. Raises ExportError for a minute that the edition may not contain, or that is gone."""
    item = next((item for item in file.items if item.id == item_id), None)
    if item is None:
        raise ExportError("This minute is no longer on the agenda; it may have been deleted in another window.")
    name = item.minute.citation or item.title
    if not allowed(item.part, edition):
        raise ExportError(_PRIVATE.format(name=name))
    # With the other items gone, what hangs on them goes too; an extract has not the roll and the clock of the meeting.
    alone = replace(
        file,
        items=(item,),
        roll=(),
        roll_events=(),
        declarations=tuple(declared for declared in file.declarations if declared.item_id == item.id),
        clock=tuple(_of_item(file, item)),
        meeting=replace(file.meeting, ended=None, public_present=None, press_present=None),
        body=replace(file.body, policy=replace(file.body.policy, signature_block=False)),
    )
    alone = in_language(alone)
    whole = minutes_document(alone, edition, made_at or datetime.now(UTC))
    word = f"{file.body.policy.draft_word} minutes" if whole.draft else "minutes"
    standing = {line: _STANDING.format(word=word) for line in minutes_standing(alone, edition) if whole.draft}
    subtitle = f"Extract from the {word} of the {sitting(file)} held on {held(alone)}"
    return replace(
        whole,
        title=f"{file.body.name}: extract from the {word}, {name}",
        subject=subtitle,
        nodes=tuple(_extracted(node, subtitle, standing) for node in whole.nodes),
        notes=tuple(note for note in whole.notes if "left out" not in note),
    )


def _of_item(file: MeetingFile, item: ItemRecord) -> Iterator[ClockRecord]:
    """The times that are told under this item; the public may have come back under another."""
    for one in file.clock:
        if one.kind is ClockEventKind.PUBLIC_RETURNED or (
            one.item_id == item.id and one.kind is not ClockEventKind.OPENED
        ):
            yield one


def _extracted(node: Node, subtitle: str, standing: Mapping[str, str]) -> Node:
    """A node of the minutes as it stands in the extract; `standing` says of it what the minutes say of themselves."""
    if isinstance(node, Subtitle):
        return Subtitle(subtitle)
    return Status(standing.get(node.text, node.text)) if isinstance(node, Status) else node
