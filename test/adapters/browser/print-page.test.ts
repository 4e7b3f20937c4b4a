import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printPage } from '../../../src/adapters/browser/print-page.ts';
import { steadyPdf } from '../../../src/adapters/browser/steady-pdf.ts';
import { calendarDate } from '../../../src/domain/calendar-date.ts';
import { temporaryFolder } from '../../folder.ts';

const dated = calendarDate('2015-08-12');

/** A program in the place of a browser. */
function program(script: string): string {
  const path = join(temporaryFolder(), 'browser');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('printing a page', () => {
  it('says what to do where no browser is installed', async () => {
    await expect(printPage('<p>x', { dated, browser: null })).rejects.toMatchObject({
      code: 'no-browser',
      message: 'no Chromium, Chrome or Edge is installed here that could print a PDF',
    });
  });

  it.skipIf(process.platform === 'win32')('says what a browser complained of that ends at once', async () => {
    const browser = program('echo "error while loading shared libraries: libnss3.so" >&2; exit 127');
    await expect(printPage('<p>x', { dated, browser })).rejects.toMatchObject({
      code: 'no-browser',
      message: expect.stringContaining('libnss3.so'),
    });
  });

  it.skipIf(process.platform === 'win32')('ends one that does nothing', async () => {
    const started = Date.now();
    await expect(printPage('<p>x', { dated, browser: program('sleep 60'), timeLimit: 300 })).rejects.toMatchObject({
      code: 'no-browser',
      message: expect.stringContaining('it was not done after'),
    });
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it('gives a PDF the day that it is of, and counts its parts from one, in as many bytes', () => {
    const pdf =
      "<</CreationDate (D:20261124152300+00'00')\n/ModDate (D:20261124152300+00'00')>> /ID (node00000041) /ID (node00000039)";
    expect(Buffer.from(steadyPdf(Buffer.from(pdf), dated)).toString()).toBe(
      "<</CreationDate (D:20150812000000+00'00')\n/ModDate (D:20150812000000+00'00')>> /ID (node00000002) /ID (node00000001)",
    );
  });
});
