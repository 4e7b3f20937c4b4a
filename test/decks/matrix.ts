import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { type DeckHash, deckHashes, hashOf } from './deck-hashes.ts';
import { EVERY_MANNER, everyDeck, LOOKS } from './every-deck.ts';
import { contentsOf, counted, readBack } from './read-back.ts';
import { UNITS } from './sample-decks.ts';
import { faultsIn, printed } from './validate.ts';

/**
 * Makes the deck of every sample on every look, its charts native and as pictures, in English and in Urdu. Reads each back
 * and holds it against what was composed, lets the Open XML SDK and the package checker look for faults, and makes them
 * again in this process, in another, and under other versions of Node.
 *
 * `npx tsx test/decks/matrix.ts --python /usr/bin/python3 --node $(npx -y -p node@24 which node)`
 *
 * Ends with 1 where anything is amiss, or nothing was seen.
 */
const { values } = parseArgs({
  options: { python: { type: 'string', default: 'python3' }, node: { type: 'string', multiple: true, default: [] } },
});
const EXPECTED = UNITS.length * LOOKS.length * EVERY_MANNER.length;
const CHECKER = resolve(import.meta.dirname, '../../../shared/tools/check-package.py');
const CHILD = resolve(import.meta.dirname, 'deck-hashes-child.ts');

const say = (line: string) => process.stdout.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), 'stocktake-matrix-'));
const amiss: string[] = [];
const hashes = new Map<string, DeckHash>();
const totals = new Map<string, number>();
const files: string[] = [];

try {
  await makeAll();
  say(`${files.length} decks: ${[...totals].map(([kind, count]) => `${count} ${kind}`).join(', ')}, all as composed`);
  say(`${files.length} decks looked at by the Open XML SDK`);
  await checkPackages();
  compare('in this process', 'bytes', await deckHashes());
  compare('in another process', 'bytes', await hashesUnder(process.execPath));
  for (const node of values.node) {
    const version = (await printed(node, ['--version'])).trim();
    compare(`under Node ${version}, ${process.version} here`, 'parts', await hashesUnder(node));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (files.length !== EXPECTED) amiss.push(`expected ${EXPECTED} decks, saw ${files.length}`);
for (const line of amiss) say(`AMISS: ${line}`);
say(`${amiss.length} amiss`);
process.exitCode = amiss.length === 0 ? 0 : 1;

/** Makes every deck and holds it against what was composed; meanwhile others look at those already made. */
async function makeAll(): Promise<void> {
  mkdirSync(join(folder, 'decks'));
  const looking = new Set<Promise<void>>();
  for await (const { name, deck, bytes } of everyDeck(join(folder, 'workspaces'))) {
    const file = join(folder, 'decks', `${name.replaceAll(', ', '-')}.pptx`);
    writeFileSync(file, bytes);
    files.push(file);
    hashes.set(name, hashOf(name, bytes));
    const [composed, read] = [contentsOf(deck), readBack(bytes)];
    for (const [kind, count] of Object.entries(counted(read))) totals.set(kind, (totals.get(kind) ?? 0) + count);
    if (!isDeepStrictEqual(read, composed)) {
      amiss.push(`${name}: reads ${JSON.stringify(counted(read))}, was composed ${JSON.stringify(counted(composed))}`);
    }
    const look = faultsIn(file).then((faults) => {
      amiss.push(...faults.map((fault) => `${name}: ${fault}`));
      looking.delete(look);
    });
    looking.add(look);
    if (looking.size >= availableParallelism()) await Promise.race(looking);
  }
  await Promise.all(looking);
}

async function checkPackages(): Promise<void> {
  if (!existsSync(CHECKER)) {
    say(`package check: not run, ${CHECKER} is not here`);
    return;
  }
  const lines = (await printed(values.python, [CHECKER, ...files])).trim().split('\n');
  const clean = lines.filter((line) => line.endsWith(': 0 findings')).length;
  say(`package check: ${clean} decks without a finding`);
  if (clean !== files.length) amiss.push(...lines.filter((line) => !line.endsWith(': 0 findings')));
}

/** The hashes of the decks made again by a program that is Node. */
async function hashesUnder(node: string): Promise<readonly DeckHash[]> {
  const read: readonly DeckHash[] = JSON.parse(await printed(node, ['--import', 'tsx', CHILD]));
  return read;
}

function compare(where: string, what: 'bytes' | 'parts', again: readonly DeckHash[]): void {
  const differing = again.filter((one) => one[what] !== hashes.get(one.name)?.[what]);
  const sameBytes = again.filter((one) => one.bytes === hashes.get(one.name)?.bytes).length;
  say(
    `made again ${where}: ${again.length} decks, ${again.length - differing.length} with equal ${what}, ${sameBytes} with equal bytes`,
  );
  amiss.push(...differing.map(({ name }) => `${name}: its ${what} differ when it is made again ${where}`));
  if (again.length !== UNITS.length * LOOKS.length * 2) amiss.push(`made again ${where}: ${again.length} decks`);
}
