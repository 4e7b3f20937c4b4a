/**
 * Does the same work on several items of a sequence at a time, and gives the results in the order of the items.
 *
 * At most so many are begun and not yet given, so that memory does not grow with the sequence.
 */
export async function* sideBySide<T, R>(
  items: AsyncIterable<T>,
  most: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const begun: Promise<R>[] = [];
  for await (const item of items) {
    const result = work(item);
    // A failure is met when its turn comes; until then it is not one that nobody handles.
    result.catch(() => {});
    begun.push(result);
    if (begun.length >= most) yield* begun.splice(0, 1);
  }
  yield* begun;
}
