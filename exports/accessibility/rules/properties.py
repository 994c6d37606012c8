"""Rules about the file as a whole: its title, its language, its age, its protection (A01 to A04)."""

import re
from collections import Counter
from collections.abc import Iterator

from exports.accessibility.document import WordDocument
from exports.accessibility.ooxml import attribute, child, q, whole
from exports.accessibility.places import quoted
from exports.accessibility.rules.fault import Fault

PROPERTIES = "Document properties"
SETTINGS = "Document settings"
_WORD_2013 = 15
# Titles that programs put in themselves, and file names.
_NO_TITLE = re.compile(
    r"(microsoft word\b.*|(word |new )?document ?\d*|untitled.*|title|blank|normal|template|"
    r".*\.(docx?|dotx?|docm|rtf|odt|pdf))",
    re.IGNORECASE,
)
# What is written where text is marked as being in no language, so that its spelling is not checked.
_NO_LANGUAGE = frozenset({"x-none", "zxx", "und"})
_AMERICAN = re.compile("en[-_]us", re.IGNORECASE)


def title(document: WordDocument) -> Iterator[Fault]:
    """A01: the title property says which body's what this is, and of which day."""
    element = child(document.properties, "dc:title")
    text = "" if element is None else " ".join((element.text or "").split())
    if not text:
        yield Fault(PROPERTIES, "The document has no title in its properties.")
    elif _NO_TITLE.fullmatch(text):
        yield Fault(PROPERTIES, f"The title in the properties, {quoted(text)}, does not say what the document is.")


def language(document: WordDocument) -> Iterator[Fault]:
    """A02: most of the text is marked with a language, and the properties do not contradict it.

    American English counts as no choice: it is what programs put in when nobody chose.
    """
    amounts: Counter[str] = Counter()
    for paragraph in document.body:
        for piece in paragraph.pieces:
            name = piece.look.language or ""
            amounts["" if name in _NO_LANGUAGE else name] += len(piece.text)
    if not amounts:
        amounts[document.styles.default_run.language or ""] = 1
    main = amounts.most_common(1)[0][0]
    declared = child(document.properties, "dc:language")
    stated = "" if declared is None else (declared.text or "").strip()
    if not main:
        yield Fault(SETTINGS, "The text is not marked with a language, so a screen reader must guess how to say it.")
    elif _AMERICAN.fullmatch(main):
        yield Fault(SETTINGS, "The language of the text is set to English (United States).")
    elif stated and stated[:2].lower() != main[:2].lower():
        yield Fault(PROPERTIES, f"The properties give the language as {quoted(stated)}, the text as {quoted(main)}.")


def compatibility(document: WordDocument) -> Iterator[Fault]:
    """A03: the file is not in a compatibility mode, in which Word's own accessibility checker does not run."""
    settings = child(document.settings, "w:compat")
    for setting in () if settings is None else settings.iterchildren(q("w:compatSetting")):
        if attribute(setting, "w:name") == "compatibilityMode":
            if (whole(attribute(setting, "w:val")) or 0) >= _WORD_2013:
                return
            break
    yield Fault(
        SETTINGS, "The document opens in Compatibility Mode, where Word's accessibility checker is not offered."
    )


def protection(document: WordDocument) -> Iterator[Fault]:
    """A04: nothing stops a reader from adapting the document's look. That changes are tracked may be enforced."""
    lock = child(document.settings, "w:documentProtection")
    kind = attribute(lock, "w:edit")
    enforced = attribute(lock, "w:enforcement") in ("1", "true", "on")
    if enforced and kind in ("readOnly", "comments", "forms"):
        yield Fault(SETTINGS, "The document is protected against editing, which also stops people adapting its look.")
    elif child(document.settings, "w:writeProtection") is not None:
        yield Fault(SETTINGS, "The document asks to be opened read-only, or wants a password to be changed.")
