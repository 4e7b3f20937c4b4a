import { lastMonth, longPeriod, monthPeriod, monthsBetween } from '../domain/period.ts';
import type { RatingStatus } from '../domain/rating.ts';
import { sectorName } from '../domain/sector-name.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { phrase, type Wording } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE, exampleWithout } from './parts/example.ts';
import { counted, isRoundedApart } from './parts/figures.ts';
import { type Headline, headlinesOf } from './parts/headline.ts';
import { keyRow } from './parts/key-row.ts';
import { continuation, pageId, pagesOf } from './parts/pages.ts';
import { overSectorRow, SECTOR_TABLE, sectorColumns, sectorRow } from './parts/sector-row.ts';
import { sectorTitle } from './parts/sector-title.ts';
import { table } from './parts/table.ts';
import { tagOf } from './parts/tag.ts';
import { trendOf } from './parts/trend.ts';

const ROOMY = { row: 0.515, most: 8 };
const DENSE_ROWS = { row: 0.36, most: 12 };

/** Every priority of a sector in one table: where it stands against its plan, and its lights last, now and ahead. */
export const sectorAtAGlance = defineSlide({
  id: 'sector-at-a-glance',
  of: 'sector',
  make(stocktake, subject) {
    const id = subject.of === 'sector' ? subject.sector : '';
    const sector = sectorName(stocktake.register, id);
    const headlines = headlinesOf(stocktake, id);
    if (!sector || headlines.length === 0) return { omitted: phrase('omitted.sector', { sector: sector ?? id }) };

    const dense = headlines.length > ROOMY.most && headlines.length <= DENSE_ROWS.most;
    const { row, most } = dense ? DENSE_ROWS : ROOMY;
    const trends = new Map(headlines.map((headline) => [headline, trendOf(stocktake, headline, 'now')]));
    const starts = [...trends.values()].flatMap((trend) => trend?.first ?? []);
    const span = { first: Math.min(lastMonth(stocktake.period), ...starts), last: lastMonth(stocktake.period) };
    const pages = pagesOf(headlines, most);
    return pages.map((page, i) => ({
      id: pageId(`sector-at-a-glance:${id}`, i),
      layout: 'content' as const,
      kicker: {
        what: phrase('sector.kicker', { sector }),
        of: phrase('sector.kicker-of', {
          n: counted(headlines.length, 'priorities of the sector'),
          period: monthPeriod(lastMonth(stocktake.period)),
        }),
      },
      title: sectorTitle(headlines, continuation(i, pages.length), stocktake.unit.scale),
      ...tagOf(stocktake),
      boxes: [
        table(
          'priorities',
          phrase('sector.alt', { sector, n: counted(page.length, 'rows') }),
          { ...SECTOR_TABLE, row },
          sectorColumns(starts.length > 0 ? span.first : null),
          page.map((headline) => sectorRow(stocktake, headline, trends.get(headline) ?? null, dense)),
        ),
        ...page.flatMap((headline, j) => {
          const top = SECTOR_TABLE.y + SECTOR_TABLE.head + row * j;
          return overSectorRow(headline, trends.get(headline) ?? null, { top, row }, span, stocktake.unit.scale);
        }),
        ...keyRow(stocktake.unit.scale),
      ],
      source: sourceOf(stocktake, headlines),
      notes: page.flatMap(({ priority, rating }) =>
        rating ? [priority.name, rating.reason, ...(rating.confidence?.reasons ?? [])] : [],
      ),
      annex: false,
    }));
  },
  examples: [
    {
      title: 'one row a priority',
      given: EXAMPLE_STOCKTAKE,
      subject: { of: 'sector', sector: 'education' },
      gives: ['title.sector.many'],
    },
    {
      title: 'a sector without priorities',
      given: exampleWithout('priorities'),
      subject: { of: 'sector', sector: 'education' },
      gives: { omitted: 'omitted.sector' },
    },
  ],
});

/** Says what the columns mean, which values are older than the stocktake, and which rows have no light. */
function sourceOf({ period }: Stocktake, headlines: readonly Headline[]): Wording {
  const listed = (name: (headline: Headline) => string | false | null | undefined) => {
    const found = headlines.flatMap((headline) => name(headline) || []);
    return found.length > 0 ? found : null;
  };
  const rows = (status: RatingStatus) =>
    listed(({ rating, priority: { number } }) => rating?.status === status && String(number));
  return phrase('sector.source-line', {
    period,
    range: headlines.some(({ goal }) => goal?.kind === 'range'),
    rounded: listed(
      ({ rating, goal, priority: { number } }) =>
        goal?.kind !== 'range' && rating?.status === 'rated' && isRoundedApart(rating) && String(number),
    ),
    older: listed(({ rating, priority: { number } }) => {
      const measured = rating?.status === 'rated' ? rating.period : null;
      return measured && monthsBetween(measured, period) > 0 && `${number} (${longPeriod(measured)})`;
    }),
    notValidated: rows('not-validated'),
    noData: rows('no-data'),
    stale: rows('stale'),
    smallNumbers: rows('small-numbers'),
  });
}
