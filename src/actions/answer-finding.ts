import { z } from 'zod';
import { ANSWER_KINDS, type Answer } from '../domain/answer.ts';
import { Fault } from '../domain/fault.ts';
import { type Finding, findingId } from '../domain/finding.ts';
import { closingOf, type LedgerEntry } from '../domain/ledger.ts';
import { Period } from '../domain/period.ts';
import { filedPeriod, lockedFiles } from '../stages/locked-files.ts';
import { defineAction, stocktakeOf } from './define.ts';

/** An answer that was entered, and the finding it answers. */
export interface AnsweredFinding {
  readonly answer: Answer;
  readonly finding: Finding;
}

/**
 * Enters the answer to a finding: an explanation, an acceptance, or a correction with the value to use.
 *
 * A query is explained or accepted and its value stays in use. A block is lifted only by a correction (or by a return
 * that supersedes this one): accepting 104 % would put it on the screen.
 */
export const answerFinding = defineAction({
  id: 'answer-finding',
  input: z.object({
    finding: z.string().regex(/^[0-9a-f]{4,8}$/, 'a finding is named by its eight digits, or the first four of them'),
    kind: z.enum(ANSWER_KINDS),
    text: z.string().trim().min(1, 'an answer needs words').max(500).describe('The reason, in the office’s own words'),
    value: z.number().optional().describe('The value to use, for a correction'),
    by: z.string().trim().min(1).describe('Office that answers, as stated'),
    period: Period.optional().describe('Stocktake; the latest when absent'),
  }),
  async run(workspace, { finding: name, kind, text, value, by, period }): Promise<AnsweredFinding> {
    const { findings, ledger, period: taken } = await stocktakeOf(workspace, period);
    const finding = chosen(name, findings);
    if (kind === 'corrected' || finding.answer?.kind === 'corrected') refuseLocked(finding, taken, ledger);
    if (kind === 'accepted' && finding.severity === 'block') {
      throw new Fault('bad-input', `finding ${findingId(finding)} blocks its value and cannot be accepted`, {
        remedy: 'Correct it with: stocktake findings correct; or receive a corrected return.',
      });
    }
    if (kind === 'corrected' && value === undefined) {
      throw new Fault('bad-input', 'a correction needs the value to use', { remedy: 'Add --value NUMBER.' });
    }
    if (kind === 'corrected' && !(finding.indicator && finding.place)) {
      throw new Fault('bad-input', `finding ${findingId(finding)} is about no single value`, {
        remedy: 'Explain it, or receive a corrected return.',
      });
    }
    const answer: Answer = {
      finding: findingId(finding),
      kind,
      text,
      value: kind === 'corrected' ? (value ?? null) : null,
      by,
      at: workspace.now().toISOString(),
    };
    return { answer: await (await workspace.store()).addAnswer(answer), finding };
  },
});

/** What was locked keeps its values: they are restated by a return, never moved by an answer. */
function refuseLocked({ file }: Finding, taken: Period, ledger: readonly LedgerEntry[]): void {
  for (const period of [taken, filedPeriod(file)]) {
    const closing = period && closingOf(ledger, period);
    if (!closing || !lockedFiles(closing).has(file)) continue;
    throw new Fault('period-closed', `${period} is closed, and ${file} was locked with it`, {
      place: file,
      remedy: `A corrected return enters with: stocktake receive FILE --period ${filedPeriod(file) ?? period} --restates "why"`,
    });
  }
}

/** The finding whose name begins with the digits given; a fault when none does, or several. */
function chosen(name: string, findings: readonly Finding[]): Finding {
  const fit = findings.filter((finding) => findingId(finding).startsWith(name));
  const [first] = fit;
  if (first && new Set(fit.map(findingId)).size === 1) return first;
  throw new Fault(
    'unknown-name',
    first ? `${name} begins the names of ${fit.length} findings` : `there is no finding ${name}`,
    {
      remedy: first
        ? `Write all eight digits: ${fit.map(findingId).join(', ')}.`
        : 'List them with: stocktake findings list',
    },
  );
}
