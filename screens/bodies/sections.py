"""The sections of a body that are forms, as a table: names, quorum, wording, notice, publication and house style."""

from dataclasses import replace
from datetime import date, time, timedelta

from clerk.dates import DATE_FORMS, TIME_FORMS, write_time, write_weekday_date
from clerk.house_style import NUMBER_COLUMNS, PAPERS, SIZES, HouseStyle
from clerk.labels import Labels
from clerk.names import NAME_FORMS, formal_name
from clerk.notice import NOTICE_POLICIES, last_day_to_publish, notice_lines
from clerk.policy import QuorumRule
from clerk.procedure import quorum, quorum_reason
from clerk.publication import Publication
from clerk.wording import CLAUSE_MARKS, DECISION_FORMS
from clerk.wording.decisions import DecisionDraft, write_decision
from screens.bodies.interests import INTERESTS
from screens.bodies.numbers import NUMBERS
from screens.bodies.reading import YES_NO, days_left_out, measure, same, shown_days, shown_yes, whole, yes
from screens.bodies.room import ROOM
from screens.bodies.view import BodyView, Field, Section, Values, as_given, ruled
from storage.council.bodies import NewBody

_EXAMPLE = DecisionDraft(("the report be noted", "the budget be adopted"))
_AHEAD = timedelta(weeks=3)
_LANGUAGES = [("in English", Labels.ENGLISH.value), ("in Welsh", Labels.WELSH.value)]


def _write_names(view: BodyView, values: Values) -> NewBody:
    policy = replace(view.policy, chair_title=values["chair_title"], members_noun=values["members_noun"])
    texts = {name: values[name] for name in ("council", "name", "short_name", "code", "venue", "contact")}
    return as_given(view.body, policy, **texts)


_NAMES = Section(
    "names",
    "Names, venue and contact",
    (
        Field("council", "Council"),
        Field("name", "Name of the body"),
        Field("short_name", "In the minutes", "e.g. the Board"),
        Field("code", "Code in lists", "e.g. ESB"),
        Field("chair_title", "In the chair is", "e.g. Chair, Chairman, Convener, Town Mayor"),
        Field("members_noun", "Members are", "e.g. Members, Councillors, Governors"),
        Field("venue", "Usual venue", lines=True),
        Field("contact", "Contact", lines=True),
    ),
    lambda view: {
        **{name: getattr(view.body, name) for name in ("council", "name", "short_name", "code", "venue", "contact")},
        "chair_title": view.policy.chair_title,
        "members_noun": view.policy.members_noun,
    },
    _write_names,
    lambda view: "; ".join(filter(None, (view.body.short_name, view.body.code, *view.body.venue.splitlines()[:1]))),
)


def _rule(values: Values) -> QuorumRule:
    return QuorumRule(
        whole(values, "numerator", "The share"),
        whole(values, "denominator", "The parts of the share", 1),
        whole(values, "minimum", "The fewest"),
        whole(values, "seats", "The seats"),
    )


def _quorum_told(view: BodyView, values: Values) -> str:
    rule, seats = _rule(values), view.seats
    return f"{quorum(rule, seats)} members must be present: {quorum_reason(rule, seats)}. A vacancy does not lower it."


_QUORUM = Section(
    "quorum",
    "Quorum",
    (
        Field("numerator", "Share: parts", "1 of 4 is a quarter; 0 for a fixed number"),
        Field("denominator", "of how many", "4"),
        Field("minimum", "Never fewer than", "2"),
        Field("seats", "Seats", "vacant ones included; 0 for as many as there are members"),
    ),
    lambda view: {
        name: str(getattr(view.policy.quorum, name)) for name in ("numerator", "denominator", "minimum", "seats")
    },
    lambda view, values: ruled(view, quorum=_rule(values)),
    lambda view: f"{quorum(view.policy.quorum, view.seats)}: {quorum_reason(view.policy.quorum, view.seats)}",
    _quorum_told,
)


_FORMS = ("decision_form", "clause_marks", "name_form", "date_form", "time_form")


def _wording_told(view: BodyView, values: Values) -> str:
    day, hour = view.today, time(18, 30)
    decided = write_decision(_EXAMPLE, values["decision_form"], values["clause_marks"])
    named = formal_name("Councillor", "Jane Anne", "Ash", values["name_form"])
    when = f"{write_weekday_date(day, values['date_form'])} at {write_time(hour, values['time_form'])}"
    return f"{decided}\n\n{named}; {when}"


_WORDING = Section(
    "wording",
    "Decisions, names and dates",
    (
        Field(
            "decision_form",
            "Decisions",
            choices=lambda _: [(write_decision(DecisionDraft(("...",)), key), key) for key in DECISION_FORMS],
        ),
        Field("clause_marks", "Clauses", choices=lambda _: same(CLAUSE_MARKS)),
        Field("name_form", "Names", choices=lambda _: same(NAME_FORMS)),
        Field("date_form", "Dates", choices=lambda _: same(DATE_FORMS)),
        Field("time_form", "Times", choices=lambda _: same(TIME_FORMS)),
    ),
    lambda view: {name: getattr(view.policy, name) for name in _FORMS},
    lambda view, values: ruled(view, **{name: values[name] for name in _FORMS}),
    lambda view: f"{view.policy.decision_form}; {view.policy.name_form}; {view.policy.date_form}",
    _wording_told,
)

_WORDS = ("draft_word", "approved_word", "public_heading", "private_heading")


def _write_life(view: BodyView, values: Values) -> NewBody:
    words = {name: values[name].strip() or getattr(view.policy, name) for name in _WORDS}
    extraordinary, signed = yes(values["minutes_at_extraordinary"]), yes(values["signature_block"])
    return ruled(view, minutes_at_extraordinary=extraordinary, signature_block=signed, **words)


_LIFE = Section(
    "life",
    "Words for drafts and parts",
    (
        Field("draft_word", "Before approval", "e.g. draft, unconfirmed"),
        Field("approved_word", "After approval", "e.g. approved, confirmed"),
        Field("public_heading", "Public part"),
        Field("private_heading", "Private part"),
        Field("minutes_at_extraordinary", "Approve minutes", "at extraordinary meetings too", choices=lambda _: YES_NO),
        Field("signature_block", "Signature block", choices=lambda _: YES_NO),
    ),
    lambda view: {
        **{name: getattr(view.policy, name) for name in _WORDS},
        "minutes_at_extraordinary": shown_yes(view.policy.minutes_at_extraordinary),
        "signature_block": shown_yes(view.policy.signature_block),
    },
    _write_life,
    lambda view: f"{view.policy.draft_word}, then {view.policy.approved_word}; {view.policy.private_heading}",
)


def _notice_told(view: BodyView, values: Values) -> str:
    if values["notice"] not in NOTICE_POLICIES:
        return ""
    extra = {date.fromisoformat(day): why for day, why in days_left_out(values, "days_left_out", view.today)}
    notice = last_day_to_publish(view.today + _AHEAD, NOTICE_POLICIES[values["notice"]], extra)
    return "A meeting three weeks from today:\n" + "\n".join(notice_lines(notice))


def _notice_choices(view: BodyView) -> list[tuple[str, str]]:
    known = [(f"{one.name}: {one.days} clear days", key) for key, one in NOTICE_POLICIES.items()]
    own = [] if view.policy.notice in NOTICE_POLICIES else [(view.policy.notice, view.policy.notice)]
    return known + own


_NOTICE = Section(
    "notice",
    "Notice of meetings",
    (
        Field("notice", "Rule", choices=_notice_choices),
        Field("days_left_out", "Days of its own that do not count: 24 December 2026: office closed", lines=True),
    ),
    lambda view: {"notice": view.policy.notice, "days_left_out": shown_days(view.policy.days_left_out)},
    lambda view, values: ruled(
        view, notice=values["notice"], days_left_out=days_left_out(values, "days_left_out", view.today)
    ),
    lambda view: NOTICE_POLICIES[view.policy.notice].name if view.policy.notice in NOTICE_POLICIES else "not known",
    _notice_told,
)

_TEXTS = ("summons", "public_notice", "proper_officer")


def _publication(values: Values) -> Publication:
    summons, public_notice, proper_officer = (values[name].strip() for name in _TEXTS)
    return Publication(summons, public_notice, proper_officer, whole(values, "call_in_days", "The days for call-in"))


_PUBLICATION = Section(
    "publication",
    "Summons, public notice and call-in",
    (
        Field("summons", "Summons: {body}, {sitting}, {day}, {time}, {venue} are filled in", lines=True),
        Field("public_notice", "Notice to the public", lines=True),
        Field("proper_officer", "Signed by: name, and post below it", lines=True),
        Field("call_in_days", "Call-in days", "0 where decisions cannot be called in"),
    ),
    lambda view: {
        **{name: getattr(view.policy.publication, name) for name in _TEXTS},
        "call_in_days": str(view.policy.publication.call_in_days),
    },
    lambda view, values: ruled(view, publication=_publication(values)),
    lambda view: (
        view.policy.publication.proper_officer.splitlines()[0]
        if view.policy.publication.proper_officer
        else "no proper officer named"
    ),
)


def _style(view: BodyView, values: Values) -> HouseStyle:
    return replace(
        view.policy.house_style,
        paper=values["paper"],
        font=values["font"].strip() or HouseStyle().font,
        size=measure(values, "size", "The size of the text", *SIZES),
        number_column=measure(values, "number_column", "The number column", *NUMBER_COLUMNS),
        watermark=yes(values["watermark"]),
        line_numbers=yes(values["line_numbers"]),
        page_initials=yes(values["page_initials"]),
        pages_run_on=yes(values["pages_run_on"]),
        contents_after=whole(values, "contents_after", "The pages"),
        labels=values["labels"],
    )


_STYLE = Section(
    "style",
    "Look of the documents",
    (
        Field("paper", "Paper", choices=lambda _: same(PAPERS)),
        Field("font", "Font", "e.g. Arial"),
        Field("size", "Size in points", "12 or more is easier to read"),
        Field("number_column", "Number column", "centimetres; 0 for as wide as the numbers need"),
        Field("watermark", "DRAFT across", "the pages of a draft", choices=lambda _: YES_NO),
        Field("line_numbers", "Line numbers", "on drafts", choices=lambda _: YES_NO),
        Field("page_initials", "Page initials", "a place at the foot of each page", choices=lambda _: YES_NO),
        Field("pages_run_on", "Pages run on", "through the year, from minutes to minutes", choices=lambda _: YES_NO),
        Field("contents_after", "Contents after", "pages; longer documents begin with contents, 0 for never"),
        Field("labels", "Labels", "the words that documents put in", choices=lambda _: _LANGUAGES),
    ),
    lambda view: {
        "paper": view.policy.house_style.paper,
        "font": view.policy.house_style.font,
        "size": f"{view.policy.house_style.size:g}",
        "number_column": f"{view.policy.house_style.number_column:g}",
        "watermark": shown_yes(view.policy.house_style.watermark),
        "line_numbers": shown_yes(view.policy.house_style.line_numbers),
        "page_initials": shown_yes(view.policy.house_style.page_initials),
        "pages_run_on": shown_yes(view.policy.house_style.pages_run_on),
        "contents_after": str(view.policy.house_style.contents_after),
        "labels": view.policy.house_style.labels,
    },
    lambda view, values: ruled(view, house_style=_style(view, values)),
    lambda view: f"{view.policy.house_style.paper}, {view.policy.house_style.font} {view.policy.house_style.size:g} pt",
)

SECTIONS: tuple[Section, ...] = (
    _NAMES,
    _QUORUM,
    NUMBERS,
    _WORDING,
    ROOM,
    INTERESTS,
    _LIFE,
    _NOTICE,
    _PUBLICATION,
    _STYLE,
)
"""The forms in the order in which the screen shows them."""
