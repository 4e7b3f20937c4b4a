import { type CellRef, columnLetters } from './cell.ts';
import { compareText } from './finding.ts';

/**
 * Names cells so that a person finds them: neighbours in a column as a range, and files in which the same cells are meant
 * together, three or more that follow one another by their first and last. "returns/2015-Q2/health.xlsx, Indicators!F14".
 */
export function showCells(
  cells: readonly CellRef[],
  filesBetween: (first: string, last: string, number: number) => string,
): string[] {
  const byFile = groupBy(cells, ({ file }) => file);
  const files = [...byFile.keys()].sort(compareText);
  const byAddress = groupBy(files, (file) => addressesIn(byFile.get(file) ?? []));
  return [...byAddress].map(([address, group]) => {
    const named = runsOf(group, files).flatMap((run) => {
      const [first = '', last = ''] = [run[0], run.at(-1)];
      return run.length > 2 ? [filesBetween(first, last, run.length)] : run;
    });
    return `${named.join(', ')}, ${address}`;
  });
}

/** Splits a sorted part of a sorted list where members of the list are missing from it. */
function runsOf(part: readonly string[], list: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const item of part) {
    const open = runs.at(-1);
    if (open && list[list.indexOf(item) - 1] === open.at(-1)) open.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** "Indicators!F14:F16, H2" */
function addressesIn(cells: readonly CellRef[]): string {
  return [...groupBy(cells, ({ sheet }) => sheet)]
    .map(([sheet, inSheet]) => `${sheet}!${rangesOf(inSheet.map(({ cell }) => cell)).join(', ')}`)
    .join(', ');
}

function rangesOf(addresses: readonly string[]): string[] {
  const spots = [...new Set(addresses)].map(readAddress).sort((a, b) => a.column - b.column || a.row - b.row);
  const ranges: { column: number; from: number; to: number }[] = [];
  for (const { column, row } of spots) {
    const open = ranges.at(-1);
    if (open?.column === column && open.to === row - 1) open.to = row;
    else ranges.push({ column, from: row, to: row });
  }
  return ranges.map(({ column, from, to }) => {
    const letters = columnLetters(column);
    return from === to ? `${letters}${from}` : `${letters}${from}:${letters}${to}`;
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function readAddress(address: string): { column: number; row: number } {
  const letters = address.replace(/\d+$/, '');
  let column = -1;
  for (const letter of letters) column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
  return { column, row: Number(address.slice(letters.length)) };
}
