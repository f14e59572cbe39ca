"""What a person types into a gap, with the value that it is: figures, money, shares, dates, words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from rt67_aggregate.model import Heading, ValueType

_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_MONTHS = (
    ("มกราคม", "ม.ค."), ("กุมภาพันธ์", "ก.พ."), ("มีนาคม", "มี.ค."), ("เมษายน", "เม.ย."), ("พฤษภาคม", "พ.ค."),
    ("มิถุนายน", "มิ.ย."), ("กรกฎาคม", "ก.ค."), ("สิงหาคม", "ส.ค."), ("กันยายน", "ก.ย."),
    ("ตุลาคม", "ต.ค."), ("พฤศจิกายน", "พ.ย."), ("ธันวาคม", "ธ.ค."),
)  # fmt: skip
_FRONT = ("ร่วมกันปลูก", "ซ่อมแซม", "ประดิษฐ์", "ทดลองขาย", "ถ่ายวีดิทัศน์", "เดินสำรวจ", "ตกแต่ง", "แข่งขัน")
_MIDDLE = ("ผักสวนครัว", "รถแทรกเตอร์", "ตู้ไม้สัก", "ขนมพื้นบ้าน", "ลำน้ำ", "สะพานแขวน", "กังหันลม", "ผ้าทอมือ")
_BACK = ("ริมรั้ว", "ที่ท้ายไร่", "กับชาวบ้าน", "ทุกเช้าวันเสาร์", "ด้วยมือเปล่า", "จนเต็มลาน", "ตามฤดูกาล", "อย่างคึกคัก")

_VAGUE, _UNIT_AGAIN = 0.04, 0.1  # of the figures: with a word that makes it no figure, with its unit


@dataclass(frozen=True)
class Typed:
    """``text``: as typed. ``value``: as a computer writes it, "" for words."""

    text: str
    value: str = ""


def words(rng: Random) -> str:
    parts = (rng.choice(_FRONT), rng.choice(_MIDDLE), rng.choice(_BACK))
    return rng.choice(("", " ")).join(parts)


def sentence(rng: Random) -> str:
    """Prose, now and then with a figure, a number of a list or a sign in it."""
    more = ("", f" {rng.randint(2, 90)} ครั้ง", " (ดูภาพ)", f" และ{words(rng)}", " 12.5%", ' "ดีมาก"')
    return words(rng) + rng.choice(more)


def typed_into(section: Heading, rng: Random) -> Typed:
    kind = section.value
    if kind is ValueType.TEXT:
        return Typed(words(rng))
    if kind is ValueType.DATE:
        return _date(rng)
    chance = rng.random()
    if chance < _VAGUE:
        return Typed(f"ประมาณ {rng.randint(2, 90)}")
    typed = _amount(kind, rng)
    again = f" {section.unit}" if section.unit and chance > 1 - _UNIT_AGAIN else ""
    return Typed(typed.text + again, typed.value)


def _amount(kind: ValueType, rng: Random) -> Typed:
    if kind is ValueType.MONEY:
        return _figure(rng.choice((rng.randint(1, 999), rng.randint(1000, 4_000_000))), rng, cents=True)
    if kind is ValueType.PERCENT:
        share = rng.choice((str(rng.randint(1, 100)), f"{rng.uniform(1, 99):.2f}"))
        return Typed(_thai(share + rng.choice(("", "", "%")), rng), share)
    return _figure(rng.choice((rng.randint(0, 99), rng.randint(100, 3000))), rng)


def _figure(number: int, rng: Random, *, cents: bool = False) -> Typed:
    text = f"{number:,}" if rng.random() < 0.6 else str(number)
    value = str(number)
    if cents and rng.random() < 0.4:
        text, value = f"{text}.50", f"{value}.50"
    return Typed(_thai(text, rng), value)


def _date(rng: Random) -> Typed:
    day = date(2026, 1, 1) + timedelta(days=rng.randint(0, 700))
    long, short = _MONTHS[day.month - 1]
    year = day.year + 543
    forms = (f"{day.day} {long} {year}", f"{day.day} {short} {year}", f"{day.day}/{day.month}/{year}")
    return Typed(_thai(rng.choice(forms), rng), day.isoformat())


def _thai(text: str, rng: Random) -> str:
    return text.translate(_THAI) if rng.random() < 0.3 else text
