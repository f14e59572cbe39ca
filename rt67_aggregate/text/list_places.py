"""Letters, Roman numerals, ringed figures and words that begin a line, and the places of a list they mean."""

from __future__ import annotations

import re
import unicodedata

from rt67_aggregate.text.labels import leading_label

# Signs that are a number each: "①", "⑴", "⒈", "❶", "➀", "➊", "Ⅱ", "ⅱ".
_SIGN = re.compile("\\s*([①-⒛❶-❿➀-➓Ⅰ-Ⅻⅰ-ⅻ])[.)]?\\s*")
_ROMAN = re.compile(r"\s*[(（]?([IVX]{1,4}|[ivx]{1,4})[.)）]\s*")
_VALUES = {"i": 1, "v": 5, "x": 10}
_WORDS = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_WORDED = re.compile(rf"\s*(?:ประเด็น|หัวข้อ|ข้อ|เรื่อง)(?:ที่)?\s?(แรก|{'|'.join(_WORDS)})(?:[\s.:)]+|\Z)")

# What a scanner reads in place of "1" and "0", among them and the signs of a number.
_SCANNED_FIGURES = str.maketrans("lI|Oo", "11100")
_SCANNED = re.compile(r"\s*[(（]?(?=[^\s]*[lI|Oo])([0-9lI|Oo]{1,2}(?:[.,][0-9lI|Oo]{1,2})*)[.)）]*(?:\s+|\Z)")


def scanned_number(line: str) -> tuple[int, str]:
    """Characters of a number at a line's start in which a scanner read figures as letters ("l.2)"), and
    the number; (0, "") where the line begins with none."""
    match = _SCANNED.match(line)
    return (match.end(), match[1].translate(_SCANNED_FIGURES).replace(",", ".")) if match else (0, "")


def list_places(line: str) -> tuple[int, frozenset[int]]:
    """Characters of such a label at a line's start, and the places that it may mean: "i)" is the first one in
    Roman numerals, the ninth letter; "ข้อแรก" the first. (0, none) where the line begins with none, or with
    figures."""
    sign = _SIGN.match(line)
    if sign:
        return sign.end(), frozenset((int(unicodedata.numeric(sign[1])),))
    worded = _WORDED.match(line)
    if worded:
        return worded.end(), frozenset((1 if worded[1] == "แรก" else _WORDS.index(worded[1]) + 1,))
    label, roman = leading_label(line), _ROMAN.match(line)
    length = roman.end() if roman else 0
    places = {_roman(roman[1].lower())} if roman else set()
    if label and label.order and not label.number:
        length = label.length
        places.add(label.order)
    return length, frozenset(places)


def _roman(letters: str) -> int:
    values = [_VALUES[letter] for letter in letters]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
