/** A line that only one of two texts has. */
export interface ChangedLine {
  readonly how: 'removed' | 'added';
  readonly text: string;
}

/** Pairs of lines beyond which no common order is looked for. */
const MOST_PAIRS = 4_000_000;

/**
 * The lines that differ, in the order of the texts: a longest common subsequence of lines stays. Texts beyond all measure
 * are compared without regard to order.
 */
export function changedLines(before: readonly string[], after: readonly string[]): ChangedLine[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) {
    end += 1;
  }
  const a = before.slice(start, before.length - end);
  const b = after.slice(start, after.length - end);
  if (a.length * b.length > MOST_PAIRS) {
    const [inA, inB] = [new Set(a), new Set(b)];
    return [...only(a, inB, 'removed'), ...only(b, inA, 'added')];
  }
  return walk(a, b, commonLengths(a, b));
}

function only(lines: readonly string[], other: ReadonlySet<string>, how: ChangedLine['how']): ChangedLine[] {
  return lines.filter((line) => !other.has(line)).map((text) => ({ how, text }));
}

/** Length of the longest common subsequence of what follows each pair of places. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      lengths[at] =
        a[i] === b[j] ? (lengths[at + width + 1] ?? 0) + 1 : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
}

function walk(a: readonly string[], b: readonly string[], lengths: Uint32Array): ChangedLine[] {
  const width = b.length + 1;
  const changed: ChangedLine[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const at = i * width + j;
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || (lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0))) {
      changed.push({ how: 'removed', text: a[i] ?? '' });
      i += 1;
    } else {
      changed.push({ how: 'added', text: b[j] ?? '' });
      j += 1;
    }
  }
  return changed;
}
