"""Phrases, the catalogue of a language, and that it lacks nothing."""

from __future__ import annotations

import ast
import pickle
import re
import string
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from rt67_aggregate.cli.language_option import wanted_language
from rt67_aggregate.issues import CATALOGUE, located, locator
from rt67_aggregate.issues.feedback import REQUESTS
from rt67_aggregate.issues.words import STATUS
from rt67_aggregate.language import (
    LANGUAGES,
    Language,
    Phrase,
    filled,
    joined,
    load_language,
    say,
    with_texts,
)
from rt67_aggregate.model import APART, NEW_ROW, CollegeState, Part, Place, Verdict
from rt67_aggregate.review.vocabulary import in_thai
from rt67_aggregate.workbook import words

PACKAGE = Path(__file__).parents[2] / "rt67_aggregate"
THAI_LETTER = re.compile("[ก-๛]")
ENGLISH = load_language("en")
SAMPLE = Language("xx", {"พบ {count} ไฟล์{more}": "{count} files found{more}", " ที่ {place}": " in {place}"})

# Thai in these files that nobody reads: patterns, letters that are tried, words for Thai alone.
NOT_READ = {
    "cli/console.py": {"ก"},  # can the terminal show Thai at all?
    "pipeline/rollup_parts.py": {"[^0-9A-Za-zก-๎_]+"},
    "report/own_table.py": {r"[(]?([0-9๐-๙]{0,3}(\.[0-9๐-๙]{1,2})*|[ก-ฮa-zA-Z]|[ivxIVX]{1,4})[).]?|[^\w\s]"},
    "workspace.py": {"15 มีนาคม 2568"},  # a date is set in Thai in every language
    "text/dates.py": {  # months as people shorten them, and dates
        *("ม.ค", "ก.พ", "มี.ค", "เม.ย", "พ.ค", "มิ.ย", "ก.ค", "ส.ค", "ก.ย", "ต.ค", "พ.ย", "ธ.ค"),
        r"\s*([0-9๐-๙]{1,2})\s*([ก-๎.]+)\s*([0-9๐-๙]{4})\s*",
    },
    "report/front.py": {"แบบรายงาน", "แบบ", "รายงาน"},  # how the form's title begins
}
OFFICERS = (
    "cli",
    "pipeline/rollup_parts.py",
    "issues/__init__.py",
    "issues/words.py",
    "workbook",
    "report",
    "pages",
    "review/additions.py",
    "review/entries.py",
    "review/ledger.py",
    "review/other_copies.py",
    "review/vocabulary.py",
    "review/words.py",
    "settings.py",
    "model",
    "text/dates.py",
    "workspace.py",
)
# Recognition, letters that are measured, the template that an office changes.
THAI_ALONE = ("cli/help_formatter.py", "workbook/metrics.py", "report/blank.py", "report/template.py")


def test_a_phrase_is_its_thai_text():
    phrase = say("พบ {count} ไฟล์{more}", count=3, more=say(" ที่ {place}", place="inbox"))
    assert phrase == "พบ 3 ไฟล์ ที่ inbox"
    assert SAMPLE.of(phrase) == "3 files found in inbox"


def test_what_was_typed_is_never_translated():
    language = Language("xx", {"ไม่มี": "none"})
    assert language.of(say("ไม่มี")) == "none"
    assert language.of("ไม่มี") == "ไม่มี"
    assert language.of(say("{answer}", answer="ไม่มี")) == "ไม่มี"


def test_braces_that_were_typed_stay():
    language = Language("xx", {"ข้อความ {text}": "text {text}"})
    assert language.of(say("ข้อความ {text}", text="{0} {x.y} {")) == "text {0} {x.y} {"
    assert language.of(joined("{", ["}", "{a}"])) == "}{{a}"


def test_a_phrase_stays_one_where_it_is_joined_added_and_sent_to_a_worker():
    language = Language("xx", {"ก": "a", "ข": "b", " กับ ": " and "})
    assert language.of(joined(say(" กับ "), [say("ก"), "ค", say("ข")])) == "a and ค and b"
    assert language.of(say("ก") + "ค") == "aค"
    assert language.of("ค" + say("ก")) == "คa"
    assert language.of(pickle.loads(pickle.dumps(say("ก")))) == "a"


def test_what_a_language_lacks_is_said_in_thai():
    assert Language("xx", {"ข": "b"}).of(say("ก {n}", n=1)) == "ก 1"


def test_an_issues_words_are_known_by_its_code():
    title = CATALOGUE["empty_file"].title
    assert isinstance(title, Phrase)
    assert title.key == "empty_file.title"
    assert ENGLISH.of(title) == "Empty file"
    told = filled(CATALOGUE["file_missing"].sentence, {"path": "x"})
    assert ENGLISH.of(told).startswith("There is no file x.")


def test_the_option_counts_before_the_environment():
    assert wanted_language(["status", "--lang", "en"], {"RT67_LANG": "th"}) == "en"
    assert wanted_language(["--lang=en", "status"], {}) == "en"
    assert wanted_language(["status"], {"RT67_LANG": "en"}) == "en"
    assert wanted_language(["status"], {}) == "th"
    assert wanted_language(["status", "--lang", "fr"], {}) == "th"


# --- nothing is missing -----------------------------------------------------------------------


def literals(module: Path) -> Iterator[str]:
    """Strings of a module with Thai letters, but for docstrings."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    prose = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in prose:
            continue
        if THAI_LETTER.search(node.value):
            yield node.value


def keys(text: str) -> list[str]:
    """What a text is known by: help of several lines is known line by line."""
    if text.startswith("\b"):
        return [line for line in text.splitlines() if THAI_LETTER.search(line)]
    return [text]


def officers_modules() -> list[Path]:
    found = [PACKAGE / name for name in OFFICERS]
    modules = [m for path in found for m in (sorted(path.rglob("*.py")) if path.is_dir() else [path])]
    return [m for m in modules if m.relative_to(PACKAGE).as_posix() not in THAI_ALONE]


def lacking(module: Path) -> set[str]:
    known = NOT_READ.get(module.relative_to(PACKAGE).as_posix(), set())
    return {key for text in literals(module) if text not in known for key in keys(text)} - set(
        ENGLISH.patterns
    )


@pytest.mark.parametrize("module", officers_modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_sentence_has_its_english(module: Path):
    assert lacking(module) == set()


@pytest.mark.parametrize("module", officers_modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_sentence_is_pieced_together_where_it_cannot_be_translated(module: Path):
    tree = ast.parse(module.read_text(encoding="utf-8"))
    pieced = {
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        and any(isinstance(n, ast.Constant) and THAI_LETTER.search(str(n.value)) for n in node.values)
    }
    assert pieced == set()


@pytest.mark.parametrize("module", officers_modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_phrase_is_lost_in_a_method_of_str(module: Path):
    """``say(…).rstrip()`` is a plain ``str``; bytes, as of a page, are no words any more."""
    calls = (n for n in ast.walk(ast.parse(module.read_text(encoding="utf-8"))) if isinstance(n, ast.Call))
    methods = [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr != "encode"]
    of = [call.func.value for call in methods if isinstance(call.func, ast.Attribute)]
    phrases = [one for one in of if isinstance(one, ast.Call) and ast.unparse(one.func) in ("say", "joined")]
    assert list(map(ast.unparse, phrases)) == []


def test_english_holds_no_sentence_that_nothing_says():
    modules = sorted(PACKAGE.rglob("*.py"))
    said = {key for module in modules for text in literals(module) for key in keys(text)}
    assert {key for key in ENGLISH.patterns if THAI_LETTER.search(key)} - said == set()


def fields(pattern: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name}


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_issue_has_its_english(code: str):
    kind = CATALOGUE[code]
    for name in ("title", "sentence", "action", "example"):
        assert f"{code}.{name}" in ENGLISH.patterns
    assert fields(ENGLISH.patterns[f"{code}.sentence"]) == fields(kind.sentence)
    assert fields(ENGLISH.patterns[f"{code}.action"]) == fields(kind.action)


@pytest.mark.parametrize("code", sorted(REQUESTS))
def test_what_colleges_are_asked_has_a_title_for_the_screen(code: str):
    assert str(REQUESTS[code].title) in ENGLISH.patterns


def test_a_phrases_own_words_are_left_where_its_texts_are_changed():
    phrase = say("ที่ {a} {b}", a="x", b=say("แถว {c}", c="y"))
    assert with_texts(phrase, str.upper) == "ที่ X แถว Y"
    assert with_texts("x", str.upper) == "X"


def test_english_is_english():
    assert {key for key, text in ENGLISH.patterns.items() if THAI_LETTER.search(text)} <= {
        "มี {unsure} แห่งที่ไม่แน่ใจ ค้นคำว่า “# ตรวจ:” ในไฟล์แล้วยืนยันทีละแห่ง"  # what stands in the draft
    }


def test_english_fills_no_field_that_thai_does_not_have():
    for key, text in ENGLISH.patterns.items():
        if THAI_LETTER.search(key):
            assert fields(text) <= fields(key), key


@pytest.mark.parametrize("key", ["หน้า &P จาก &N", "ช่องของโปรแกรม"])
def test_what_excel_limits_is_short_enough(key: str):
    assert len(ENGLISH.patterns[key]) <= 32  # the title of what Excel says where typing is refused


def test_no_two_sheets_have_one_name():
    sheets = [words.OVERVIEW, words.SUBMISSION, words.MATRIX, words.ANSWERS, words.STATEMENT, words.TODO]
    sheets += [words.NOTICES, words.ABOUT, words.FIGURES, words.NUMBERS, words.YEARS, words.PROVINCES]
    names = [ENGLISH.of(sheet).casefold() for sheet in (*sheets, words.TABLES, words.GALLERY)]
    assert len(set(names)) == len(names)
    assert all(len(name) <= 31 for name in names)


@pytest.mark.parametrize("field", ["verdict", "status", "group"])
def test_the_words_of_a_list_are_told_apart_in_every_language(field: str):
    choices = {"verdict": [*Verdict, NEW_ROW], "status": [*STATUS.values(), *CollegeState], "group": [APART]}[
        field
    ]
    for code in LANGUAGES:
        said = load_language(code).words
        for word in choices:
            assert in_thai(field, said(word)) == word
            assert in_thai(field, f" {said(word).upper()} ") == word
    assert in_thai(field, "อย่างอื่น") == "อย่างอื่น"
    assert in_thai("text", "passed") == "passed"


def test_a_place_is_a_phrase_again_after_it_stood_in_a_table():
    place = Place(Part.HEADER, paragraph=3, table=2, row=4, column=1)
    assert ENGLISH.of(located(str(locator(place)))) == "header table 2 row 4 cell 1 paragraph 3"
    assert located("ย่อหน้าที่ 3 ของคำตอบ") == "ย่อหน้าที่ 3 ของคำตอบ"
    assert not isinstance(located("ย่อหน้าที่ 3 ของคำตอบ"), Phrase)


def test_no_sentence_stands_in_two_files_of_a_language():
    files = sorted((PACKAGE / "language" / "en").glob("*.toml"))
    keys = [key for file in files for key in tomllib.loads(file.read_text(encoding="utf-8"))]
    assert len(files) > 3
    assert len(set(keys)) == len(keys)


def test_there_is_english():
    assert LANGUAGES == ("th", "en")
    with pytest.raises(KeyError):
        load_language("fr")


def test_a_form_s_own_word_stands_for_its_topics_in_patterns_alone():
    told = say("{answer}: ราย{topic} ประเด็น [ประเด็น]", answer="ประเด็น", topic=say("ประเด็น"))
    assert Language().calling("ด้าน").of(told) == "ประเด็น: รายด้าน ด้าน [ประเด็น]"
    assert Language("xx", {"ทุกประเด็น": "All topics"}).calling("{Area}").of(say("ทุกประเด็น")) == "All {Area}"
    assert Language().calling("").of(told) == str(told)
