import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook } from '../src/adapters/excel/open-workbook.ts';
import { sha256 } from '../src/adapters/files/hash.ts';
import { selfCheckPage } from '../src/adapters/files/self-check-page.ts';
import { selfCheck } from '../src/stages/self-check.ts';
import { hasBrowser, startBrowser } from './browser.ts';
import { temporaryFolder } from './folder.ts';

const ROOT = resolve(import.meta.dirname, '..');
const RETURN = join(ROOT, 'data/punjab-smu/returns/2015-Q2/health.xlsx');

describe.runIf(hasBrowser)('the self-check page, in a real browser', { timeout: 120_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, 120_000);
  afterAll(() => browser?.close());

  async function open() {
    const path = join(temporaryFolder(), 'page.html');
    writeFileSync(path, await selfCheckPage(ROOT));
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    return { page, asked };
  }

  it('finds in a return what the command line finds, and asks the network for nothing', async () => {
    const { page, asked } = await open();
    await page.setInputFiles('#file', RETURN);
    await page.locator('#rows tr').first().waitFor();
    const shown = await page.$$eval('#rows tr', (rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
    );
    const bytes = new Uint8Array(readFileSync(RETURN));
    const { findings } = await selfCheck({ name: 'health.xlsx', bytes }, { open: openWorkbook, sha256 });
    const word = { block: 'Fix', query: 'Explain', note: 'Check' };
    const wanted = findings.map(({ severity, sheet, cell, is, expected, remedy }) => [
      word[severity],
      sheet ? `${sheet}${cell ? `!${cell}` : ''}` : 'the file',
      is,
      expected,
      remedy,
    ]);
    expect(wanted.length).toBeGreaterThanOrEqual(3);
    expect(shown).toEqual(wanted);
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
    await page.close();
  });

  it('has no violation of the accessibility rules, before and after a check', async () => {
    const { page } = await open();
    const violations = async () => {
      await page.evaluate(axe.source);
      return page.evaluate<string[]>('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
    };
    expect(await violations()).toEqual([]);
    await page.setInputFiles('#file', RETURN);
    await page.locator('#rows tr').first().waitFor();
    expect(await violations()).toEqual([]);
    await page.close();
  });

  it('says what a file is that is no return', async () => {
    const { page } = await open();
    await page.setInputFiles('#file', { name: 'old.xlsx', mimeType: '', buffer: Buffer.from('%PDF-1.7 and so on') });
    await page.getByText(/PDF/).waitFor();
    expect(await page.$$eval('#rows tr', (rows) => rows.length)).toBe(0);
    await page.close();
  });
});
