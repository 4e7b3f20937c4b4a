import ExcelJS from 'exceljs';

/** How large the workbook is to be. */
interface Size {
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
}

/** Writes sheets as departments keep them: names that repeat, dates, counts, figures of two decimals and of many. */
export async function writeFacilities(path: string, { sheets, rows, columns }: Size): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  for (let n = 0; n < sheets; n++) {
    const sheet = workbook.addWorksheet(`Facilities ${n + 1}`);
    for (let row = 0; row < rows; row++) sheet.addRow(rowOf(row + 1, columns)).commit();
    sheet.commit();
  }
  await workbook.commit();
}

/** A fixed sequence without pattern (Lehmer 1951), so that every run reads the same file. */
function rowOf(number: number, columns: number): (string | number | Date)[] {
  let state = number;
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const kinds = [
    () => `Facility ${next(3000)}`,
    () => next(100_000),
    () => next(10_000) / 100,
    () => new Date(Date.UTC(2015, 0, 1 + next(1000))),
    () => `District ${next(36)}`,
    () => next(2_147_483_647) / 2_147_483_647,
  ];
  return Array.from({ length: columns }, (_, column) => kinds[column % kinds.length]?.() ?? 0);
}
