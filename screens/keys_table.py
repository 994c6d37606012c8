"""The handbook's table of keys, made from the registry: `python -m screens.keys_table` writes docs/keys.md.

It writes the card of the shorthand as well, docs/shorthand.md, from the table of verbs.
"""

from pathlib import Path

from screens import shorthand_card
from screens.commands import REGISTRY
from screens.keys import shown_key

PAGE = Path(__file__).parents[1] / "docs" / "keys.md"

_TITLES = {
    "app": "Everywhere",
    "desk": "At the desk",
    "agenda": "On an agenda",
    "entry": "Typing items under an agenda",
    "body": "On the screen of a body",
    "members": "Among the members of a body",
    "standing_items": "Among the standing items of a body",
    "planner": "Planning a year of meetings",
    "calendar": "In the calendar",
    "taking": "Taking members from a file",
    "standing": "Choosing the next step of the papers",
    "history": "In the history of the papers",
    "approve": "Approving minutes",
    "minutes": "In the minutes",
    "page": "Reading another minute",
    "states": "Among earlier states",
    "item": "In the menu of item commands",
    "wording": "Reading back the wording",
    "roll": "On the roll",
    "review": "In the review of matters arising",
    "promise": "Among what minutes promise",
    "programme": "On the work programme",
    "timeline": "In the history of an item",
    "line": "While a line of news is typed",
    "read": "Reading a text to be copied",
    "named": "Recording a vote by name",
    "form": "In a dialog to fill in",
    "compare": "Comparing two texts of a minute",
    "pick": "Picking a line from a list",
    "circulate": "Sending papers out",
    "comments": "Reading comments back",
    "preview": "Reading a document before it is written",
    "confirm": "At a question",
    "choose": "In a list to choose from",
    "export": "When writing a document",
    "help": "On the help screen",
}


def keys_page() -> str:
    """The whole page in Markdown."""
    lines = ["# Keys", "", "This page is made from the program's own table of keys; do not edit it by hand.", ""]
    lines += ["Every command without a key, and every other, is in the command palette: F2.", ""]
    for name, rows in REGISTRY.items():
        lines += [
            f"## {_TITLES.get(name, name.capitalize())}",
            "",
            "| Keys | Command | What it does |",
            "|---|---|---|",
        ]
        for row in rows:
            keys = " or ".join(f"`{key}`" for key in dict.fromkeys(map(shown_key, row.keys))) or "(palette)"
            lines.append(f"| {keys} | {row.label} | {row.help} |")
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(keys_page(), encoding="utf-8")
    shorthand_card.PAGE.write_text(shorthand_card.shorthand_page(), encoding="utf-8")
