import { afterAll, beforeAll, vi } from 'vitest';
import { type CompiledProgram, compiledProgram } from './program.ts';
import { Workspaces } from './workspaces.ts';

/** The compiled program and workspaces to disturb it in, made once for a file of tests. */
export function withProgram(): { program: () => CompiledProgram; workspaces: () => Workspaces } {
  // Processes take their time where many run beside them.
  vi.setConfig({ testTimeout: 300_000 });
  let made: { program: CompiledProgram; workspaces: Workspaces } | undefined;
  beforeAll(async () => {
    const program = await compiledProgram();
    made = { program, workspaces: new Workspaces(program) };
  });
  afterAll(async () => {
    made?.workspaces.remove();
    await made?.program.remove();
  });
  const present = () => {
    if (!made) throw new Error('the program is compiled before the first test, not earlier');
    return made;
  };
  return { program: () => present().program, workspaces: () => present().workspaces };
}
