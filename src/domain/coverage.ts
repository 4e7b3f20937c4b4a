import type { Cell } from './cell.ts';
import { readNumber } from './read-number.ts';
import { figureCells, type Reading } from './reading.ts';

/**
 * The share of what was expected on which a figure rests, 0 to 1: the visits made of those planned, where the layout reads
 * them into the fields `visited` and `toVisit`, or the rows of a list of facilities that are in its sum. Null where the
 * return does not say.
 */
export function coverageOf(reading: Reading): number | null {
  const { visited, toVisit } = reading.entry.row.cells;
  const [made, planned] = [numberIn(visited), numberIn(toVisit)];
  if (made !== null && planned) return made / planned;
  const sum = figureCells(reading).flatMap(({ figure }) => figure.cell.sum ?? [])[0];
  return sum && sum.rows > 0 ? sum.rows / (sum.rows + sum.leftOut) : null;
}

function numberIn(cell: Cell | undefined): number | null {
  return cell ? readNumber(cell).number : null;
}
