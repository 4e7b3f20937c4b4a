"""Counts, for each two workbooks given, the cells of the first that openpyxl reads alike in the second, and the others."""

import json
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")


def cells(path):
    """Formulas and results of every cell that holds anything, by sheet and address."""
    found = {}
    for results in (False, True):
        book = openpyxl.load_workbook(path, data_only=results)
        for sheet in book.worksheets:
            for cell in sheet._cells.values():
                if cell.value is not None:
                    found[sheet.title, cell.coordinate, results] = (repr(cell.value), cell.number_format)
    return found


def compared(received, copy):
    try:
        before, after = cells(received), cells(copy)
    except Exception as problem:  # whatever it is, it is openpyxl's answer
        return f"{type(problem).__name__}: {problem}"[:120]
    alike = sum(after.get(place) == value for place, value in before.items())
    return {"alike": alike, "other": len(before) - alike}


paths = sys.argv[1:]
json.dump([compared(*pair) for pair in zip(paths[::2], paths[1::2])], sys.stdout)
