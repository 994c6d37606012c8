"""The handbook's card of the shorthand, made from its table of verbs; `python -m screens.keys_table` writes it."""

from pathlib import Path

from clerk.notation.shorthand import VERBS, Verb

PAGE = Path(__file__).parents[1] / "docs" / "shorthand.md"

_HEAD = """# The shorthand card

This page is made from the program's own table of verbs; do not edit it by hand.

Type one line and press Tab at its end: it becomes ordinary text in the words of the body, and whatever else it says is
done (the roll, declarations, private business, the close). While you type, the line under the text says what it will
become and what may still follow. Ctrl+Z takes text and deeds back together; Ctrl+Y does both again.

| Type | What it is for | May be followed by |
|---|---|---|
"""

_TAIL = """
## How it goes

- A line is the verb in small letters, then its words in the order of the table, then parts behind semicolons in any
  order. What stands in square brackets may be left out.
- **Names** are initials (`mj`), the beginning of a surname (`jon`), or `@` and letters in order (`@jns`). Those in the
  room come first. A name that may be two people's is asked, never guessed.
- **Clauses** of one decision are parted by ` / ` or `;;`: `res note report / approve budget; unan`.
- **Votes** are `7-2-1` (for, against, abstained), `unan`, `nem con`, `5-5 cv` (casting vote), `named`, `lost`,
  `carried`. `named` asks each member with one key: `f` for, `a` against, `b` abstained, `x` did not vote; Enter
  writes it.
- **After a declaration**: `left`, `stayed`, `spoke`, `silent` or `disp` (dispensation).
- **Times** and **days** as you would say them: `18:52`, `6.52 pm`, `30/9`, `next meeting`. Without a time it is now.
- What is not understood stays as you typed it, and the line under the text says why. Ordinary prose is left alone;
  press Tab behind a line that might be either, and it says why the line is no shorthand.

## What is offered besides

- **A draft** stands in an empty minute, dim: what will probably be said, from the agenda and the roll. Tab takes it;
  typing replaces it.
- **Ghost text** stands dim behind the cursor at the end of a line: what this body has written before in such a place.
  Tab or → takes all of it, Shift+Tab (or Ctrl+→) the next word; typing on goes on. A space comes with it where one
  follows as a rule; a stop or a new line typed next takes its place.
"""


def shorthand_page() -> str:
    """The whole page in Markdown."""
    return _HEAD + "\n".join(map(_row, VERBS.values())) + "\n" + _TAIL


def _row(verb: Verb) -> str:
    follows = verb.usage.removeprefix(verb.name).strip() or "nothing"
    return f"| `{verb.example}` | {verb.help} | `{follows}` |"
