import { fileURLToPath } from 'node:url';
import { buildDeck } from './actions/build-deck.ts';
import type { Workspace } from './actions/define.ts';
import { importRegister } from './actions/import-register.ts';
import { initWorkspace } from './actions/init-workspace.ts';
import { builtText } from './commands/build.ts';
import { complaintOf } from './complaint.ts';
import { Fault } from './domain/fault.ts';
import { openWorkspace } from './open-workspace.ts';
import { startProgress } from './progress.ts';

/** The samples that `npm start` builds, and those that it builds besides with `--all`. */
const UNITS = ['punjab-smu', 'england-ae'] as const;
const MORE = ['kp-ssu', 'federal-pmdu', 'sindh-department'] as const;

/**
 * Copies each sample unit to `output/<unit>`, builds its latest deck there, and says where it is and how long it took.
 * A folder that is there already is kept as it is, with whatever was changed in it.
 */
async function buildSample(unit: string): Promise<void> {
  const folder = fileURLToPath(new URL(`../output/${unit}`, import.meta.url));
  const progress = startProgress(process.stderr);
  const times: { step: string; from: number }[] = [];
  const onStep: typeof progress.step = (step, ...far) => {
    const name = step.replace(/ \(.*/, '');
    if (times.at(-1)?.step !== name) times.push({ step: name, from: performance.now() });
    progress.step(step, ...far);
  };
  const { workspace, close } = openWorkspace(folder, onStep, () => new Date());
  try {
    onStep('making the workspace');
    const kept = await workspace.folder.has('unit.yaml');
    if (kept) await importAgain(workspace);
    else await initWorkspace.run(workspace, { unit, by: BY });
    const built = await buildDeck.run(workspace, {});
    const end = performance.now();
    progress.stop();
    const spent = times.map(
      ({ step, from }, i) => `${step} ${(((times[i + 1]?.from ?? end) - from) / 1000).toFixed(2)} s`,
    );
    const note = kept ? ' (kept from before; delete output/ to start afresh)' : '';
    process.stdout.write(`${unit}${note}\n${builtText(built)}\nTime: ${spent.join(', ')}.\n\n`);
  } finally {
    progress.stop();
    await close();
  }
}

const BY = 'Head of Unit';

/** Imports the register of a workspace that was kept, which may have been edited since. */
async function importAgain(workspace: Workspace): Promise<void> {
  const file = workspace.folder.at('register.xlsx');
  const { outcome, findings } = await importRegister.run(workspace, { file, by: BY });
  if (outcome !== 'refused') return;
  throw new Fault('bad-register', `${file} was refused: ${findings[0]?.message.replace(/\.$/, '')}`, {
    place: file,
    remedy: 'Mend it, or delete output/ to start afresh.',
  });
}

/** Reads the command line: nothing, or `--all`. */
function unitsAsked(words: readonly string[]): readonly string[] {
  const strange = words.find((word) => word !== '--all');
  if (strange === undefined) return words.length > 0 ? [...UNITS, ...MORE] : UNITS;
  throw new Fault('bad-input', `“${strange}” is no option of npm start`, {
    remedy: 'Say npm start for two sample units, or npm start -- --all for all five.',
  });
}

try {
  for (const unit of unitsAsked(process.argv.slice(2))) await buildSample(unit);
} catch (cause) {
  const { text, exitCode } = complaintOf(cause);
  process.stderr.write(`${text}\n`);
  process.exitCode = exitCode;
}
