import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from '../../domain/fault.ts';
import type { Inflate } from '../../sheet/inflate.ts';
import { deckForLibreOffice } from './deck-for-libre-office.ts';
import { findOffice, type Office } from './find-office.ts';

/** Milliseconds that printing may take: a deck of 400 slides takes about one minute. */
const TIME_LIMIT = 300_000;

/**
 * Opens a deck, prints it and closes it. PowerPoint is asked to end only where nobody else has a deck open in it. It could
 * not be tried where this program is made, which has no Windows; the names are those of PowerPoint's own object model.
 */
const POWERPOINT_SCRIPT = `
$ErrorActionPreference = 'Stop'
$app = New-Object -ComObject PowerPoint.Application
try {
  $deck = $app.Presentations.Open($env:STOCKTAKE_DECK, -1, 0, 0)
  try { $deck.SaveAs($env:STOCKTAKE_PDF, 32) } finally { $deck.Close() }
} finally {
  if ($app.Presentations.Count -eq 0) { $app.Quit() }
}`;

/**
 * Prints a deck as a PDF, one slide to a page, with the office program that is installed.
 *
 * It works on a copy in a folder of its own, with a profile of its own: a LibreOffice or a deck that somebody has open is
 * neither waited for nor disturbed. The fault `no-office` says that there is no such program, or what it did instead.
 */
export async function printDeck(
  deck: Uint8Array,
  inflate: Inflate,
  { office = findOffice(), timeLimit = TIME_LIMIT }: { office?: Office | null; timeLimit?: number } = {},
): Promise<Uint8Array> {
  if (!office) {
    throw new Fault('no-office', 'no program that prints decks is installed here', {
      remedy: 'Install LibreOffice (libreoffice.org), or open the deck and save it as PDF by hand.',
    });
  }
  const folder = await mkdtemp(join(tmpdir(), 'stocktake-print-'));
  try {
    const file = join(folder, 'deck.pptx');
    const pdf = join(folder, 'deck.pdf');
    await writeFile(file, office.kind === 'libreoffice' ? await deckForLibreOffice(deck, inflate) : deck);
    const said = await run(office, { folder, file, pdf }, timeLimit);
    const printed = await readFile(pdf).catch(() => null);
    if (printed?.subarray(0, 5).toString('latin1') === '%PDF-') return printed;
    throw failed(office, said === '' ? 'it wrote no PDF' : said);
  } finally {
    // LibreOffice may still be letting go of its profile.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => undefined);
  }
}

interface Places {
  readonly folder: string;
  readonly file: string;
  readonly pdf: string;
}

/** Runs the program to its end and answers what it complained of. */
function run(office: Office, { folder, file, pdf }: Places, timeLimit: number): Promise<string> {
  const words =
    office.kind === 'powerpoint'
      ? ['-NoProfile', '-NonInteractive', '-Command', POWERPOINT_SCRIPT]
      : [
          '--headless',
          '--norestore',
          '--nolockcheck',
          `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          file,
        ];
  return new Promise((resolve, reject) => {
    const child = spawn(office.program, words, {
      // A group of its own, so that the processes that it starts end with it.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, STOCKTAKE_DECK: file, STOCKTAKE_PDF: pdf },
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said = `${said}${text.toString()}`.slice(-2_000);
    });
    const end = () => stop(child.pid);
    const timer = setTimeout(() => {
      end();
      reject(failed(office, `it was not done after ${Math.round(timeLimit / 1000)} seconds`));
    }, timeLimit);
    // Ctrl-C ends it too.
    process.once('exit', end);
    const done = () => {
      clearTimeout(timer);
      process.off('exit', end);
    };
    child.once('error', (cause) => {
      done();
      reject(failed(office, 'it could not be started', cause));
    });
    child.once('close', () => {
      done();
      resolve(said.trim().split('\n').at(-1) ?? '');
    });
  });
}

function stop(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

function failed({ kind, program }: Office, why: string, cause?: unknown): Fault {
  const name = kind === 'powerpoint' ? 'PowerPoint' : 'LibreOffice';
  return new Fault('no-office', `${name} could not print the deck: ${why}`, {
    place: program,
    remedy: 'Open the deck and save it as PDF by hand.',
    cause,
  });
}
