import { InvalidArgumentError } from 'commander';
import { importRegister } from '../actions/import-register.ts';
import { registerHistory } from '../actions/register-history.ts';
import { showRegister } from '../actions/show-register.ts';
import type { Finding } from '../domain/finding.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Register, Revision } from '../domain/register.ts';
import { targetOf } from '../domain/trajectory.ts';
import { type AddCommand, type CommonOptions, columns, complete, counted, group } from './define.ts';
import { findingsText } from './findings.ts';
import { setIn } from './page.ts';

export const addRegister: AddCommand = (program, run) => {
  const register = group(
    program
      .command('register')
      .summary('the agreed plan: import it, show it, see its history')
      .description('The agreed plan: import it, show it, see its history.'),
    'stocktake register import register.xlsx --by "Head of Unit"',
  );

  complete(
    register
      .command('import <file>')
      .description('Validates a register workbook and stores it as a revision. A changed agreed figure is refused.')
      .requiredOption('--by <office>', 'office that approves it'),
    ['stocktake register import register.xlsx --by "Head of Unit"'],
  ).action((file: string, options: CommonOptions & { by: string }) =>
    run(importRegister, options, { file, by: options.by }, ({ outcome, revision, findings }, width) => ({
      json: { outcome, revision: revision && { ...revision, register: undefined }, findings },
      ...(outcome === 'refused' && { exitCode: 3, complaint: refusal(file, findings) }),
      text: [
        findingsText(findings, width),
        outcome === 'unchanged' && `Nothing to do: revision ${revision?.number} holds these very bytes.`,
        outcome === 'stored' &&
          `Stored revision ${revision?.number} (${revision?.hash.slice(0, 12)}), as stated by ${revision?.by}.`,
      ]
        .filter(Boolean)
        .join('\n\n'),
    })),
  );

  complete(
    register
      .command('show')
      .description('Prints the indicators of the register with what was agreed for each.')
      .option('--revision <number>', 'an earlier revision', asNumber),
    ['stocktake register show', 'stocktake register show --revision 1 --json'],
  ).action((options: CommonOptions & { revision?: number }) =>
    run(showRegister, options, { revision: options.revision }, (revision, width) => ({
      json: revision,
      text: registerText(revision, width),
    })),
  );

  complete(register.command('history').description('Lists the revisions, after checking that none was altered.'), [
    'stocktake register history',
  ]).action((options: CommonOptions) =>
    run(registerHistory, options, {}, (revisions) => ({
      json: revisions.map((revision) => ({ ...revision, register: undefined })),
      text:
        revisions.length === 0
          ? 'No revision yet. Import one with: stocktake register import register.xlsx --by "Head of Unit"'
          : columns(
              revisions.map(({ number, at, hash, by, sourceFile }) => [
                String(number),
                at.slice(0, 16).replace('T', ' '),
                hash.slice(0, 12),
                by,
                sourceFile,
              ]),
            ),
    })),
  );
};

function refusal(file: string, findings: readonly Finding[]): string {
  const blocks = findings.filter(({ severity }) => severity === 'block').length;
  return `${file} was refused (${counted(blocks, 'blocking finding')}) and nothing was stored. Mend its cells and import it again.`;
}

function asNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('Revisions are numbered 1, 2, 3.');
}

/** The plan as a person reads it: sector by sector, each priority with the indicators it is followed by. */
function registerText({ number, by, hash, register }: Revision, width: number): string {
  const { sectors, priorities, indicators, places } = register;
  const counts = [
    counted(sectors.length, 'sector'),
    counted(priorities.length, 'priority', 'priorities'),
    counted(indicators.length, 'indicator'),
    counted(places.length, 'place'),
  ];
  const rows = new Map(
    columns(indicators.map((indicator) => [`    ${indicator.id}`, agreedFor(indicator, register), indicator.owner]))
      .split('\n')
      .map((row, i) => [indicators[i]?.id, row]),
  );
  const plan = sectors.flatMap((sector) => [
    '',
    sector.name,
    ...priorities
      .filter((priority) => priority.sector === sector.id)
      .flatMap((priority) => [
        `  ${priority.number} ${priority.name}, ${priority.officer}`,
        ...indicators.filter((indicator) => indicator.priority === priority.id).map(({ id }) => rows.get(id) ?? id),
      ]),
  ]);
  return [
    setIn(`Revision ${number} (${hash.slice(0, 12)}), as stated by ${by}: ${counts.join(', ')}`, 0, width),
    ...plan,
  ].join('\n');
}

/** "84.8 → 100 % by 2018-03, and 2 more places"; "keep at least 90 %" */
function agreedFor(indicator: Indicator, { trajectories }: Register): string {
  const { goal, unit, low, high, polarity, standing } = indicator;
  if (goal === 'range') return `${low} to ${high} ${unit}`;
  if (goal === 'standing') return `keep at ${polarity === 'lower' ? 'most' : 'least'} ${standing} ${unit}`;
  const [path, ...others] = trajectories.filter((trajectory) => trajectory.indicator === indicator.id);
  if (!path) return 'no path';
  const end = targetOf(path);
  const more = others.length > 0 ? `, and ${counted(others.length, 'more place')}` : '';
  return `${path.points[0]?.value} → ${end.value} ${unit} by ${end.period}${more}`;
}
