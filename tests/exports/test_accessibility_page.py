"""The handbook's page of rules is made from the register of rules.

To make it again after a change: `python -m tests.exports.test_accessibility_page`.
"""

from pathlib import Path

from exports.accessibility import RULES

PAGE = Path(__file__).parents[2] / "docs" / "accessibility.md"

_START = """\
# What the accessibility check looks for

This page is made from the program's own register of rules; do not edit it by hand.

The check reads any Word document (.docx), whoever made it, and changes nothing in it. Documents that public bodies
publish have to meet WCAG 2.2, level AA (Public Sector Bodies Accessibility Regulations 2018). A document without
findings can still be hard to read: no program can tell whether its words are plain, whether a description of a picture
is right, or whether colour alone carries a meaning. Those need a person.

| Rule | What is asked for | Where it comes from | What to do in Word |
|---|---|---|---|
"""


def page() -> str:
    """The page as it should be."""
    return _START + "".join(f"| {rule.id} | {rule.title} | {rule.source} | {rule.advice} |\n" for rule in RULES)


def test_the_page_names_every_rule() -> None:
    assert PAGE.read_text("utf-8") == page()


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
