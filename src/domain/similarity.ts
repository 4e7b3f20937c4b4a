/**
 * How alike two texts are, from 0 to 1: Dice's coefficient over pairs of neighbouring letters, case and spaces folded
 * (L. R. Dice, Ecology 26, 1945). Two texts of the same words in the same order give 1.
 */
export function similarity(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  if (left.size === 0 || right.size === 0) return fold(a) === fold(b) ? 1 : 0;
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  const total = (pairs: ReadonlyMap<string, number>) => [...pairs.values()].reduce((sum, count) => sum + count, 0);
  return (2 * shared) / (total(left) + total(right));
}

function pairsOf(text: string): Map<string, number> {
  const letters = Array.from(fold(text));
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < letters.length; i += 1) {
    const pair = `${letters[i]}${letters[i + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
