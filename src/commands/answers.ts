import { answerFinding } from '../actions/answer-finding.ts';
import { listFindings } from '../actions/list-findings.ts';
import type { AnswerKind } from '../domain/answer.ts';
import { findingPlace } from '../domain/finding.ts';
import { type AddCommand, type CommonOptions, complete, counted, group } from './define.ts';

const VERBS: readonly { readonly verb: string; readonly kind: AnswerKind; readonly help: string }[] = [
  { verb: 'explain', kind: 'explained', help: 'Enters the department’s reason. The value stays in use, marked.' },
  { verb: 'accept', kind: 'accepted', help: 'The unit takes the value of a query as it is.' },
  { verb: 'correct', kind: 'corrected', help: 'Enters the value to use in place of the one reported.' },
];

export const addFindings: AddCommand = (program, run) => {
  const findings = group(
    program
      .command('findings')
      .summary('what the checks noticed, and the answers given')
      .description('What the checks noticed, and the answers given.'),
    'stocktake findings list --open',
  );

  complete(
    findings
      .command('list')
      .description('Lists the findings of a stocktake with the digits by which each is answered.')
      .option('--period <period>', 'stocktake; the latest when absent')
      .option('--open', 'only those nobody has answered'),
    ['stocktake findings list', 'stocktake findings list --open --json'],
  ).action((options: CommonOptions & { period?: string; open?: boolean }) =>
    run(listFindings, options, options, ({ period, findings: listed }) => ({
      json: { period, findings: listed.map(({ id, finding }) => ({ id, ...finding })) },
      text: [
        ...listed.map(({ id, finding }) => {
          const { answer } = finding;
          const said = answer ? `\n          ${answer.kind} by ${answer.by}: ${answer.text}` : '';
          return `${id}  ${finding.severity}  ${findingPlace(finding)}: ${finding.is}; ${finding.expected}.${said}`;
        }),
        `${counted(listed.length, 'finding')}, ${listed.filter(({ finding }) => finding.answer).length} answered.`,
      ].join('\n'),
    })),
  );

  for (const { verb, kind, help } of VERBS) {
    const command = findings
      .command(`${verb} <finding>`)
      .description(help)
      .requiredOption('--by <office>', 'office that answers')
      .requiredOption('--text <words>', 'the reason, in the office’s own words')
      .option('--period <period>', 'stocktake; the latest when absent');
    if (kind === 'corrected') command.requiredOption('--value <number>', 'the value to use, such as 87.4', Number);
    const value = kind === 'corrected' ? ' --value 87.4' : '';
    complete(command, [
      `stocktake findings ${verb} 3fa9c2d1${value} --by "Secretary, Health" --text "Recounted from the register."`,
    ]).action(
      (finding: string, options: CommonOptions & { by: string; text: string; period?: string; value?: number }) =>
        run(answerFinding, options, { ...options, finding, kind }, (result) => ({
          json: result,
          text: `Entered: ${result.answer.kind} by ${result.answer.by}. ${result.finding.is}; ${result.finding.expected}.`,
        })),
    );
  }
};
