import type { Explanation } from '../checks/define.ts';
import type { Answer } from '../domain/answer.ts';
import { type Finding, findingId } from '../domain/finding.ts';

/** What was said of findings, in their order: the words of each answer that is an explanation. */
export function explanationsOf(findings: readonly Finding[], answers: ReadonlyMap<string, Answer>): Explanation[] {
  if (answers.size === 0) return [];
  return findings.flatMap((finding) => {
    const answer = answers.get(findingId(finding));
    if (answer?.kind !== 'explained') return [];
    const { check, indicator, place, sheet, cell } = finding;
    return [{ check, indicator, place, at: { ...(sheet && { sheet }), ...(cell && { cell }) }, text: answer.text }];
  });
}
