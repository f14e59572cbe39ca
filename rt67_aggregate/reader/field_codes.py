"""What Word draws for fields that keep no result: equations (EQ), signs (SYMBOL), prompts to click
(MACROBUTTON), comparisons (IF). ECMA-376 part 1, 17.16.5."""

from __future__ import annotations

import re

from rt67_aggregate.reader.notation import AS_READ
from rt67_aggregate.reader.prompts import is_prompt
from rt67_aggregate.reader.symbol_fonts import sign_of

_WORD = re.compile(r'\s*("(?:[^"]*)"|[^\s"]+)')
_FONT = re.compile(r'\\f\s*(?:"([^"]*)"|(\S+))', re.IGNORECASE)
_SWITCH = re.compile(r"\\([abdfilorsx])((?:\s*\\(?:[a-z]{2}-?\d*\s*|[bclr]c\\?.))*)\s*\(", re.IGNORECASE)
_CODE = re.compile(r"\s*SYMBOL\s+(0x[0-9a-f]+|\d+)", re.IGNORECASE)
_MOST_LEVELS = 20
_LONGEST = 4000
_INTEGRALS = {"su": "∑", "pr": "∏"}


def shown_by_field(code: str) -> str | None:
    """What a field without a result shows: "" where that is nothing, None where it is not known."""
    name = code.split(maxsplit=1)[0].upper() if code.strip() else ""
    if name == "EQ":
        return _Equation(code.strip()[2:]).read()
    if name == "SYMBOL":
        return _symbol(code)
    if name in ("MACROBUTTON", "GOTOBUTTON"):
        text = " ".join(code.split(maxsplit=2)[2:]).strip()
        return "" if is_prompt(text) else text
    if name == "QUOTE":
        return " ".join(_words(code)[1:])
    if name == "IF":
        return _branch(_words(code)[1:])
    return ""


def _symbol(code: str) -> str | None:
    number = _CODE.match(code)
    if number is None:
        return None
    value = int(number[1], 0) if number[1].lower().startswith("0x") else int(number[1])
    font = _FONT.search(code)
    name = (font[1] or font[2]) if font else ""
    if not name and value < 0x100 and "\\u" not in code.lower():
        return bytes((value,)).decode("cp1252", "replace")
    return sign_of(name, value)


def _words(code: str) -> list[str]:
    return [match[1].strip('"') for match in _WORD.finditer(code[:_LONGEST])]


def _branch(words: list[str]) -> str | None:
    """The text of an IF that holds: IF a = b "then" "else"."""
    if len(words) < 4 or words[1] not in ("=", "<>"):
        return None
    holds = (words[0].casefold() == words[2].casefold()) == (words[1] == "=")
    return words[3] if holds else " ".join(words[4:5])


class _Equation:
    """An EQ field's instruction, read from left to right."""

    def __init__(self, code: str) -> None:
        self._code = code[:_LONGEST]
        self._at = 0
        self._sound = True

    def read(self) -> str | None:
        """The formula in one line; None where a switch is not known."""
        text = self._sequence(0, ends="")
        return text.strip() if self._sound else None

    def _sequence(self, level: int, ends: str) -> str:
        pieces = []
        while self._at < len(self._code):
            character = self._code[self._at]
            if character in ends:
                break
            if character == "\\":
                pieces.append(self._switch(level))
            elif character == "(" and level < _MOST_LEVELS:
                self._at += 1
                pieces.append(f"({self._sequence(level + 1, ends=')')})")
                self._at += 1
            else:
                pieces.append(character)
                self._at += 1
        return "".join(pieces)

    def _switch(self, level: int) -> str:
        match = _SWITCH.match(self._code, self._at)
        if match is None or level >= _MOST_LEVELS:
            escaped = self._code[self._at + 1 : self._at + 2]
            self._sound = self._sound and bool(escaped) and not escaped.isalpha()
            self._at += 2
            return escaped
        self._at = match.end()
        parts = [self._sequence(level + 1, ends=",;)")]
        while self._code[self._at : self._at + 1] in (",", ";") and self._at < len(self._code):
            self._at += 1
            parts.append(self._sequence(level + 1, ends=",;)"))
        self._at += 1
        return _put(match[1].lower(), match[2].lower(), [part.strip() for part in parts])


def _put(switch: str, options: str, parts: list[str]) -> str:
    """The parts of one switch in the way in which it draws them."""
    first, last = parts[0], parts[-1]
    match switch:
        case "f":
            return AS_READ.fraction(first, last) if len(parts) > 1 else first
        case "r":
            return AS_READ.root(first if len(parts) > 1 else "", last)
        case "s":
            if len(parts) > 1:
                return AS_READ.raised(first) + AS_READ.lowered(last)
            return AS_READ.lowered(first) if "\\do" in options else AS_READ.raised(first)
        case "x":
            return AS_READ.over(first) if "\\to" in options else first
        case "b":
            return f"({first})"
        case "i":
            sign = next((sign for name, sign in _INTEGRALS.items() if f"\\{name}" in options), "∫")
            lower, upper = (*parts[:-1], "", "")[:2]
            return f"{sign}{AS_READ.lowered(lower)}{AS_READ.raised(upper)} {last}"
        case "l":
            return ",".join(parts)
        case "a":
            return " ".join(parts)
        case _:  # \o: one over the other; \d: only moves
            return "".join(parts)
