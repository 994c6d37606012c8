"""The fixed words of a document in the language of its body: headings, labels, and what the writers put in."""

from dataclasses import replace

from clerk.labels import Labels, said
from exports.document import (
    ActionLine,
    Attendance,
    Contents,
    Detail,
    Document,
    Node,
    Section,
    Signature,
    Status,
    SubHeading,
    Table,
)

_LANGUAGES = {Labels.WELSH: "cy-GB"}
_STOP = ". "


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
        running_status=_STOP.join(said(labels, part) for part in document.running_status.split(_STOP)),
        nodes=tuple(_labelled(node, labels) for node in document.nodes),
    )


def _labelled(node: Node, labels: Labels) -> Node:
    match node:
        case Section(text) | SubHeading(text) | Status(text):
            return replace(node, text=said(labels, text))
        case Attendance(label) | Detail(label):
            return replace(node, label=said(labels, label))
        case ActionLine():
            return replace(node, labels=labels)
        case Signature(name):
            return replace(node, name=said(labels, name), labels=labels)
        case Table(header=header):
            return replace(node, header=tuple(said(labels, word) for word in header))
        case Contents(entries):
            return replace(node, entries=tuple(replace(entry, text=said(labels, entry.text)) for entry in entries))
    return node
