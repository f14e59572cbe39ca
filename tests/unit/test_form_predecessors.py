"""Which heading of the form of the year before goes on: small forms, changed in one way each."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest

from rt67_aggregate.form import carried, parse_form, with_heading
from rt67_aggregate.model import Bond, Form, HeadingSpot, NewHeading

_HEAD = """
form_id: {name}
title: แบบสมมติ
short_title: แบบสมมติ
fiscal_year: {year}
office: สำนักงานสมมติ
province: สมมติ
deadline: ไม่มี
kinds: {{text: ข้อความ, problem: ปัญหา, rating: ระดับ}}
"""


def _form(body: str, *, year: int = 2570, ids: str = "numbers") -> Form:
    text = f"{_HEAD.format(name=f'plan-{year}', year=year)}ids: {ids}\n{body}"
    form = parse_form(text)
    assert form is not None, text
    return form


def _flat(*headings: str, year: int = 2570) -> Form:
    """A form of numbered headings side by side."""
    lines = (f'  - {{number: "{n}.", heading: "{text}", kind: text}}' for n, text in enumerate(headings, 1))
    return _form("levels: [parts]\nparts:\n" + "\n".join(lines), year=year)


def _parts(*parts: tuple[str, Sequence[str]], year: int = 2570) -> Form:
    """A form of numbered parts with headings below them."""
    lines = ["levels: [parts, items]", "parts:"]
    for number, (text, items) in enumerate(parts, 1):
        lines += [f'  - number: "{number}."', f'    heading: "{text}"', "    items:"]
        lines += [
            f'      - {{number: "{number}.{place}", heading: "{item}", kind: text}}'
            for place, item in enumerate(items, 1)
        ]
    return _form("\n".join(lines), year=year)


def _ids(old: Form, new: Form) -> list[str]:
    taken = carried(old, new)
    return [taken.ids[heading.id] for heading in new.walk_all()]


def _bonds(old: Form, new: Form) -> list[Bond | None]:
    taken = carried(old, new)
    return [found.bond if (found := taken.bonds.get(h.id)) else None for h in new.walk_all()]


# --- side by side


@pytest.mark.parametrize(
    ("now", "ids"),
    [
        (("ความปลอดภัย", "ผลงาน", "แผนงาน"), ["1_2", "1", "2"]),
        (("ผลงาน", "ความปลอดภัย", "แผนงาน"), ["1", "2_2", "2"]),
        (("ผลงาน", "แผนงาน", "ความปลอดภัย"), ["1", "2", "3"]),
        (("แผนงาน", "ผลงาน"), ["2", "1"]),
        (("แผนงาน",), ["2"]),
        (("แผน งาน", "ผลงาน :"), ["2", "1"]),
    ],
)
def test_a_heading_keeps_its_id_whatever_its_number(now: Sequence[str], ids: list[str]) -> None:
    assert _ids(_flat("ผลงาน", "แผนงาน"), _flat(*now, year=2571)) == ids


def test_parts_of_topics_go_with_their_topics() -> None:
    old = _parts(("ห้องสมุด", ("ผล", "ปัญหา")), ("สวนผัก", ("ผล", "ปัญหา")))
    new = _parts(("โรงอาหาร", ("ผล", "ปัญหา")), ("สวนผัก", ("ปัญหา", "ผล")), ("ห้องสมุด", ("ผล",)), year=2571)
    assert _ids(old, new) == ["1_2", "1_2.1", "1_2.2", "2", "2.2", "2.1", "1", "1.1"]


_LONG = "การส่งเสริมให้ผู้เรียนเข้าถึงสื่อการเรียนรู้โดยไม่เสียค่าใช้จ่าย"


@pytest.mark.parametrize(
    ("old", "new", "bond"),
    [
        (_LONG, f"ผล{_LONG}", Bond.REWORDED),
        (_LONG, _LONG.replace("ผู้เรียน", "นักเรียน"), Bond.REWORDED),
        (_LONG, _LONG.replace("ไม่เสีย", "เสีย"), Bond.NEAR),  # the contrary
        (f"{_LONG} ระดับ ปวช. 1", f"{_LONG} ระดับ ปวช. 2", Bond.NEAR),
        (f"{_LONG} ปี 2570", f"{_LONG} ปี 2571", Bond.SAME),
        (f"{_LONG} ปี ๒๕๗๐", f"{_LONG} ปี 2571", Bond.SAME),
        ("ครูชาย", "ครูหญิง", Bond.NEAR),
        (_LONG, "การจัดทำแผนเผชิญเหตุ", Bond.NEAR),  # alone where one went, whatever it says
    ],
)
def test_nearly_the_same_words(old: str, new: str, bond: Bond) -> None:
    forms = _flat("ผลงาน", old), _flat("ผลงาน", new, year=2571)
    assert _bonds(*forms) == [Bond.SAME, bond]
    assert _ids(*forms) == ["1", "2" if bond is not Bond.NEAR else "2_2"]


def test_headings_made_to_one_pattern_are_not_reworded() -> None:
    old = _flat(f"{_LONG}ของครูชาย", f"{_LONG}ของครูหญิง")
    new = _flat(f"{_LONG}ของครูชาย", f"{_LONG}ของครูโท", year=2571)
    assert _bonds(old, new) == [Bond.SAME, Bond.NEAR]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (("การจัดซื้อและการจัดจ้าง",), ("การจัดซื้อ", "การจัดจ้าง")),
        (("การจัดซื้อ", "การจัดจ้าง"), ("การจัดซื้อและการจัดจ้าง",)),
    ],
)
def test_what_was_split_or_joined_is_new_and_told(old: Sequence[str], new: Sequence[str]) -> None:
    forms = _flat(*old), _flat(*new, year=2571)
    assert set(_bonds(*forms)) == {Bond.NEAR}
    assert not set(_ids(*forms)) & set(forms[0].by_id)


@pytest.mark.parametrize(
    ("now", "ids"),
    [
        (("ปี 2570", "ปี 2571"), ["2", "2_2"]),  # not one place further
        (("ปี 2571", "ปี 2572"), ["1_2", "2_2"]),
        (("ปี 2569", "ปี 2570", "ปี 2571"), ["1", "2", "3"]),
    ],
)
def test_headings_that_only_years_tell_apart_go_by_their_years(now: Sequence[str], ids: list[str]) -> None:
    assert _ids(_flat("ปี 2569", "ปี 2570"), _flat(*now, year=2571)) == ids


def test_a_wording_that_is_known_is_the_heading() -> None:
    old = _form("levels: [parts]\nparts:\n  - {heading: ผลงาน, aliases: [สิ่งที่ทำแล้ว], kind: text}")
    assert _bonds(old, _flat("สิ่งที่ทำแล้ว", year=2571)) == [Bond.SAME]


# --- under another heading


def test_a_topic_goes_on_under_another_heading() -> None:
    old = _form(_POLICIES.format(first=_TOPIC.format(n="1.1"), second=""))
    new = _form(_POLICIES.format(first="", second=_TOPIC.format(n="2.1")), year=2571)
    taken = carried(old, new)
    assert [taken.ids[name] for name in ("2.1", "2.1.1", "2.1.2")] == ["1.1", "1.1.1", "1.1.2"]
    assert [taken.bonds[name].bond for name in ("2.1", "2.1.1")] == [Bond.MOVED, Bond.SAME]


_POLICIES = """levels: [policies, topics, items]
policies:
  - number: "1"
    heading: นโยบายด้านครู
    topics:
      - {{number: "1.8", heading: วิทยฐานะ, kind: text}}
{first}
  - number: "2"
    heading: นโยบายด้านผู้เรียน
    topics:
      - {{number: "2.8", heading: ทุนการศึกษา, kind: text}}
{second}
"""
_TOPIC = """      - number: "{n}"
        heading: ห้องสมุด
        items:
          - {{number: "1)", heading: ผลของห้องสมุด, kind: text}}
          - {{number: "2)", heading: ปัญหา, kind: text}}
"""


@pytest.mark.parametrize(("text", "bond"), [(_LONG, Bond.MOVED), ("ข้อเสนอแนะ", Bond.NEAR)])
def test_one_heading_goes_on_elsewhere_where_its_words_stand_for_themselves(text: str, bond: Bond) -> None:
    old = _parts(("ห้องสมุด", ("ผลงาน", text)), ("สวนผัก", ("พืชที่ปลูก",)))
    new = _parts(("ห้องสมุด", ("ผลงาน",)), ("สวนผัก", ("พืชที่ปลูก", text)), year=2571)
    assert carried(old, new).bonds["2.2"].bond is bond


@pytest.mark.parametrize(
    ("items", "told"),
    [
        (("ข้อเสนอแนะ", "พืชที่ปลูก"), Bond.NEAR),
        (("ข้อเสนอแนะ", "ข้อเสนอแนะ"), None),  # one of two: nobody knows which
    ],
)
def test_words_that_came_below_a_new_heading_are_told_where_they_stand_once(
    items: tuple[str, str], told: Bond | None
) -> None:
    old = _parts(("ห้องสมุด", ("ผลงาน", "ข้อเสนอแนะ")), ("สวนผัก", (items[1],)))
    new = _parts(("ห้องสมุด", ("ผลงาน",)), ("การบริหารทั่วไป", ("กำลังคน", items[0])), year=2571)
    found = carried(old, new).bonds.get("2.2")
    assert (found.bond if found else None) is told
    assert carried(old, new).ids["2.2"] not in old.by_id


_WHOLE = "เรียนได้ทุกที่ทุกเวลา เรียนฟรีมีงานทำ ยึดผู้เรียนเป็นศูนย์กลาง มุ่งเน้นคุณธรรมและทักษะชีวิต ร่วมกับชุมชน"


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (("เรียนได้ทุกที่ทุกเวลา", "เรียนฟรีมีงานทำ"), [Bond.NEAR, Bond.NEAR]),
        (("เรียนได้ทุกที่ทุกเวลา", "ซ่อมห้องน้ำ"), [Bond.NEAR, None]),
        (("ชุมชน", "ทักษะ"), [None, None]),  # words of any heading
        ((f"{_WHOLE} และการจัดหาอุปกรณ์ สื่อเทคโนโลยี {_WHOLE[::-1]}", "ซ่อมห้องน้ำ"), [Bond.NEAR, None]),
    ],
)
def test_a_long_heading_that_was_cut_or_joined_is_told(now: tuple[str, str], told: list[Bond | None]) -> None:
    old = _flat("ห้องสมุด", _WHOLE)
    assert _bonds(old, _flat("ห้องสมุด", *now, year=2571))[1:] == told


_GROUPS = """levels: [topics, parts, items]
topics:
  - {{number: "1", heading: {stays}, kind: text}}
  - number: "2"
    heading: {topic}
    parts:
      - heading: {part}
        items: [{{heading: {first}, kind: text}}, {{heading: {second}, kind: text}}]
"""


@pytest.mark.parametrize(
    ("topic", "part", "items", "id_now"),
    [
        ("สวนผัก", "ข้อมูลทั่วไป", ("ชื่อ", "ที่ตั้ง"), "2.1"),
        ("โรงอาหาร", "ข้อมูลทั่วไป", ("ชื่อ", "ที่ตั้ง"), "2_2.1"),  # another topic's
        ("โรงอาหาร", _LONG, ("ชื่อ", "ที่ตั้ง"), "2.1"),  # its words stand for themselves
        ("โรงอาหาร", _LONG, ("จำนวนโต๊ะ", "เวลาเปิด"), "2_2.1"),  # other things are asked below it
    ],
)
def test_a_part_goes_with_its_topic(topic: str, part: str, items: tuple[str, str], id_now: str) -> None:
    before = _GROUPS.format(stays="ห้องสมุด", topic="สวนผัก", part=part, first="ชื่อ", second="ที่ตั้ง")
    now = _GROUPS.format(stays="ห้องสมุด", topic=topic, part=part, first=items[0], second=items[1])
    taken = carried(_form(before), _form(now, year=2571))
    assert taken.ids["2.1"] == id_now


# --- the same words, and something else asked


def _choice(*options: str, year: int = 2570) -> Form:
    listed = ", ".join(options)
    return _form(
        f"levels: [parts]\nparts:\n  - {{heading: สถานะ, kind: rating, choose: one, options: [{listed}]}}",
        year=year,
    )


@pytest.mark.parametrize(
    ("now", "bond"),
    [(("มาก", "กลาง", "น้อย"), Bond.SAME), (("น้อย", "มาก"), Bond.SAME), (("ใช่", "ไม่ใช่"), Bond.NEAR)],
)
def test_a_choice_goes_on_with_its_options(now: Sequence[str], bond: Bond) -> None:
    assert _bonds(_choice("มาก", "น้อย"), _choice(*now, year=2571)) == [bond]


def _line(line: str, *units: str, year: int = 2570) -> Form:
    gaps = ", ".join(f"{{type: number, unit: {unit}}}" for unit in units)
    return _form(f'levels: [parts]\nparts:\n  - {{kind: text, line: "{line}", gaps: [{gaps}]}}', year=year)


def test_gaps_go_on_with_their_line() -> None:
    old = _line("ครูทั้งหมด ........ คน ผ่าน ........ คน", "คน", "คน")
    assert _ids(old, old) == ["text", "text.1", "text.2"]
    other = _line("ครูทั้งหมด ........ คน ผ่าน ........ แห่ง", "คน", "แห่ง", year=2571)
    taken = carried(old, other)
    assert taken.bonds["text"].bond is Bond.REWORDED
    assert [taken.ids[name] for name in ("text.1", "text.2")] == ["text.1", "text.3"]


def test_a_heading_that_is_a_group_now_is_told() -> None:
    new = _form(
        "levels: [parts, items]\nparts:\n"
        "  - {number: '1.', heading: ผลงาน, items: [{heading: ก่อน, kind: text}]}"
    )
    assert _bonds(_flat("ผลงาน"), new) == [Bond.NEAR, None]


@pytest.mark.parametrize(("count", "bonds"), [(2, [Bond.SAME] * 2), (3, [Bond.NEAR] * 3), (1, [Bond.NEAR])])
def test_headings_that_are_printed_again_go_by_their_order(count: int, bonds: list[Bond]) -> None:
    def form(copies: int, year: int) -> Form:
        more = "\n  - {heading: ลงนาม, kind: text, again: true}" * (copies - 1)
        return _form(f"levels: [parts]\nparts:\n  - {{heading: ลงนาม, kind: text}}{more}", year=year)

    assert _bonds(form(2, 2570), form(count, 2571)) == bonds


@pytest.mark.parametrize(
    ("under", "ids"),
    [
        (("แผนชาติ", "แผนจังหวัด"), ["1.1", "1.2"]),
        (("แผนจังหวัด", "แผนชาติ"), ["1.2", "1.1"]),
        (("แผนภาค", "แผนจังหวัด"), ["1.1_2", "1.2"]),
        (("แผนชาติ", "แผนภาค", "แผนจังหวัด"), ["1.1", "1.2_2", "1.2"]),
    ],
)
def test_headings_that_are_printed_again_below_others_go_by_these(
    under: Sequence[str], ids: list[str]
) -> None:
    def form(under: Sequence[str], year: int) -> Form:
        again = ["", ", again: true", ", again: true"]
        items = [
            f"      - {{heading: สาระ, under: {text}{more}}}\n"
            for text, more in zip(under, again, strict=False)
        ]
        part = "  - number: '1.'\n    heading: แผน\n    kind: text\n    items:\n"
        return _form(f"levels: [parts, items]\nparts:\n{part}{''.join(items)}", year=year)

    assert _ids(form(("แผนชาติ", "แผนจังหวัด"), 2570), form(under, 2571))[1:] == ids


def _block(*items: str, copies: int = 2, year: int = 2570, before: str = "") -> Form:
    listed = ", ".join(f"{{heading: {item}, kind: text}}" for item in items)
    entries = f"{before}\n  - {{heading: โครงการที่, repeats: {copies}, items: [{listed}]}}"
    return _form(f"levels: [parts, items]\nparts:{entries}", year=year)


def test_a_block_goes_on_as_a_whole() -> None:
    old = _block("ชื่อ", "งบประมาณ")
    more = _block("ชื่อ", "งบประมาณ", copies=3, year=2571, before="\n  - {heading: ทั่วไป, kind: text}")
    ids = _ids(old, more)
    assert ids[1:7] == [heading.id for heading in old.walk_all()]
    assert not {ids[0], *ids[7:]} & set(old.by_id)


def test_a_block_whose_headings_changed_has_new_ids_throughout() -> None:
    old, new = _block("ชื่อ", "งบประมาณ"), _block("ชื่อ", "ที่ตั้ง", "งบประมาณ", year=2571)
    assert not set(_ids(old, new)) & set(old.by_id)
    assert _bonds(old, new)[0] is Bond.NEAR


# --- IDs that nobody had


def test_ids_that_count_their_kind_count_on() -> None:
    topics = "levels: [topics, items]\ntopics:\n  - number: '1'\n    heading: ห้องสมุด\n    items:\n"

    def form(year: int, *items: str) -> Form:
        return _form(
            topics + "\n".join(f"      - {{heading: {t}, kind: text}}" for t in items), year=year, ids="kinds"
        )

    assert _ids(form(2570, "ก่อนเปิด", "หลังปิด"), form(2571, "ก่อนเปิด", "ระหว่างวัน", "หลังปิด")) == [
        "1",
        "1.text.1",
        "1.text.3",
        "1.text.2",
    ]


def test_the_id_of_a_heading_that_is_gone_is_nobodys_again() -> None:
    second = _form(
        'gone_ids: ["2"]\nlevels: [parts]\nparts:\n  - {number: "1.", heading: ผลงาน, kind: text}', year=2571
    )
    assert _ids(second, _flat("ผลงาน", "โรงอาหาร", year=2572)) == ["1", "2_2"]


def test_three_hundred_headings_side_by_side_are_soon_told() -> None:
    words = [f"{_LONG} เรื่องที่ {chr(0x0E01 + number % 40)}{number // 40}" for number in range(300)]
    begun = time.perf_counter()
    carried(_flat(*words), _flat(*(f"{text} ดังนี้" for text in words), year=2571))
    assert time.perf_counter() - begun < 20  # it takes a second


@pytest.mark.parametrize(("gone", "own_id"), [('["9"]', "1.text.3"), ('["1.text.3"]', "1.text.4")])
def test_a_heading_that_is_learned_has_no_id_of_one_that_is_gone(gone: str, own_id: str) -> None:
    body = "levels: [topics, items]\ntopics:\n  - number: '1'\n    heading: ห้องสมุด\n    items:\n"
    items = "".join(f"      - {{heading: {text}, kind: text}}\n" for text in ("ก่อนเปิด", "หลังปิด"))
    text = f"{_HEAD.format(name='plan', year=2571)}gone_ids: {gone}\n{body}{items}"
    form = parse_form(text)
    assert form is not None
    new = with_heading(
        text, form, NewHeading("items", "", "ระหว่างวัน", "text"), HeadingSpot("1", "1.text.1"), "พบ"
    )
    grown = parse_form(new) if new else None
    assert grown is not None
    assert [heading.id for heading in grown.headings[0].children] == ["1.text.1", own_id, "1.text.2"]


# --- reworded below every heading that had them


def _topics(*parts: str, count: int = 3, year: int = 2570) -> Form:
    """The same parts below each of several topics."""
    names = ("การจัดการเรียนการสอน", "การพัฒนาครู", "ความร่วมมือกับสถานประกอบการ", "การบริหารงบประมาณ")
    return _parts(*[(name, parts) for name in names[:count]], year=year)


_RESULT, _SUGGESTION = "ผลการดำเนินงาน", "ปัญหาและข้อเสนอแนะ"


@pytest.mark.parametrize(
    "reworded",
    ["ผลการดำเนินงานตามตัวชี้วัดของปี", "ผลการดำเนินการที่ได้", "ผลของการดำเนินงานจริง", "สรุปผลการดำเนินงาน"],
)
def test_a_part_that_is_reworded_alike_in_every_topic_goes_on_and_is_told(reworded: str) -> None:
    old, new = _topics(_RESULT, _SUGGESTION), _topics(reworded, _SUGGESTION, year=2571)
    assert _ids(old, new) == [heading.id for heading in old.walk_all()]
    assert _bonds(old, new) == [Bond.SAME, Bond.REWORDED, Bond.SAME] * 3


def test_so_do_two_parts_at_once_each_by_its_own_words() -> None:
    old = _topics(_RESULT, _SUGGESTION)
    new = _topics("ผลการดำเนินงานตามแผน", "ปัญหา อุปสรรค และข้อเสนอแนะ", year=2571)
    assert _ids(old, new) == [heading.id for heading in old.walk_all()]
    assert _bonds(old, new) == [Bond.SAME, Bond.REWORDED, Bond.REWORDED] * 3


def test_a_topic_that_came_has_the_new_words_too() -> None:
    old, new = _topics(_RESULT, _SUGGESTION), _topics("ผลการดำเนินงานตามแผน", _SUGGESTION, count=4, year=2571)
    assert _ids(old, new)[:9] == [heading.id for heading in old.walk_all()]
    assert _bonds(old, new)[9] is None


def _motions(line: str, *, unit: str = "", year: int = 2570) -> Form:
    """The same line with one gap below each of several topics."""
    lines = ["levels: [parts, items]", "parts:"]
    for name in ("เรื่องแจ้ง", "เรื่องรับรอง", "เรื่องพิจารณา"):
        gap = f"{{type: number, unit: {unit}}}" if unit else "{type: text}"
        lines += [f"  - heading: {name}", "    items:"]
        lines += [f'      - {{kind: text, line: "{line} ..........{unit}", gaps: [{gap}]}}']
    return _form("\n".join(lines), year=year)


def test_the_only_gap_of_a_line_goes_on_with_it() -> None:
    old, new = _motions("มติที่ประชุม"), _motions("มติของที่ประชุม", year=2571)
    assert _ids(old, new) == [heading.id for heading in old.walk_all()]
    assert _bonds(old, new) == [Bond.SAME, Bond.REWORDED, Bond.REWORDED] * 3


def test_a_gap_for_another_sort_of_answer_is_a_new_one() -> None:
    old, new = _motions("มติที่ประชุม"), _motions("มติของที่ประชุม", unit="เสียง", year=2571)
    gaps = {gap.id for line in old.walk_all() for gap in line.fields}
    assert not gaps & set(_ids(old, new))


@pytest.mark.parametrize(
    ("count", "parts"),
    [
        (2, ("ผลการดำเนินงานตามตัวชี้วัด", _SUGGESTION)),  # two may be two other questions
        (3, ("ผลกระทบที่เกิดขึ้น", _SUGGESTION)),  # another question at its place
        (3, ("ไม่มีผลการดำเนินงาน", _SUGGESTION)),  # the contrary
        (3, ("ผลการดำเนินงานเชิงปริมาณ", "ผลการดำเนินงานเชิงคุณภาพ", _SUGGESTION)),  # cut in two
    ],
)
def test_what_is_no_rewording_alike_in_every_topic_is_only_like_it(count: int, parts: Sequence[str]) -> None:
    old, new = _topics(_RESULT, _SUGGESTION, count=count), _topics(*parts, count=count, year=2571)
    was = {heading.id for heading in old.walk_all() if heading.text == _RESULT}
    assert not was & set(_ids(old, new))


def test_a_part_that_one_topic_kept_as_it_was_is_another_one_in_the_others() -> None:
    names = ("การจัดการเรียนการสอน", "การพัฒนาครู", "ความร่วมมือ", "งบประมาณ")
    old = _parts(*[(name, (_RESULT, _SUGGESTION)) for name in names])
    now = [(name, ("ผลการดำเนินงานตามตัวชี้วัด", _SUGGESTION)) for name in names[:3]]
    new = _parts(*now, (names[3], (_RESULT, _SUGGESTION)), year=2571)
    assert Bond.REWORDED not in _bonds(old, new)


# --- topics that were reworded, joined or split: what stands below them tells


_TOPICS = "การจัดหาหนังสือใหม่ของห้องสมุด", "การซ่อมหนังสือเก่าของห้องสมุด"


@pytest.mark.parametrize(
    ("topics", "ids"),
    [
        ([("ห้องสมุดมีชีวิตของทุกคนในชุมชน", _TOPICS)], ["1", "1.1", "1.2"]),
        ([("ห้องสมุดมีชีวิตของทุกคนในชุมชน", (*_TOPICS, "มุมหนังสือใหม่"))], ["1", "1.1", "1.2", "1.3"]),
        ([("โรงอาหาร", _TOPICS)], ["1_2", "1_2.1", "1_2.2"]),  # another topic that asks the same
        ([("ห้องสมุดมีชีวิต", ("มุมหนังสือ", "เก้าอี้"))], ["1_2", "1_2.1", "1_2.2"]),  # nothing goes on
        (  # hardly anything
            [("ห้องสมุดมีชีวิตของทุกคนในชุมชน", (_TOPICS[0], "การอบรมบรรณารักษ์ประจำวิทยาลัย", "เก้าอี้"))],
            ["1_2", "1_2.1", "1_2.2", "1_2.3"],
        ),
        (  # split: nobody can say which of the two it is
            [("ห้องสมุดมีชีวิตของครู", _TOPICS[:1]), ("ห้องสมุดมีชีวิตของผู้เรียน", _TOPICS[1:])],
            ["1_2", "1_2.1", "2", "2.1"],
        ),
    ],
)
def test_a_topic_that_was_reworded_goes_on_above_its_parts(
    topics: Sequence[tuple[str, Sequence[str]]], ids: list[str]
) -> None:
    old = _parts(("ห้องสมุดมีชีวิตของชุมชน", _TOPICS))
    assert _ids(old, _parts(*topics, year=2571)) == ids


@pytest.mark.parametrize(
    ("items", "beside"), [(("หนังสือ", "เก้าอี้"), ("ผัก",)), (_TOPICS, _TOPICS)], ids=["few letters", "twice"]
)
def test_words_that_tell_nothing_tell_no_topic(items: Sequence[str], beside: Sequence[str]) -> None:
    forms = (
        _parts((topic, items), ("สวนผัก", beside), year=year)
        for topic, year in (("ห้องสมุดมีชีวิตของชุมชน", 2570), ("ห้องสมุดมีชีวิตของทุกคนในชุมชน", 2571))
    )
    assert _ids(*forms)[0] == "1_2"


def test_one_that_was_reworded_is_told() -> None:
    old = _parts(("ห้องสมุดมีชีวิตของชุมชน", _TOPICS))
    new = _parts(("ห้องสมุดมีชีวิตของทุกคนในชุมชน", _TOPICS), year=2571)
    assert _bonds(old, new) == [Bond.REWORDED, Bond.SAME, Bond.SAME]


_JOINED = "ห้องสมุดมีชีวิตของชุมชน", "สวนผักปลอดสารพิษของวิทยาลัย"
_PLANTED = "การปลูกผักไว้ทำอาหารกลางวัน"


@pytest.mark.parametrize(
    ("topic", "ids"),
    [
        (" และ".join(_JOINED), ["1_2", "1.1", "1.2", "2.1"]),
        (f"{_JOINED[0]} และโรงอาหาร", ["1_2", "1.1", "1.2", "1_2.3"]),  # what came of the garden nobody says
    ],
)
def test_parts_go_with_a_topic_that_was_joined_with_another(topic: str, ids: list[str]) -> None:
    old = _parts((_JOINED[0], _TOPICS), (_JOINED[1], (_PLANTED,)))
    new = _parts((topic, (*_TOPICS, _PLANTED)), year=2571)
    assert _ids(old, new) == ids
    assert set(_bonds(old, new)[1:3]) == {Bond.MOVED}


def test_a_word_of_a_topic_is_not_the_topic() -> None:
    old = _parts(("ห้องสมุด", ("ผลงาน",)), ("สวนผัก", (_PLANTED,)))
    new = _parts(("ห้องสมุด", ("ผลงาน",)), ("สวนผักและโรงอาหาร", (_PLANTED,)), year=2571)
    assert _ids(old, new)[2:] == ["2_2", "2_2.1"]


def test_parts_go_with_each_half_of_a_topic_that_was_split() -> None:
    old = _parts((" และ".join(_JOINED), (*_TOPICS, _PLANTED)))
    new = _parts((_JOINED[0], _TOPICS), (_JOINED[1], (_PLANTED,)), year=2571)
    assert _ids(old, new) == ["1_2", "1.1", "1.2", "2", "1.3"]


def test_an_answer_goes_on_where_more_is_asked_behind_it() -> None:
    more = "items: [{heading: ระดับ, kind: rating, choose: one, options: [มาก, น้อย]}]"
    lines = "levels: [parts, items]\nparts:\n  - {number: '1.', heading: ผลงาน, kind: text, answer: true, "
    new = _form(f"{lines}{more}}}", year=2571)
    assert _bonds(_flat("ผลงาน"), new) == [Bond.SAME, None]
    assert _bonds(new, _flat("ผลงาน", year=2572)) == [Bond.SAME]


_WIDE = "การดูแลหอพักของผู้เรียนที่บ้านไกล"


@pytest.mark.parametrize(
    ("now", "bonds"),
    [
        ((f"{_WIDE}อย่างปลอดภัย",), [Bond.REWORDED]),
        ((f"การขับเคลื่อน{_WIDE}",), [Bond.REWORDED]),
        ((f"{_WIDE} 3 แห่ง",), [Bond.NEAR]),  # another figure
        ((f"{_WIDE} และการจัดหาอาหารกลางวันให้ครบทุกคน",), [Bond.NEAR]),  # more than half came
        ((f"{_WIDE}อย่างปลอดภัย", "โรงอาหาร"), [Bond.NEAR, None]),  # nobody says which came for it
    ],
)
def test_the_only_one_that_went_goes_on_in_more_words(now: Sequence[str], bonds: list[Bond | None]) -> None:
    old, new = _flat("ห้องสมุด", _WIDE), _flat("ห้องสมุด", *now, year=2571)
    assert _bonds(old, new)[1:] == bonds
    assert _bonds(new, old)[1:2] == bonds[:1]


def test_a_short_one_is_in_many_words() -> None:
    assert _bonds(_flat("หอพักผู้เรียน"), _flat("หอพักผู้เรียนหญิง", year=2571)) == [Bond.NEAR]


def test_more_words_before_a_choice_ask_something_else() -> None:
    lines = "levels: [parts]\nparts:\n  - {number: '1.', heading: "
    choice = f"{lines}{_WIDE}อย่างปลอดภัย, kind: rating, choose: one, options: [มี, ไม่มี]}}"
    assert _bonds(_flat(_WIDE), _form(choice, year=2571)) == [Bond.NEAR]
