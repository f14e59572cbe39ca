"""What programs do to a package when they save it: other namespaces, encodings, names of parts."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.returns.model import Return

_STRICT = (
    (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ),
    (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
    (
        "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math",
    ),
    (
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
    ),
    ("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"),
    (
        "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "http://purl.oclc.org/ooxml/drawingml/picture",
    ),
)
Save = Callable[[dict[str, bytes]], dict[str, bytes]]
_PARTS = ("document", "styles", "numbering", "footnotes", "endnotes", "header1", "footer1")


def save(ret: Return, files: dict[str, bytes]) -> dict[str, bytes]:
    """The parts as the programs of this return's kinds would have written them."""
    for style, change in _STYLES.items():
        if style in ret.file_style:
            files = change(files)
    return files


def _each_part(files: dict[str, bytes], names: tuple[str, ...] = _PARTS) -> list[str]:
    return [f"word/{name}.xml" for name in names if f"word/{name}.xml" in files]


def _strict(files: dict[str, bytes]) -> dict[str, bytes]:
    out = dict(files)
    for name in [*_each_part(files), "_rels/.rels", "word/_rels/document.xml.rels"]:
        text = out[name].decode()
        for loose, tight in _STRICT:
            text = text.replace(f'"{loose}', f'"{tight}')
        if name == "word/document.xml":
            text = text.replace("<w:document ", '<w:document w:conformance="strict" ', 1)
        out[name] = text.encode()
    return out


def _prefixes(files: dict[str, bytes]) -> dict[str, bytes]:
    out = dict(files)
    for name in _each_part(files):
        text = re.sub(r"(</?|\s|xmlns:)w:", r"\1ns0:", out[name].decode()).replace("xmlns:w=", "xmlns:ns0=")
        text = re.sub(r"(</?|\s)r:(?=\w+[ =/>])", r"\1rel:", text).replace("xmlns:r=", "xmlns:rel=")
        out[name] = text.encode()
    return out


def _default_namespace(files: dict[str, bytes]) -> dict[str, bytes]:
    """The main namespace without a prefix on elements; attributes keep theirs."""
    out = dict(files)
    for name in _each_part(files):
        text = re.sub(r"(</?)w:", r"\1", out[name].decode())
        uri = '"http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        out[name] = text.replace(f"xmlns:w={uri}", f"xmlns={uri} xmlns:w={uri}", 1).encode()
    return out


def _encoded(encoding: str, declared: str) -> Save:
    def change(files: dict[str, bytes]) -> dict[str, bytes]:
        out = dict(files)
        for name in _each_part(files):
            text = out[name].decode().replace('encoding="UTF-8"', f'encoding="{declared}"', 1)
            out[name] = text.encode(encoding)
        return out

    return change


def _odd_package(files: dict[str, bytes]) -> dict[str, bytes]:
    """The main part under another name, targets from the root, the list of types last."""
    names = {
        "word/document.xml": "word/document22.xml",
        "word/_rels/document.xml.rels": "word/_rels/document22.xml.rels",
    }
    out = {names.get(name, name): data for name, data in files.items() if name != "[Content_Types].xml"}
    out["_rels/.rels"] = out["_rels/.rels"].replace(b'"word/document.xml"', b'"/word/document22.xml"')
    rels = names["word/_rels/document.xml.rels"]
    out[rels] = re.sub(
        rb'Target="(?=(?:media|styles|numbering|footnotes|endnotes|header|footer))',
        b'Target="/word/',
        out[rels],
    )
    types = files["[Content_Types].xml"].replace(b'"/word/document.xml"', b'"/word/document22.xml"')
    return {**out, "[Content_Types].xml": types}


def _wps(files: dict[str, bytes]) -> dict[str, bytes]:
    """Attributes and elements of namespaces that other programs do not know."""
    out = dict(files)
    foreign = (
        'xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"',
        'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
    )
    text = out["word/document.xml"].decode().replace("<w:document ", f"<w:document {' '.join(foreign)} ", 1)
    text = text.replace('mc:Ignorable="w14"', 'mc:Ignorable="w14 w15 wpsCustomData"', 1)
    text = text.replace("<w:p>", '<w:p w14:paraId="6F0D2A11" w:rsidR="00A77B3E" w15:x="1">')
    text = re.sub(
        r"(<w:rPr><w:rFonts [^>]*/>)", r'\1<w:kern w:val="2"/><w14:ligatures w14:val="none"/>', text
    )
    out["word/document.xml"] = text.encode()
    return out


def _google_docs(files: dict[str, bytes]) -> dict[str, bytes]:
    """Runs in nameless content controls, right-to-left switches, no properties of the document."""
    out = {name: data for name, data in files.items() if not name.startswith("docProps/")}
    count = iter(range(1, 10**6))

    def control(match: re.Match[str]) -> str:
        number = next(count)
        if number % 5:
            return match.group(0)
        head = f'<w:sdtPr><w:id w:val="{number}"/><w:tag w:val="goog_rdk_{number}"/></w:sdtPr>'
        return f"<w:sdt>{head}<w:sdtContent>{match.group(0)}</w:sdtContent></w:sdt>"

    text = out["word/document.xml"].decode()
    text = re.sub(r"<w:r><w:rPr>(?:(?!</w:r>).)*</w:t></w:r>", control, text)
    out["word/document.xml"] = text.replace(
        '<w:szCs w:val="32"/>', '<w:szCs w:val="32"/><w:rtl w:val="0"/>'
    ).encode()
    out["_rels/.rels"] = re.sub(rb'<Relationship Id="rId2"[^>]*/>', b"", out["_rels/.rels"])
    types = re.sub(rb'<Override PartName="/docProps[^>]*/>', b"", out["[Content_Types].xml"])
    return {**out, "[Content_Types].xml": types}


_STYLES: dict[str, Save] = {
    "strict": _strict,
    "wps": _wps,
    "google_docs": _google_docs,
    "prefixes": _prefixes,
    "default_namespace": _default_namespace,
    "utf16": _encoded("utf-16", "UTF-16"),
    "utf8_bom": _encoded("utf-8-sig", "UTF-8"),
    "odd_package": _odd_package,
}


def by_libreoffice(data: bytes, suffix: str = "docx") -> bytes:
    """The file opened and saved again by LibreOffice; needs ``soffice`` on the PATH."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "in.docx", Path(folder) / "out"
        source.write_bytes(data)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            suffix,
            "--outdir",
            str(target),
            str(source),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return (target / f"in.{suffix}").read_bytes()
