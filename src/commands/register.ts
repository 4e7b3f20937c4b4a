import { InvalidArgumentError } from 'commander';
import { changePolicy } from '../actions/change-policy.ts';
import { exportRegister } from '../actions/export-register.ts';
import { type ImportedRegister, importRegister } from '../actions/import-register.ts';
import { proposeRegister } from '../actions/propose-register.ts';
import { registerHistory } from '../actions/register-history.ts';
import { showRegister } from '../actions/show-register.ts';
import { verifyRegister } from '../actions/verify-register.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Register, Revision } from '../domain/register.ts';
import { targetOf } from '../domain/trajectory.ts';
import { policyText } from './agreed-text.ts';
import { type AddCommand, type CommonOptions, columns, complete, counted, group } from './define.ts';
import { findingsText } from './findings.ts';
import { setIn } from './page.ts';
import { addVerdicts, proposedShown, type ReasonOptions, withReason } from './proposals.ts';
import { verifiedShown } from './verified.ts';

export const addRegister: AddCommand = (program, run) => {
  const register = group(
    program
      .command('register')
      .summary('the agreed plan: import it, change it, show it, verify it')
      .description('The agreed plan: import it, change it, show it, verify it.'),
    'stocktake register import register.xlsx --by "Head of Unit"',
  );

  complete(
    register
      .command('import <file>')
      .description('Validates a register workbook and stores it as a revision. A changed agreed figure is refused.')
      .requiredOption('--by <office>', 'office that approves it'),
    ['stocktake register import register.xlsx --by "Head of Unit"'],
  ).action((file: string, options: CommonOptions & { by: string }) =>
    run(
      importRegister,
      options,
      { file, by: options.by },
      ({ outcome, revision, findings, agreed, policy }, width) => ({
        json: { outcome, revision: revision && { ...revision, register: undefined }, findings, policy },
        ...(outcome === 'refused' && { exitCode: 3, complaint: refusal(file, { findings, agreed }) }),
        text: [
          findingsText(findings, width),
          outcome === 'unchanged' && `Nothing to do: revision ${revision?.number} holds the same.`,
          outcome === 'stored' &&
            `Stored revision ${revision?.number} (${revision?.hash.slice(0, 12)}), as stated by ${revision?.by}.`,
          policy.profileSays && setIn(policyText(policy), 0, width),
        ]
          .filter(Boolean)
          .join('\n\n'),
      }),
    ),
  );

  complete(
    withReason(
      register
        .command('propose <file>')
        .description('Proposes everything in which an edited register workbook differs from what is agreed, as one.'),
      'office that proposes it',
    ),
    [
      'stocktake register propose edited.xlsx --reason definition',
      '  --why "Counted as the new act counts." --by "Secretary, Health"',
    ],
  ).action((file: string, options: ReasonOptions) =>
    run(proposeRegister, options, { ...options, file }, proposedShown),
  );

  addVerdicts(register, run);

  complete(
    register
      .command('export')
      .description('Writes the workbook of the revision in force. Importing it again changes nothing.')
      .option('-o, --output <file>', 'file to write, ending in .xlsx; output/register-<revision>.xlsx when absent'),
    ['stocktake register export --output register.xlsx'],
  ).action((options: CommonOptions & { output?: string }) =>
    run(exportRegister, options, options, (exported) => ({
      json: exported,
      text: `Wrote revision ${exported.revision} (${exported.hash.slice(0, 12)}) to ${exported.file}.`,
    })),
  );

  complete(
    register
      .command('verify')
      .description('Names every row of the register and the ledger that was altered, taken out or put in.')
      .option('--head <hash>', 'head printed in the annex of an earlier deck: finds a chain that was recomputed'),
    ['stocktake register verify', 'stocktake register verify --head 3fa9c2d1e0b4'],
  ).action((options: CommonOptions & { head?: string }) => run(verifyRegister, options, options, verifiedShown));

  complete(
    register
      .command('policy <policy>')
      .description('Changes the baseline policy of the unit: fixed or adjustable. The annex of each deck says so.')
      .requiredOption('--why <words>', 'justification')
      .requiredOption('--by <office>', 'office that decides it'),
    ['stocktake register policy adjustable --why "Decided by the cabinet on 3 August." --by "Chief Secretary"'],
  ).action((policy: string, options: CommonOptions & { why: string; by: string }) =>
    run(changePolicy, options, { ...options, policy }, (changed, width) => ({
      json: changed,
      text: setIn(`It was ${changed.was.policy}. ${policyText(changed.is)}`, 0, width),
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

function refusal(file: string, { findings, agreed }: Pick<ImportedRegister, 'findings' | 'agreed'>): string {
  const blocks = findings.filter(({ severity }) => severity === 'block').length;
  const said = `${file} was refused (${counted(blocks, 'blocking finding')}) and nothing was stored.`;
  if (agreed === 0) return `${said} Mend its cells and import it again.`;
  const what = `It changes what was agreed (${counted(agreed, 'figure')}).`;
  return `${said} ${what} Propose that with: stocktake register propose ${file}; write the workbook in force with: stocktake register export.`;
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
