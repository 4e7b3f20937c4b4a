import { monthOf } from '../domain/calendar-date.ts';
import { isBehind } from '../domain/display.ts';
import { textWidth } from '../domain/letter-widths.ts';
import { monthPeriod } from '../domain/period.ts';
import { sectorName } from '../domain/sector-name.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { type Phrase, phrase } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE } from './parts/example.ts';
import { EXAMPLE_SECTORS } from './parts/example-sectors.ts';
import { counted } from './parts/figures.ts';
import {
  changeWords,
  LAST_MARKS,
  movedBackwards,
  NOW_MARKS,
  type SectorLights,
  sectorLights,
  sectorMarks,
} from './parts/government-row.ts';
import { type Headline, sectorsOf } from './parts/headline.ts';
import { lightCounters } from './parts/light-counters.ts';
import { continuation, pageId, pagesOf } from './parts/pages.ts';
import { type Column, table, words } from './parts/table.ts';
import { tagOf } from './parts/tag.ts';
import { line, QUIET, textBox } from './parts/text-box.ts';

const TABLE = { x: 0.5, y: 2.45, head: 0.3 };
const ROOMY = { row: 0.455, most: 8, mark: 0.25 };
const DENSE = { row: 0.31, most: 12, mark: 0.2 };
const NAME = { width: LAST_MARKS.x - TABLE.x, size: 14 };
const CHANGE_X = 10.4;
const CONTEXT = { x: 10.9, y: 1.78, w: 1.933, h: 0.5 };
/** Letters of sectors' names that leave the title within its two lines. */
const ROOM_FOR_NAMES = 42;

/** Every priority of every sector as one mark: last time and now. Colours are counted, never averaged. */
export const government = defineSlide({
  id: 'government',
  of: 'deck',
  make(stocktake) {
    const sectors = sectorsOf(stocktake).map((sector) => sectorLights(stocktake, sector));
    if (sectors.length < 2) return { omitted: phrase('omitted.government') };
    const all = sectors.flatMap(({ headlines }) => headlines);
    const { scale } = stocktake.unit;
    const { row, most, mark } = sectors.length > ROOMY.most ? DENSE : ROOMY;
    const pages = pagesOf(sectors, most);
    return pages.map((page, i) => ({
      id: pageId('government', i),
      layout: 'content' as const,
      kicker: {
        what: phrase('government.kicker'),
        of: phrase('government.kicker-of', { n: counted(sectors.length, 'sectors') }),
      },
      title: titleOf(stocktake, sectors, all, i, pages.length),
      ...tagOf(stocktake),
      boxes: [
        ...lightCounters(stocktake, all),
        textBox('context', CONTEXT, [
          line(phrase('government.priorities', { n: counted(all.length, 'priorities') }), QUIET, { align: 'right' }),
          line(phrase('government.sectors', { n: counted(sectors.length, 'sectors') }), QUIET, { align: 'right' }),
        ]),
        table(
          'sectors',
          phrase('government.alt', { n: counted(page.length, 'rows') }),
          { ...TABLE, row },
          columnsOf(stocktake),
          page.map((one) => [
            words(nameIn(stocktake, one), { size: NAME.size, bold: true }),
            words('', QUIET),
            words('', QUIET),
            words(changeWords(one), { size: 13 }),
          ]),
        ),
        ...page.flatMap((one, j) => sectorMarks(one, TABLE.y + TABLE.head + row * (j + 0.5), mark, scale)),
      ],
      source: phrase('government.source'),
      notes: page.flatMap(({ headlines }) =>
        headlines.flatMap(({ priority, rating }) => (rating ? [priority.name, rating.reason] : [])),
      ),
      annex: false,
    }));
  },
  examples: [
    {
      title: 'two sectors, one of which slipped',
      given: EXAMPLE_SECTORS,
      gives: ['title.government'],
    },
    {
      title: 'a unit of one sector',
      given: EXAMPLE_STOCKTAKE,
      gives: { omitted: 'omitted.government' },
    },
  ],
});

/** The whole name of a sector, or of a sub-sector its own where the column is too narrow for both. */
function nameIn({ register }: Stocktake, { sector }: SectorLights): string {
  const whole = sectorName(register, sector.id) ?? sector.name;
  return textWidth(whole, NAME.size, true) <= NAME.width - 0.1 ? whole : sector.name;
}

function columnsOf({ earlier, agenda }: Stocktake): Column[] {
  const before = earlier.at(-1);
  const month = (date: Stocktake['agenda']['date']) => monthPeriod(monthOf(date));
  return [
    { head: phrase('government.head.sector'), width: NAME.width },
    {
      head: phrase('government.head.last', { when: before ? month(before.date) : null }),
      width: NOW_MARKS.x - LAST_MARKS.x,
    },
    { head: phrase('government.head.now', { when: month(agenda.date) }), width: CHANGE_X - NOW_MARKS.x },
    { head: phrase('government.head.change'), width: 12.833 - CHANGE_X },
  ];
}

function titleOf(
  { unit: { scale } }: Stocktake,
  sectors: readonly SectorLights[],
  all: readonly Headline[],
  page: number,
  pages: number,
): Phrase {
  const behind = (light: 'light' | 'last') =>
    all.filter(({ rating }) => rating?.[light] && isBehind(rating[light], scale)).length;
  const [now, last] = [behind('light'), behind('last')];
  const back = sectors.filter(movedBackwards).map(({ sector }) => sector.name);
  const compared = all.some(({ rating }) => rating?.last);
  return phrase('title.government', {
    n: counted(now, 'priorities rated Red or Amber-Red'),
    none: now === 0,
    all: now === all.length,
    total: counted(all.length, 'priorities'),
    before: compared ? counted(last, 'priorities rated Red or Amber-Red at the last stocktake') : null,
    change: now === last ? null : now > last ? 'up' : 'down',
    backwards: back.length > 0 && back.join(', ').length <= ROOM_FOR_NAMES ? back : null,
    many: back.length > 0 ? counted(back.length, 'sectors in which more priorities slipped than moved up') : null,
    compared,
    ...continuation(page, pages),
  });
}
