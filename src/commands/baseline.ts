import { type AgreedHistory, agreedHistory } from '../actions/agreed-history.ts';
import { annotateBaseline } from '../actions/annotate-baseline.ts';
import { proposeBaseline } from '../actions/propose-baseline.ts';
import type { Period } from '../domain/period.ts';
import { dayOf } from '../domain/policy.ts';
import { differenceLines, evidenceLines, policyText } from './agreed-text.ts';
import { type AddCommand, asPeriod, type CommonOptions, complete, group } from './define.ts';
import { setIn } from './page.ts';
import { addVerdicts, proposedShown, type ReasonOptions, withReason } from './proposals.ts';

interface ProposeOptions extends ReasonOptions {
  readonly value: number;
  readonly place?: string;
  readonly period?: Period;
  readonly source?: string;
  readonly target?: number;
  readonly targetPeriod?: Period;
}

export const addBaseline: AddCommand = (program, run) => {
  const baseline = group(
    program
      .command('baseline')
      .summary('change what progress is measured from: propose, approve, annotate')
      .description(
        'Changes what progress is measured from, where the policy of the unit allows it: one office proposes, another approves.',
      ),
    'stocktake baseline history participation',
  );

  complete(
    withReason(
      baseline
        .command('propose <indicator>')
        .description('Proposes another baseline. The path of the indicator starts at it and changes with it.')
        .option('--place <place>', 'place; the whole when absent')
        .requiredOption('--value <number>', 'the baseline as it should be, in the unit of the indicator', Number)
        .option('--period <period>', 'when it was measured; as agreed when absent', asPeriod)
        .option('--source <words>', 'who measured it; as agreed when absent')
        .option('--target <number>', 'the target, where it changes too', Number)
        .option('--target-period <period>', 'the date of the target, where it changes too', asPeriod),
      'office that proposes it',
    ),
    [
      'stocktake baseline propose participation --value 85.6 --reason denominator',
      '  --why "The census of 2017 counted more children." --evidence census.pdf --by "Secretary, School Education"',
    ],
  ).action((indicator: string, options: ProposeOptions) =>
    run(proposeBaseline, options, { ...options, indicator }, proposedShown),
  );

  addVerdicts(baseline, run);

  complete(
    withReason(
      baseline
        .command('annotate <indicator>')
        .description('Notes something beside an agreed figure, which stays as it is. The annex of each deck prints it.')
        .option('--place <place>', 'place; the whole when absent')
        .option('--value <number>', 'what the figure would be', Number),
      'office that notes it',
    ),
    [
      'stocktake baseline annotate participation --value 85.6 --reason denominator',
      '  --why "The census of 2017 counted more children." --by "Secretary, School Education"',
    ],
  ).action((indicator: string, options: ReasonOptions & { place?: string; value?: number }) =>
    run(annotateBaseline, options, { ...options, indicator }, (annotation) => ({
      json: annotation,
      text: `Noted on ${annotation.indicator} in ${annotation.place}. The agreed figure stays.`,
    })),
  );

  complete(
    baseline
      .command('history [indicator]')
      .description('Tells who proposed, approved and noted what, when and why. Offices are as they were stated.')
      .option('--place <place>', 'only what concerns this place'),
    ['stocktake baseline history', 'stocktake baseline history participation --place lahore --json'],
  ).action((indicator: string | undefined, options: CommonOptions & { place?: string }) =>
    run(agreedHistory, options, { ...options, indicator }, (history, width) => ({
      json: history,
      text: historyText(history, width),
    })),
  );
};

/** What happened, in the order of entry; last what nobody approved. */
function historyText({ policy, proposals, annotations, policies, unapproved }: AgreedHistory, width: number): string {
  const events = [
    ...policies.map((entry, i) => ({
      entry,
      lines: [
        `baseline policy ${entry.content.policy}${i === 0 ? ' to begin with' : ''}: ${entry.content.justification}`,
      ],
    })),
    ...proposals.map(({ proposal, verdict, differences }) => {
      const { id, category, justification, evidence } = proposal.content;
      return {
        entry: proposal,
        lines: [
          `${id} proposed (${category}): ${justification}`,
          ...differenceLines(differences, width),
          ...evidenceLines(evidence, width),
          setIn(verdict ? verdictText(verdict) : 'Nobody has decided on it.', 2, width),
        ],
      };
    }),
    ...annotations.map((entry) => {
      const { indicator, place, value, category, text, evidence } = entry.content;
      const figure = value === null ? '' : `: ${value}`;
      return {
        entry,
        lines: [`noted on ${indicator} in ${place}${figure} (${category}): ${text}`, ...evidenceLines(evidence, width)],
      };
    }),
  ].sort((a, b) => a.entry.number - b.entry.number);
  return [
    setIn(policyText(policy), 0, width),
    ...events.map(({ entry, lines: [first = '', ...others] }) =>
      [setIn(`${dayOf(entry)}  ${entry.by}, as stated: ${first}`, 0, width), ...others].join('\n'),
    ),
    ...unapproved.map(({ revision, differences }) =>
      [`Revision ${revision} changed what nobody approved:`, ...differenceLines(differences, width)].join('\n'),
    ),
    ...(proposals.length + annotations.length + unapproved.length === 0
      ? ['Everything stands as it was first agreed.']
      : []),
  ].join('\n\n');
}

function verdictText(verdict: NonNullable<AgreedHistory['proposals'][number]['verdict']>): string {
  const { verdict: said, reason, revision } = verdict.content;
  const made = revision === null ? '' : `, revision ${revision}`;
  return `${said === 'approved' ? 'Approved' : 'Rejected'} ${dayOf(verdict)} by ${verdict.by}, as stated${made}${reason ? `: ${reason}` : ''}.`.replace(
    /\.\.$/,
    '.',
  );
}
