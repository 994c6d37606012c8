"""The fixed words of a document in the language of its body: headings, labels, and what the writers put in."""

from dataclasses import replace

from clerk.dates import WELSH
from clerk.labels import Labels, labels_of, said, said_of_day
from clerk.policy import Policy
from exports.content.document import (
    ActionLine,
    Attendance,
    Contents,
    Detail,
    Document,
    ItemHeading,
    Node,
    Section,
    Signature,
    Statement,
    Status,
    SubHeading,
    Subtitle,
    Table,
)
from storage.schema.records import BodyRecord, MeetingFile

_LANGUAGES = {Labels.WELSH: "cy-GB"}
_DAYS = {Labels.WELSH: WELSH}
_ENGLISH = "en-GB"
_STOP = ". "


def in_language(file: MeetingFile) -> MeetingFile:
    """The meeting with its body's form of days in the language of the body's documents, for those who write them."""
    return replace(file, body=of_language(file.body))


def of_language(body: BodyRecord) -> BodyRecord:
    """The body with its form of days in the language of its documents."""
    policy = body.policy
    mark = next((mark for labels, mark in _DAYS.items() if labels == policy.house_style.labels), "")
    if not mark or policy.date_form.startswith(mark):
        return body
    return replace(body, policy=replace(policy, date_form=f"{mark}{policy.date_form}"))


def labelled(document: Document) -> Document:
    """The document with its fixed words in the language of its style; as it is where that is English."""
    labels = document.style.labels
    if labels not in _LANGUAGES or document.labels is Labels(labels):
        return document
    labels = Labels(labels)
    return replace(
        document,
        labels=labels,
        language=_LANGUAGES[labels],
        title=_title(labels, document.title),
        subject=said_of_day(labels, document.subject),
        running_head=_running_head(labels, document.running_head),
        running_status=_STOP.join(said(labels, part) for part in document.running_status.split(_STOP)),
        nodes=tuple(_labelled(node, labels) for node in document.nodes),
    )


def english_in(policy: Policy) -> str:
    """The language to mark English sentences with where the body's documents are in another; "" where they are not."""
    return _ENGLISH if labels_of(policy.house_style.labels) in _LANGUAGES else ""


def _title(labels: Labels, title: str) -> str:
    """The title of the file: whose document it is stays, what it is follows the colon."""
    body, colon, document = title.rpartition(": ")
    return f"{body}{colon}{said_of_day(labels, document)}"


def _running_head(labels: Labels, head: str) -> str:
    """What runs over the pages of a book says after the comma that it is one."""
    body, comma, document = head.rpartition(", ")
    return f"{body}{comma}{said_of_day(labels, document)}"


def _labelled(node: Node, labels: Labels) -> Node:
    match node:
        case Subtitle(text):
            return replace(node, text=said_of_day(labels, text))
        case Statement(runs):
            # What the program says of the room is in English.
            return replace(node, runs=tuple(replace(run, language=_ENGLISH) for run in runs))
        case SubHeading(text):
            return replace(node, text=said(labels, text))
        case ItemHeading(number="", title=title):
            return replace(node, title=said(labels, title))
        case Section(text) | Status(text):
            return replace(node, text=said_of_day(labels, said(labels, text)))
        case Attendance(label) | Detail(label):
            return replace(node, label=said(labels, label))
        case ActionLine():
            return replace(node, labels=labels)
        case Signature(name):
            return replace(node, name=said(labels, name), labels=labels)
        case Table(header=header):
            return replace(node, header=tuple(said(labels, word) for word in header))
        case Contents(entries):
            return replace(
                node,
                entries=tuple(replace(entry, text=said_of_day(labels, said(labels, entry.text))) for entry in entries),
            )
    return node
