"""What an answer amounts to, where the form asks for a number, a date or a choice."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rt67_aggregate.model import Heading, ValueType
from rt67_aggregate.text.dates import parse_date
from rt67_aggregate.text.fold import fold
from rt67_aggregate.text.gaps import printed_parts
from rt67_aggregate.text.labels import leading_label
from rt67_aggregate.text.numerals import arabic_digits

_NUMBER = re.compile(r"\+?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
# In a box of brackets, or a letter that was typed over the box or is one.
_TICK = re.compile(r"^\s*(?:[(\[][\s.…_]*+[/xX✓✔√*][\s.…_]*+[)\]]\s*|[xXvV]\s+|[/✓✔√]?[Oo]\s+)")
_UNCLEAR = ("choice_unclear",)
_AROUND = " \t\n.:=()-–−"
# A dash that touches the figure on its left alone is a minus: "- 3" is a bullet's, "-3-" a way to centre.
_NEGATIVE = re.compile(r"[ \t\n.:=(]*[-–−](?=[0-9])[^-–−]*")
_SIGNS = {ValueType.PERCENT: ("%", "ร้อยละ", "เปอร์เซ็นต์"), ValueType.MONEY: ("บาท", ".-", "฿")}


@dataclass(frozen=True, slots=True)
class Said:
    """The value, the printed option, and why a person should look at them."""

    value: str = ""
    choice: str = ""
    review: tuple[str, ...] = ()


def value_of(section: Heading, text: str) -> Said:
    """What the answer of a section says; nothing where the form asks for words.

    Only an answer that is a number and nothing else has a value: of "189 (รวมครูพิเศษ)" nobody can
    tell whether the words change it, so it is marked.
    """
    if section.options:
        return _choice(section, text)
    if section.value is ValueType.TEXT:
        return Said()
    value = _date(text) if section.value is ValueType.DATE else _number(section, text)
    return Said(value) if value else Said(review=("value_unclear",))


def told(section: Heading, text: str) -> dict[str, str]:
    """The columns of ``records.csv`` that an answer's value fills."""
    said = value_of(section, text) if text else Said()
    return {"value": said.value, "unit": section.unit if said.value else "", "choice": said.choice}


def is_number(text: str) -> bool:
    """Whether a text is a number and nothing more, as a row's printed number is too."""
    return _NUMBER.fullmatch(arabic_digits(text).strip(_AROUND)) is not None


def _number(section: Heading, text: str) -> str:
    digits = arabic_digits(text)
    bare = digits.strip(_AROUND)
    for said in (section.unit, *_SIGNS.get(section.value, ())):
        word = said.strip(_AROUND)  # as the number itself is, so that "78 กก." has the unit "กก."
        bare = bare.removesuffix(word).removeprefix(word).strip(_AROUND) if word else bare
    sign = "-" if _NEGATIVE.fullmatch(digits) else ""
    return sign + bare.replace(",", "") if _NUMBER.fullmatch(bare) else ""


def _date(text: str) -> str:
    """The date as ISO 8601 writes it, of the Gregorian year."""
    bare = " ".join(arabic_digits(text).replace("พ.ศ.", " ").split()).strip(_AROUND)
    day = parse_date(bare)
    return day.isoformat() if day else ""


def _choice(section: Heading, text: str) -> Said:
    """The option that the answer's words are, with or without a number of its line; its own words behind it
    may follow. Beside one that is signs alone ("✓") the title before a tick says which."""
    if not all(map(fold, section.options)):
        begun = [option for option in section.options if text.strip().startswith(option)]
        return Said(choice=max(begun, key=len)) if begun else Said(review=_UNCLEAR)
    label = leading_label(text)
    counted = text[label.length :] if label else ""
    known = [(fold(printed_parts(option)[0]), option) for option in section.options]
    fitting: list[tuple[str, str]] = []
    for said in (_TICK.sub("", text, count=1), _TICK.sub("", counted, count=1), text):
        key = fold(said)
        fitting = fitting or [(words, option) for words, option in known if words and key.startswith(words)]
    if not fitting:
        return Said(review=_UNCLEAR)
    return Said(choice=printed_parts(max(fitting, key=lambda pair: len(pair[0]))[1])[0].strip())
