"""What a draft took from the form of the year before, heading by heading where it is doubtful."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rt67_aggregate.cli.form_words import short
from rt67_aggregate.language import say
from rt67_aggregate.model import Bond, Carried, Form, Predecessor
from rt67_aggregate.pipeline.forms import Drafting, YearBefore


def year_lines(drafting: Drafting) -> Iterator[str]:
    """Which form it was and what goes on from it; or why no form is that of the year before."""
    before = drafting.before
    if before.broken:
        yield say("ไม่ได้ดูไฟล์กำหนดแบบที่มีที่ผิด: {listed}", listed=", ".join(path.name for path in before.broken))
    if before.rivals:
        listed = ", ".join(path.name for path in before.rivals)
        yield say("มีหลายแบบที่อาจเป็นของปีก่อน: {listed} จึงยังไม่ได้ใช้รหัสของแบบใด", listed=listed)
        yield say("  ย้ายไฟล์ของแบบที่ไม่ใช่ไปไว้ที่อื่น หรือระบุด้วย --earlier แล้วร่างใหม่")
    if before.namesakes:
        listed = ", ".join(path.name for path in before.namesakes)
        yield say("ชื่อแบบเหมือน {listed} แต่หัวข้อที่เหมือนกันมีไม่ถึงครึ่ง จึงยังไม่ได้ใช้รหัสเดิม", listed=listed)
        yield say("  ถ้าเป็นแบบของปีก่อน ระบุด้วย --earlier แล้วร่างใหม่")
    if before.form is None:
        return
    if drafting.carried is None or drafting.form is None:
        yield say("แบบของปีก่อน {name} มีรหัสที่เขียนลงในแบบใหม่ไม่ได้ จึงให้รหัสใหม่ทั้งหมด", name=before.path.name)
        return
    yield _counted(before, before.form, drafting.carried)
    yield from _doubtful(drafting.carried)
    if _is_same(drafting.form, before.form, drafting.carried):
        yield say("  ทุกหัวข้อและช่วงเวลาเหมือน {name}: ถ้าเป็นแบบเดียวกันที่ร่างไว้แล้ว ลบร่างนี้", name=before.path.name)
        yield say("  (มีแบบเหมือนกันสองไฟล์ ทุกฉบับที่ส่งมาจะมีเครื่องหมายว่าไม่แน่ใจว่าเป็นแบบใด)")


def _is_same(drafted: Form, before: Form, carried: Carried) -> bool:
    """Whether nothing but the file's name tells a draft from the form of before."""
    goes_on = [found for found in carried.bonds.values() if found.bond is Bond.SAME]
    whole = len(goes_on) == len(carried.ids) == sum(1 for _ in before.walk_all())
    return whole and drafted.period_text == before.period_text


def _counted(before: YearBefore, form: Form, carried: Carried) -> str:
    bonds = Counter(found.bond for found in carried.bonds.values())
    going_on = sum(count for bond, count in bonds.items() if bond is not Bond.NEAR)
    return say(
        "รหัสของหัวข้อมาจากแบบของปีก่อน {name} ({title} {period}): "
        "เหมือนเดิม {same} เปลี่ยนถ้อยคำ {reworded} ย้าย {moved} ใหม่ {new} ตัดออก {gone}",
        name=before.path.name,
        title=form.short_title,
        period=form.period_text,
        same=bonds[Bond.SAME],
        reworded=bonds[Bond.REWORDED],
        moved=bonds[Bond.MOVED],
        new=len(carried.ids) - going_on,
        gone=sum(1 for _ in form.walk_all()) - going_on,
    )


def _doubtful(carried: Carried) -> Iterator[str]:
    """What a person has to confirm: each with the ID that it has now."""
    for name, found in carried.bonds.items():
        if found.bond is not Bond.SAME:
            yield _told(carried.ids[name], found)


def _told(own_id: str, found: Predecessor) -> str:
    old = short(found.old.text)
    if found.bond is Bond.REWORDED:
        return say("  ~ {id}  ปีก่อนพิมพ์ว่า “{old}” ใช้รหัสเดิม", id=own_id, old=old)
    if found.bond is Bond.MOVED:
        return say("  > {id}  ย้ายมาจากที่อื่นในแบบ “{old}” ใช้รหัสเดิม", id=own_id, old=old)
    return say(
        "  ? {id}  รหัสใหม่ แต่คล้าย {old_id} “{old}” ของปีก่อน ถ้าเป็นเรื่องเดียวกัน แก้เป็น id: {old_id}",
        id=own_id,
        old_id=found.old.id,
        old=old,
    )
