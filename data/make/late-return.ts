import type { BlankReturn } from '../../src/domain/blank-return.ts';
import type { LateReturn } from './sample-plan.ts';

/** A return as it was sent, with the values that its department corrected after the period was closed. */
export function correctedReturn(sent: BlankReturn, { corrected }: LateReturn): BlankReturn {
  return {
    ...sent,
    tables: sent.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => {
        const value = corrected[String(row.values.indicator)];
        return value === undefined ? row : { ...row, values: { ...row.values, value } };
      }),
    })),
  };
}
