"""The look of a document as a web page: the Word document's, on screen, on paper and in a dark room."""

from exports.content.document import ListMarks
from exports.content.marks import sign

_LETTERS = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
# How each kind counts. Letters start again as "aa", "bb", which is how Word goes on after "z".
_COUNTING = {
    "a": f"system: symbolic; symbols: {_LETTERS};",
    "A": f"system: symbolic; symbols: {_LETTERS.upper()};",
    "1": "system: extends decimal;",
    "i": "system: extends lower-roman;",
    "I": "system: extends upper-roman;",
}


def list_class(marks: ListMarks) -> str:
    """The class of a list with a kind of mark: "marks-letter-bracket"."""
    return f"marks-{marks.name.lower().replace('_', '-')}"


def _counter(marks: ListMarks) -> str:
    """The style that counts a list in one kind of mark, brackets and all, and the rule that uses it."""
    counting, name = sign(marks), list_class(marks)
    before, after = marks.value.split(counting)
    return (
        f'@counter-style {name} {{ {_COUNTING[counting]} prefix: "{before}"; suffix: "{after} "; }}\n'
        f"ol.{name} {{ list-style-type: {name}; }}\n"
    )


STYLE = """\
:root { color-scheme: light dark; }
body { font-family: Arial, Helvetica, sans-serif; font-size: 1.125rem; line-height: 1.5; margin: 0; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; padding: 0.5rem 1rem; background: Canvas; color: LinkText; }
header, main, footer { max-width: 42rem; margin: 0 auto; padding: 0 1rem; }
header p { margin: 1.5rem 0 0; font-weight: bold; }
h1, h2, h3, h4 { line-height: 1.2; margin: 1.5em 0 0.5em; }
h1 { font-size: 2rem; margin-top: 0.5rem; }
h2 { font-size: 1.5rem; margin-top: 2em; }
h3 { font-size: 1.25rem; }
h4 { font-size: 1.125rem; }
p, ul, ol, dl, table { margin: 0 0 1rem; }
em { font-style: normal; font-weight: bold; }
.subtitle { font-size: 1.25rem; padding-bottom: 0.75rem; border-bottom: 3px solid; }
.status { font-weight: bold; padding-left: 0.75rem; border-left: 6px solid; }
.details { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1.5rem; }
.details dt { font-weight: bold; grid-column: 1; }
.details dd { margin: 0; grid-column: 2; }
nav ul { list-style: none; padding: 0; }
nav .level-3 { padding-left: 1.5rem; }
.resolution, .action { break-inside: avoid; }
.action { padding-left: 0.75rem; border-left: 4px solid; }
li { margin-bottom: 0.25rem; padding-left: 0.25rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; margin-bottom: 0.5rem; }
caption span { display: block; font-weight: normal; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem; border-bottom: 1px solid; overflow-wrap: anywhere; }
.signature span { display: inline-block; width: 14rem; border-bottom: 1px dotted; }
footer { border-top: 1px solid; margin: 2rem auto; padding-top: 0.5rem; }
@media (max-width: 30rem) { .details { display: block; } }
@media print {
  .skip { display: none; }
  body { font-size: 12pt; color: #000; background: #fff; }
  header, main, footer { max-width: none; padding: 0; }
  h1, h2, h3, h4, caption { break-after: avoid; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  .new-page { break-before: page; }
  @page { size: A4; margin: 2.2cm 2.5cm; @bottom-right { content: "Page " counter(page) " of " counter(pages); } }
}
""" + "".join(map(_counter, filter(sign, ListMarks)))
