/** The number of a directive: stocktake and order, 13.06. A decision has the one under which its slide announces it. */
export function directiveNumber(stocktake: number, order: number): string {
  return `${stocktake}.${String(order).padStart(2, '0')}`;
}

/** The order of a directive among those of a stocktake; 0 for a number of another stocktake. */
export function orderOf(number: string, stocktake: number): number {
  const [, given, order] = /^(\d+)\.(\d+)$/.exec(number) ?? [];
  return Number(given) === stocktake ? Number(order) : 0;
}
