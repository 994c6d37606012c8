"""Walking through a document's XML as a reader would: wrappers opened, deletions passed over."""

from collections.abc import Iterator

from lxml import etree

from exports.accessibility.ooxml import child, q

# Wrappers that change nothing about what is shown: tracked insertions, content controls, smart tags, directions.
_WRAPPERS = frozenset(map(q, ("w:ins", "w:moveTo", "w:sdtContent", "w:smartTag", "w:customXml", "w:dir", "w:bdo")))
_DELETED = frozenset(map(q, ("w:del", "w:moveFrom")))
_CONTROL, _CONTROL_CONTENT = q("w:sdt"), "w:sdtContent"
_ALTERNATIVES = q("mc:AlternateContent")
_BOX = q("w:txbxContent")


def shown_children(parent: etree._Element) -> Iterator[etree._Element]:
    """The children of an element that a reader sees, with wrappers opened and tracked deletions left out.

    Of alternatives for old and new versions of Word, the new one.
    """
    for element in parent.iterchildren():
        tag = element.tag
        if tag in _WRAPPERS:
            yield from shown_children(element)
        elif tag in (_CONTROL, _ALTERNATIVES):
            chosen = child(element, _CONTROL_CONTENT) if tag == _CONTROL else _chosen(element)
            if chosen is not None:
                yield from shown_children(chosen)
        elif tag not in _DELETED:
            yield element


def text_boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The contents of the text boxes in a drawing; those inside other boxes are left to whoever reads these."""
    for inner in shown_children(element):
        if inner.tag == _BOX:
            yield inner
        else:
            yield from text_boxes(inner)


def _chosen(alternatives: etree._Element) -> etree._Element | None:
    choice = child(alternatives, "mc:Choice")
    return child(alternatives, "mc:Fallback") if choice is None else choice
