"""A message ready to send, as an .eml file that a mail program opens as a draft: people, subject, text, attachments."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formataddr

from exports.content.shown import one_line
from exports.saving import ExportError

_ADDRESS = re.compile(r"[^\s@<>\",;:]+@[^\s@<>\",;:]+\.[^\s@<>\",;:]+")


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody a message goes to. Raises ExportError on sending where the address is none."""

    address: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a message: its name, its type on the internet, its bytes."""

    file_name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it is to be sent; `blind` recipients are not shown to one another."""

    to: Sequence[Recipient]
    subject: str
    text: str
    attachments: Sequence[Attachment] = ()
    blind: bool = False


def eml_bytes(message: Message) -> bytes:
    """The message as a draft. The same message gives the same bytes. Raises ExportError for an address that is none.

    `X-Unsent: 1` makes Outlook and others open it for editing, with a button to send, rather than as mail received.
    """
    made = EmailMessage(policy=SMTP)
    made["X-Unsent"] = "1"
    made["Bcc" if message.blind else "To"] = ", ".join(map(_written, _once(message.to)))
    made["Subject"] = one_line(message.subject).strip()
    made.set_content(message.text, cte="quoted-printable")
    for attachment in message.attachments:
        main, _, sub = attachment.media_type.partition("/")
        made.add_attachment(attachment.data, maintype=main, subtype=sub, filename=one_line(attachment.file_name))
    if made.is_multipart():
        made.set_boundary("=_clerk_0123456789_clerk")
    return made.as_bytes()


def _once(recipients: Iterable[Recipient]) -> list[Recipient]:
    """Each address once, however it is capitalised."""
    return list({recipient.address.casefold(): recipient for recipient in reversed(list(recipients))}.values())[::-1]


def _written(recipient: Recipient) -> str:
    if not _ADDRESS.fullmatch(recipient.address):
        raise ExportError(f'"{one_line(recipient.address)}" is not an e-mail address. Correct it and try again.')
    if not recipient.address.isascii():
        raise ExportError(f'"{recipient.address}" has letters that mail programs refuse. Ask for another address.')
    return formataddr((one_line(recipient.name).strip(), recipient.address))
