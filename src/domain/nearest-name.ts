import { placeKey } from './place.ts';

/**
 * The one of `names` that is nearest to a misspelt one, or undefined when none is near: at most a third of its letters
 * differ, an exchange of neighbours counting once (optimal string alignment). Case, spaces and punctuation do not count.
 */
export function nearestName(misspelt: string, names: Iterable<string>): string | undefined {
  const typed = placeKey(misspelt);
  let best: string | undefined;
  let least = Math.floor(typed.length / 3) + 1;
  for (const name of names) {
    const distance = editDistance(typed, placeKey(name), least);
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}

/** Letters to insert, remove, replace or exchange with their neighbour; `limit` when it is not less than that. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (above[j] ?? limit) + 1,
        (row[j - 1] ?? limit) + 1,
        (above[j - 1] ?? limit) + same,
        swapped ? (before[j - 2] ?? limit) + 1 : limit,
      );
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? limit;
}
