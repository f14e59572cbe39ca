"""The number that a printed line begins with, as a form numbers its headings."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rt67_aggregate.text import arabic_digits, leading_label

_D = r"[0-9๐-๙]{1,3}"
_WORDS = (
    "ส่วนที่|ตอนที่|หมวดที่|หมวด|ด้านที่|ข้อที่|ข้อ|ประเด็นที่|นโยบายที่|บทที่|ภาคที่|กิจกรรมที่|โครงการที่|ตัวชี้วัดที่|"
    "มาตรฐานที่|องค์ประกอบที่|ขั้นตอนที่|ยุทธศาสตร์ที่|กลยุทธ์ที่|เรื่องที่|วาระที่|ระเบียบวาระที่|รายการที่|part|section|chapter|item"
)
# "ส่วนที่ 1", "ตอนที่ ๒ :", "ข้อ 3.", "Part A"
_WORDED = re.compile(
    rf"\s*(?P<printed>(?P<word>{_WORDS})\s{{0,4}}(?P<key>{_D}(?:\.{_D})*|[ก-ฮA-Z](?![ก-๙a-zA-Z])))(?P<close>[.)]?)\s*[:：-]?\s*",
    re.IGNORECASE,
)
# "1", "1.1", "1.", "1)", "1.1)", "(1)"; no date, no amount ("15 คน" is told by its unit), no year.
_DIGITS = re.compile(
    rf"\s*(?P<printed>(?P<open>[(（])?\s?(?P<key>{_D}(?:\.{_D})*)(?:\s?(?P<close>[.)）]+))?)"
    r"(?P<rest>[ \t\u00a0]+|(?=[^\s0-9๐-๙.,/:%–-])|$)"
)
_BULLET = re.compile(r"\s*(?P<printed>[•●○▪■◆➢✓✔»·‣*]|[-–—](?=\s))\s*")
_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"


@dataclass(frozen=True, slots=True)
class Numbered:
    """``printed``: the number as printed, without what parts it from the text. ``style``: what two
    headings side by side share ("1)", "1.1", "(ก)", "ส่วนที่", "•"). ``key``: its places, from 1; ()
    for a bullet. ``start``: where the text begins."""

    printed: str
    style: str
    key: tuple[int, ...]
    start: int


def number_of(line: str) -> Numbered | None:
    """The number, letter or bullet that a line begins with, or None."""
    return _worded(line) or _digits(line) or _letter(line) or _bullet(line)


def _worded(line: str) -> Numbered | None:
    match = _WORDED.match(line)
    if match is None:
        return None
    style = match["word"].casefold().removesuffix("ที่")
    key = _key(match["key"])
    return Numbered(" ".join(match["printed"].split()), f"{style} {_dots(key)}", key, match.end())


def _digits(line: str) -> Numbered | None:
    match = _DIGITS.match(line)
    if match is None:
        return None
    rest = line[match.end() :]
    bare = not match["close"] and not match["open"]
    if bare and (not match["rest"] or not rest.strip()) and "." not in match["key"]:
        return None  # a figure that stands alone, or in front of letters, is no number of a heading
    key = _key(match["key"])
    close = (match["close"] or "").replace("）", ")")[:1]
    opened = "(" if match["open"] else ""
    printed = re.sub(r"\s", "", match["printed"]).replace("（", "(").replace("）", ")")
    return Numbered(printed, f"{opened}{_dots(key)}{close}", key, match.end())


def _letter(line: str) -> Numbered | None:
    label = leading_label(line)
    if label is None or label.number or not label.order:
        return None
    return Numbered(line[: label.length].strip(), label.style, (label.order,), label.length)


def _bullet(line: str) -> Numbered | None:
    match = _BULLET.match(line)
    return Numbered("", "•", (), match.end()) if match else None


def _key(text: str) -> tuple[int, ...]:
    parts = arabic_digits(text).split(".")
    if parts[0].isdigit():
        return tuple(int(part) for part in parts)
    letter = parts[0].upper()
    return (_LETTERS.index(letter) + 1 if letter in _LETTERS else ord(letter) - ord("A") + 1,)


def _dots(key: tuple[int, ...]) -> str:
    return ".".join("1" for _ in key)
