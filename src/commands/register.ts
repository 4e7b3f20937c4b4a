import { importRegister } from '../actions/import-register.ts';
import { registerHistory } from '../actions/register-history.ts';
import { showRegister } from '../actions/show-register.ts';
import { targetOf } from '../domain/trajectory.ts';
import { type AddCommand, type CommonOptions, columns, complete, counted } from './define.ts';
import { findingsText } from './findings.ts';

export const addRegister: AddCommand = (program, run) => {
  const register = program.command('register').description('The agreed plan: import it, show it, see its history.');

  complete(
    register
      .command('import <file>')
      .description('Validates a register workbook and stores it as a revision. A changed agreed figure is refused.')
      .requiredOption('--by <office>', 'office that approves it'),
    ['stocktake register import register.xlsx --by "Head of Unit"'],
  ).action((file: string, options: CommonOptions & { by: string }) =>
    run(importRegister, options, { file, by: options.by }, ({ outcome, revision, findings }) => ({
      json: { outcome, revision: revision && { ...revision, register: undefined }, findings },
      exitCode: outcome === 'refused' ? 3 : 0,
      text: [
        findingsText(findings),
        outcome === 'refused'
          ? 'Nothing was stored: mend the cells above and import it again.'
          : outcome === 'unchanged'
            ? `Nothing to do: revision ${revision?.number} holds these very bytes.`
            : `Stored revision ${revision?.number} (${revision?.hash.slice(0, 12)}), as stated by ${revision?.by}.`,
      ]
        .filter(Boolean)
        .join('\n\n'),
    })),
  );

  complete(
    register
      .command('show')
      .description('Prints the indicators of the register with what was agreed for each.')
      .option('--revision <number>', 'an earlier revision', Number),
    ['stocktake register show', 'stocktake register show --revision 1 --json'],
  ).action((options: CommonOptions & { revision?: number }) =>
    run(showRegister, options, { revision: options.revision }, (revision) => ({
      json: revision,
      text: registerText(revision),
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

function registerText({ number, by, hash, register }: Awaited<ReturnType<typeof showRegister.run>>): string {
  const rows = register.indicators.map((indicator) => {
    const path = register.trajectories.filter((trajectory) => trajectory.indicator === indicator.id);
    const first = path[0];
    const end = first && targetOf(first);
    const goal =
      indicator.goal === 'path' && end
        ? `${first.points[0]?.value} → ${end.value} by ${end.period}${path.length > 1 ? ` (and ${path.length - 1} more places)` : ''}`
        : indicator.goal === 'range'
          ? `${indicator.low} to ${indicator.high}`
          : `keep ${indicator.polarity === 'lower' ? 'at most' : 'at least'} ${indicator.standing}`;
    return [indicator.priority, indicator.id, indicator.unit, goal, indicator.owner];
  });
  const { sectors, priorities, indicators, places } = register;
  return [
    `Revision ${number} (${hash.slice(0, 12)}), as stated by ${by}`,
    `${counted(sectors.length, 'sector')}, ${counted(priorities.length, 'priority', 'priorities')}, ${counted(indicators.length, 'indicator')}, ${counted(places.length, 'place')}`,
    '',
    columns([['PRIORITY', 'INDICATOR', 'UNIT', 'AGREED', 'OWNER'], ...rows]),
  ].join('\n');
}
