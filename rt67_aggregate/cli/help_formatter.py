"""Help wholly in one language and uncut: by formatters of our own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click

from rt67_aggregate.cli.session import language_of
from rt67_aggregate.language import THAI, Language

# Lines are not broken here: Thai has no spaces between words, and a terminal breaks them itself.
_WIDTH = 400
_USAGE = "วิธีใช้: "
_HEADINGS = {"Options": "ตัวเลือก", "Commands": "คำสั่ง", "Arguments": "สิ่งที่ต้องระบุ"}
_OPTIONS, _COMMAND = "[ตัวเลือก]...", "คำสั่ง [ตัวเลือก]..."
_HELP = {"Show this message and exit.": "แสดงวิธีใช้นี้", "Show the version and exit.": "แสดงรุ่นของโปรแกรม"}
_VALUES = {
    "DIRECTORY": "โฟลเดอร์",
    "DIR": "โฟลเดอร์",
    "PATH": "ไฟล์",
    "FILE": "ไฟล์",
    "INTEGER": "จำนวน",
    "INTEGER RANGE": "จำนวน",
    "TEXT": "ข้อความ",
    "COLLEGE": "วิทยาลัย",
    "ADDRESS": "ที่อยู่",
    "DATE": "วันที่",
}
_VALUE = re.compile(r"(?<= )(INTEGER RANGE|[A-Z]+)(?=$|\.\.\.)")
_EXTRAS = (
    (re.compile(r"default: ([^;\]]+)"), r"ถ้าไม่ระบุ: \1"),
    (re.compile(r"\brequired\b"), "ต้องระบุ"),
    (re.compile(r"\bx>=(\d+)"), r"\1 ขึ้นไป"),
)
_EXTRA = re.compile(r"  \[[^\]]*\]$")


class _ThaiFormatter(click.HelpFormatter):
    def __init__(self) -> None:
        super().__init__(width=_WIDTH)

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, _USAGE if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(_first(one), _second(two)) for one, two in rows], col_max, col_spacing)


class _Formatter(click.HelpFormatter):
    """Click's own words as they are; ours in the language."""

    def __init__(self, language: Language) -> None:
        super().__init__(width=_WIDTH)
        self._language = language

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, " ".join(map(self._language.words, args.split(" "))), prefix)

    def write_text(self, text: str) -> None:
        super().write_text("\n".join(map(self._language.words, text.split("\n"))))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(one, self._told(two)) for one, two in rows], col_max, col_spacing)

    def _told(self, words: str) -> str:
        whole = self._language.words(words)
        if whole != words:  # what stands in brackets is ours, too
            return whole
        extra = _EXTRA.search(words)
        told = words[: extra.start()] if extra else words
        return self._language.words(told) + (extra[0] if extra else "")


class _Context(click.Context):
    @contextmanager
    def scope(self, cleanup: bool = True) -> Iterator[click.Context]:
        """As click's; a wrong usage says in which command it is, also where the parser leaves it out."""
        with super().scope(cleanup) as context:
            try:
                yield context
            except click.UsageError as error:
                error.ctx = error.ctx or self
                raise

    def make_formatter(self) -> click.HelpFormatter:
        language = language_of(self)
        return _ThaiFormatter() if language.code == THAI.code else _Formatter(language)


def use_our_help(command: click.Command) -> None:
    """Let a command, and all below it, show its help in the language of the session."""
    command.context_class = _Context
    command.options_metavar = _OPTIONS
    if isinstance(command, click.Group):
        command.subcommand_metavar = _COMMAND
        for below in command.commands.values():
            use_our_help(below)


def _first(option: str) -> str:
    return _VALUE.sub(lambda found: _VALUES.get(found[1], found[1]), option)


def _second(words: str) -> str:
    """What an option does, and what click puts behind it in brackets."""
    return _EXTRA.sub(_extra, _HELP.get(words, words))


def _extra(found: re.Match[str]) -> str:
    told = found[0]
    for pattern, thai in _EXTRAS:
        told = pattern.sub(thai, told)
    return told
