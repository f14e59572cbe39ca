"""Number formats of automatic numbering (ECMA-376 part 1, 17.18.59 ST_NumberFormat)."""

from __future__ import annotations

from rt67_aggregate.text import thai_digits

# 17.18.59: thaiLetters leaves out the two obsolete letters, ฆ, and the vowels ฤ and ฦ.
_THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_LATIN_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MOST_TIMES = 30  # Word repeats a letter no more often; a start of 2,000,000,000 must not fill the memory
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_THAI_WORDS = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")


def shown_number(value: int, number_format: str) -> str:
    """A counter as the format prints it; formats of other scripts come out as decimal digits."""
    match number_format:
        case "thaiNumbers":
            return thai_digits(str(value))
        case "thaiLetters":
            return _letters(value, _THAI_LETTERS)
        case "thaiCounting":
            return _counted(value)
        case "upperLetter":
            return _letters(value, _LATIN_LETTERS)
        case "lowerLetter":
            return _letters(value, _LATIN_LETTERS).lower()
        case "upperRoman":
            return _roman(value)
        case "lowerRoman":
            return _roman(value).lower()
        case "decimalZero":
            return f"{value:02d}"
        case "bullet":
            return "•"
        case "none":
            return ""
        case _:
            return str(value)


def _letters(value: int, alphabet: str) -> str:
    """After the last letter the letters stand twice, then three times: z, aa, bb (17.18.59)."""
    times, index = divmod(value - 1, len(alphabet))
    if not 0 <= times < _MOST_TIMES:
        return str(value)
    return alphabet[index] * (times + 1)


def _roman(value: int) -> str:
    if not 0 < value < 4000:
        return str(value)
    shown = ""
    for amount, letters in _ROMAN:
        times, value = divmod(value, amount)
        shown += letters * times
    return shown


def _counted(value: int) -> str:
    if not 0 <= value < 100:
        return str(value)
    tens, ones = divmod(value, 10)
    if not tens:
        return _THAI_WORDS[ones]
    front = {1: "", 2: "ยี่"}.get(tens, _THAI_WORDS[tens]) + "สิบ"
    return front + ("" if not ones else "เอ็ด" if ones == 1 else _THAI_WORDS[ones])
