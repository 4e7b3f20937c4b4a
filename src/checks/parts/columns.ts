import type { Indicator } from '../../domain/indicator.ts';
import { readNumber } from '../../domain/read-number.ts';
import { type FigureCell, figureCells, type Reading } from '../../domain/reading.ts';
import { type Case, sighted } from '../define.ts';

/** The readings of one indicator that report a value of a part: its districts, without the whole. */
export function* partsReported({ readings }: Case): Generator<readonly [Indicator, readonly [Reading, ...Reading[]]]> {
  const columns = new Map<Indicator, [Reading, ...Reading[]]>();
  for (const reading of readings) {
    const { indicator, place, reported } = reading;
    if (!indicator || !place?.parent || reported === null) continue;
    const known = columns.get(indicator);
    if (known) known.push(reading);
    else columns.set(indicator, [reading]);
  }
  yield* columns;
}

/** The number in a cell as it was typed: failures as they are, where the numerator is what is left of them. */
export function typedNumber({ figure }: FigureCell): number | null {
  return readNumber(figure.cell).number;
}

/** The numbers that were typed in one column of figures, by indicator and by what the column counts. */
export function* typedColumns({ readings }: Case): Generator<readonly [FigureCell, ...FigureCell[]]> {
  const columns = new Map<string, [FigureCell, ...FigureCell[]]>();
  const seen = new Set<string>();
  for (const cell of readings.flatMap(figureCells)) {
    const { figure, part, reading } = cell;
    const address = `${figure.cell.at.sheet}!${figure.cell.at.cell}`;
    // Two indicators of one row may share a denominator, and a total is a figure of another size.
    if (figure.number === null || figure.cell.formula || !reading.place?.parent || seen.has(address)) continue;
    seen.add(address);
    const key = `${reading.indicator?.id}\u0000${part}`;
    const known = columns.get(key);
    if (known) known.push(cell);
    else columns.set(key, [cell]);
  }
  yield* columns.values();
}

/** A sighting about all places of an indicator stands at the first and names no place, since it is about no one value. */
export function sightedColumn(first: Reading) {
  const { place: _, ...where } = sighted(first);
  return where;
}
