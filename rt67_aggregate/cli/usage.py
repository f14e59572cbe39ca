"""Wrong usage in Thai: click's errors as sentences that say what was found and what to do."""

from __future__ import annotations

import difflib
import os.path
import re
from collections.abc import Iterable
from pathlib import Path

import click

from rt67_aggregate.language import Phrase, joined, say

_EXTRA = re.compile(r"\((.*)\)$")  # where click names the words that nothing takes
_OFTEN = say("\nคำสั่งที่ใช้บ่อย: aggregate (รวม) check (ดูไฟล์เดียว) status (ใครยังไม่ส่ง) report (เขียนรายงานใหม่)")
_FILES = {".docx", ".doc", ".odt", ".rtf", ".pdf", ".zip", ".xlsx", ".csv", ".yaml", ".yml"}


def usage_sentence(error: click.UsageError) -> str:
    """What is wrong with the command line, and where its help is."""
    path = error.ctx.command_path if error.ctx else "rt67"
    return say("คำสั่งไม่ถูกต้อง: {what}\nดูวิธีใช้: {path} --help", what=_what(error), path=path)


def near(word: str, words: Iterable[str]) -> str:
    """What may have been meant, as a question; empty where nothing is near."""
    found = difflib.get_close_matches(word, list(words), 3)
    return say(" หมายถึง {listed} ใช่หรือไม่", listed=joined(say(" หรือ "), found)) if found else ""


def _what(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            return say(
                "ไม่มีตัวเลือก {option_name}{near}",
                option_name=error.option_name,
                near=near(error.option_name, error.possibilities or ()),
            )
        case click.BadOptionUsage():
            if _takes_no_value(error):
                return say("ตัวเลือก {option_name} ไม่รับค่า", option_name=error.option_name)
            return say("ต้องใส่ค่าหลังตัวเลือก {option_name}", option_name=error.option_name)
        case click.MissingParameter():
            return say("ต้องระบุ {name}", name=_name(error))
        case click.BadParameter():
            return say("ค่าของ {name} ใช้ไม่ได้: {needed}", name=_name(error), needed=_needed(error))
    command = getattr(error, "command_name", "")  # NoSuchCommand, since click 8.4
    if command:
        return _no_command(command, error)
    found = None if isinstance(error.message, Phrase) else _EXTRA.search(error.message)
    return say("มีคำที่ไม่ต้องใส่: {found}", found=found[1]) if found else error.format_message()


def _takes_no_value(error: click.BadOptionUsage) -> bool:
    """Whether it is one that is only named: click says by its words alone what is wrong with an option."""
    options = error.ctx.command.params if error.ctx else []
    flags = (option for option in options if isinstance(option, click.Option) and option.is_flag)
    return any(error.option_name in (*flag.opts, *flag.secondary_opts) for flag in flags)


def _no_command(command: str, error: click.UsageError) -> str:
    if not _is_path(command):
        meant = near(command, _commands(error))
        return say("ไม่มีคำสั่ง {command}{meant}", command=command, meant=meant or _OFTEN)
    if os.path.isdir(command):  # noqa: PTH112 - raises nothing, whatever the word
        return say(
            "{command} เป็นโฟลเดอร์ ไม่ใช่คำสั่ง\n"
            'ทำอย่างไร: ถ้าต้องการรวมไฟล์ในโฟลเดอร์นี้ สั่ง rt67 aggregate --inbox "{command}"',
            command=command,
        )
    return say(
        "{command} เป็นชื่อไฟล์ ไม่ใช่คำสั่ง\n"
        "ทำอย่างไร: ถ้าต้องการรวม วางไฟล์ลงใน inbox แล้วสั่ง rt67 aggregate\n"
        '   ถ้าต้องการดูไฟล์นี้ไฟล์เดียว สั่ง rt67 check "{command}"',
        command=command,
    )


def _is_path(word: str) -> bool:
    """Whether a word in a command's place is a file that was dropped or typed there."""
    if any(sign in word for sign in "/\\") or Path(word).suffix.lower() in _FILES:
        return True
    return os.path.exists(word)  # noqa: PTH110 - raises nothing, whatever the word


def _needed(error: click.BadParameter) -> str:
    """What a value must be, or why it cannot be looked at."""
    if isinstance(error.message, Phrase):
        return error.message
    match error.param.type if error.param else None:
        case click.IntRange() as range_:
            return say("ต้องเป็นจำนวนเต็มตั้งแต่ {min} ขึ้นไป", min=range_.min)
        case click.Choice() as choice:
            return say("ต้องเป็นคำใดคำหนึ่งใน {listed}", listed=", ".join(map(str, choice.choices)))
    return say("อ่านไม่ได้")


def _commands(error: click.UsageError) -> list[str]:
    group = error.ctx.command if error.ctx else None
    return list(group.commands) if isinstance(group, click.Group) else []


def _name(error: click.BadParameter) -> str:
    match error.param:
        case None:
            return say("ค่า")
        case click.Argument(metavar=str(metavar)):
            return say("'{metavar}'", metavar=Phrase(metavar))
    return error.param.get_error_hint(error.ctx)
