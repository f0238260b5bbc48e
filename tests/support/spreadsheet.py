"""A spreadsheet as a file of XML: its figures as they were written, and as LibreOffice works them out anew."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
#: LibreOffice takes what a file says a formula gives, unless it is told to work out everything on opening (0 is always).
_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its sheet (from 1), its name such as "B5", its formula (empty for none), its value as text."""

    sheet: int
    name: str
    formula: str
    value: str


def sheet_names(data: bytes) -> list[str]:
    """Return the names of the sheets in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    return [sheet.attrib["name"] for sheet in root.iter(f"{_MAIN}sheet")]


def cells(data: bytes) -> Iterator[Cell]:
    """Yield every cell that holds something; a text by what it says."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        texts = []
        if "xl/sharedStrings.xml" in archive.namelist():
            shared = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
            texts = ["".join(item.itertext()) for item in shared.iter(f"{_MAIN}si")]
        for name in archive.namelist():
            if found := _SHEET.fullmatch(name):
                for cell in ElementTree.fromstring(archive.read(name)).iter(f"{_MAIN}c"):
                    value = cell.findtext(f"{_MAIN}v") or ""
                    if cell.attrib.get("t") == "s":
                        value = texts[int(value)]
                    yield Cell(int(found[1]), cell.attrib["r"], cell.findtext(f"{_MAIN}f") or "", value)


def changed(data: bytes, sheet: int, cell: str, value: str) -> bytes:
    """Return a workbook with another number in one cell, as if somebody had typed it there."""
    pattern = rf'(<c r="{cell}"[^>]*><v>)[^<]*(</v>)'.encode()
    return _rewritten(data, f"xl/worksheets/sheet{sheet}.xml", pattern, rb"\g<1>" + value.encode() + rb"\g<2>")


def without_results(data: bytes) -> bytes:
    """Return a workbook whose formulas say nothing of what they give."""
    return _rewritten(data, _SHEET.pattern, rb"(</f>)<v>[^<]*</v>", rb"\1")


def _rewritten(data: bytes, file: str, pattern: bytes, by: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            content = old.read(item)
            if re.fullmatch(file, item.filename):
                content = re.sub(pattern, by, content)
            new.writestr(item, content)
    return out.getvalue()


def worked_out_anew(data: bytes, folder: Path) -> bytes:
    """Return a workbook as LibreOffice saves it, every formula worked out by it alone."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("no LibreOffice on this machine (Debian: apt install libreoffice-calc-nogui)")
    profile, out = folder / "profile", folder / "out"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_ALWAYS, "utf-8")
    given = folder / "offers.xlsx"
    given.write_bytes(without_results(data))
    command = [soffice, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), str(given)]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=180)
    assert (out / "offers.xlsx").is_file(), done.stdout + done.stderr
    return (out / "offers.xlsx").read_bytes()


def different(data: bytes, anew: bytes) -> list[tuple[Cell, str]]:
    """Return the cells with a formula whose figure comes out otherwise, to the cent."""
    found = {(cell.sheet, cell.name): cell.value for cell in cells(anew)}
    checked = [cell for cell in cells(data) if cell.formula]
    assert len(checked) > 100
    wrong = []
    for cell in checked:
        value = found.get((cell.sheet, cell.name), "")
        try:
            same = Decimal(value).quantize(Decimal("0.01")) == Decimal(cell.value).quantize(Decimal("0.01"))
        except ArithmeticError:
            same = False
        if not same:
            wrong.append((cell, value))
    return wrong
