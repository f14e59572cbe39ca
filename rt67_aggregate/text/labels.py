"""Numbers and bullets at the start of a line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rt67_aggregate.text.numerals import arabic_digits
from rt67_aggregate.text.remembered import remembered

_DIGIT = "[0-9๐-๙０-９]"
_DIGITS = rf"{_DIGIT}{{1,3}}(?!{_DIGIT})"
# What Markdown puts before a heading, a quotation, an item of a list, and words in bold type. A number behind
# an item's sign is a heading's only in bold type: "- 4) …" is one of an answer's list.
_MARKUP = re.compile(r"\s*(?:(?:#{1,6}|[>*+•-])\s|\*)")
_SIGNS = r"(?:(?:#{1,6}|>)\s++)*+(?:[*+•-]\s++(?=\*\*))?+\*{0,3}+"
_HEADING_NUMBER = re.compile(
    rf"^\s*{_SIGNS}(?:[(（]\s*)?(?P<digits>{_DIGITS}(?:\s?[.．]\s?{_DIGITS})*)\s?"
    "(?P<close>\ufe0f?\u20e3?"
    r"\\?[.．)）]*)\s*\*{0,3}\s*"
)
# "15.3.2567" is a date, and in "1. 5 คน" the five is no second level.
_NUMBER = re.compile(
    rf"^\s*(?:(?P<open>[(（])\s*)?(?P<digits>{_DIGITS}(?:[.．]{_DIGITS})*)\s?(?P<close>[.．)）]+)(?!(?<=[.．]){_DIGIT})\s*"
)
# "พ.ศ.", "น.ส." and "ม.6" are abbreviations, not the letters of a list.
_LETTER = re.compile(
    r"^\s*(?P<open>[(（]?)(?P<letter>[ก-ฮ]|[a-zA-Z]|[ivx]{2,4})(?P<close>[.)）])"
    r"(?![ก-ฮ]{1,3}\.|[a-zA-Z]\.|[0-9๐-๙])\s*"
)
# "ประเด็นที่ 1.1", "ข้อ ๒": a word that says what is numbered, before the number.
_WORD_BEFORE_NUMBER = re.compile(rf"[^\w\n]*[ก-๛]{{2,24}}[ ]{{0,2}}(?={_DIGIT})")
_COUNTED = "(?:ประเด็น|หัวข้อ|ข้อ|นโยบาย|เรื่อง|ลำดับ|ส่วน|ตอน|ด้าน|รายการ)"
# The same where other words end an answer: "เรื่อง" and "5 ข้อ" are amounts.
_COUNTED_BEFORE = re.compile(rf"(?<!{_DIGIT}\s)(?:ประเด็น|หัวข้อ|ข้อ|นโยบาย)(?:ที่)?[ ]{{0,2}}\Z")
_LONGEST_COUNTED = 16  # characters of such a word with what stands behind it
# Bullets and pictures that people put before headings; ticks say something.
_DECORATION = "[\\s\\-–—*#>+•●○▪■◆◇◦‣»·❖➢➤▶►★☆⭐\ufe0f\U0001f300-\U0001faff]*"
_NUMBERING_WORD = re.compile(
    rf"{_DECORATION}(?:{_COUNTED}|No\.?)?(?:ที่)?[ ]{{0,2}}(?=[(（]?\s?{_DIGIT})", re.IGNORECASE
)
# "ประเด็นที่สาม": the number in words, with a space or a sign behind it ("ข้อสามารถ…" is none).
_NUMBER_IN_WORDS = re.compile(
    rf"[\s\-–—•*#>+]*{_COUNTED}(?:ที่)?[ ]?(?:สิบ(?![ก-๛])|(?:สิบ)?(?:หนึ่ง|เอ็ด|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า))"
    r"(?:[ .:)]+|\Z)"
)
# "ตอบข้อ 1.1": such a word may end a longer one; words of amounts ("ซื้อ 1.1 ล้าน") are none.
_NAMED_BEFORE_NUMBER = re.compile(
    rf"[^\w\n]*[ก-๛]{{0,20}}?(?:ประเด็น|ข้อ)(?:ที่)?[ ]{{0,2}}(?=[(（]?\s?{_DIGIT})"
)
_BULLET = re.compile(
    r"^\s*(?P<bullet>[•●○▪■◆➢✓✔»·‣*❖❑❒❏◇◦∙⁃▶►▸➤➔→⇒☞★☆❍◉◎▫♦\ue000-\uf8ff\ufffd]|[-–—−](?=\s))\s*"
)
# The letters of Thai lists in their order: the obsolete ones, ฆ and the vowels ฤ and ฦ are left out.
_THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_NUMBER_IN = re.compile(r"\d+(?:\.\d+)*")
_LETTERS_IN = re.compile(r"[0-9A-Za-zก-๎]+")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@dataclass(frozen=True, slots=True)
class Label:
    """A number, letter or bullet that begins a line.

    ``style``: what two labels of one list share ("1)", "(1)", "1.1)", "ก.", "a.", "•"). ``number``:
    the digits with dots ("1.1"), "" for letters and bullets. ``order``: the last number, or the
    letter's place in its alphabet, from 1; 0 where there is none. ``length``: characters of the line
    up to the text after the label.
    """

    style: str
    number: str
    order: int
    length: int


def has_markup(line: str) -> bool:
    """Whether a line begins with signs that Markdown puts before headings, items and words in bold type."""
    return _MARKUP.match(line) is not None


def word_before_number(line: str) -> int:
    """Characters of the word that says what is numbered and of what stands before it, where a line
    begins with such a word and a number; else 0."""
    match = _WORD_BEFORE_NUMBER.match(line)
    return match.end() if match else 0


def item_word_before_number(line: str) -> int:
    """The same of a word that ends in one for an item or a topic: "ข้อ 1.1", "ตอบข้อ 1.1"."""
    match = _NAMED_BEFORE_NUMBER.match(line)
    return match.end() if match else 0


def number_key(number: str) -> str:
    """The digits of a printed number, or its letter: the last word of "ส่วน ก", "Part A"."""
    digits = _NUMBER_IN.search(arabic_digits(number))
    return digits.group() if digits else (_LETTERS_IN.findall(number) or [""])[-1]


@remembered
def numbering_length(line: str) -> int:
    """Characters of a line's front that only number it: "1.1)", "ข้อ 1.1", "ประเด็นที่ ๒.", "ประเด็นที่สอง"."""
    word = _NUMBERING_WORD.match(line)
    before = word.end() if word else 0
    number = _HEADING_NUMBER.match(line[before:])
    return before + number.end() if number else number_in_words(line)


def numbering_word_start(text: str, number: int) -> int:
    """Where the word for what is numbered begins that stands right before a number, be it joined to the word
    before it ("12 คนข้อ 1.1"); the number's own place where there is none."""
    start = max(0, number - _LONGEST_COUNTED)
    word = _COUNTED_BEFORE.search(text, start, number)
    return word.start() if word else number


def ends_with_numbering_word(text: str) -> bool:
    """Whether a text ends with such a word by itself: "ข้อ" behind a space or alone, not "5 ข้อ", "ทุกข้อ"."""
    said = text.rstrip()
    word = _COUNTED_BEFORE.search(said)
    return word is not None and (word.start() == 0 or said[word.start() - 1].isspace())


def number_in_words(line: str) -> int:
    """The same of a number in words behind a word for what is numbered."""
    match = _NUMBER_IN_WORDS.match(line)
    return match.end() if match else 0


def is_numbering(text: str) -> bool:
    """Whether a text says nothing but such a number."""
    said = text.strip()
    return bool(said) and numbering_length(f"{said} ") >= len(said)


@remembered
def worded_number(line: str) -> tuple[str, int]:
    """As ``split_number``, of a line that begins with a word for what is numbered: "ข้อ 1.1", "ประเด็นที่ 2"."""
    word = _NUMBERING_WORD.match(line)
    before = word.end() if word else 0
    if not any(map(str.isalpha, line[:before])):
        return "", 0
    number, start = split_number(line[before:])
    return number, before + start


@remembered
def leading_label(line: str) -> Label | None:
    """The label that a line begins with, or None.

    A number or letter counts only with a bracket or dot behind it: in "15 คน" and "2.50 บาท", and in
    "1.1 ความรู้" too, nobody can tell a label from an amount.
    """
    match = _NUMBER.match(line)
    if match:
        digits = arabic_digits(match["digits"]).replace("．", ".")
        levels = digits.split(".")
        style = (match["open"] or "") + ".".join("1" for _ in levels) + match["close"][:1]
        return Label(style, digits, int(levels[-1]), match.end())
    match = _LETTER.match(line)
    if match:
        script, order = _letter(match["letter"])
        return Label(match["open"] + script + match["close"], "", order, match.end())
    match = _BULLET.match(line)
    if match:
        return Label(match["bullet"], "", 0, match.end())
    return None


def _letter(letter: str) -> tuple[str, int]:
    """The first letter of the list's alphabet, and the letter's place in it."""
    if letter in _THAI_LETTERS:
        return "ก", _THAI_LETTERS.index(letter) + 1
    if len(letter) > 1:
        return "i", _ROMAN.index(letter) + 1 if letter in _ROMAN else 0
    if not letter.isascii():
        return "ก", 0
    return ("a" if letter.islower() else "A"), ord(letter.lower()) - ord("a") + 1


@remembered
def split_number(line: str) -> tuple[str, int]:
    """The heading number that a line begins with, and where the text after it starts.

    The number is normalised: Arabic digits, no spaces, one closing bracket kept ("1.1", "1.1)").
    ("", 0) where the line begins with no number. Bare numbers count: headings of a form have them.
    """
    match = _HEADING_NUMBER.match(line)
    if not match:
        return "", 0
    digits = arabic_digits(re.sub(r"\s", "", match["digits"])).replace("．", ".")
    closed = ")" if ")" in match["close"] or "）" in match["close"] else ""
    return digits + closed, match.end()
