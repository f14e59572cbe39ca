"""Wrong usage in Thai: click's errors as sentences that say what was found and what to do."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

import click


def usage_sentence(error: click.UsageError) -> str:
    """What is wrong with the command line, and where its help is."""
    path = error.ctx.command_path if error.ctx else "rt67"
    return f"คำสั่งไม่ถูกต้อง: {_what(error)}\nดูวิธีใช้: {path} --help"


def near(word: str, words: Iterable[str]) -> str:
    """What may have been meant, as a question; empty where nothing is near."""
    found = difflib.get_close_matches(word, list(words), 3)
    return f" หมายถึง {' หรือ '.join(found)} ใช่หรือไม่" if found else ""


def _what(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            return f"ไม่มีตัวเลือก {error.option_name}{near(error.option_name, error.possibilities or ())}"
        case click.BadOptionUsage():
            return f"ตัวเลือก {error.option_name} ใช้ไม่ถูก ({error.message})"
        case click.MissingParameter():
            return f"ต้องระบุ {_name(error)}"
        case click.BadParameter():
            return f"ค่าของ {_name(error)} ใช้ไม่ได้ ({error.message})"
    command = getattr(error, "command_name", "")  # NoSuchCommand, since click 8.4
    return f"ไม่มีคำสั่ง {command}{near(command, _commands(error))}" if command else error.format_message()


def _commands(error: click.UsageError) -> list[str]:
    group = error.ctx.command if error.ctx else None
    return list(group.commands) if isinstance(group, click.Group) else []


def _name(error: click.BadParameter) -> str:
    return error.param.get_error_hint(error.ctx) if error.param and error.ctx else "ค่า"
