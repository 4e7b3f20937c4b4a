import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { Fault } from '../../domain/fault.ts';
import { BrowserPipe } from './browser-pipe.ts';
import { findBrowser } from './find-browser.ts';
import { steadyPdf } from './steady-pdf.ts';

/** Milliseconds that printing one page may take. */
const TIME_LIMIT = 120_000;

/** Neither asks about a first run nor speaks to anybody; pages are printed as they stand, without a line of the browser's. */
const SILENT = [
  '--headless',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--font-render-hinting=none',
];

/** What a page needs to be printed besides itself. */
export interface Printing {
  /** The day that the PDF says it was made on, so that equal pages are equal files. */
  readonly dated: CalendarDate;
  readonly browser?: string | null;
  readonly timeLimit?: number;
}

/**
 * Prints a page that needs nothing but itself as a tagged PDF, on the paper that it asks for, with the Chromium, Chrome or
 * Edge that is installed. It has a profile of its own for this one page, so that a browser somebody has open is not
 * disturbed. The fault `no-browser` says that there is none, or what it did instead.
 */
export async function printPage(
  html: string,
  { dated, browser = findBrowser(), timeLimit = TIME_LIMIT }: Printing,
): Promise<Uint8Array> {
  if (!browser) {
    throw new Fault('no-browser', 'no Chromium, Chrome or Edge is installed here that could print a PDF', {
      remedy: 'Install one of them, name one with STOCKTAKE_BROWSER, or open the page and print it by hand.',
    });
  }
  const folder = await mkdtemp(join(tmpdir(), 'stocktake-page-'));
  // Its own sandbox does not work for an administrator, and the page, which is this program's, runs no script.
  const root = process.getuid?.() === 0 ? ['--no-sandbox', '--no-zygote'] : [];
  const pipe = new BrowserPipe(browser, [...SILENT, ...root, `--user-data-dir=${join(folder, 'profile')}`]);
  let timer: NodeJS.Timeout | undefined;
  try {
    const file = join(folder, 'page.html');
    await writeFile(file, html);
    const late = new Promise<never>((_, reject) => {
      const seconds = Math.round(timeLimit / 1000);
      timer = setTimeout(() => reject(new Error(`it was not done after ${seconds} seconds`)), timeLimit);
    });
    return steadyPdf(await Promise.race([printed(pipe, pathToFileURL(file).href), pipe.ended, late]), dated);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Fault('no-browser', `the browser could not print the page: ${why}`, {
      place: browser,
      remedy: 'Open the page and print it by hand.',
      cause,
    });
  } finally {
    clearTimeout(timer);
    pipe.stop();
    // It may still be letting go of its profile.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => undefined);
  }
}

async function printed(pipe: BrowserPipe, url: string): Promise<Uint8Array> {
  const { targetId } = await pipe.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await pipe.ask('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  await pipe.ask('Page.enable', {}, session);
  const loaded = pipe.event('Page.loadEventFired');
  const { errorText } = await pipe.ask('Page.navigate', { url }, session);
  if (typeof errorText === 'string' && errorText !== '') throw new Error(errorText);
  await loaded;
  const { data } = await pipe.ask(
    'Page.printToPDF',
    { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true },
    session,
  );
  const bytes = Buffer.from(String(data), 'base64');
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('it wrote no PDF');
  return bytes;
}
