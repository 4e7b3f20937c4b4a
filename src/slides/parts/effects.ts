import type { RatingEffect } from '../../domain/agreed-change.ts';
import type { Scale } from '../../domain/display.ts';
import type { Rating } from '../../domain/rating.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { counted } from './figures.ts';
import { lettersOf } from './marks.ts';

/** Lines that a cell has room for. */
const MOST = 2;

/**
 * The ratings of one series that a change changed, a line a stocktake, the latest last: "Q1 2015: AR → AG". `elsewhere` are
 * those of other places. What has no room is counted.
 */
export function effectWords(effects: readonly RatingEffect[], elsewhere: number, scale: Scale): readonly Wording[] {
  const lines = effects.map((effect) => effectLine(effect, scale));
  if (lines.length === 0 && elsewhere === 0) return [phrase('quality.log.no-rating')];
  if (lines.length <= MOST - (elsewhere > 0 ? 1 : 0)) {
    return [...lines, ...(elsewhere > 0 ? [phrase('quality.log.elsewhere', count(elsewhere))] : [])];
  }
  return [...lines.slice(1 - MOST), phrase('quality.log.more', count(lines.length - MOST + 1 + elsewhere))];
}

/** "Q1 2015: AR → AG" */
export function effectLine({ period, before, after }: RatingEffect, scale: Scale): Wording {
  return phrase('quality.log.effect', { period, ...shown('was', before, scale), ...shown('is', after, scale) });
}

/** The letters of a rating, or the pattern of the word that stands instead. */
function shown(name: 'was' | 'is', rating: Rating | null, scale: Scale) {
  const letters = rating?.light ? lettersOf(rating.light, scale) : null;
  return { [name]: letters ?? rating?.status.replaceAll('-', ' ') ?? 'not rated' };
}

function count(n: number) {
  return { n: counted(n, 'ratings that change') };
}
