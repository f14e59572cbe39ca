"""The number that a printed line begins with, as a form numbers its headings."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rt67_aggregate.text import arabic_digits, leading_label

_D = r"[0-9๐-๙]{1,3}"
# Words that a number follows and that count something else than headings.
_NO_PARTS = (
    "วัน|ครั้ง|รุ่น|หน้า|ภาคเรียน|ปี|ชั้นปี|เดือน|สัปดาห์|ไตรมาส|รอบ|งวด|พื้น|สถาน|ฉบับ|เลข|หมู่|อาคาร|เวลา|โทรศัพท์|ณ|ทะเบียน"
)
# Words with which a longer one of that kind begins: "รอบการประเมินที่ 1"
_ROUNDS = "(?:รอบ|งวด)(?:การ|ประเมิน|รายงาน)[ก-๎]{0,20}"
# "ส่วนที่", "ตอนที่", "ตัวบ่งชี้ที่": whatever a form calls its parts
_WORDS = rf"(?!(?:[ก-๎]{{0,20}}(?:{_NO_PARTS})|{_ROUNDS})ที่)[ก-๎]{{2,20}}ที่|หมวด|ข้อ|part|section|chapter|item"
# "ส่วนที่ 1", "ตอนที่ ๒ :", "ข้อ 3.", "Part A"
_WORDED = re.compile(
    rf"\s*(?P<printed>(?:(?P<word>{_WORDS})\s{{0,4}}(?P<key>{_D}(?:\.{_D})*|(?:[IVX]{{2,5}}|[ก-ฮA-Z])(?![ก-๙a-zA-Z]))"
    # "แบบ 1": of a form's name letters are no number of a part ("แบบ ก-2")
    rf"|(?P<form>แบบ)\s{{1,4}}(?P<count>{_D}(?![0-9๐-๙]))"
    # "ส่วน ก", "ตอน 2": words that begin other words as well stand alone
    rf"|(?P<part>ส่วน|ตอน|ด้าน|ตาราง|ภาคผนวก|appendix|annex)\s{{1,4}}(?P<letter>{_D}(?![0-9๐-๙])|[ก-ฮ](?![ก-๙a-zA-Z]))))"
    r"(?P<close>[.)]?)(?![.0-9๐-๙]*/[0-9๐-๙])\s*[:：-]?\s*",  # "แบบที่ 3/1" is the form's own name
    re.IGNORECASE,
)
# "1", "1.1", "1.", "1)", "1.1)", "(1)"; no date, no amount ("15 คน" is told by its unit), no year. Dots that
# follow are a place to write ("1.1 ........ กรรมการ").
_DIGITS = re.compile(
    rf"\s*(?P<printed>(?P<open>[(（])?\s?(?P<key>{_D}(?:\.{_D})*)(?:\s?(?P<close>[.)）]{{1,2}}(?!\.)|(?<=[0-9๐-๙])\.(?=\.{{3}})))?)"
    r"(?P<rest>[ \t\u00a0]+|(?=[^\s0-9๐-๙.,/:%–-])|(?=\.{3})|$)"
)
# "ก.1", "A.2.1"; no school year ("ม.6", "ป.1"), no book of law ("ว.17")
_LETTER_DIGITS = re.compile(
    rf"\s*(?P<printed>(?P<letter>(?![ปมพว])[ก-ฮA-Z])\.(?P<key>{_D}(?:\.{_D})*)[.)]?)(?:\s+|(?=[ก-๙]))"
)
# "II.", "(iv)"; one letter alone too: lists of letters hardly come to I, none that begin there
_ROMAN = re.compile(r"\s*(?P<printed>\(?(?P<key>[IVX]{1,5}|[ivx]{1,5})[.)])(?:\s+|(?=[ก-๙]))")
_BULLET = re.compile(r"\s*(?P<printed>[•●○▪■◆➢✓✔»·‣*]|[-–—−](?=\s))\s*")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}
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
    return _worded(line) or _digits(line) or _roman(line) or _letter(line) or _bullet(line)


def _worded(line: str) -> Numbered | None:
    match = _WORDED.match(line)
    if match is None:
        return None
    style = (match["word"] or match["part"] or match["form"]).casefold().removesuffix("ที่")
    key = _key(match["key"] or match["letter"] or match["count"])
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


def _roman(line: str) -> Numbered | None:
    match = _ROMAN.match(line)
    if match is None:
        return None
    style = match["printed"].replace(match["key"], "I" if match["key"].isupper() else "i")
    return Numbered(match["printed"], style, (_roman_value(match["key"]),), match.end())


def _roman_value(letters: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in letters.lower()]
    followed = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, followed, strict=True))


def _letter(line: str) -> Numbered | None:
    match = _LETTER_DIGITS.match(line)
    if match is not None:
        key = (*_key(match["letter"]), *_key(match["key"]))
        return Numbered(match["printed"], f"ก.{_dots(key[1:])}", key, match.end())
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
    if not parts[0].upper().strip("IVX"):
        return (_roman_value(parts[0]),)
    letter = parts[0].upper()
    return (_LETTERS.index(letter) + 1 if letter in _LETTERS else ord(letter) - ord("A") + 1,)


def _dots(key: tuple[int, ...]) -> str:
    return ".".join("1" for _ in key)
