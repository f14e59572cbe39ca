"""The whole form file: its own values, then its headings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from yaml import MappingNode, Node, SequenceNode

from rt67_aggregate.form.drafts import COLUMNS, Grammar
from rt67_aggregate.form.faults import Faults, YamlPlace
from rt67_aggregate.form.fields import Fields, text_of
from rt67_aggregate.form.headings import FIELDS, Built, IdRule, build_headings
from rt67_aggregate.form.source import parse_tree, read_tree
from rt67_aggregate.form.tree import FIELD_LIST, HEADING_KEYS, read_fields, read_headings
from rt67_aggregate.form.values import choice, is_kind
from rt67_aggregate.model import Form, Heading, Read
from rt67_aggregate.text import arabic_digits, common_year, parse_date

_FORM_KEYS = (
    "form_id",
    "title",
    "short_title",
    "fiscal_year",
    "period",
    "office",
    "province",
    "deadline",
    "kinds",
    "short_kinds",
    "boilerplate",
    "unit_line",
    "unit_prompt",
    "unit_label",
    FIELD_LIST,
    "signers",
    "closing",
    "contents_titles",
    "other_names",
    "shared",
    "levels",
    "ids",
    "earlier",
    "gone_ids",
)
_LEVEL = re.compile(r"[A-Za-zก-ฮเ-ไ][A-Za-z0-9_ก-๎]*")
_YEAR = re.compile(r"(?<!\d)2[4-7]\d\d(?!\d)")
_FIELDS_TITLE = "ข้อมูลผู้รายงาน"
# What the file says where the form sets no deadline.
_NO_DEADLINE = ("ไม่มี", "none", "-")
_FISCAL_YEARS = range(2400, 2800)
# A deadline further from its fiscal year than this is a slip, most often the Gregorian year.
_DEADLINE_YEARS = 2


def load_form(path: Path) -> Read[Form]:
    """The form of a file, or None with every fault of the file.

    Faults carry the file as ``source``, the path inside it as ``where``, and the line from 1. An
    error of YAML itself hides what comes after it, and is told alone.
    """
    faults = Faults.of(path)
    root = read_tree(path, faults)
    if root is None:
        return Read(None, tuple(faults.issues))
    form, _ = _form(YamlPlace(root, ""), faults)
    if faults.issues:
        in_order = sorted(faults.issues, key=lambda issue: issue.line)
        return Read(None, tuple(in_order))
    return Read(form)


def parse_form(text: str) -> Form | None:
    """The form of a file's text, None where it has faults."""
    faults = Faults("")
    root = parse_tree(text, faults)
    form = _form(YamlPlace(root, ""), faults)[0] if root is not None else None
    return None if faults.issues else form


def default_ids(text: str) -> dict[str, str]:
    """ID of each heading in a file's text → the ID that it would have without an ``id:`` of its own; {} where
    the file has faults."""
    faults = Faults("")
    root = parse_tree(text, faults)
    built = _form(YamlPlace(root, ""), faults)[1] if root is not None else None
    return {} if faults.issues or built is None else dict(built.defaults)


def headings_in(text: str) -> dict[str, Node]:
    """The mapping of each heading in a file's text, by ID, in the form's order; {} where it has faults."""
    faults = Faults("")
    root = parse_tree(text, faults)
    if root is None:
        return {}
    _, built = _form(YamlPlace(root, ""), faults)
    return {} if faults.issues else {name: spot.node for name, spot in built.spots.items()}


def _form(root: YamlPlace, faults: Faults) -> tuple[Form, Built]:
    fields = Fields(root, faults)
    titles = _levels(fields)
    levels = tuple(level for level, _ in titles)
    fields.only((*_FORM_KEYS, *(levels or _lists(fields))))
    kinds = _kinds(fields)
    grammar = Grammar(levels, tuple(kind for kind, _ in kinds))
    if levels and not any(fields.has(level) for level in levels):
        fields.need(levels[0])
    drafts, before = read_headings(fields, levels, grammar), read_fields(fields, grammar)
    rule = IdRule(choice(fields, "ids", tuple(IdRule)) or IdRule.KINDS)
    built = build_headings(drafts, faults, rule, fields=before, levels=levels)
    _tell_gone_ids(fields, built)
    period = fields.text("period")
    fiscal_year = _fiscal_year(fields, period)
    form = Form(
        form_id=fields.needed_text("form_id"),
        title=fields.needed_text("title"),
        short_title=fields.needed_text("short_title"),
        fiscal_year=fiscal_year,
        office=fields.needed_text("office"),
        province=fields.needed_text("province"),
        deadline=_deadline(fields, fiscal_year),
        headings=built.headings,
        kinds=kinds if not built.fields or FIELDS in dict(kinds) else (*kinds, (FIELDS, _FIELDS_TITLE)),
        short_kinds=_short_kinds(fields, grammar),
        boilerplate=fields.texts("boilerplate"),
        unit_line=fields.text("unit_line"),
        unit_prompt=fields.text("unit_prompt"),
        closing=fields.texts("closing"),
        contents_titles=fields.texts("contents_titles"),
        other_names=fields.texts("other_names"),
        period=period,
        unit_label=fields.text("unit_label"),
        fields=built.fields,
        signers=fields.texts("signers"),
        level_titles=titles,
        earlier=fields.texts("earlier"),
        gone_ids=fields.texts("gone_ids"),
    )
    return form, built


def _tell_gone_ids(fields: Fields, built: Built) -> None:
    """Tell headings whose place gives them the ID of one that only forms of before had. An ``id:`` says that
    it is that one again, and then what is below it is, too."""
    gone = {name.casefold(): spot for name, spot in fields.spotted_texts("gone_ids")}

    def tell(headings: Iterable[Heading]) -> None:
        for heading in headings:
            first = gone.get(heading.id.casefold())
            if first is None:
                tell(heading.below)
            elif heading.id not in built.given:
                place = built.spots[heading.id]
                fields.faults.tell("form_gone_id", place, id=heading.id, first=str(first.line))

    if gone:
        tell((*built.fields, *built.headings))


def _levels(fields: Fields) -> tuple[tuple[str, str], ...]:
    """The levels top-down, each with its title, which is its name where none is given.

    () where they cannot be used, and then a fault says why.
    """
    spot = fields.need("levels")
    if spot and isinstance(spot.node, MappingNode):
        named = Fields(spot, fields.faults)
        given = [(name, named.text(name), named.get(name)) for name in named.present]
    else:
        given = [(name, name, place) for name, place in fields.spotted_texts("levels")]
    levels: dict[str, str] = {}
    for name, title, place in given:
        if name in levels or name in (*_FORM_KEYS, *HEADING_KEYS, COLUMNS) or not _LEVEL.fullmatch(name):
            fields.faults.tell("form_bad_level", place or fields.spot, name=name)
        else:
            levels[name] = title
    return tuple(levels.items())


def _lists(fields: Fields) -> tuple[str, ...]:
    """The keys that hold lists: without level names, any of them may be a level."""
    spots = ((key, fields.get(key)) for key in fields.present)
    return tuple(key for key, spot in spots if spot and isinstance(spot.node, SequenceNode))


def _kinds(fields: Fields) -> tuple[tuple[str, str], ...]:
    spot = fields.need("kinds")
    if spot is None:
        return ()
    entries = Fields(spot, fields.faults)
    if not entries.present and not entries.broken:
        fields.faults.tell("form_empty_list", spot)
    for kind in entries.present:
        value = entries.get(kind)
        if value and not is_kind(kind):
            fields.faults.tell("form_bad_kind", value, kind=kind)
    return tuple((kind, entries.text(kind)) for kind in entries.present)


def _short_kinds(fields: Fields, grammar: Grammar) -> tuple[tuple[str, str], ...]:
    """Kind → one word for narrow columns; () where the file gives none."""
    spot = fields.get("short_kinds")
    if spot is None:
        return ()
    entries = Fields(spot, fields.faults)
    entries.only(grammar.kinds)
    return tuple((kind, entries.text(kind)) for kind in entries.present)


def _fiscal_year(fields: Fields, period: str) -> int:
    """The year; where a period says what the form is about, the year that it names last, or 0."""
    if period and not fields.has("fiscal_year"):
        years = _YEAR.findall(arabic_digits(period))
        return int(years[-1]) if years else 0
    spot = fields.need("fiscal_year")
    text = text_of(spot, fields.faults) if spot else ""
    if not text or spot is None:
        return 0
    digits = arabic_digits(text)
    if not digits.isascii() or not digits.isdigit() or int(digits) not in _FISCAL_YEARS:
        fields.faults.tell("form_bad_year", spot, text=text)
        return 0
    return int(digits)


def _deadline(fields: Fields, fiscal_year: int) -> date | None:
    spot = fields.need("deadline")
    text = text_of(spot, fields.faults) if spot else ""
    if not text or spot is None:
        return date.min
    if text.lower() in _NO_DEADLINE:
        return None
    day = parse_date(text)
    if day is None:
        fields.faults.tell("form_bad_date", spot, text=text)
        return date.min
    if fiscal_year and abs(day.year - common_year(fiscal_year)) > _DEADLINE_YEARS:
        fields.faults.tell("form_date_far", spot, text=text, year=str(fiscal_year))
    return day
