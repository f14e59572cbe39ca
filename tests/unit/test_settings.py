"""The office's settings: what they name counts, every fault is told, nothing is guessed."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rt67_aggregate.data import default_form, default_roster
from rt67_aggregate.issues import action, sentence
from rt67_aggregate.language import LANGUAGES, load_language
from rt67_aggregate.model import Signer
from rt67_aggregate.pipeline import load_setup
from rt67_aggregate.settings import Settings, applied, load_settings
from rt67_aggregate.workspace import create_workspace
from tests.readings import form


def written(folder: Path, text: str) -> Path:
    path = folder / "settings.yaml"
    path.write_text(text, encoding="utf-8-sig")
    return path


def test_without_a_file_the_form_says_it_all(tmp_path: Path):
    assert load_settings(tmp_path / "settings.yaml").value == Settings()
    assert applied(Settings(), form()) == form()


@pytest.mark.parametrize("text", ["", "# office: ก\n", "office:\nprovince:\n"])
def test_what_is_left_empty_changes_nothing(tmp_path: Path, text: str):
    assert load_settings(written(tmp_path, text)).value == Settings()


def test_what_they_name_counts(tmp_path: Path):
    text = (
        "office: สำนักงาน ก\nprovince: แพร่\ndeadline: 15 มีนาคม 2568\n"
        "form: แบบ.yaml\nsigners: ['ก ข, ศึกษานิเทศก์', ค]\nreport: both\nthai_digits: true\n"
    )
    settings = load_settings(written(tmp_path, text)).value
    assert settings is not None
    assert (settings.office, settings.province, settings.deadline) == ("สำนักงาน ก", "แพร่", date(2025, 3, 15))
    assert (settings.form, settings.signers, settings.thai_digits) == (
        tmp_path / "แบบ.yaml",
        (Signer("ก ข", "ศึกษานิเทศก์"), Signer("ค")),
        True,
    )
    assert settings.report == "both"
    own = applied(settings, form())
    assert (own.office, own.province, own.deadline) == ("สำนักงาน ก", "แพร่", date(2025, 3, 15))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "ofice: ก\ndeadline: 15/3/67\nthai_digits: yes please\n",
            ["settings_unknown_key", *["settings_bad_value"] * 2],
        ),
        ("deadline: 2025-02-31\n", ["settings_bad_value"]),
        ("office: [1]\nprovince: {a: b}\n", ["settings_bad_value"] * 2),
        ("report: all\nanswer_days: soon\nsender: {a: b}\n", ["settings_bad_value"] * 3),
        ("answer_days: ๐\n", ["settings_bad_value"]),
        ("answer_days: 3.5\n", ["settings_bad_value"]),
        ("answer_days: true\n", ["settings_bad_value"]),
        ("signers: [[ก], {ข: ค}]\n", ["settings_bad_value"]),
        ("office: &a [*a]\n", ["settings_bad_value"]),
        ("office: ก\noffice: ข\noffice: ค\n", ["settings_key_twice"] * 2),
        ("office: ก\nofice: ข\nofice: ค\n", ["settings_unknown_key"] * 2),
        ('office: "ก\n', ["settings_syntax"]),
        ("- ก\n", ["settings_syntax"]),
        ("office: !!python/object/apply:os.system ['x']\n", ["settings_bad_value"]),
        ("office: สำนักงาน #1 ลำปาง\n", ["settings_hash_cuts"]),
        ("signers:\n  - นายสมมติ ก #2\n  - นางสมมติ ข #3\n", ["settings_hash_cuts"] * 2),
        ("[" * 5000, ["settings_syntax"]),
        ("#" * 100_001, ["settings_syntax"]),
    ],
)
def test_every_fault_is_told_and_nothing_is_taken(tmp_path: Path, text: str, codes: list[str]):
    read = load_settings(written(tmp_path, text))
    assert read.value is None
    assert [issue.code for issue in read.issues] == codes
    assert all(sentence(issue) and action(issue) for issue in read.issues)


@pytest.mark.parametrize(
    "text", ['office: "ที่ #1"\n', "office: ที่ 1  # ของเรา\n", "office: ที่#1\n", "office: ที่ 1\n # ก\n"]
)
def test_a_comment_and_a_sign_within_quotes_or_words_cut_nothing(tmp_path: Path, text: str):
    settings = load_settings(written(tmp_path, text)).value
    assert settings is not None
    assert settings.office in ("ที่ #1", "ที่ 1", "ที่#1")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('province: แพร่\noffice: "ก\nphone: 1\n', 2),
        ("province: แพร่\noffice: ก: ข\n", 2),
        ("office: ก\n province: แพร่\n", 2),
        ("office: ก\n\nanswer_days: เจ็ด\n", 3),
        ("# ก\nofice: ก\n", 2),
        ("province: แพร่\noffice: งานที่ #1\n", 2),
        ("# ก\noffice: ก\nphone: 1\noffice: ข\n", 4),
        ("- ก\n", 1),
        ("#" * 100_001, 1),
    ],
)
def test_a_fault_is_told_with_its_line_and_in_no_words_of_a_library(tmp_path: Path, text: str, line: int):
    (issue,) = load_settings(written(tmp_path, text)).issues
    assert issue.line == line
    assert not re.search("scalar|mapping|codec|unicode|token", f"{sentence(issue)} {action(issue)}")


def test_a_bad_value_is_told_with_what_its_key_takes_alone(tmp_path: Path):
    (issue,) = load_settings(written(tmp_path, "thai_digits: ใช่\n")).issues
    assert str(action(issue)).startswith("เขียน thai_digits: ตามด้วย true (ใช้) หรือ false (ไม่ใช้)")
    assert "deadline" not in action(issue)


def test_a_fault_names_the_file_the_value_and_what_could_stand_there(tmp_path: Path):
    path = written(tmp_path, "ofice: ก\ndeadline:  31   กุมภาพันธ์ 2568\noffice: [ก,  ข]\n")
    unknown, day, office = load_settings(path).issues
    assert {issue.source for issue in (unknown, day, office)} == {str(path)}
    assert all(field.name in action(unknown) for field in fields(Settings))
    assert str(sentence(day)).endswith(": 31 กุมภาพันธ์ 2568")
    assert str(sentence(office)).endswith(": [ก, ข]")


def test_settings_that_cannot_be_opened_are_told_with_the_reason(tmp_path: Path):
    path = tmp_path / "settings.yaml"
    path.mkdir()
    (issue,) = load_settings(path).issues
    assert issue.code == "settings_unreadable"
    assert str(path) in sentence(issue)
    assert "None" not in sentence(issue)
    assert "…" not in sentence(issue)


def test_a_key_twice_is_told_with_the_line_of_the_first(tmp_path: Path):
    (issue,) = load_settings(written(tmp_path, "# ก\noffice: ก\noffice: ข\n")).issues
    assert "office" in sentence(issue)
    assert "บรรทัดที่ 2" in sentence(issue)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("054000000", "054000000"),
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("1e3", "1e3"),
        ("2025-03-15", "2025-03-15"),
        ("“0 5400 0000”", "0 5400 0000"),
        ("yes", "yes"),
    ],
)
def test_a_text_stays_as_it_was_typed(tmp_path: Path, typed: str, kept: str):
    settings = load_settings(written(tmp_path, f"phone: {typed}\nsigners: [{typed}]\n")).value
    assert settings is not None
    assert (settings.phone, settings.signers) == (kept, (Signer(kept),))


@pytest.mark.parametrize(
    "day", ["15/3/2568", "๑๕/๓/๒๕๖๘", "15-3-2568", "2025-03-15", "2568-03-15", "15 มี.ค. 2568"]
)
def test_a_day_is_read_in_the_ways_that_people_write_it(tmp_path: Path, day: str):
    settings = load_settings(written(tmp_path, f"deadline: {day}\n")).value
    assert settings is not None
    assert settings.deadline == date(2025, 3, 15)


@pytest.mark.parametrize(("typed", "meant"), [("true", True), ("True", True), ("no", False), ("off", False)])
def test_yes_and_no_are_read_as_yaml_writes_them(tmp_path: Path, typed: str, meant: bool):
    settings = load_settings(written(tmp_path, f"thai_digits: {typed}\n")).value
    assert settings is not None
    assert settings.thai_digits is meant


def test_days_may_be_in_thai_digits(tmp_path: Path):
    settings = load_settings(written(tmp_path, "answer_days: ๑๔\ndeadline: ๑๕ มีนาคม ๒๕๖๘\n")).value
    assert settings is not None
    assert (settings.answer_days, settings.deadline) == (14, date(2025, 3, 15))


@pytest.mark.parametrize("encoding", ["cp874", "utf-16"])
def test_notepads_other_encodings_are_read(tmp_path: Path, encoding: str):
    path = tmp_path / "settings.yaml"
    path.write_bytes("office: สำนักงานอาชีวศึกษา\n".encode(encoding))
    settings = load_settings(path).value
    assert settings is not None
    assert settings.office == "สำนักงานอาชีวศึกษา"


def test_letters_of_no_encoding_are_told(tmp_path: Path):
    path = tmp_path / "settings.yaml"
    path.write_bytes("province: แพร่\noffice: ".encode() + "สำ".encode("cp874"))
    (issue,) = load_settings(path).issues
    assert (issue.code, issue.line) == ("settings_not_utf8", 2)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("given", [{}, {"office": "ก", "province": "แพร่"}, {"form": Path("แบบ.yaml")}])
def test_a_line_of_a_new_workspace_holds_when_its_sign_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: dict[str, Any], code: str
):
    """As its first lines say: the sign and nothing else, of one line or of all."""
    monkeypatch.chdir(tmp_path)
    Path("แบบ.yaml").write_text("", encoding="utf-8")
    create_workspace(tmp_path / "งาน", language=load_language(code), **given)
    path = tmp_path / "งาน" / "mappings" / "settings.yaml"
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    keys = [re.match(r"#?\s*(\w+):", line) for line in lines]
    asleep = [number for number, key in enumerate(keys) if key and lines[number].startswith("#")]
    assert len(asleep) == len(fields(Settings)) - len(given)
    for chosen in [{number} for number in asleep] + [set(asleep)]:
        woken = [line.removeprefix("#") if number in chosen else line for number, line in enumerate(lines)]
        settings = load_settings(written(tmp_path, "\n".join(woken))).value
        assert settings is not None, woken
        assert all(getattr(settings, key[1]) for number in chosen if (key := keys[number]))


@pytest.mark.parametrize(
    ("deadline", "told"),
    [
        (None, []),
        (date(2024, 3, 29), []),  # two weeks more
        (date(2024, 6, 30), []),
        (date(2023, 3, 15), ["settings_deadline_far"]),  # last year's
        (date(2025, 3, 15), ["settings_deadline_far"]),
    ],
)
def test_a_deadline_of_another_year_is_told(deadline: date | None, told: list[str], tmp_path: Path):
    setup = load_setup(default_form(tmp_path), default_roster(tmp_path), Settings(deadline=deadline)).value
    assert setup is not None
    assert [issue.code for issue in setup.issues] == told
    assert all("15 มีนาคม 2567" in sentence(issue) and action(issue) for issue in setup.issues)
