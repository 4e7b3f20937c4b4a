import { Agenda } from '../../src/domain/agenda.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { EXAMPLE_REGISTER, EXAMPLE_UNIT } from '../../src/domain/example.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { type Period, period } from '../../src/domain/period.ts';
import { indexRegister, type Register } from '../../src/domain/register.ts';
import { type Series, seriesKey } from '../../src/domain/series.ts';
import { NOTHING_SINCE } from '../../src/domain/since-locked.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { rateAll } from '../../src/stages/rate.ts';

export type Values = readonly (readonly [when: string, value: number])[];

/** The example plan with changes to one of its indicators. */
export function planWith(id: string, changes: Partial<Indicator>, rest: Partial<Register> = {}): Register {
  const indicators = EXAMPLE_REGISTER.indicators.map((one) => (one.id === id ? { ...one, ...changes } : one));
  return { ...EXAMPLE_REGISTER, indicators, ...rest };
}

/** Observations of one indicator in one place, from cells of one column. */
export function observed(indicator: string, place: string, values: Values): Series {
  const points = values.map(([when, value], row): Observation => {
    const cells = [{ file: 'example.xlsx', sheet: 'Indicators', cell: `F${row + 5}` }];
    return { indicator, place, period: period(when), source: 'survey', value, cells };
  });
  return { indicator, place, points };
}

/** A rated stocktake of the given series. */
export function stocktakeOf(series: readonly Series[], when: Period, register: Register = EXAMPLE_REGISTER): Stocktake {
  const index = indexRegister(register, 1);
  const book = new Map(series.map((one) => [seriesKey(one.indicator, one.place), one]));
  const cutOff = calendarDate('2015-08-05');
  return {
    unit: EXAMPLE_UNIT,
    period: when,
    agenda: Agenda.parse({ period: when, number: 14, date: '2015-08-12', cutOff }),
    earlier: [],
    register: index,
    returns: [],
    findings: [],
    series: book,
    milestones: [],
    roadblocks: [],
    ledger: [],
    changes: [],
    former: new Map(),
    registerHash: '0'.repeat(64),
    lastRatings: new Map(),
    sinceLocked: NOTHING_SINCE,
    ratings: rateAll({ unit: EXAMPLE_UNIT, register: index, book, blocked: new Set(), period: when, cutOff }),
  };
}
