export const ANSWER_KINDS = ['explained', 'accepted', 'corrected'] as const;
/**
 * `explained`: the department has said why the figure is as it is. `accepted`: the unit takes it as it is.
 * `corrected`: another value is used in its place.
 */
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What was said of a finding, by whom and when. Answers are only ever added; the last one counts. */
export interface Answer {
  /** `findingId` of the finding. */
  readonly finding: string;
  readonly kind: AnswerKind;
  readonly text: string;
  /** The value to use, in the unit of the indicator; only of a correction. */
  readonly value: number | null;
  /** Office that answers, as stated. */
  readonly by: string;
  /** Instant of entry, ISO 8601 in UTC. */
  readonly at: string;
}

/** The answer that counts for each finding: the last one entered, given in the order of entry. */
export function lastAnswers(answers: readonly Answer[]): ReadonlyMap<string, Answer> {
  return new Map(answers.map((answer) => [answer.finding, answer]));
}
