import { isBehind, looksAlike, type Scale, stepsTo } from '../../domain/display.ts';
import { lightRank } from '../../domain/light.ts';
import { type Param, type Phrase, phrase } from '../../domain/wording.ts';
import { counted } from './figures.ts';
import type { Headline } from './headline.ts';

interface Mover {
  readonly headline: Headline;
  /** Steps towards Red; negative towards Green. */
  readonly steps: number;
}

/** Letters of two names that still leave the title within 120 characters. */
const ROOM_FOR_TWO = 30;

/** The sentence over a sector: how many are Red or Amber-Red, how many have no light, and who moved most. */
export function sectorTitle(
  headlines: readonly Headline[],
  pages: Readonly<Record<string, Param>>,
  scale: Scale,
): Phrase {
  const [only] = headlines;
  if (headlines.length === 1 && only) return singleTitle(only, pages, scale);

  const count = (formula: string, test: (headline: Headline) => boolean) =>
    counted(headlines.filter(test).length, `priorities of the sector ${formula}`);
  const behind = count(
    'rated Red or Amber-Red',
    ({ rating }) => rating?.light != null && isBehind(rating.light, scale),
  );
  const grey = count('without a light', ({ rating }) => !rating?.light);
  const compared = headlines.filter(({ rating }) => rating?.light && rating.last);
  const movers = compared
    .flatMap((headline): Mover[] => {
      const { light, last } = headline.rating ?? {};
      const steps = light && last ? stepsTo(light, last, scale) : 0;
      return steps === 0 ? [] : [{ headline, steps }];
    })
    .sort((a, b) => b.steps - a.steps || rankNow(b) - rankNow(a));
  const worst = movers.find(({ steps }) => steps > 0)?.headline;
  const best = movers.findLast(({ steps }) => steps < 0)?.headline;
  const room = !worst || !best || worst.priority.name.length + best.priority.name.length <= ROOM_FOR_TWO;
  return phrase('title.sector.many', {
    n: behind,
    total: counted(headlines.length, 'priorities of the sector'),
    none: behind.value === 0,
    all: behind.value === headlines.length,
    grey: grey.value === 0 ? null : grey,
    worst: worst?.priority.name ?? null,
    worstLight: worst?.rating?.light ?? null,
    best: room ? (best?.priority.name ?? null) : null,
    bestLight: best?.rating?.light ?? null,
    still: compared.length > 0 && movers.length === 0,
    ...pages,
  });
}

/** Of those that moved equally far the one that is now nearest to Red is the worst, the one farthest from it the best. */
function rankNow({ headline }: Mover): number {
  return headline.rating?.light ? lightRank(headline.rating.light) : 0;
}

function singleTitle({ priority, rating }: Headline, pages: Readonly<Record<string, Param>>, scale: Scale): Phrase {
  const { light, last } = rating ?? {};
  return phrase(`title.sector.${rating?.light ? 'one' : 'one-grey'}`, {
    name: priority.name,
    y: rating?.value ?? null,
    light: rating?.light ?? null,
    last: rating?.last ?? null,
    same: light && last ? looksAlike(light, last, scale) : light === last,
    ...pages,
  });
}
