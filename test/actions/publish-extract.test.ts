import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/actions/define.ts';
import { publishExtract } from '../../src/actions/publish-extract.ts';
import { hasBrowser, startBrowser } from '../browser.ts';
import { temporaryFolder } from '../folder.ts';
import { sampleWorkspace } from './sample.ts';

async function publishing(): Promise<Workspace> {
  const workspace = await sampleWorkspace('punjab-smu');
  appendFileSync(workspace.folder.at('unit.yaml'), 'publicExtract: true\n');
  const agenda = workspace.folder.at('stocktakes', '2015-Q2.yaml');
  writeFileSync(agenda, readFileSync(agenda, 'utf8').replace(/^(status: \w+\n)?version:/m, 'status: final\nversion:'));
  return workspace;
}

describe('publishing an extract', { timeout: 120_000 }, () => {
  it('writes a page and a table of the same numbers', async () => {
    const output = join(temporaryFolder(), 'public');
    const { files, numbers, withheld } = await publishExtract.run(await publishing(), { output });
    expect(files).toEqual([join(output, 'punjab-smu-2015-Q2.html'), join(output, 'punjab-smu-2015-Q2.csv')]);
    const [page = '', table = ''] = files.map((file) => readFileSync(file, 'utf8'));
    expect(table.startsWith('\uFEFFSector,')).toBe(true);
    expect(table.trimEnd().split('\r\n')).toHaveLength(numbers + 1);
    expect(page.match(/<th scope="row">/g)).toHaveLength(numbers);
    expect(numbers).toBeGreaterThan(10);
    expect(withheld).toBeGreaterThan(0);
  });

  it('writes nothing where the unit does not publish', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const output = join(temporaryFolder(), 'public');
    await expect(publishExtract.run(workspace, { output })).rejects.toMatchObject({ code: 'not-permitted' });
    expect(existsSync(output)).toBe(false);
  });

  it.runIf(hasBrowser)(
    'gives a page that keeps to the rules of accessibility and asks the network for nothing',
    async () => {
      const { files } = await publishExtract.run(await publishing(), { output: join(temporaryFolder(), 'public') });
      const browser = await startBrowser();
      try {
        const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(pathToFileURL(files[0] ?? '').href);
        await page.evaluate(axe.source);
        const violations = await page.evaluate<string[]>(
          'axe.run().then(({ violations }) => violations.map(({ id }) => id))',
        );
        expect(violations).toEqual([]);
        expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
        // Reflow: at 320 pixels only the tables are wider, each inside itself.
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      } finally {
        await browser.close();
      }
    },
  );
});
