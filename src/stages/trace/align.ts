/** Pairs of places in two lists that stand for one another; null where one has nothing to pair with. */
export type Pair = readonly [number | null, number | null];

/** Longest lists that are aligned by their longest common part; beyond that by place. */
const MOST = 4_000_000;

/**
 * Aligns two lists by their longest common subsequence. Between two common items what was replaced is paired in order, as
 * far as `alike` allows.
 */
export function align<T>(
  one: readonly T[],
  other: readonly T[],
  same: (a: T, b: T) => boolean,
  alike: (a: T, b: T) => boolean,
): Pair[] {
  const common = commonOf(one, other, same);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...common, [one.length, other.length] as const]) {
    pairs.push(...replaced(one, other, [i, a], [j, b], alike));
    if (a < one.length) pairs.push([a, b]);
    [i, j] = [a + 1, b + 1];
  }
  return pairs;
}

/** The common items: what both begin and end with, which is nearly all, and the longest common part between. */
function commonOf<T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): [number, number][] {
  const isSame = (i: number, j: number) => {
    const [a, b] = [one[i], other[j]];
    return a !== undefined && b !== undefined && same(a, b);
  };
  const least = Math.min(one.length, other.length);
  let begin = 0;
  while (begin < least && isSame(begin, begin)) begin++;
  let end = 0;
  while (end < least - begin && isSame(one.length - 1 - end, other.length - 1 - end)) end++;
  const [a, b] = [one.slice(begin, one.length - end), other.slice(begin, other.length - end)];
  const inner = a.length * b.length > MOST ? byPlace(a, b, same) : longestCommon(a, b, same);
  return [
    ...Array.from({ length: begin }, (_, i): [number, number] => [i, i]),
    ...inner.map(([i, j]): [number, number] => [i + begin, j + begin]),
    ...Array.from({ length: end }, (_, i): [number, number] => [one.length - end + i, other.length - end + i]),
  ];
}

function byPlace<T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): [number, number][] {
  return one.flatMap((item, i): [number, number][] => {
    const there = other[i];
    return there !== undefined && same(item, there) ? [[i, i]] : [];
  });
}

function longestCommon<T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): [number, number][] {
  const width = other.length + 1;
  const length = new Int32Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      length[i * width + j] = isSame(i, j)
        ? (length[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(length[(i + 1) * width + j] ?? 0, length[i * width + j + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (isSame(i, j)) pairs.push([i++, j++]);
    else if ((length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;

  function isSame(i: number, j: number): boolean {
    const [a, b] = [one[i], other[j]];
    return a !== undefined && b !== undefined && same(a, b);
  }
}

/** Pairs the items of two stretches in order, each with the next that is of its kind. */
function replaced<T>(
  one: readonly T[],
  other: readonly T[],
  [i, endOfOne]: readonly [number, number],
  [j, endOfOther]: readonly [number, number],
  alike: (a: T, b: T) => boolean,
): Pair[] {
  const free = Array.from({ length: Math.max(endOfOther - j, 0) }, (_, n) => j + n);
  const pairs: Pair[] = [];
  for (let at = i; at < endOfOne; at++) {
    const item = one[at];
    const found = free.findIndex((n) => item !== undefined && other[n] !== undefined && alike(item, other[n]));
    pairs.push([at, found < 0 ? null : (free[found] ?? null)]);
    if (found >= 0)
      pairs.push(
        ...free
          .splice(0, found + 1)
          .slice(0, -1)
          .map((n): Pair => [null, n]),
      );
  }
  return [...pairs, ...free.map((n): Pair => [null, n])];
}
