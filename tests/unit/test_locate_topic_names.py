"""What a cell may say to name the topic of a table: its number, its words, or both."""

from __future__ import annotations

import pytest

from rt67_aggregate.locate.topic_names import TopicNames
from tests.real_reader import form
from tests.small_forms import small_form


@pytest.fixture
def deep() -> TopicNames:
    return TopicNames(small_form("deep"))


@pytest.mark.parametrize(
    "text",
    [
        "1.2",
        "1.2 การรักษาความปลอดภัยของข้อมูล",
        "ข้อ 1.2",
        "ข้อ 1.2 การรักษาความปลอดภัย",
        "๑.๒",
        "การรักษาความปลอดภัยของข้อมูล",
        "การรักษาความปลอดภัย",  # its beginning
        "การรักษาความปลอดภยของข้อมูล",  # a letter lost
        "ความเสี่ยงของระบบสารสนเทศ",
        "ระบบงานสารสนเทศ",  # the chapter has this one table
        "9.9 การรักษาความปลอดภัยของข้อมูล",  # a number that nothing has
    ],
)
def test_number_and_words_name_the_table(deep: TopicNames, text: str) -> None:
    assert deep.table_of(text) == "1.2.table"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1.1",
        "2.1",
        "1)",  # a row's own number
        "1",
        "การรัก",  # too short
        "ครูผู้สอน",
        "1.2 ผลการเบิกจ่ายรายไตรมาส",
        "1.2 ความสะอาดของห้องเรียน",  # the number says one thing, the words another
        "การรักษาความสะอาดของอาคารเรียน",
    ],
)
def test_other_words_name_none(deep: TopicNames, text: str) -> None:
    assert deep.table_of(text) == ""


def test_words_above_two_tables_name_neither() -> None:
    middle = TopicNames(small_form("middle"))
    assert middle.table_of("ความเสี่ยงด้านการเรียนการสอน") == "A.table"
    assert middle.table_of("การจัดการเรียนการสอน") == "A.table"
    assert middle.table_of("ความเสี่ยงด้าน") == ""  # two begin so
    assert middle.table_of("หมวด ก") == ""


def test_of_words_that_are_alike_the_much_liker_ones_count() -> None:
    middle = TopicNames(small_form("middle"))
    assert middle.table_of("ความเสี่ยงดานพฤติกรรมและสุขภาพ") == "B.table"
    assert middle.table_of("ความเสียงด้านการเรียนกาสอน") == "A.table"


def test_each_topic_of_the_real_form_is_named_by_its_number_and_by_its_words() -> None:
    names = TopicNames(form())
    topics = [topic for policy in form().headings for topic in policy.children]
    for topic in topics:
        table = f"{topic.id}.table"
        tables = {heading.id for heading in topic.walk() if heading.shape.value == "table"}
        assert {names.table_of(topic.number), names.table_of(topic.printed)} == tables, table
