import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDeck } from '../../src/actions/build-deck.ts';
import { traceDeck } from '../../src/actions/trace-deck.ts';
import { sampleWorkspace } from '../actions/sample.ts';
import { runCli } from '../commands/run-cli.ts';
import { unzip } from '../opc/unzip.ts';

const slides = (parts: ReadonlyMap<string, Buffer>) =>
  [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).map(([, part]) => part.toString('utf8'));

describe('a deck with pictures for charts', { timeout: 180_000 }, () => {
  it('has as many pictures as the other has charts, says what they say, and is traced whole', async () => {
    const workspace = await sampleWorkspace('england-ae');
    const native = unzip(readFileSync((await buildDeck.run(workspace, {})).file));
    const { file } = await buildDeck.run(workspace, { charts: 'picture' });
    const pictured = unzip(readFileSync(file));

    const charts = [...native.keys()].filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBeGreaterThan(0);
    expect([...pictured.keys()].filter((name) => /charts|embeddings/.test(name))).toEqual([]);
    const pictures = slides(pictured).flatMap((slide) => [...slide.matchAll(/<p:pic>.*?<\/p:pic>/gs)]);
    expect(pictures).toHaveLength(charts.length);

    const alts = (parts: ReadonlyMap<string, Buffer>, kind: string) =>
      slides(parts).flatMap((slide) =>
        [...slide.matchAll(new RegExp(`<p:${kind}>.*?</p:${kind}>`, 'gs'))]
          .filter(([frame]) => kind === 'pic' || frame.includes('drawingml/2006/chart'))
          .map(([frame]) => /descr="([^"]*)"/.exec(frame)?.[1]),
      );
    expect(alts(pictured, 'pic')).toEqual(alts(native, 'graphicFrame'));

    const { counts } = await traceDeck.run(workspace, { file });
    expect(counts).toMatchObject({ altered: 0, untraced: 0, missing: 0 });
    expect(counts.equal).toBeGreaterThan(10);

    // The same bytes from another process, which the workspace asks for itself this time.
    const again = join(workspace.folder.path, 'again.pptx');
    const words = ['build', '-w', workspace.folder.path, '--charts', 'picture', '-o', again];
    expect(await runCli(words)).toMatchObject({ code: 0 });
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
  });
});
