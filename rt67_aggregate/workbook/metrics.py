"""How wide the letters of TH SarabunPSK are, so that rows fit where the font is and where it is not.

Advance widths in thousandths of the font's size, as its own table of horizontal metrics has them (TH
Sarabun New has the same). Vowel and tone marks above and below a letter take no room.
"""

from __future__ import annotations

from itertools import repeat

# One line of wrapped text, from the lowest stroke to the highest, and the digit that columns are measured
# in; in thousandths of the size. Bold letters are wider by so much.
LINE = 1257
DIGIT = 362
BOLD = 1.06
# Letters of other scripts, and signs that the font does not have.
_OTHER = 692
_WIDTHS = {
    120: "'",
    143: "i",
    147: "!I",
    153: "|",
    155: "j",
    162: ",.:;",
    190: "()",
    196: "[]",
    200: "l",
    203: "เ",
    204: "`",
    205: "ๅ",
    206: "f",
    208: '"{}',
    216: " -\xa0\u2022",
    217: "r",
    237: "โ",
    238: "t",
    242: "ใ",
    244: "ไ",
    247: "‘’",
    262: "\\",
    264: "J",
    270: "/",
    282: "s",
    283: "?",
    285: "*",
    294: "ง",
    311: "g",
    316: "kาำ",
    318: "x",
    321: "z",
    322: "ร",
    331: "c",
    335: "ธว",
    337: "y",
    341: "v",
    343: "ฐ",
    344: "a",
    351: "EF",
    352: "S_",
    353: "L",
    357: "ะ",
    360: "–",
    361: "$",
    362: "0123456789",
    366: "Y",
    367: "จ",
    370: "“”",
    372: "ฮ",
    374: "e",
    375: "ย",
    376: "K",
    377: "ฉแ",
    378: "BPขถฤ",
    379: "RT",
    380: "ช",
    381: "ผฝลส",
    382: "ฃ",
    384: "ซ",
    386: "ก",
    387: "อ",
    390: "Vhnu",
    391: "ดตฯ",
    393: "คฅศ",
    398: "o",
    399: "ๆ",
    400: "Aม",
    401: "bdpq",
    403: "#",
    406: "C",
    408: "ฆ",
    411: "+<=>฿",
    412: "^",
    416: "~",
    418: "X",
    420: "น",
    423: "&",
    424: "Z",
    425: "Gฎฏภฦ",
    427: "ห",
    428: "บป",
    430: "ท",
    431: "D",
    438: "ษ",
    441: "HN",
    447: "พฟ",
    449: "๐๑๒๓๔๕๖๗๘๙",
    450: "๏",
    454: "ฬ",
    461: "ฑ",
    466: "U",
    479: "…",
    486: "O",
    487: "Q",
    507: "w",
    519: "ฌญ",
    522: "๚",
    532: "ฒ",
    536: "@",
    543: "ณ",
    548: "M",
    585: "%",
    588: "W",
    601: "m",
    697: "๛",
    720: "—",
}
_MARKS = (*range(0x0300, 0x0370), 0x0E31, *range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F))
_NO_ROOM = (*_MARKS, *range(0x200B, 0x2010), 0xFEFF)
_ADVANCES = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_ADVANCES |= dict.fromkeys(map(chr, _NO_ROOM), 0)


def advance(text: str) -> int:
    """The width of a text on one line, in thousandths of the font's size."""
    return sum(map(_ADVANCES.get, text, repeat(_OTHER)))
