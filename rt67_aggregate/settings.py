"""``mappings/settings.yaml``: what an office says of itself once, instead of at every command."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from rt67_aggregate.language import say
from rt67_aggregate.language.system_words import system_words
from rt67_aggregate.model import Form, Issue, Read, Signer
from rt67_aggregate.text import parse_thai_date
from rt67_aggregate.text.csv_text import DamagedError, decoded

_MAX_BYTES = 100_000
_MOST_DAYS = 365
# What an inspector reads; that with all answers behind it; each as a file of its own.
REPORTS = ("summary", "full", "both")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the file says; empty where it says nothing, and then the form file's own words count.

    ``form``, ``report_template``: paths, beside the settings where they are relative. ``signers``: who made
    the report and who checked it. ``report``: how much of it is written (``REPORTS``). ``sender``: who signs
    letters to the colleges, ``phone`` their number, ``answer_days`` how long a college has for its answer.
    """

    office: str = ""
    province: str = ""
    deadline: date | None = None
    form: Path | None = None
    report_template: Path | None = None
    thai_digits: bool = False
    signers: tuple[Signer, ...] = ()
    report: str = ""
    sender: Signer | None = None
    phone: str = ""
    answer_days: int = 7


def load_settings(path: Path) -> Read[Settings]:
    """The settings of a file, as they are by default where there is none; else every fault in it.

    Faults carry the file as ``source``, the key as ``where`` and the line, from 1, where it is known.
    """
    try:
        if path.stat().st_size > _MAX_BYTES:
            return _damaged(path, "settings_syntax", line=1)
        data = path.read_bytes()
    except FileNotFoundError:
        return Read(Settings())
    except OSError as error:
        values = (("path", str(path)), ("problem", system_words(error)))
        return Read(None, (Issue("settings_unreadable", str(path), values=values),))
    try:
        text = decoded(data)
    except DamagedError as error:
        return _damaged(path, "settings_not_utf8", error.line)
    try:
        found = yaml.safe_load(text)
        lines = _lines_of_keys(text)
    except (RecursionError, yaml.YAMLError) as error:
        return _damaged(path, "settings_syntax", _line_of(error))
    if found is None:
        return Read(Settings())
    if not isinstance(found, dict):
        return _damaged(path, "settings_syntax", line=1)
    return _checked(path, found, lines)


def applied(settings: Settings, form: Form) -> Form:
    """The form with the office's own name, province and deadline where the settings name them."""
    return replace(
        form,
        office=settings.office or form.office,
        province=settings.province or form.province,
        deadline=settings.deadline or form.deadline,
    )


def _damaged(path: Path, code: str, line: int) -> Read[Settings]:
    return Read(None, (Issue(code, str(path), line=line),))


def _line_of(error: Exception) -> int:
    """Where a value begins that has no end, else where YAML could read no further."""
    mark = getattr(error, "context_mark", None) or getattr(error, "problem_mark", None)
    return mark.line + 1 if mark else 1


def _lines_of_keys(text: str) -> Mapping[str, int]:
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    pairs = root.value if isinstance(root, yaml.MappingNode) else ()
    return {str(key.value): key.start_mark.line + 1 for key, _ in pairs}


def _checked(path: Path, found: Mapping[Any, Any], lines: Mapping[str, int]) -> Read[Settings]:
    known = [field.name for field in fields(Settings)]
    values: dict[str, Any] = {}
    issues = []
    for key, given in found.items():
        if given is None:
            continue
        if key not in known:
            fault = _fault("settings_unknown_key", path, str(key), known=", ".join(known))
            issues.append(replace(fault, line=lines.get(str(key), 0)))
            continue
        read = _KINDS[key]
        try:
            values[key] = read(given, path)
        except ValueError:
            fault = _fault("settings_bad_value", path, key, value=str(given), wanted=_WANTED[read])
            issues.append(replace(fault, line=lines.get(key, 0)))
    return Read(None, tuple(issues)) if issues else Read(Settings(**values))


def _fault(code: str, path: Path, key: str, **values: str) -> Issue:
    return Issue(code, str(path), where=key, values=(("key", key), *values.items()))


def _text(given: Any, path: Path) -> str:
    if isinstance(given, (dict, list, bool)):
        raise ValueError
    return " ".join(str(given).split())


def _day(given: Any, path: Path) -> date:
    """``15 มีนาคม 2567``; what YAML itself takes for a date has a year of no known era."""
    day = parse_thai_date(_text(given, path)) if not isinstance(given, date) else None
    if day is None:
        raise ValueError
    return day


def _file(given: Any, path: Path) -> Path:
    return path.parent / _text(given, path)


def _yes(given: Any, path: Path) -> bool:
    if not isinstance(given, bool):
        raise ValueError
    return given


def _people(given: Any, path: Path) -> tuple[Signer, ...]:
    return tuple(_person(line, path) for line in (given if isinstance(given, list) else [given]))


def _person(given: Any, path: Path) -> Signer:
    """``ชื่อ, ตำแหน่ง``: what stands behind the first comma is the position."""
    name, _, position = _text(given, path).partition(",")
    return Signer(name.strip(), position.strip())


def _days(given: Any, path: Path) -> int:
    """A number in digits of any script; YAML itself knows only 0 to 9."""
    days = int(_text(given, path))
    if not 1 <= days <= _MOST_DAYS:
        raise ValueError
    return days


def _report(given: Any, path: Path) -> str:
    if given not in REPORTS:
        raise ValueError
    return str(given)


_KINDS: Mapping[str, Callable[[Any, Path], Any]] = {
    "office": _text,
    "province": _text,
    "deadline": _day,
    "form": _file,
    "report_template": _file,
    "thai_digits": _yes,
    "signers": _people,
    "report": _report,
    "sender": _person,
    "phone": _text,
    "answer_days": _days,
}
# How a value of each kind is written.
_WANTED: Mapping[Callable[[Any, Path], Any], str] = {
    _text: say("ข้อความบรรทัดเดียว"),
    _file: say("ชื่อไฟล์ในโฟลเดอร์ mappings"),
    _day: say("วัน เดือน และปี พ.ศ. เช่น 15 มีนาคม 2568"),
    _yes: say("true (ใช้) หรือ false (ไม่ใช้)"),
    _person: say("ชื่อ, ตำแหน่ง ในเครื่องหมายคำพูด"),
    _people: say('["ชื่อ, ตำแหน่ง", "ชื่อ, ตำแหน่ง"]'),
    _report: say("summary (เฉพาะสรุป) full (ทั้งเล่ม) หรือ both (สองไฟล์)"),
    _days: say("จำนวนวันตั้งแต่ 1 ถึง 365"),
}
