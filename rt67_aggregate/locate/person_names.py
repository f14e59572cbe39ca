"""Names of persons, as those who sign a paper write them: behind a title or a rank."""

from __future__ import annotations

import re

# "นาย", "น.ส.", "ม.ล.", "ผศ. ดร.", "Mr."
_TITLES = (
    r"นาย|นาง(?:สาว)?|น\.\s?ส\.|ม\.(?:ล|ร\.\s?ว)\.|(?:ผศ|รศ|ศ)\.(?:\s?ดร\.)?|ดร[.\s]|"
    r"(?:[Mm](?:r|rs|s)|[Dd]r)\.|[Mm]iss\s"
)
# Of army, navy, air force and police: "จ.ส.อ.", "พล.ต.", "ว่าที่ ร.ต."
_RANKS = r"ว่าที่(?:\s?\S{1,12})?|(?:พล|[พรจสด])\.(?:\s?[จตสอท]\.){1,2}"
# What somebody is, and the title of none: "นายจ้าง", "นายกสมาคม", "นายอำเภอ".
_NO_TITLE = (
    r"นาย(?:จ้าง|หน้า|ช่าง|ทะเบียน|อำเภอ|ทหาร|ตำรวจ|สถานี|"
    r"ก(?:รัฐมนตรี|เทศ|สมาคม|สโมสร|องค์|สภา|อบ[ตจ]|ฯ))|นาง(?:พยาบาล|แบบ)"
)
_TITLE = f"(?:{_TITLES}|{_RANKS})"
_BEGINNING = re.compile(_TITLE)
_NAME = re.compile(rf"(?!{_NO_TITLE}){_TITLE}\s?[^\s0-9๐-๙]{{2,}}\s+[^\s0-9๐-๙]{{2,}}")


def begins_as_name(text: str) -> bool:
    """Whether a text begins with a title or rank."""
    return _BEGINNING.match(text) is not None


def is_name(text: str) -> bool:
    """Whether a text is a title or rank with a first and a last name, and nothing else."""
    return _NAME.fullmatch(text) is not None
