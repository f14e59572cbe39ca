"""How the types of vocational colleges are written in full and short, all as comparison keys.

Abbreviations of the Office of the Vocational Education Commission, with the spellings that returns
use beside them. Each line is one type, the longest form first.
"""

from __future__ import annotations

from rt67_aggregate.text import fold

_WRITTEN = (
    ("วิทยาลัยเทคโนโลยีและการจัดการ", "ว.เทคโนโลยีและการจัดการ", "วทจ."),
    (
        *("วิทยาลัยเกษตรและเทคโนโลยี", "ว.เกษตรและเทคโนโลยี", "เกษตรและเทคโนโลยี", "วษท.", "วกษ."),
        *("วิทยาลัยเกษตรฯ", "วิทยาลัยเกษตร", "ว.เกษตรฯ", "ว.เกษตร", "เกษตรฯ"),
    ),
    ("วิทยาลัยเทคนิค", "ว.เทคนิค", "เทคนิค", "วท."),
    ("วิทยาลัยอาชีวศึกษา", "วิทยาลัยอาชีวะ", "ว.อาชีวศึกษา", "ว.อาชีวะ", "อาชีวศึกษา", "อาชีวะ", "วอศ."),
    ("วิทยาลัยการอาชีพ", "ว.การอาชีพ", "การอาชีพ", "วกอ.", "วก."),
    ("วิทยาลัยสารพัดช่าง", "ว.สารพัดช่าง", "สารพัดช่าง", "วสช.", "วช."),
    ("วิทยาลัยพณิชยการ", "วิทยาลัยพาณิชยการ", "ว.พณิชยการ", "ว.พาณิชยการ", "วพณ."),
    ("วิทยาลัยประมง", "ว.ประมง", "วป."),
    ("วิทยาลัยศิลปหัตถกรรม", "ว.ศิลปหัตถกรรม", "วศ."),
    (
        *("วิทยาลัยบริหารธุรกิจและการท่องเที่ยว", "ว.บริหารธุรกิจและการท่องเที่ยว", "วบท."),
        *("วิทยาลัยบริหารธุรกิจฯ", "ว.บริหารธุรกิจฯ"),
    ),
    ("วิทยาลัยเทคโนโลยี", "ว.เทคโนโลยี", "ว.เทคโน"),
    ("วิทยาลัย", "ว."),
)
_COLLEGE = fold("ว")
_PROVINCE = (fold("จังหวัด"), fold("จ."))
_TYPES = tuple(tuple(fold(form) for form in forms) for forms in _WRITTEN)
# Every form with its type, the longest first, so that "วท" is tried before "ว".
_FORMS = sorted(((form, forms) for forms in _TYPES for form in forms), key=lambda pair: -len(pair[0]))


def split_type(key: str) -> tuple[str, tuple[str, ...]]:
    """What a name's key says beyond its type ("ลำปาง"), and all forms of that type; () where it has none.

    The type stands first in these names; a bare type leaves "".
    """
    for form, forms in _FORMS:
        if key.startswith(form):
            return key[len(form) :], forms
    return key, ()


def is_whole(key: str) -> bool:
    """Whether a key begins with a type in full, so that nothing glued before it changes the name."""
    return key.startswith(_TYPES[-1][0])


def spellings(key: str) -> tuple[str, ...]:
    """The same name with its type written in every other way."""
    core, forms = split_type(key)
    return tuple(form + core for form in forms if core and form + core != key)


def with_province(key: str) -> tuple[str, ...]:
    """The name in all ways with the word for a province put before its place: วิทยาลัยเทคนิคจังหวัดลำปาง,
    วท. จ.ลำปาง."""
    core, forms = split_type(key)
    if not core or core.startswith(_PROVINCE[0]):
        return ()
    full = [form for form in forms if form.startswith(_COLLEGE)]  # อาชีวศึกษาจังหวัด is an office
    return tuple(form + word + core for form in full for word in _PROVINCE)
