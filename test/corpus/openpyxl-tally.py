"""Says what openpyxl finds in workbooks: for each path given, JSON of counts by sheet, or the sentence of its failure."""

import json
import sys
import warnings
from datetime import date, datetime, time, timedelta

import openpyxl

warnings.simplefilter("ignore")

ERRORS = set(openpyxl.cell.cell.ERROR_CODES)


def tally(sheet):
    found = dict(numbers=0, sum=0.0, texts=0, dates=0, booleans=0, errors=0)
    for cell in sheet._cells.values():  # the cells there are; going over rows would make the others
        value = cell.value
        if isinstance(value, bool):
            found["booleans"] += 1
        elif isinstance(value, (int, float)):
            found["numbers"] += 1
            found["sum"] += value
        elif isinstance(value, (date, datetime, time, timedelta)):
            found["dates"] += 1
        elif isinstance(value, str) and value in ERRORS:
            found["errors"] += 1
        elif isinstance(value, str) and value.strip():
            found["texts"] += 1
    return found


def read(path):
    try:
        book = openpyxl.load_workbook(path, data_only=True)
        return {sheet.title: tally(sheet) for sheet in book.worksheets}
    except Exception as problem:  # whatever it is, it is the peer's answer
        return f"{type(problem).__name__}: {problem}"[:120]


json.dump({path: read(path) for path in sys.argv[1:]}, sys.stdout)
