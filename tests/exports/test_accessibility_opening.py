"""Files that cannot be checked are refused with a sentence; nothing else is ever raised."""

import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exports.accessibility import Unreadable, check
from tests.exports.docx_kit import DOCUMENT, Kit, good

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def refusal(path: Path) -> str:
    with pytest.raises(Unreadable) as caught:
        check(path)
    text = str(caught.value)
    assert text.endswith(".")
    assert "\n" not in text
    return text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"Dear Clerk,", "is not a Word document"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"{\\rtf1 Dear Clerk}", "Rich Text"),
        (b"\xef\xbb\xbf<!doctype html><p>Minutes", "web page"),
        (b"<?xml version='1.0'?><a/>", "one XML file"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (_OLE + "WordDocument".encode("utf-16-le"), "Word 97 to 2003 (.doc)"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "protected with a password"),
        (_OLE, "not a Word document"),
    ],
)
def test_files_of_other_kinds_are_named(content: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "received.docx"
    path.write_bytes(content)
    assert words in refusal(path)
    assert "'received.docx'" in refusal(path)


def test_missing_files_and_folders_and_pipes(tmp_path: Path) -> None:
    assert "There is no file 'gone.docx'" in refusal(tmp_path / "gone.docx")
    assert "is a folder" in refusal(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.docx")
        assert "not an ordinary file" in refusal(tmp_path / "pipe.docx")


def test_a_name_cannot_speak_to_the_terminal(tmp_path: Path) -> None:
    assert "'red.docx'" in refusal(tmp_path / "\x1b[31mred\u202e.docx")


def packed(folder: Path, parts: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> Path:
    path = folder / "received.docx"
    with zipfile.ZipFile(path, "w", method) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"xl/workbook.xml": "<a/>"}, "Excel"),
        ({"ppt/presentation.xml": "<a/>"}, "PowerPoint"),
        ({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}, "OpenDocument"),
        ({"notes.txt": "Hello"}, "no text part"),
        ({"word/document.xml": "<a/>"}, "not a Word document"),
        ({"word/document.xml": "<a>"}, "damaged"),
        ({"word/document.xml": ""}, "damaged"),
        ({"word/document.xml": b"\xff\xfe\x00"}, "damaged"),
    ],
)
def test_archives_that_are_not_word_documents(parts: dict[str, bytes | str], words: str, tmp_path: Path) -> None:
    assert words in refusal(packed(tmp_path, parts))


@pytest.mark.parametrize(
    "start",
    [
        '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa">]>',
        '<!DOCTYPE w:document SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE w:document [<!ENTITY % a SYSTEM "http://localhost/x"> %a;]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_that_defines_entities_is_not_read(start: str, encoding: str, tmp_path: Path) -> None:
    parts: dict[str, bytes | str] = dict(good().parts)
    body = good().parts[DOCUMENT].split("\n", 1)[1]
    parts[DOCUMENT] = f'<?xml version="1.0" encoding="{encoding}"?>{start}{body}'.encode(encoding)
    assert "defines its own entities" in refusal(packed(tmp_path, parts))


def test_a_document_in_another_encoding_is_read(tmp_path: Path) -> None:
    parts: dict[str, bytes | str] = dict(good().parts)
    body = good().parts[DOCUMENT].split("\n", 1)[1]
    parts[DOCUMENT] = f'<?xml version="1.0" encoding="utf-16"?>{body}'.encode("utf-16")
    assert check(packed(tmp_path, parts)) == []


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param({f"word/part{n}.xml": "" for n in range(2_001)}, id="many parts"),
        pytest.param({f"word/part{n}.xml": "" for n in range(4_001)}, id="too many even to list"),
        pytest.param({"word/document.xml": b" " * 51_000_000}, id="large"),
        pytest.param({"word/document.xml": b" " * 11_000_000}, id="packed too tightly"),
        pytest.param({"word/document.xml": b"<a>" + b"<w/>" * 2_000_001 + b"</a>"}, id="too many marks"),
    ],
)
def test_what_would_unpack_to_too_much_is_not_unpacked(parts: dict[str, bytes | str], tmp_path: Path) -> None:
    assert "far more than a document needs" in refusal(packed(tmp_path, parts))


def test_many_pictures_do_not_count_as_text(tmp_path: Path) -> None:
    parts: dict[str, bytes | str] = {**good().parts, "word/media/map.bmp": bytes(60_000_000)}
    assert check(packed(tmp_path, parts)) == []


def test_a_locked_archive(tmp_path: Path) -> None:
    path = good().write(tmp_path)
    data = bytearray(path.read_bytes())
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    path.write_bytes(data)
    assert "locked with a password" in refusal(path)


def test_deep_nesting_is_refused_and_does_not_break_the_reader(tmp_path: Path) -> None:
    def nested(depth: int) -> Kit:
        return good().add("<w:sdt><w:sdtContent>" * depth + "<w:p/>" + "</w:sdtContent></w:sdt>" * depth)

    assert isinstance(check(nested(100).write(tmp_path)), list)
    assert "damaged" in refusal(nested(2_000).write(tmp_path))


def sentence(path: Path) -> str:
    """What a person would be told: how many findings, or why there are none."""
    try:
        return f"{len(check(path))} findings."
    except Unreadable as refusal:
        return str(refusal)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_a_damaged_file_gives_findings_or_a_sentence(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(good().data())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "damaged.docx"
    path.write_bytes(content[: data.draw(st.integers(1, len(content)))] if data.draw(st.booleans()) else content)
    assert sentence(path).endswith(".")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_odd_values_in_the_xml_break_nothing(tmp_path: Path, data: st.DataObject) -> None:
    parts = dict(good().parts)
    name = data.draw(st.sampled_from(sorted(name for name in parts if name.startswith("word/"))))
    values = parts[name].split('"')
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, (len(values) - 2) // 2)) * 2 + 1
        odd = st.sampled_from(["", "-1", "9" * 30, "1.5", "NULL", "../../..", "None", "true", "²", "FFFFFFFF", "a b"])
        if not values[at].startswith(("http", "urn", "1.0", "UTF")):
            values[at] = data.draw(odd)
    assert sentence(Kit({**parts, name: '"'.join(values)}).write(tmp_path)).endswith(".")
