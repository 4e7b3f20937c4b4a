/** Codes that a workbook refers to by number alone (ECMA-376 part 1, 18.8.30, and the East Asian ones by their kind). */
const BUILT_IN = new Map<number, string>([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"$"#,##0;("$"#,##0)'],
  [6, '"$"#,##0;("$"#,##0)'],
  [7, '"$"#,##0.00;("$"#,##0.00)'],
  [8, '"$"#,##0.00;("$"#,##0.00)'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  ...[14, 15, 16, 17, ...range(27, 31), 36, ...range(50, 54), 57, 58].map((id) => [id, 'yyyy-mm-dd'] as const),
  ...[18, 20, 32, 34, 55].map((id) => [id, 'h:mm'] as const),
  ...[19, 21, 33, 35, 56].map((id) => [id, 'h:mm:ss'] as const),
  [22, 'yyyy-mm-dd h:mm'],
  [37, '#,##0;(#,##0)'],
  [38, '#,##0;(#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;(#,##0.00)'],
  [41, '#,##0;-#,##0;"-"'],
  [42, '"$"#,##0;-"$"#,##0;"-"'],
  [43, '#,##0.00;-#,##0.00;"-"'],
  [44, '"$"#,##0.00;-"$"#,##0.00;"-"'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss'],
  [48, '0.0E+0'],
  [49, '@'],
]);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}

/** The code of a built-in number format; General for all that are not defined. */
export function builtInCode(id: number): string {
  return BUILT_IN.get(id) ?? 'General';
}
