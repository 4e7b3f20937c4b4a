import { Agenda } from '../../domain/agenda.ts';
import { seriesKey } from '../../domain/series.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { EXAMPLE_RATING, EXAMPLE_STOCKTAKE, exampleFigure } from './example.ts';

const BEFORE = Agenda.parse({
  period: '2015-Q1',
  number: 13,
  date: '2015-04-15',
  cutOff: '2015-04-08',
  decisions: [
    {
      verb: 'Direct',
      text: 'Publish the school list',
      effect: 'Every parent can look up a school',
      owner: 'Delivery Unit',
      by: '2015-06-30',
    },
  ],
});

/** The example with the stocktake before it, at which participation was Red at 89.3, and one decision was taken. */
export const EXAMPLE_WITH_LAST: Stocktake = {
  ...EXAMPLE_STOCKTAKE,
  earlier: [BEFORE],
  lastRatings: new Map([
    [
      seriesKey(EXAMPLE_RATING.indicator, EXAMPLE_RATING.place),
      {
        ...EXAMPLE_RATING,
        light: 'R',
        value: exampleFigure(89.3),
        period: EXAMPLE_RATING.previousPeriod,
        forecast: EXAMPLE_RATING.forecast && { ...EXAMPLE_RATING.forecast, value: 93.1 },
      },
    ],
  ]),
};
