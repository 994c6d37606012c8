"""Opening a written document in whatever program the system has for it."""

import asyncio
import os
import shutil
import sys
from pathlib import Path

#: Seconds after which an opener that has not ended is taken to have opened the document.
_PATIENCE = 3.0

_OPENERS = {"darwin": ("open",), "linux": ("xdg-open", "gio")}


def opener_command(path: Path, platform: str = sys.platform) -> list[str]:
    """The command that opens a document, as a list for the system and never for a shell; empty if there is none."""
    for name in _OPENERS.get(platform, _OPENERS["linux"]):
        if found := shutil.which(name):
            return [found, *(["open"] if name == "gio" else []), str(path)]
    return []


async def open_document(path: Path) -> str:
    """Open a document; a sentence saying why that was not possible, "" if nothing speaks against it."""
    if sys.platform == "win32":
        try:
            os.startfile(path)
        except OSError as error:
            return f"The document could not be opened: {error.strerror}. It is at {path}."
        return ""
    command = opener_command(path)
    if not command:
        return f"No program for opening documents was found on this computer. The document is at {path}."
    nowhere = asyncio.subprocess.DEVNULL
    try:
        process = await asyncio.create_subprocess_exec(*command, stdin=nowhere, stdout=nowhere, stderr=nowhere)
        code = await asyncio.wait_for(process.wait(), _PATIENCE)
    except TimeoutError:
        return ""
    except OSError as error:
        return f"The document could not be opened: {error.strerror}. It is at {path}."
    return "" if code == 0 else f"No program on this computer would open the document. It is at {path}."
