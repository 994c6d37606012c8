"""The dictionaries there are: what they know of a council's words, and what is said where there is none."""

import sys
from pathlib import Path

import pytest

from clerk.spelling import Checker, Dictionary, misspelt
from clerk.spelling.tables import american
from storage.texts import dictionaries
from storage.texts.dictionaries import BRITISH, WELSH, Hunspell, Lookup, dictionary_of, folders, look_up, spelling_of

COUNCIL_WORDS = """
    abstained abstention academisation actioned addendum adjourned adjournment affordability agenda aldermen
    allotment allotments amendment annum appendices apologies apportionment appointee arboricultural ascertained
    attendance audited auditor backbencher ballot benchmarking biodiversity bollards breached briefing broadband
    brownfield budgetary bungalows byelaw byelaws bylaw carriageway caseloads cemetery cessation chairing
    chairmanship childcare circulated clerk co-opt co-opted co-optee co-optees commissioning committee committees
    commuted conservation consultee consultees contingency conurbation convener councillor councillor's councillors
    countersigned crematorium culvert curtilage cycleway deferral deferred delegated delegation demographic
    demountable deputation deputations deputy derelict designated determination devolution devolved disaggregated
    disapplication disclosable discretionary dispensation dispensations drainage dwellinghouse earmarked easement
    electorate eligible endorsed enforcement ex-officio exempted expenditure extraordinary feasibility fly-tipping
    flytipping footway forum governance governor governors grit gritting guillotine hardstanding headteacher
    headteachers highways homelessness hustings inaugural incumbent indemnity infill infrastructure inquorate
    instalments inter-agency interment invoiced judicial kerb kerbside keyworker layby leasehold lengthsman levy
    licensing litterpick maladministration mandate masterplan mayoral mediation member-led memorandum minuted
    minutes mitigations moratorium motion multi-agency municipal neighbourhood nominee non-domestic non-pecuniary
    noticeboard noticeboards obligations Ofsted Ombudsman open-plan outturn overspend parish parishes parishioner
    parishioners partnership paviours pecuniary petition petitions planning playgroup plenary portfolio portfolios
    postal pothole potholes practitioners pre-decision precept precepted predetermination prejudicial prioritise
    prioritising procurement proposer protocol public purdah quango quorate quorum ratepayers re-elected reappointed
    recess recommendation reconvene reconvened recruitment recycling redacted referral regeneration remit
    remuneration resolution resolved ring-fenced roadworks safeguarding sanctioned schedules scrutinise scrutiny
    seconder secretariat sessional signage signatory signposting stakeholders standing statutory streetlight
    streetlights strimming sub-committee subcommittee subsidence substantive substitute supplementary surplus
    surveyor tabled tarmac tenancies tenders terms thoroughfare timescale timetable traffic tranche treasurer
    tribunal trustee trustees unanimous unanimously underspend unitary unopposed vacancies vacancy venue verge
    verges vice-chair viability vires virement virements waived wardens wards waymarking welfare wellbeing whip
    whistleblowing wildflower workstream workstreams year-end youth
"""


@pytest.fixture
def british() -> Dictionary:
    """The dictionary that every installation has."""
    dictionary = dictionary_of(BRITISH).dictionary
    assert dictionary is not None
    return dictionary


def test_ordinary_council_words_are_not_marked(british: Dictionary) -> None:
    words = COUNCIL_WORDS.split()
    assert len(words) > 250
    assert [one.word for one in misspelt(" ".join(words), british)] == []
    assert [one.word for one in misspelt("\n".join(word.capitalize() for word in words), british)] == []
    assert [one.word for one in misspelt(" ".join(words).upper(), british)] == []


SLIPS = """
    practictioners adminstration recieved comittee accomodation seperate councilors govenors occured apologys resolvd
    safegaurding liason consultaion neccessary definately goverment recomended RESOVLED Practictioners Wednesdy
"""


def test_slips_of_the_finger_are_marked(british: Dictionary) -> None:
    text = f"the {' of '.join(SLIPS.split())} of the Board"
    assert [one.word for one in misspelt(text, british)] == SLIPS.split()


def test_every_british_form_of_the_table_is_in_the_dictionary_and_its_american_one_is_marked(
    british: Dictionary,
) -> None:
    checker = Checker(british)
    for word, form in american().items():
        assert checker.is_right(form.form), form.form
        before = min(form.only_after - {"#"}, default="the")
        [found] = checker.check(f"{before} {word} of it")
        assert found.american == form.form


def test_a_sentence_of_minutes_with_names_and_references_is_clean(british: Dictionary) -> None:
    text = (
        "Further to minute 25/19 the Board considered a briefing note of the Director of Children’s Services.\n"
        "RESOLVED that, on the motion of Cllr B Tzimiskes, the co-optee’s letter be noted (7-2-1).\n"
        "ACTION: PN - circulate report.docx to members@ashmere.gov.uk by 30/9 ??\n"
    )
    assert misspelt(text, british) == ()


def test_a_welsh_body_writes_welsh_too_and_another_does_not() -> None:
    text = "the cyfarfod of the cyngor at Heol Felin"
    both, british = spelling_of(welsh=True), spelling_of(welsh=False)
    assert both.dictionary is not None
    assert british.dictionary is not None
    assert [one.word for one in misspelt(text, both.dictionary)] == []
    assert [one.word for one in misspelt(text, british.dictionary)][:2] == ["cyfarfod", "cyngor"]
    assert "cyngor" in both.dictionary.suggest("cyngro")


def test_any_word_can_be_asked_about(british: Dictionary) -> None:
    welsh = dictionary_of(WELSH).dictionary
    assert welsh is not None
    for dictionary in (british, welsh):
        for word in ("", "\ud800", "\U0001f600", "x" * 100_000, "a\x00b", "日本語", "Łódź"):
            dictionary.knows(word)
            assert isinstance(dictionary.suggest(word), list)


def write(folder: Path, name: str, words: str) -> None:
    """Put a small dictionary into a folder."""
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.aff").write_text("SET UTF-8\n")
    (folder / f"{name}.dic").write_text(f"{len(words.split())}\n" + "\n".join(words.split()) + "\n")


def test_the_computers_own_dictionary_comes_first(tmp_path: Path) -> None:
    write(tmp_path, "en_GB", " ".join((*BRITISH.words, "frobnicate")))
    lookup = look_up(BRITISH, [tmp_path, *folders()])
    assert lookup.path == tmp_path / "en_GB.dic"
    assert lookup.dictionary is not None
    assert lookup.dictionary.knows("frobnicate")


@pytest.mark.parametrize("content", [b"", b"\x00\xff" * 500, b"3\nthe\ncouncil\n", b"color\n"])
def test_a_dictionary_that_cannot_be_used_is_passed_over(tmp_path: Path, content: bytes) -> None:
    for name in ("en_GB.aff", "en_GB.dic"):
        (tmp_path / name).write_bytes(content)
    assert look_up(BRITISH, [tmp_path, *folders()]).path not in (None, tmp_path / "en_GB.dic")
    alone = look_up(BRITISH, [tmp_path])
    assert alone.dictionary is None
    assert str(tmp_path) in alone.problem
    assert "pip install" in alone.problem


def test_without_a_dictionary_there_is_a_sentence_that_says_what_to_do(tmp_path: Path) -> None:
    lookup = look_up(BRITISH, [tmp_path, tmp_path / "nowhere"])
    assert lookup.dictionary is None
    assert lookup.problem.startswith("No dictionary of British English was found")
    assert "hunspell-en-gb" in lookup.problem


def test_without_the_library_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hunspell", None)
    lookup = look_up(BRITISH, folders())
    assert lookup.dictionary is None
    assert "chunspell" in lookup.problem


def test_a_body_in_wales_without_a_welsh_dictionary_keeps_the_british_one(monkeypatch: pytest.MonkeyPatch) -> None:
    british = dictionary_of(BRITISH)
    monkeypatch.setattr(dictionaries, "_LOOKED_UP", {BRITISH.name: british, WELSH.name: Lookup(problem="None.")})
    assert spelling_of(welsh=True) is british


def test_folders_named_by_the_computer_are_looked_into_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DICPATH", str(tmp_path))
    assert folders()[0] == tmp_path


def test_a_dictionary_in_an_old_encoding_lacks_letters_and_says_no(tmp_path: Path) -> None:
    class Old:
        def spell(self, word: str) -> bool:
            return bool(word.encode("latin-1"))

        def suggest(self, word: str) -> tuple[str, ...]:
            return (word.encode("latin-1").decode("latin-1"), "")

    assert not Hunspell(Old()).knows("ŵyl")
    assert Hunspell(Old()).suggest("ŵyl") == []
    assert Hunspell(Old()).suggest("tide") == ["tide"]
