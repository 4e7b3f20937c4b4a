import type { Indicator } from '../../domain/indicator.ts';
import { nearestName } from '../../domain/nearest-name.ts';
import type { DateOrder } from '../../domain/notation.ts';
import { type Place, placeFinder, placeKey } from '../../domain/place.ts';
import { headingWords } from './vocabulary.ts';

/** What a unit has agreed, as far as it helps to understand a workbook; empty without a register. */
export interface Known {
  readonly indicators: readonly Indicator[];
  readonly places: readonly Place[];
  /** Id of the place that is the whole. */
  readonly whole: string | null;
  readonly dates: DateOrder;
}

/** What a heading names of an indicator. */
export interface NamedIndicator {
  readonly id: string;
  readonly part: 'value' | 'numerator' | 'denominator';
  /** False where only most of its words agree. */
  readonly exact: boolean;
}

/** Most of the words that two names share, of all that either has. */
const ALIKE = 0.6;

/** Finds the indicator that words name: its id or one of its names, then one of its parts, then what is most like them. */
export function indicatorNamed(words: string, { indicators }: Known): NamedIndicator | undefined {
  const key = placeKey(words);
  if (!key) return undefined;
  const named = indicators.flatMap(({ id, name, short, numerator, denominator }) => [
    { id, part: 'value' as const, names: [id, name, short] },
    { id, part: 'numerator' as const, names: numerator ? [numerator] : [] },
    { id, part: 'denominator' as const, names: denominator ? [denominator] : [] },
  ]);
  const exact = named.find(({ names }) => names.some((name) => placeKey(name) === key));
  if (exact) return { id: exact.id, part: exact.part, exact: true };

  let best: { found: (typeof named)[number]; share: number } | undefined;
  for (const found of named) {
    for (const name of found.names) {
      const share = nearestName(words, [name]) === undefined ? likeness(words, name) : 1;
      if (share >= ALIKE && share > (best?.share ?? 0)) best = { found, share };
    }
  }
  return best && { id: best.found.id, part: best.found.part, exact: false };
}

/** Words that tell no indicator from another. */
const SMALL = new Set([
  'a',
  'the',
  'of',
  'in',
  'on',
  'by',
  'and',
  'per',
  'cent',
  'percent',
  '%',
  'number',
  'no',
  'total',
]);

function tellingWords(name: string): Set<string> {
  return new Set(headingWords(name).filter((word) => !SMALL.has(word)));
}

/** Words in common over all words of both (Jaccard), on their singulars. */
function likeness(a: string, b: string): number {
  const left = tellingWords(a);
  const right = tellingWords(b);
  const common = [...left].filter((word) => right.has(word)).length;
  return common / (left.size + right.size - common || 1);
}

/** Tells how many of some names are places of the register, as a share of them; near misses count half. */
export function shareOfPlaces(names: readonly string[], { places }: Known): number {
  if (places.length === 0 || names.length === 0) return 0;
  const find = placeFinder(places);
  const all = places.map(({ name }) => name);
  const points = names.map((name) => (find(name) ? 1 : nearestName(name, all) === undefined ? 0 : 0.5));
  return points.reduce<number>((sum, point) => sum + point, 0) / names.length;
}

const WHOLE = /^(grand |sub ?)?total$|\btotal$|^(all|overall|whole)\b/i;

/** True for words that mean the whole: Total, or the name of the whole in the register. */
export function isWhole(words: string, { places, whole }: Known): boolean {
  if (WHOLE.test(placeKey(words))) return true;
  return whole !== null && placeFinder(places)(words)?.id === whole;
}
