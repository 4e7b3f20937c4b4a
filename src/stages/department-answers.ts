import { type AskedCorrection, type DepartmentAnswer, outcomeOf } from '../domain/sign-off.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { answerTo } from '../slides/parts/reply-on.ts';

/** What one department answered, and what became of each correction. */
export interface NamedAnswer extends DepartmentAnswer {
  /** Of the department, as printed. */
  readonly name: string;
  readonly outcomes: readonly (AskedCorrection & { readonly outcome: ReturnType<typeof outcomeOf> })[];
}

/** What every department answered to its pre-reads of a stocktake, in the order of the unit. */
export function departmentAnswers(stocktake: Stocktake): readonly NamedAnswer[] {
  return stocktake.unit.departments.map(({ id, name }) => {
    const answer = answerTo(stocktake, id);
    const outcomes = answer.corrections.map((correction) => ({ ...correction, outcome: outcomeOf(correction) }));
    return { ...answer, name, outcomes };
  });
}
