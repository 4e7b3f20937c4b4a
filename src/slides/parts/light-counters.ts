import { shownLight, shownLights } from '../../domain/display.ts';
import { textWidth } from '../../domain/letter-widths.ts';
import type { Light } from '../../domain/light.ts';
import type { BoxDraft } from '../../domain/slide.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { counted } from './figures.ts';
import type { Headline } from './headline.ts';
import { line, textBox } from './text-box.ts';

const LEFT = 0.5;
const TOP = 1.66;
const NUMBER = { size: 30, h: 0.6 };
const MARK = { size: 0.24, before: 0.08, middle: 0.26 };
const WORDS = { size: 12, before: 0.12, below: 0.06, h: 0.45, least: 0.6 };
const APART = 0.4;
/** As wide as the words of the last counter. */
const WIDEST = 'No rating';

/** How many priorities have each light now, and had at the last stocktake; the last counter is of those without any. */
export function lightCounters({ unit: { scale } }: Stocktake, all: readonly Headline[]): readonly BoxDraft[] {
  const nameOf = (light: Light | null | undefined) => (light ? shownLight(light, scale).name : null);
  const hadLights = all.some(({ rating }) => rating?.last);
  let x = LEFT;
  return [...shownLights(scale), null].flatMap((shown): BoxDraft[] => {
    const name = shown?.name ?? null;
    const of = (when: string) => `priorities ${when} ${name ?? 'without a rating'}`;
    const now = counted(all.filter(({ rating }) => nameOf(rating?.light) === name).length, of('now'));
    const last = counted(all.filter(({ rating }) => nameOf(rating?.last) === name).length, of('at the last stocktake'));
    const says: Wording = name ?? phrase('government.no-rating');
    const id = `count:${shown?.mark ?? 'none'}`;
    const w = textWidth(String(now.value), NUMBER.size, true) + 0.05;
    const mark = x + w + MARK.before;
    const beside = mark + MARK.size + WORDS.before;
    const width = Math.max(textWidth(name ?? WIDEST, WORDS.size, true), WORDS.least) + 0.1;
    const before = line(phrase('government.last', { n: last }), { size: WORDS.size, colour: 'ink2' });
    const boxes: BoxDraft[] = [
      textBox(id, { x, y: TOP, w, h: NUMBER.h }, [
        line(phrase('cell.number', { x: now }), { size: NUMBER.size, bold: true }),
      ]),
      {
        kind: 'light',
        name: `${id}:mark`,
        x: mark + MARK.size / 2,
        y: TOP + MARK.middle,
        size: MARK.size,
        light: shown?.mark ?? 'no-data',
        variant: 'now',
        alt: says,
      },
      textBox(`${id}:words`, { x: beside, y: TOP + WORDS.below, w: width, h: WORDS.h }, [
        line(says, { size: WORDS.size, bold: true }),
        ...(hadLights ? [before] : []),
      ]),
    ];
    x = beside + width + APART;
    return boxes;
  });
}
