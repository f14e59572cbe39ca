"""The pictures of a page: marks where a return is read, small pictures where the outputs are written."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from rt67_aggregate.language import THAI, Language, say
from rt67_aggregate.model import Picture, PreparedPicture
from rt67_aggregate.pages.markup import NOTHING, Html, tag, text, words

# Control characters that no typed text brings into a page (``markup.text`` spells them out).
_MARK = re.compile("\x02([0-9a-f]*)\x1f([^\x03]*)\x03")
# All small pictures of one page; what is beyond is a link.
_MOST_BYTES = 4 * 2**20
_NOT_KEPT = say("ภาพนี้ไม่ได้เก็บไว้ ดูในไฟล์ Word")
_NOT_SHOWN = say("ภาพที่แสดงในหน้านี้ไม่ได้")


def picture(found: Picture) -> Html:
    """A mark where a picture of the return stands."""
    return Html(f"\x02{text(found.sha256)}\x1f{text(found.alt, one_line=True)}\x03")


@dataclass(slots=True)
class PagePictures:
    """What the marks of one page become. ``paths``: digest → the picture's file, relative to the output
    folder. ``made``: path → the picture for a page, or the code of why there is none. ``language``: of what
    is said in their place."""

    paths: Mapping[str, str]
    made: Mapping[str, PreparedPicture | str]
    language: Language = THAI
    _size: int = field(default=0, init=False)

    def filled(self, body: Html) -> Html:
        """The body with its pictures."""
        return Html(_MARK.sub(self._figure, body))

    def _figure(self, mark: re.Match[str]) -> str:
        path, alt = self.paths.get(mark[1], ""), Html(mark[2])
        if not path:
            return tag("figure", tag("figcaption", words(_NOT_KEPT, self.language)), class_="lost")
        caption = tag("figcaption", alt) if alt else NOTHING
        return tag("figure", tag("a", self._shown(path, alt), href=f"../{quote(path)}"), caption)

    def _shown(self, path: str, alt: Html) -> Html:
        found = self.made.get(path)
        if not isinstance(found, PreparedPicture) or self._size > _MOST_BYTES:
            return words(say("{not_shown} กดเพื่อเปิด", not_shown=_NOT_SHOWN), self.language)
        small = found.small
        self._size += len(small.content)
        source = f"data:image/{small.extension};base64,{b64encode(small.content).decode('ascii')}"
        size = f'width="{small.width}" height="{small.height}"'
        # ``alt`` is markup already, and free of quotation marks.
        return Html(f'<img src="{source}" {size} alt="{alt or words(_ALT, self.language)}" loading="lazy">')


_ALT = say("ภาพในแบบรายงาน เปิดภาพขนาดเต็ม")
