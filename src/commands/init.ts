import { initWorkspace } from '../actions/init-workspace.ts';
import { type AddCommand, type CommonOptions, complete } from './define.ts';

export const addInit: AddCommand = (program, run) => {
  complete(
    program
      .command('init <folder>')
      .summary('make a workspace that works at once')
      .description('Makes a workspace in a new folder from a sample unit: profile, register, returns, stocktakes.')
      .requiredOption(
        '--unit <unit>',
        'sample to start from: punjab-smu, kp-ssu, federal-pmdu, sindh-department, england-ae',
      )
      .option('--by <office>', 'office that approves the register', 'Head of Unit'),
    ['stocktake init my-unit --unit punjab-smu'],
  ).action((folder: string, options: CommonOptions & { unit: string; by: string }) =>
    run(initWorkspace, { ...options, workspace: folder }, options, (made) => ({
      json: made,
      text: [
        `Made the workspace ${made.folder} for ${made.unit}; register revision ${made.revision} is stored.`,
        `Next: stocktake build --workspace ${/[^\w./-]/.test(folder) ? `"${folder}"` : folder}`,
      ].join('\n'),
    })),
  );
};
