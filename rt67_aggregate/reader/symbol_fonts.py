"""Signs of the symbol fonts that people use: which character of Unicode shows the same.

Wingdings, Webdings and Symbol draw signs where other fonts have letters (ECMA-376 part 1, 17.3.3.30;
the equals are those of the Unicode standard, documents L2/11-052 and "Symbol" of its vendor mappings).
Rare variants of ticks, boxes, dots and arrows come out as the common sign, so that they can be shown and
compared; a ticked sign never as an unticked one.
"""

from __future__ import annotations

import re

UNKNOWN = "\ufffd"  # what stands for a sign without an equal

# One string a font, from code point 0x20 on.
_SYMBOL = (
    " !∀#∃%&∋()*+,-./0123456789:;<=>?"
    "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}~�"
    "��������������������������������"
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|—↵"
    "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√·¬∧∨⇔⇐⇑⇒⇓"
    "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪�〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭�"
)
_WINGDINGS = (
    " 🖉✂✁👓🕭🕮🕯🕿✆🖂🖃📪📫📬📭🗀🗁🗎🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍"
    "🖎✌🖏👍👎☜☞☝☟🖐☺😐☹💣🕱🏳🏱✈☼🌢❄🕆✞🕈✠✡☪☯🕉☸♈♉"
    "♊♋♌♍♎♏♐♑♒♓&&●❍■☐☐❑❒❒⧫◆❖⬥☒⮹⌘🏵🏶“”▯"
    "⓪➀➁➂➃➄➅➆➇➈➉⓿➊➋➌➍➎➏➐➑➒➓🙢🙠🙡🙣🙞🙜🙝🙟·•"
    "▪○◯◯◉◎◎▪☐▲✦★✶✸✹✴⯐⌖⯎⯏⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘"
    "🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛⮈➲⮉⮋←"
    "→↑↓↖↗↙↘⬅➔⬆⬇⬉⬈⬋⬊⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂▭▫✗✓☒☑⊞"
)
_WINGDINGS_2 = (
    " 🖊🖋🖌🖍✄✀🕾🕽🗅🗆🗇🗈🗉🗊🗋🗌🗍📋🗑🗔🖵🖶🖷🖸🖭🖯🖱🖒🖓🖘🖙"
    "🖚🖛👈👉🖜🖝🖞🖟🖠🖡👆👇🖢🖣🖑✗✓☒☑☒☒⊗⊗🛇⦸&&&&‽🙹🙺"
    "🙻🙦🙤🙥🙧🙚🙘🙙🙛⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿�"
    "☉○☽☾⸿✝🕇🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥🕦🕧🙨🙩⋅••●○○◯◎⊙⦿▪"
    "▪◾■☐☐☐☐▣▣▣▣▪▪⬥⬥◇◆◈◈◈◈◆⬪⬧◊◆◖◗⯊⯋⯀⯁"
    "⬟⯂⬣⬢⯃⯄🞡🞢🞣🞤🞥🞦🞧🞨🞩🞪🞫🞬🞭🞮🞯🞰🞱🞲🞳🞴🞵🞶🞷🞸🞹🞺"
    "🞻🞼🞽🞾🞿🟀🟂🟄🟆🟉🟊✶🟌🟎🟐🟒✹🟃🟇✯🟍🟔⯌⯍※⁂������"
)
_WINGDINGS_3 = (
    " ←→↑↓↖↗↙↘⭰⭲⭱⭳⭶⭸⭻⭽↔↕⭪⭬⭫⭭⭍⮠⮡⮢⮣⮤⮥⮦⮧"
    "⮐⮑⮒⮓⮀⮃⭾⭿⮄⮆⮅⮇⮏⮍⮎⮌⭮⭯⎋⌤⌃⌥␣⍽⇪⮸←→↑↓🢤🢥"
    "🢦🢧🢨🢩🢪🢫🡐🡒🡑🡓🡔🡕🡗🡖🡘🡙▲▼△▽◀▶◁▷◣◢◤◥◀▶▲�"
    "▼▲▼◀▶⮜⮞⮝⮟🠐🠒🠑🠓🠔🠖🠕🠗🠘🠚🠙🠛🠜🠞🠝🠟🠀🠂🠁🠃🠄🠆🠅"
    "🠇🠈🠊🠉🠋🠠🠢🠤🠦🠨🠪🠬🢜🢝🢞🢟🠮🠰🠲🠴🠶🠸🠺🠹🠻🢘🢚🢙🢛🠼🠾🠽"
    "🠿🡀🡂🡁🡃🡄🡆🡅🡇⮨⮩⮪⮫⮬⮭⮮⮯🡠🡢🡡🡣🡤🡥🡧🡦🡰🡲🡱🡳🡴🡵🡷"
    "🡶🢀🢂🢁🢃🢄🢅🢇🢆🢐🢒🢑🢓🢔🢖🢕🢗���������������"
)
_WEBDINGS = (
    " 🕷🕸🕲🕶🏆🎖🖇🗨🗩🗰🗱🌶🎗🙾🙼🗕🗖🗗◀▶▲▼⏪⏩⏮⏭⏸⏹⏺🗚🗳"
    "🛠🏗🏘🏙🏚🏜🏭🏛🏠🏖🏝🛣🔍🏔👁👂🏞🏕🛤🏟🛳🕬🕫🕨🔈🎔🎕🗬🙽🗭🗪🗫"
    "⮔✔🚲☐🛡📦🛱■🚑🛈🛩🛰🟈🕴●🛥🚔🗘✕❓🛲🚇🚍⛳⦸⊖🚭🗮|🗯🗲�"
    "🚹🚺🛉🛊🚼👽🏋⛷🏂🏌🏊🏄🏍🏎🚘🗠🛢💰🏷💳👪🗡🗢🗣✯🖄🖅🖃🖆🖹🖺🖻"
    "🕵🕰🖽🖾📋🗒🗓🕮📚🗞🗟🗃🗂🖼🎭🎜🎘🎙🎧💿🎞📷🎟🎬📽📹📾📻🎚🎛📺💻"
    "🖥🖦🖧🕹🎮🕻🕼📟🖁🖀🖨🖩🖿🖪🗜🔒🔓🗝📥📤🕳🌣🌤🌥🌦☁🌨🌧🌩🌪🌬🌫"
    "🌜🌡🛋🛏🍽🍸🛎🛍Ⓟ♿🛆🖈🎓🗤🗥🗦🗧🛪🐿🐦🐟🐕🐈🙬🙮🙭🙯🗺🌍🌏🌎🕊"
)

_FIRST = 0x20
_PRIVATE = 0xF000  # where Word puts the signs of a symbol font
_FONTS = {
    "symbol": _SYMBOL,
    "symbolmt": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdingsregular": _WINGDINGS,
    "wingdings2": _WINGDINGS_2,
    "wingdings3": _WINGDINGS_3,
    "webdings": _WEBDINGS,
}
_UNKNOWN_SIGNS = re.compile("[\ue000-\uf8ff\ufffd]")
# Soft hyphen and no-break space are no signs to Word.
_KEPT = ("\u00ad", "\u00a0")
# Signs that lost their font when they were pasted; all but the first three are those of Wingdings. The space
# is one in every font of signs.
_PASTED = {0xF020: " ", 0xF0B7: "•", 0xF02D: "-"} | {
    _PRIVATE + code: _WINGDINGS[code - _FIRST]
    for code in (
        0x6C,
        0x6E,
        0x6F,
        0x71,
        0x75,
        0x76,
        0x9F,
        0xA1,
        0xA7,
        0xA8,
        0xD8,
        0xE0,
        0xFB,
        0xFC,
        0xFD,
        0xFE,
    )
}


class _Translation(dict[int, str]):
    """The table of one font for ``str.translate``: below U+0100 and in the private-use area."""

    def __init__(self, signs: str) -> None:
        for offset, sign in enumerate(signs):
            code = _FIRST + offset
            self[_PRIVATE + code] = sign
            if chr(code) not in _KEPT and not 0x7F <= code <= 0x9F:
                self[code] = sign


_TRANSLATIONS = {name: _Translation(signs) for name, signs in _FONTS.items()}


def is_symbol_font(font: str) -> bool:
    """Whether a font draws signs instead of letters."""
    return _plain(font) in _FONTS


def holds_unknown(text: str) -> bool:
    """Whether signs stand in a text that mean something in one font only, or stand for one."""
    return _UNKNOWN_SIGNS.search(text) is not None


def sign_of(font: str, code: int) -> str:
    """The character for a code point of a font; ``UNKNOWN`` where there is no equal."""
    signs = _TRANSLATIONS.get(_plain(font))
    low = code - _PRIVATE if _PRIVATE <= code < _PRIVATE + 0x100 else code
    if signs and low < 0x100:
        return signs.get(_PRIVATE + low, UNKNOWN)
    if low != code:
        return _PASTED.get(code, UNKNOWN)
    if not _FIRST <= code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return UNKNOWN
    return chr(code)


def signs_of_text(text: str, font: str, high_font: str) -> str:
    """Text typed in symbol fonts as the signs that it shows, one for each character.

    ``font`` draws ASCII, ``high_font`` what is beyond; "" where it is no symbol font.
    """
    if font == high_font:
        return text.translate(_TRANSLATIONS[_plain(font)])
    low, high = (_TRANSLATIONS[_plain(name)] if name else {} for name in (font, high_font))
    return "".join((low if c < "\x80" else high or low).get(ord(c), c) for c in text)


def signs_of_pasted(text: str) -> str:
    """Text with the well-known signs of symbol fonts that stand in it without their font."""
    return text.translate(_PASTED)


def _plain(font: str) -> str:
    return font.replace(" ", "").replace("-", "").lower()
