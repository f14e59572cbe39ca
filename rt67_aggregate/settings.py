"""``mappings/settings.yaml``: what an office says of itself once, instead of at every command."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from rt67_aggregate.language import say
from rt67_aggregate.language.system_words import system_words
from rt67_aggregate.model import Form, Issue, Read, Signer
from rt67_aggregate.text import parse_date
from rt67_aggregate.text.csv_text import DamagedError, decoded
from rt67_aggregate.text.cut_values import cut_values

_MAX_BYTES = 100_000
_MOST_DAYS = 365
# A value as it is typed, or the values of a list: YAML would take 054000000 for an octal number.
_Given: TypeAlias = str | tuple[str, ...]
_NULL = "tag:yaml.org,2002:null"
_BOOLEANS = dict.fromkeys(("true", "yes", "on"), True) | dict.fromkeys(("false", "no", "off"), False)
# Around a value that was typed or copied in Word.
_CURLY = "“”„‘’"
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
        found = yaml.compose(text, Loader=yaml.SafeLoader)
    except (RecursionError, yaml.YAMLError) as error:
        return _damaged(path, "settings_syntax", _line_of(error))
    if found is None:
        return Read(Settings())
    if not isinstance(found, yaml.MappingNode):
        return _damaged(path, "settings_syntax", line=1)
    return _checked(path, text, found)


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


def _checked(path: Path, text: str, found: yaml.MappingNode) -> Read[Settings]:
    known = ", ".join(field.name for field in fields(Settings))
    values: dict[str, Any] = {}
    lines: dict[str, int] = {}
    issues = [
        Issue("settings_hash_cuts", str(path), line=line, values=(("column", str(column)),))
        for line, column in cut_values(text)
    ]
    for name, node in found.value:
        if node.tag == _NULL:
            continue
        key, line = str(name.value), name.start_mark.line + 1
        read = _KINDS.get(key)
        if read is None:
            issues.append(_fault("settings_unknown_key", path, key, line, known=known))
        elif key in lines:
            issues.append(_fault("settings_key_twice", path, key, line, first=str(lines[key])))
        else:
            lines[key] = line
            try:
                values[key] = read(_given(node), path)
            except ValueError:
                wanted = _WANTED[read]
                issues.append(
                    _fault("settings_bad_value", path, key, line, value=_shown(node), wanted=wanted)
                )
    return Read(None, tuple(issues)) if issues else Read(Settings(**values))


def _given(node: yaml.Node) -> _Given:
    """A value, or a list of them; ValueError where it is neither."""
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if not isinstance(node, yaml.SequenceNode) or not all(isinstance(i, yaml.ScalarNode) for i in node.value):
        raise ValueError
    return tuple(str(item.value) for item in node.value)


def _shown(node: yaml.Node) -> str:
    """A value as it stands in the file."""
    mark, end = node.start_mark, node.end_mark
    return " ".join(mark.buffer[mark.pointer : end.pointer].split()) if mark.buffer else ""


def _fault(code: str, path: Path, key: str, line: int, **values: str) -> Issue:
    return Issue(code, str(path), where=key, line=line, values=(("key", key), *values.items()))


def _text(given: _Given, path: Path) -> str:
    if not isinstance(given, str):
        raise ValueError
    return " ".join(given.split()).strip(_CURLY)


def _day(given: _Given, path: Path) -> date:
    day = parse_date(_text(given, path))
    if day is None:
        raise ValueError
    return day


def _file(given: _Given, path: Path) -> Path:
    return path.parent / _text(given, path)


def _yes(given: _Given, path: Path) -> bool:
    said = _BOOLEANS.get(_text(given, path).lower())
    if said is None:
        raise ValueError
    return said


def _people(given: _Given, path: Path) -> tuple[Signer, ...]:
    return tuple(_person(line, path) for line in ((given,) if isinstance(given, str) else given))


def _person(given: _Given, path: Path) -> Signer:
    """``ชื่อ, ตำแหน่ง``: what stands behind the first comma is the position."""
    name, _, position = _text(given, path).partition(",")
    return Signer(name.strip(), position.strip())


def _days(given: _Given, path: Path) -> int:
    """A number in digits of any script."""
    days = int(_text(given, path))
    if not 1 <= days <= _MOST_DAYS:
        raise ValueError
    return days


def _report(given: _Given, path: Path) -> str:
    named = _text(given, path)
    if named not in REPORTS:
        raise ValueError
    return named


_KINDS: Mapping[str, Callable[[_Given, Path], Any]] = {
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
_WANTED: Mapping[Callable[[_Given, Path], Any], str] = {
    _text: say("ข้อความบรรทัดเดียว"),
    _file: say("ชื่อไฟล์ในโฟลเดอร์ mappings"),
    _day: say("วัน เดือน และปี พ.ศ. เช่น 15 มีนาคม 2568 หรือ 15/3/2568"),
    _yes: say("true (ใช้) หรือ false (ไม่ใช้)"),
    _person: say("ชื่อ, ตำแหน่ง ในเครื่องหมายคำพูด"),
    _people: say('["ชื่อ, ตำแหน่ง", "ชื่อ, ตำแหน่ง"]'),
    _report: say("summary (เฉพาะสรุป) full (ทั้งเล่ม) หรือ both (สองไฟล์)"),
    _days: say("จำนวนวันตั้งแต่ 1 ถึง 365"),
}
