"""Messages with papers: the right people, words and files, and nothing a mail program would trip over."""

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from exports.content.document import Edition
from exports.files import DOCUMENTS
from exports.saving import ExportError
from exports.sent.circulating import message, papers, recipients, to_keep
from exports.written.email import Attachment, Message, Recipient, eml_bytes
from storage.schema.records import MeetingFile
from tests.exports import offices
from tests.exports.word_files import parts


def _file() -> MeetingFile:
    file = offices.scrutiny()
    members = tuple(
        replace(member, person=replace(member.person, email=f"{member.person.surname.lower()}@ashmere.example"))
        for member in file.members[:2]
    )
    return replace(file, members=(*members, *file.members[2:]))


def _read(data: bytes) -> EmailMessage:
    read = message_from_bytes(data, policy=default)
    assert isinstance(read, EmailMessage)
    return read


def test_a_message_opens_as_a_draft_with_everything_in_it() -> None:
    file = _file()
    sent = papers(file, ["minutes", "agenda", "minutes"], made_at=offices.MADE_AT)
    people = recipients(file, ["members", "press@example.org"])
    read = _read(eml_bytes(message(file, sent, people)))
    assert read["X-Unsent"] == "1"
    assert "Ada Ashby <ashby@ashmere.example>" in str(read["To"])
    assert str(read["To"]).endswith("press@example.org")
    assert str(read["Subject"]).startswith(
        "Learning and Skills Scrutiny Board (4), 18 July 2019: draft minutes and agenda"
    )
    attached = {part.get_filename(): part.get_content() for part in read.iter_attachments()}
    assert attached == {paper.attachment.file_name: paper.attachment.data for paper in sent}
    assert len(attached) == 2


def test_the_same_message_is_the_same_bytes() -> None:
    letter = Message([Recipient("a@x.example")], "S", "T\n", [Attachment("a.docx", "application/x", b"\x00\xff")])
    assert eml_bytes(letter) == eml_bytes(letter)


def test_names_and_subjects_cannot_add_headers() -> None:
    letter = Message([Recipient("a@x.example", 'Eve"\r\nBcc: evil@x.example')], "Minutes\r\nBcc: evil@x.example", "x")
    read = _read(eml_bytes(letter))
    assert read["Bcc"] is None
    assert len(read["To"].addresses) == 1


def test_blind_recipients_are_not_shown() -> None:
    read = _read(eml_bytes(Message([Recipient("a@x.example"), Recipient("A@x.example")], "S", "T", blind=True)))
    assert read["To"] is None
    assert len(read["Bcc"].addresses) == 1


@pytest.mark.parametrize("address", ["nobody", "a@b", "a b@c.example", "x@y.example, z@y.example", ""])
def test_what_is_no_address_is_a_sentence(address: str) -> None:
    with pytest.raises(ExportError, match="not an e-mail address"):
        eml_bytes(Message([Recipient(address)], "S", "T"))


def test_people_are_found_by_group_and_by_address() -> None:
    file = _file()
    assert [person.address for person in recipients(file, ["members", "ASHBY@ashmere.example"])] == [
        "ashby@ashmere.example",
        "birchall@ashmere.example",
    ]
    with pytest.raises(ExportError, match="neither"):
        recipients(file, ["friends"])
    with pytest.raises(ExportError, match="Add the addresses"):
        recipients(offices.scrutiny(), ["members"])


def test_a_private_message_says_so_and_a_public_one_holds_nothing_private() -> None:
    file = offices.with_private_business()
    people = [Recipient("a@x.example")]
    private = message(file, papers(file, ["minutes"], Edition.PRIVATE, made_at=offices.MADE_AT), people)
    assert private.subject.startswith("Not for publication")
    public_kinds = [kind for kind, document in DOCUMENTS.items() if Edition.PUBLIC in document.editions]
    for ending in ("docx", "html", "md", "txt"):
        public = message(file, papers(file, public_kinds, ending=ending, made_at=offices.MADE_AT), people)
        read = _read(eml_bytes(public))
        for part in read.walk():
            content = part.get_payload(decode=True)
            unpacked = parts(content).values() if isinstance(content, bytes) and content[:2] == b"PK" else [content]
            assert not any(isinstance(piece, bytes) and b"canary" in piece.lower() for piece in unpacked)
        assert "canary" not in str(read["Subject"]).lower()


def test_what_is_kept_names_only_the_minutes_that_went_out() -> None:
    file = offices.with_private_business()
    (public,) = papers(file, ["minutes"], made_at=offices.MADE_AT)
    (private,) = papers(file, ["minutes"], Edition.PRIVATE, made_at=offices.MADE_AT)
    assert len(to_keep(file, public, []).versions) == 3
    assert len(to_keep(file, private, []).versions) == 4
    assert to_keep(file, public, [Recipient("a@x.example")]).recipients == ("a@x.example",)
