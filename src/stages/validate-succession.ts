import type { Finding } from '../domain/finding.ts';
import { firstMonth, lastMonth, monthPeriod } from '../domain/period.ts';
import type { Place } from '../domain/place.ts';
import type { Located } from './located-register.ts';
import { type RegisterProblem, registerFinding } from './register-finding.ts';

/** A problem of a place that succeeds others and the field it is seen in. */
type SuccessionProblem = RegisterProblem & { readonly field: string };

/**
 * Holds places that succeed others against them: the one begins in the month after the other ends, so that no month is
 * counted twice or left out; both are of one breakdown; and none follows, over some steps, on itself.
 */
export function validateSuccession(places: readonly Located<Place>[]): Finding[] {
  const known = new Map(places.map(({ item }) => [item.id, item]));
  return places.flatMap(({ item, at }) =>
    [...successions(item, known)].map(({ field, ...problem }) => registerFinding(at(field), problem)),
  );
}

function* successions(place: Place, known: ReadonlyMap<string, Place>): Generator<SuccessionProblem> {
  const { id, succeeds = [] } = place;
  if (succeeds.length === 0) return;
  const circle = circleOf(place, known);
  if (circle) {
    yield {
      field: 'succeeds',
      check: 'register-circle',
      is: circle.join(' succeeds '),
      expected: 'places follow on one another in time',
      remedy: 'Correct what it succeeds.',
    };
    return;
  }
  if (!place.from) {
    yield {
      field: 'from',
      check: 'register-succession',
      is: `${id} succeeds ${succeeds.join(', ')} and From is blank`,
      expected: 'it begins when what it succeeds ends',
      remedy: 'Write its first period.',
    };
  }
  for (const before of succeeds.flatMap((name) => known.get(name) ?? [])) yield* against(place, before);
}

function* against({ id, kind, from }: Place, before: Place): Generator<SuccessionProblem> {
  if (before.kind !== kind) {
    yield {
      field: 'succeeds',
      check: 'register-succession',
      is: `${before.id} is of the breakdown ${before.kind}, ${id} of ${kind}`,
      expected: 'a place succeeds one of its own breakdown',
      remedy: 'Correct one of the two.',
    };
  }
  if (!before.to) {
    yield {
      field: 'succeeds',
      check: 'register-succession',
      is: `${before.id} has no end`,
      expected: `it ends where ${id} begins`,
      remedy: `Write under To of ${before.id} the last period in which it exists.`,
    };
    return;
  }
  if (!from) return;
  const gap = firstMonth(from) - lastMonth(before.to) - 1;
  if (gap === 0) return;
  yield {
    field: 'from',
    check: 'register-succession',
    is: `${id} begins in ${monthPeriod(firstMonth(from))} and ${before.id}, which it succeeds, ends in ${monthPeriod(lastMonth(before.to))}`,
    expected: gap > 0 ? 'no month lies between the two' : 'no month lies in both',
    remedy: `Begin it in ${monthPeriod(lastMonth(before.to) + 1)}, or correct the end of ${before.id}.`,
  };
}

/** The way from a place over what it succeeds back to itself; null where there is none. */
function circleOf(place: Place, known: ReadonlyMap<string, Place>): string[] | null {
  const ways: string[][] = [[place.id]];
  const seen = new Set<string>();
  for (let way = ways.pop(); way; way = ways.pop()) {
    for (const before of known.get(way.at(-1) ?? '')?.succeeds ?? []) {
      if (before === place.id) return [...way, before];
      if (seen.has(before)) continue;
      seen.add(before);
      ways.push([...way, before]);
    }
  }
  return null;
}
