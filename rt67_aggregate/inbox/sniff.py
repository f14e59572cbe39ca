"""What a file is, told by its bytes; its name is not asked, since names lie."""

from __future__ import annotations

import re
from pathlib import Path

from rt67_aggregate.inbox.ole import SIGNATURE, root_streams
from rt67_aggregate.model import Format
from rt67_aggregate.zips import Archive, Limits, Member, open_archive

_LEAST = 1000  # bytes of text that a document has at least; a page to sign in at says little
_TAGS = re.compile(rb"<[^<>]*>|\s+")
_PAGE = 1 << 20  # bytes of a web page that tell what it is
HEAD = 4096  # bytes that a caller should read for ``sniff``

_MAGIC = (
    (b"\x89PNG\r\n", Format.IMAGE),
    (b"\xff\xd8\xff", Format.IMAGE),
    (b"GIF8", Format.IMAGE),
    (b"BM", Format.IMAGE),
    (b"II*\0", Format.IMAGE),
    (b"MM\0*", Format.IMAGE),
    (b"\xd7\xcd\xc6\x9a", Format.IMAGE),  # WMF
    (b"Rar!\x1a\x07", Format.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Format.ARCHIVE),
    (b"\x1f\x8b", Format.ARCHIVE),
    (b"BZh", Format.ARCHIVE),
    (b"\xfd7zXZ", Format.ARCHIVE),
    (b"\x4c\0\0\0\x01\x14\x02\0", Format.LINK),  # a shortcut of Windows: [MS-SHLLINK] 2.1
    (b"[InternetShortcut]", Format.LINK),
    (b"\x78\x9f\x3e\x22", Format.MAIL),  # TNEF: winmail.dat, what Outlook sends to others
    (b"\0\x05\x16\x07", Format.LOCK),  # AppleDouble: what a Mac knows of the file beside it
)
_TAR, _TAR_AT = b"ustar", 257  # POSIX.1-1988, 10.1.1: what is packed stands in it as it is
_IMAGE_BRANDS = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif")
_HTML = re.compile(rb"<(!doctype\s+html|html|head|body|script|meta|title)\b", re.IGNORECASE)
# What a page to sign in at has and a document has not.
_INTERACTIVE = re.compile(rb"<(form|input|script|iframe|frameset|button)\b", re.IGNORECASE)
_FROM_WORD = (b"urn:schemas-microsoft-com:office:word", b"word.document", b"mso-")
# Headers of a message that was sent ([RFC 5322], 3.6); a web archive has "From" and "Subject" as well.
_SENT = re.compile(rb"^(received|message-id|delivered-to|to):", re.IGNORECASE | re.MULTILINE)
_FROM = re.compile(rb"^from:", re.IGNORECASE | re.MULTILINE)
# What holds files beside a text ([RFC 2046], 5.1); a web archive holds what belongs together. So a message is
# known that was saved as a draft, or without its receivers.
_WITH_FILES = re.compile(
    rb"^content-type:[ \t]*multipart/(mixed|alternative|signed)", re.IGNORECASE | re.MULTILINE
)
# What servers put before all others; of their signatures alone there may be more than is looked at.
_TRANSPORTED = re.compile(rb"(delivered-to|x-received|received|return-path):", re.IGNORECASE)
_HEADERS_END = re.compile(rb"\r?\n\r?\n")
# What Google Drive leaves on a disk in place of a document that is kept there (.gdoc).
_ONLINE = re.compile(rb'"doc_id"|//docs\.google\.com/')
_WEB_ARCHIVE = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_XML_FORMATS = (
    (b"http://schemas.microsoft.com/office/2006/xmlPackage", Format.FLAT_OPC),
    (b"http://schemas.microsoft.com/office/word/2003/wordml", Format.WORD_XML),
)
_BLANK = b" \t\r\n\0\xef\xbb\xbf\xff\xfe"
_OLE_STREAMS = (  # the first that is there tells; EncryptedPackage is a whole docx, xlsx or pptx
    ("encryptedpackage", Format.ENCRYPTED),
    ("worddocument", Format.DOC),
    ("workbook", Format.SPREADSHEET),
    ("book", Format.SPREADSHEET),
    ("powerpoint document", Format.PRESENTATION),
    ("__properties_version1.0", Format.MAIL),  # [MS-OXMSG] 2.4
)
_FIB_MAGIC, _FIB_ENCRYPTED = b"\xec\xa5", 0x01  # [MS-DOC] 2.5.2: fEncrypted, bit 8 of the flags at 10
# What a main part's declared type holds: one of these words, and the ending somewhere behind it.
_CONTENT_TYPES = (
    ((b"wordprocessingml", b"ms-word"), b"main+xml", Format.DOCX),
    ((b"spreadsheetml", b"ms-excel"), b".main", Format.SPREADSHEET),
    ((b"presentationml", b"ms-powerpoint"), b"main+xml", Format.PRESENTATION),
)
_QUOTES = bytes.maketrans(b"'<>", b'"""')
_USUAL_PARTS = (
    ("word/document.xml", Format.DOCX),
    ("xl/workbook.xml", Format.SPREADSHEET),
    ("ppt/presentation.xml", Format.PRESENTATION),
    ("index/document.iwa", Format.OTHER),  # Pages, Numbers, Keynote
)
_OPEN_DOCUMENT = (
    ("application/vnd.oasis.opendocument.text", Format.ODT),
    ("application/vnd.oasis.opendocument.spreadsheet", Format.SPREADSHEET),
    ("application/vnd.oasis.opendocument.presentation", Format.PRESENTATION),
)


def sniff(path: Path, head: bytes, limits: Limits) -> Format:
    """The format of the file at ``path`` that begins with ``head``; a zip of other things is ZIP."""
    if not head:
        return Format.EMPTY
    for magic, told in _MAGIC:
        if head.startswith(magic):
            return told
    if head.startswith(SIGNATURE):
        return _ole(path)
    if head.startswith(b"PK"):
        return _zip(path, limits, Format.BROKEN)
    if _is_newer_image(head):
        return Format.IMAGE
    if head.startswith(_TAR, _TAR_AT):
        return Format.ARCHIVE
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    return _text(path, head) or _zip(path, limits, Format.OTHER)  # with something before it


def _text(path: Path, head: bytes) -> Format | None:
    """Which format of characters a file is; None where it is none that is known."""
    text = head.replace(b"\0", b"").lstrip(_BLANK)  # also as UTF-16
    if text.startswith(b"{\\rtf"):
        return Format.RTF
    if text.startswith(b"<"):
        for namespace, told in _XML_FORMATS:
            if namespace in text:
                return told
        return _page(path) if _HTML.search(text) else None
    if text.startswith(b"{") and _ONLINE.search(text):
        return Format.LINK
    headers = _HEADERS_END.split(text, maxsplit=1)[0]
    sent = _FROM.search(headers) and _SENT.search(headers)
    if sent or _TRANSPORTED.match(headers) or _WITH_FILES.search(headers):
        return Format.MAIL
    if _WEB_ARCHIVE.search(headers) and b"multipart/related" in text.lower():
        return Format.WEB_DOCUMENT
    return None


def _page(path: Path) -> Format:
    """Whether a web page is a document that a program saved so ("export to Word" of Thai office systems
    among them), or one that was loaded instead of the file."""
    with path.open("rb") as handle:
        data = handle.read(_PAGE).replace(b"\0", b"")
    if any(mark in data.lower() for mark in _FROM_WORD):
        return Format.WEB_DOCUMENT
    written = len(_TAGS.sub(b"", data)) >= _LEAST
    return Format.WEB_DOCUMENT if written and not _INTERACTIVE.search(data) else Format.HTML


def _is_newer_image(head: bytes) -> bool:
    """WebP (in RIFF), HEIC and AVIF (in ISO base media), EMF (a signature at 40)."""
    if head[40:44] == b" EMF" or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return True
    return head[4:8] == b"ftyp" and head[8:12] in _IMAGE_BRANDS


def _ole(path: Path) -> Format:
    with path.open("rb") as handle:
        streams = {stream.name.lower(): stream.head for stream in root_streams(handle)}
    for name, told in _OLE_STREAMS:
        if name in streams:
            fib = streams[name]
            locked = told is Format.DOC and fib[:2] == _FIB_MAGIC and fib[11] & _FIB_ENCRYPTED
            return Format.ENCRYPTED if locked else told
    return Format.OTHER if streams else Format.BROKEN


def _zip(path: Path, limits: Limits, otherwise: Format) -> Format:
    opened = open_archive(path, limits, salvage=otherwise is Format.BROKEN)
    if opened.value is None:
        too_large = any(issue.code == "zip_too_large" for issue in opened.issues)
        return Format.TOO_LARGE if too_large else otherwise
    with opened.value as archive:
        if archive.follows_another():
            return Format.BROKEN if otherwise is Format.BROKEN else Format.ARCHIVE
        told = _zip_content(archive)
        whole = not opened.issues or any(member.name == _USUAL_PARTS[0][0] for member in archive.members)
        return told if whole and (told is Format.DOCX or not opened.issues) else otherwise


def _zip_content(archive: Archive) -> Format:
    members = {member.name.replace("\\", "/").lower(): member for member in archive.members}
    if "[content_types].xml" in members:
        told = _declared(_small(archive, members["[content_types].xml"]))
        if told:
            return told
    for part, told in _USUAL_PARTS:
        if part in members:
            return told
    if "mimetype" in members:
        declared = _small(archive, members["mimetype"]).strip()
        for start, told in _OPEN_DOCUMENT:
            if declared.startswith(start.encode()):
                return told
        return Format.OTHER  # an e-book and the like
    if "content.xml" in members and "meta-inf/manifest.xml" in members:
        return Format.ODT
    return Format.OTHER if "[content_types].xml" in members else Format.ZIP


def _declared(content_types: bytes) -> Format | None:
    """What a list of content types says that the main part is; None where it does not say."""
    values = content_types.replace(b"\0", b"").lower().translate(_QUOTES).split(b'"')
    values = [value for value in values if b"main" in value]
    for words, ending, told in _CONTENT_TYPES:
        if any(ending in value.partition(word)[2] for value in values for word in words):
            return told
    return None


def _small(archive: Archive, member: Member) -> bytes:
    return archive.inflate(member, cap=1 << 20).data or b""
