"""Writes pivot-and-chart.xlsx with LibreOffice: a department's own workbook with a pivot, a chart, a name and a note.

Run once, by hand: /usr/bin/python3 pivot-and-chart.py, with LibreOffice and python3-uno. No figure in it is real.
"""

import pathlib
import subprocess
import tempfile
import time

import uno
from com.sun.star.awt import Rectangle
from com.sun.star.beans import PropertyValue
from com.sun.star.sheet.DataPilotFieldOrientation import COLUMN, DATA, ROW
from com.sun.star.sheet.GeneralFunction import SUM
from com.sun.star.table import CellAddress, CellRangeAddress

PIPE = "pipe,name=pivot-and-chart;urp;StarOffice.ComponentContext"
DISTRICTS = ("Attock", "Bahawalpur", "Chakwal", "Dera Ghazi Khan", "Faisalabad", "Lahore")
MONTHS = ("April", "May", "June")


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:{PIPE}")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer")


def fill_monthly(sheet, formats):
    pairs = [(district, month) for district in DISTRICTS for month in MONTHS]
    rows = [(*pair, 80000 + n * 1371 % 9000, 96000 + n * 911 % 5000) for n, pair in enumerate(pairs, 1)]
    last = 2 + len(rows)
    sheet.getCellRangeByName("A1").String = "Education department: pupils present"
    sheet.getCellRangeByPosition(0, 2, 3, 2).setDataArray((("District", "Month", "Present", "Enrolled"),))
    sheet.getCellRangeByPosition(0, 3, 3, last).setDataArray(tuple(rows))
    sheet.getCellRangeByName("E3").String = "Share"
    for row in range(4, last + 2):
        sheet.getCellRangeByName(f"E{row}").Formula = f"=C{row}/D{row}"
    sheet.getCellRangeByPosition(0, 2, 4, 2).CharWeight = 150
    sheet.getCellRangeByPosition(0, 2, 4, 2).CellBackColor = 0xDDE6EE
    percent = formats.queryKey("0.00%", uno.createUnoStruct("com.sun.star.lang.Locale"), False)
    sheet.getCellRangeByPosition(4, 3, 4, last).NumberFormat = percent
    return CellRangeAddress(0, 0, 2, 3, last)


def add_pivot(sheet, source):
    sheet.getCellRangeByName("A1").String = "Pupils by district and month"
    pivot = sheet.DataPilotTables.createDataPilotDescriptor()
    pivot.setSourceRange(source)
    pivot.DataPilotFields.getByName("District").Orientation = ROW
    pivot.DataPilotFields.getByName("Month").Orientation = COLUMN
    present = pivot.DataPilotFields.getByName("Present")
    present.Orientation, present.Function = DATA, SUM
    sheet.DataPilotTables.insertNewByName("ByDistrict", CellAddress(1, 0, 2), pivot)


def add_chart(sheet):
    schools = (1210, 1745, 1102, 1390, 2240, 1260)
    sheet.getCellRangeByName("A1:B7").setDataArray((("District", "Schools"), *zip(DISTRICTS, schools)))
    place = Rectangle(8000, 500, 12000, 7000)
    sheet.Charts.addNewByName("Schools", place, (CellRangeAddress(2, 0, 0, 1, 6),), True, True)


def main():
    profile = tempfile.mkdtemp()
    office = subprocess.Popen(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", f"--accept={PIPE}"]
    )
    context = connect()
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    book = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())
    book.Sheets.getByIndex(0).Name = "Monthly"
    for place, name in enumerate(("Summary", "Schools", "Notes"), 1):
        book.Sheets.insertNewByName(name, place)
    monthly, summary, schools, notes = (book.Sheets.getByIndex(place) for place in range(4))

    add_pivot(summary, fill_monthly(monthly, book.NumberFormats))
    add_chart(schools)
    book.NamedRanges.addNewByName("Districts", "$Schools.$A$2:$A$7", CellAddress(), 0)
    notes.getCellRangeByName("A1").String = "Two schools of Chakwal were closed in May."
    notes.getCellRangeByName("B4").Value = 2
    notes.Annotations.insertNew(CellAddress(3, 1, 3), "Counted by the district office.")

    target = pathlib.Path(__file__).with_suffix(".xlsx").as_uri()
    book.storeToURL(target, (PropertyValue("FilterName", 0, "Calc MS Excel 2007 XML", 0),))
    book.close(True)
    desktop.terminate()
    office.wait(20)


main()
