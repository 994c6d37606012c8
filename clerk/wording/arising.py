"""Matters arising: an earlier minute, what was promised in it, and what has come of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clerk.wording.outcomes import as_clause
from clerk.wording.turning import BLANK


@dataclass(frozen=True, slots=True)
class Promise:
    """Something promised in an earlier minute: the task, what is known of it since, and whether it is closed.

    `text` is an infinitive ("circulate the terms of reference") or a clause ("the terms be circulated"); `news` is
    what was reported of it last ("The terms were circulated on 3 May.").
    """

    text: str
    news: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class CitedMatter:
    """An earlier minute that a matter arises from: its citation as the body writes it, its title, its promises."""

    citation: str
    title: str = ""
    promises: tuple[Promise, ...] = ()


def matter_arising(matter: CitedMatter, short_name: str) -> str:
    """The minute of a matter arising, from its promises; "??" where it is not known what has come of them."""
    return further_to(matter.citation, matter.title, short_name, [kept(one) for one in matter.promises] or [BLANK])


def further_to(citation: str, title: str, short_name: str, noted: Sequence[str]) -> str:
    """ "Further to minute 3/19 ‘title’, the Board noted that ...", with a list where several things were noted."""
    named = f" ‘{' '.join(title.split())}’" if title.strip() else ""
    opening = f"Further to minute {citation}{named}, {short_name or 'the meeting'} noted that"
    if len(noted) == 1:
        return f"{opening} {noted[0]}" if noted[0].endswith((".", "!", "?")) else f"{opening} {noted[0]}."
    return "\n".join((f"{opening}:", *(f"- {words}" for words in noted)))


_OPENS = re.compile(
    r"(?:The|A|An|It|This|That|These|Those|They|There|All|No|Both|Half|Most|Some|Many|Several|Each|Every|Nothing|"
    r"One|Two|Three|Four|Five|Six|Work|Further|More|Another|After|Since|Until|In|On|At|By|For|With|From)\s"
)


def kept(promise: Promise) -> str:
    """A promise as kept: "the terms had been circulated"; with "??" behind it where nothing says that it was."""
    news = " ".join(promise.news.split()).rstrip(".")
    if news:
        return news[0].lower() + news[1:] if _OPENS.match(news) else news
    words = as_clause(promise.text)
    done = words.replace(" be ", " had been ", 1)
    return done if promise.closed and done != words else f"{done} {BLANK}"
