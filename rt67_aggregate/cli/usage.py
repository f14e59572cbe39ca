"""Wrong usage in Thai: click's errors as sentences that say what was found and what to do."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from pathlib import Path

import click

_EXTRA = re.compile(r"\((.*)\)$")  # what click names behind "Got unexpected extra argument"
_OFTEN = "\nคำสั่งที่ใช้บ่อย: aggregate (รวม) check (ดูไฟล์เดียว) status (ใครยังไม่ส่ง) report (เขียนรายงานใหม่)"
_FILES = {".docx", ".doc", ".odt", ".rtf", ".pdf", ".zip", ".xlsx", ".csv", ".yaml", ".yml"}


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
            return f"ตัวเลือก {error.option_name} ต้องมีค่าต่อท้าย หรือไม่รับค่าต่อท้าย"
        case click.MissingParameter():
            return f"ต้องระบุ {_name(error)}"
        case click.BadParameter():
            return f"ค่าของ {_name(error)} ใช้ไม่ได้: {_needed(error.param)}"
    command = getattr(error, "command_name", "")  # NoSuchCommand, since click 8.4
    if command:
        return _no_command(command, error)
    found = _EXTRA.search(error.message) if error.message.startswith("Got unexpected") else None
    return f"มีคำที่ไม่ต้องใส่: {found[1]}" if found else error.format_message()


def _no_command(command: str, error: click.UsageError) -> str:
    if not _is_path(command):
        meant = near(command, _commands(error))
        return f"ไม่มีคำสั่ง {command}{meant or _OFTEN}"
    if Path(command).is_dir():
        return (
            f"{command} เป็นโฟลเดอร์ ไม่ใช่คำสั่ง\n"
            f'ทำอย่างไร: ถ้าต้องการรวมไฟล์ในโฟลเดอร์นี้ สั่ง rt67 aggregate --inbox "{command}"'
        )
    return (
        f"{command} เป็นชื่อไฟล์ ไม่ใช่คำสั่ง\n"
        "ทำอย่างไร: ถ้าต้องการรวม วางไฟล์ลงใน inbox แล้วสั่ง rt67 aggregate\n"
        f'   ถ้าต้องการดูไฟล์นี้ไฟล์เดียว สั่ง rt67 check "{command}"'
    )


def _is_path(word: str) -> bool:
    """Whether a word in a command's place is a file that was dropped or typed there."""
    return any(sign in word for sign in "/\\") or Path(word).exists() or Path(word).suffix.lower() in _FILES


def _needed(param: click.Parameter | None) -> str:
    """What a value must be."""
    match param.type if param else None:
        case click.IntRange() as range_:
            return f"ต้องเป็นจำนวนเต็มตั้งแต่ {range_.min} ขึ้นไป"
        case click.Choice() as choice:
            return f"ต้องเป็นคำใดคำหนึ่งใน {', '.join(map(str, choice.choices))}"
        case click.Path(file_okay=False):
            return "เป็นไฟล์ แต่ต้องเป็นโฟลเดอร์"
    return "อ่านไม่ได้"


def _commands(error: click.UsageError) -> list[str]:
    group = error.ctx.command if error.ctx else None
    return list(group.commands) if isinstance(group, click.Group) else []


def _name(error: click.BadParameter) -> str:
    return error.param.get_error_hint(error.ctx) if error.param and error.ctx else "ค่า"
