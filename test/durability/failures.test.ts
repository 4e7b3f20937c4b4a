import { expect, it } from 'vitest';
import { caseNamed } from './cases.ts';
import { OWN_CALLS } from './disturbances.ts';
import { failEachCall } from './fail-each-call.ts';
import { withProgram } from './with-program.ts';

const { program, workspaces } = withProgram();

/** `failures.ts` tries all of them at every call of every command. */
const WAYS = ['EIO', 'ENOSPC', 'EACCES', 'kill'];

it.each(['receive', 'register export'])(
  'loses nothing to a failure of any of its calls, says so in one line, and completes after it: %s',
  async (id) => {
    const prepared = await workspaces().prepare(caseNamed(id));
    const failed = await failEachCall(prepared, program(), OWN_CALLS, (n) => [WAYS[n % WAYS.length] ?? '']);
    expect(failed.filter(({ problem }) => problem !== null)).toEqual([]);
    const calls = failed.map(({ call }) => call.split(' ')[0] ?? '');
    const naming = calls.findIndex((call) => /^(rename|link)$/.test(call));
    expect(calls.slice(naming - 2, naming)).toEqual(['writeFile', 'sync']);
    expect(calls.slice(naming + 1)).toContain('sync');

    // A scanner of viruses that holds a file for a moment is waited for.
    const { ended, call } = await OWN_CALLS.run(program(), prepared.words, prepared.copy(), naming + 1, 'EBUSY');
    expect(call).toContain(calls[naming]);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
  },
);

it('keeps a database or its copy as it was, whatever fails while it is brought forward', {
  timeout: 300_000,
}, async () => {
  const prepared = await workspaces().prepare(caseNamed('a database of the first version brought forward'));
  expect(Object.keys(prepared.after.files)).toContain('.stocktake/stocktake.before-0002-answers.db');
  const failed = await failEachCall(prepared, program(), OWN_CALLS, () => ['EIO', 'kill']);
  expect(failed.filter(({ problem }) => problem !== null)).toEqual([]);
  expect(failed.map(({ call }) => call.split(' ')[0])).toEqual(expect.arrayContaining(['fsyncSync', 'renameSync']));
});
