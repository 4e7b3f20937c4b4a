import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printPage } from '../../src/adapters/browser/print-page.ts';
import { Agenda } from '../../src/domain/agenda.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { briefHtml, documentsFor } from '../../src/stages/pre-read-documents.ts';
import { browserPath, hasBrowser, startBrowser } from '../browser.ts';
import { temporaryFolder } from '../folder.ts';
import { type ReadPdf, readPdf } from '../pdf-text.ts';
import { Canaries } from './canaries.ts';
import { type SampleUnit, sampleStocktakes, UNITS } from './samples.ts';

const DAY = calendarDate('2015-08-12');

describe.runIf(hasBrowser)('the documents, in a real browser', { timeout: 240_000 }, () => {
  const samples = sampleStocktakes();
  let browser: Browser;
  let program: string;
  beforeAll(async () => {
    program = await browserPath();
    browser = await startBrowser();
  }, 120_000);
  afterAll(() => browser?.close());

  /** The documents of a sample: its brief, and the pre-read of its first department, of one sample of the first two. */
  async function documentsOf(unit: SampleUnit): Promise<readonly string[]> {
    const stocktake = samples.of(unit);
    const { departments } = stocktake.unit;
    const chosen = departments.slice(0, unit === 'punjab-smu' ? 2 : 1);
    const pages = [await briefHtml(stocktake, samples.tools())];
    for (const department of chosen) pages.push((await documentsFor(stocktake, department, samples.tools())).html);
    return pages;
  }

  async function open(html: string, width = 820): Promise<{ page: Page; asked: string[] }> {
    const path = join(temporaryFolder(), 'page.html');
    writeFileSync(path, html);
    const context = await browser.newContext({ offline: true, viewport: { width, height: 1100 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    return { page, asked };
  }

  it.each(UNITS)('%s: open without a network, break no rule of accessibility, and fit a telephone', async (unit) => {
    for (const html of await documentsOf(unit)) {
      const { page, asked } = await open(html);
      await page.evaluate(axe.source);
      const violations = await page.evaluate<string[]>(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html].join(": ")))',
      );
      expect(violations).toEqual([]);
      expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
      expect(await page.evaluate('[...document.images].every((image) => image.naturalWidth > 300 && image.alt)')).toBe(
        true,
      );
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      await page.context().close();
    }
  });

  it.each(UNITS)('%s: print on A4 with tags, no row of a table cut, and nothing private', async (unit) => {
    const stocktake = samples.of(unit);
    const canaries = new Canaries(7000);
    const planted = { ...stocktake, agenda: Agenda.parse(canaries.plant(Agenda, stocktake.agenda)) };
    const [department] = planted.unit.departments;
    if (!department) throw new Error('a unit without a department');
    const { html } = await documentsFor(planted, department, samples.tools());
    const brief = await briefHtml(planted, samples.tools());
    const print = async (page: string) => readPdf(await printPage(page, { dated: DAY, browser: program }));
    const [preRead, forChief] = [await print(html), await print(brief)];
    for (const pdf of [preRead, forChief]) {
      expect(pdf.tagged).toBe(true);
      expect(pdf.language).toMatch(/^en/);
      for (const kind of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'L', 'LI']) expect(pdf.kinds).toContain(kind);
      for (const [w, h] of pdf.sizes) expect([Math.round(w), Math.round(h)]).toEqual([595, 842]);
    }
    expect(forChief.pages.length).toBeLessThanOrEqual(4);
    expect(await cutIn(html, preRead)).toEqual([]);
    expect(await cutIn(brief, forChief)).toEqual([]);
    if (html.includes('<img')) expect(preRead.alts).toBe(1);

    const says = ({ pages }: ReadPdf) => canaries.words.filter((word) => pages.join('').includes(word));
    expect(says(forChief)).toEqual(canaries.words);
    expect(says(preRead)).toEqual([]);
  });

  /** Rows, list items, headings with what follows, and the foot with what is before, whose words do not stand together on one page of the PDF. */
  async function cutIn(html: string, { pages }: ReadPdf): Promise<readonly string[]> {
    const { page } = await open(html);
    const together = await page.evaluate<string[][]>(`[
      ...[...document.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => cell.textContent)),
      ...[...document.querySelectorAll('li')].map((item) => [item.textContent]),
      ...[...document.querySelectorAll('h2,h3')].map((head) => [head.textContent, head.nextElementSibling.textContent.trim().slice(0, 12)]),
      ...[...document.querySelectorAll('main > section:last-of-type li:last-child')].slice(-1).map((item) => [item.textContent, document.querySelector('footer').textContent.replaceAll(/\\s/g, '').slice(0, 12)]),
    ]`);
    await page.context().close();
    expect(together.length).toBeGreaterThan(10);
    const plain = together.map((parts) => parts.map((part) => part.replaceAll(/\s/g, '')));
    return plain.filter((parts) => !pages.some((text) => parts.every((part) => text.includes(part)))).map(String);
  }

  it('are the same bytes each time, as page and as PDF', async () => {
    const stocktake = samples.of('federal-pmdu');
    const [department] = stocktake.unit.departments;
    if (!department) throw new Error('a unit without a department');
    const [one, two] = [
      await documentsFor(stocktake, department, samples.tools()),
      await documentsFor(stocktake, department, samples.tools()),
    ];
    expect(two).toEqual(one);
    const print = () => printPage(one.html, { dated: DAY, browser: program });
    expect(Buffer.from(await print()).equals(Buffer.from(await print()))).toBe(true);
  });

  it('run from the right in Urdu', async () => {
    const stocktake = samples.of('punjab-smu');
    const urdu = { ...stocktake, unit: { ...stocktake.unit, language: 'ur' as const } };
    const [department] = urdu.unit.departments;
    if (!department) throw new Error('a unit without a department');
    const texts = await samples.tools().texts('ur');
    const tools = { ...samples.tools(), texts: () => texts };
    const { html } = await documentsFor(urdu, department, tools);
    const brief = await briefHtml(urdu, tools);
    expect(brief).toMatch(/lang="ur-PK" dir="rtl"/);
    for (const written of [html, brief]) {
      expect(written).toContain('class="verb">منظوری<');
      expect(written).not.toMatch(/class="verb">[A-Z]/);
      // A sentence in Urdu ends in its own full stop, and what it joins is joined by its own marks.
      expect(written.match(/[\u0600-\u06ff][\u2066-\u2069]*[.;,](?:<|\s)/g) ?? []).toEqual([]);
    }
    const { page } = await open(html);
    expect(await page.evaluate('[document.documentElement.lang, getComputedStyle(document.body).direction]')).toEqual([
      'ur-PK',
      'rtl',
    ]);
    await page.evaluate(axe.source);
    expect(await page.evaluate<string[]>('axe.run().then(({ violations }) => violations.map(({ id }) => id))')).toEqual(
      [],
    );
    await page.context().close();
    // What nobody has written in Urdu is said in English, and counted.
    expect(texts.inEnglish().every((id) => id.includes('.'))).toBe(true);
    if (texts.inEnglish().length === 0) expect(html).not.toContain('Where each priority stands');
  });
});
