import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { stocktakeOf } from '../src/actions/define.ts';
import { initWorkspace } from '../src/actions/init-workspace.ts';
import type { Ink } from '../src/domain/chart.ts';
import { HEX } from '../src/domain/look.ts';
import { contrast, MARK_CONTRAST, TEXT_CONTRAST } from '../src/domain/palette.ts';
import type { Box, Deck, TextBox } from '../src/domain/slide.ts';
import type { Text } from '../src/domain/wording.ts';
import { openWorkspace } from '../src/open-workspace.ts';
import { compose } from '../src/stages/compose.ts';
import { readRunningOrder } from '../src/stages/read-running-order.ts';
import { NOW } from './actions/sample.ts';
import { differenceIn, VIEWS } from './colour-vision.ts';
import { unzip } from './opc/unzip.ts';

const UNITS = ['punjab-smu', 'england-ae', 'kp-ssu', 'federal-pmdu', 'sindh-department'] as const;

/** Builds the deck of a sample in every language from one reading of it. */
async function build(folder: string, unit: string) {
  const { workspace, close } = openWorkspace(
    join(folder, unit),
    () => undefined,
    () => NOW,
  );
  await initWorkspace.run(workspace, { unit, by: 'Head of Unit' });
  const { tools } = workspace;
  const stocktake = await stocktakeOf(workspace, undefined);
  const order = await readRunningOrder(stocktake.unit.deck, workspace.folder, tools.templates);
  const measure = await tools.measure();
  const inLanguage = async (language: 'en' | 'ur') => {
    const spoken = { ...stocktake, unit: { ...stocktake.unit, language } };
    const { deck } = compose(spoken, order, { texts: await tools.texts(language), measure });
    return { deck, slides: slidesOf(await tools.writeDeck(deck)) };
  };
  const decks = { en: await inLanguage('en'), ur: await inLanguage('ur') };
  await close();
  return decks;
}

/** The slides of a finished deck as XML, in order. */
function slidesOf(bytes: Uint8Array): string[] {
  const slides = [...unzip(bytes)].flatMap(([name, content]) => {
    const number = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1];
    return number === undefined ? [] : [{ number: Number(number), xml: content.toString('utf8') }];
  });
  return slides.sort((a, b) => a.number - b.number).map(({ xml }) => xml);
}

const titleOf = (slide: string) =>
  [...(/<p:ph type="(?:ctrTitle|title)".*?<\/p:sp>/s.exec(slide)?.[0] ?? '').matchAll(/<a:t>([^<]*)<\/a:t>/g)]
    .map(([, text]) => text)
    .join('');

describe.each(UNITS)('the deck of %s can be read by everybody', (unit) => {
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-accessible-'));
  let decks: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    decks = await build(folder, unit);
    return () => rmSync(folder, { recursive: true, force: true });
  }, 120_000);

  describe.each(['en', 'ur'] as const)('in %s', (language) => {
    it('has a title on every slide, and no two the same', () => {
      const titles = decks[language].slides.map(titleOf);
      expect(titles.length).toBeGreaterThan(3);
      expect(titles.filter((title) => title.trim() === '')).toEqual([]);
      expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
    });

    it('is read in the order title, what stands over it, content, source, foot', () => {
      for (const slide of decks[language].slides) {
        const names = [...slide.matchAll(/<p:cNvPr id="\d+" name="([^"]+)"/g)].map(([, name]) => name ?? '');
        expect(names[0]).toBe('Title');
        const at = (name: string) => names.indexOf(name);
        if (at('kicker') >= 0) expect(at('kicker')).toBeLessThanOrEqual(2);
        if (at('source') >= 0) expect(at('source')).toBeLessThan(at('Marking'));
        expect(at('Marking')).toBeGreaterThanOrEqual(names.length - 4);
      }
    });

    it('describes every chart, table, picture and light, and marks the rest as decoration', () => {
      let described = 0;
      for (const slide of decks[language].slides) {
        for (const [, kind, body] of slide.matchAll(/<p:(graphicFrame|pic|sp)>(.*?)<\/p:\1>/gs)) {
          const identity = /<p:cNvPr ([^>]*?)(?:\/>|>(.*?)<\/p:cNvPr>)/s.exec(body ?? '') ?? [];
          const alt = /descr="([^"]*)"/.exec(identity[1] ?? '')?.[1];
          const own = kind === 'sp' && /<a:t>[^<]/.test(body ?? '');
          const decoration = /adec:decorative[^>]*val="1"/.test(identity[2] ?? '');
          const empty = kind === 'sp' && /txBox="1"|<p:ph /.test(body ?? '');
          expect(Boolean(alt) || own || decoration || empty, `${titleOf(slide)}: ${identity[1]}`).toBe(true);
          if (kind !== 'sp') expect((alt ?? '').length, identity[1]).toBeGreaterThan(9);
          if (alt) described += 1;
        }
      }
      expect(described).toBeGreaterThan(3);
    });

    it('gives every table a head', () => {
      const tables = decks[language].slides.flatMap((slide) => [...slide.matchAll(/<a:tblPr [^>]*>/g)]);
      expect(tables.length).toBeGreaterThan(0);
      expect(tables.filter(([mark]) => !mark.includes('firstRow="1"'))).toEqual([]);
      expect(tables.filter(([mark]) => mark.includes('rtl="1"') !== (language === 'ur'))).toEqual([]);
    });

    it('says of every word which language it is in', () => {
      const runs = decks[language].slides.flatMap((slide) => [
        ...slide.matchAll(/<a:(?:r|fld)\b[^>]*>\s*<a:rPr([^>]*)>?.*?<a:t>([^<]*)<\/a:t>/gs),
      ]);
      expect(runs.length).toBeGreaterThan(50);
      const wrong = runs.filter(([, properties = '', text = '']) => {
        const tag = /lang="([^"]+)"/.exec(properties)?.[1];
        if (/[\u0600-\u06ff]/.test(text)) return tag !== 'ur-PK';
        return tag === undefined || (/\p{Script=Latin}/u.test(text) && tag !== 'en-GB');
      });
      expect(wrong.slice(0, 3).map(([run]) => run)).toEqual([]);
    });

    it('sets words and marks in inks that stand out from what is behind them', () => {
      const pairsOf = inkPairs(decks[language].deck);
      expect(pairsOf.text.size).toBeGreaterThan(1);
      const weak = (pairs: InkPairs, least: number) =>
        [...pairs].filter(([, [ink, ground]]) => contrast(HEX[ink], HEX[ground]) < least).map(([name]) => name);
      expect(weak(pairsOf.text, TEXT_CONTRAST)).toEqual([]);
      expect(weak(pairsOf.marks, MARK_CONTRAST)).toEqual([]);
    });
  });

  it('runs from the right in Urdu: paragraphs with Urdu in them, and none that has only digits or Latin letters', () => {
    const paragraphs = decks.ur.slides.flatMap((slide) => [...slide.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([p]) => p));
    const wordsOf = (p: string) => [...p.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join('');
    const urdu = paragraphs.filter((p) => /[\u0600-\u06ff]/.test(wordsOf(p)));
    expect(urdu.length).toBeGreaterThan(20);
    expect(urdu.filter((p) => !/<a:pPr[^>]* rtl="1"/.test(p)).map(wordsOf)).toEqual([]);
    const other = paragraphs.filter((p) => /\w/.test(wordsOf(p)) && !/[\u0600-\u06ff]/.test(wordsOf(p)));
    expect(other.filter((p) => /<a:pPr[^>]* rtl="1"/.test(p)).map(wordsOf)).toEqual([]);
  });
});

/** Inks with the fill behind them, by both names: "ink on paper". */
type InkPairs = Map<string, readonly [Ink, Ink]>;

/** The fill of the shape on which a box of words lies. */
function behind(box: TextBox<Text>, boxes: readonly Box[]): Ink | undefined {
  const [x, y] = [box.region.x + box.region.w / 2, box.region.y + box.region.h / 2];
  const under = boxes.slice(0, boxes.indexOf(box)).findLast((other) => {
    if (other.kind !== 'shape' || !other.fill || other.shape === 'polyline') return false;
    const { region } = other;
    return x >= region.x && x <= region.x + region.w && y >= region.y && y <= region.y + region.h;
  });
  return under?.kind === 'shape' ? under.fill : undefined;
}

/** Every ink that words or marks of a deck have. */
function inkPairs(deck: Deck): { text: InkPairs; marks: InkPairs } {
  const text: InkPairs = new Map();
  const marks: InkPairs = new Map();
  const note = (pairs: InkPairs, ink: Ink, ground: Ink = 'paper') => pairs.set(`${ink} on ${ground}`, [ink, ground]);
  for (const { box, boxes } of deck.slides.flatMap(({ boxes }) => boxes.map((box) => ({ box, boxes })))) {
    if (box.kind === 'text') {
      const ground = behind(box, boxes);
      for (const { runs } of box.paragraphs) for (const { colour = 'ink' } of runs) note(text, colour, ground);
    } else if (box.kind === 'table') {
      for (const { paragraphs, fill = 'paper' } of box.rows.flat()) {
        for (const { runs } of paragraphs) {
          for (const run of runs) if (run.text.text !== '') note(text, run.colour ?? 'ink', fill);
        }
      }
    } else if (box.kind === 'light') {
      note(marks, box.light === 'no-data' || box.light === 'no-information' ? 'ND' : box.light);
    } else if (box.kind === 'chart' && !('request' in box.chart)) {
      for (const { stroke, marker, labels, kind, fill } of box.chart.series) {
        // A white edge or a white heart sets a mark apart; it is none itself.
        const inks = [kind === 'line' ? stroke?.colour : undefined, marker?.outline?.colour, marker?.fill];
        for (const ink of inks) if (ink && ink !== 'paper') note(marks, ink);
        for (const { colour, position } of labels) {
          const inBar = kind === 'bar' && (position === 'left' || position === 'below');
          note(text, colour, inBar ? fill : 'paper');
        }
      }
    }
  }
  return { text, marks };
}

describe('the four ratings', () => {
  const pairs = [
    ['R', 'AR'],
    ['R', 'AG'],
    ['R', 'G'],
    ['AR', 'AG'],
    ['AR', 'G'],
    ['AG', 'G'],
  ] as const;

  it.each(VIEWS)('can be told apart in %s', (view) => {
    // A difference of 2.3 is just noticeable; marks that are small and apart need several times that.
    for (const [one, other] of pairs) {
      expect(differenceIn(view, HEX[one], HEX[other]), `${one} and ${other}`).toBeGreaterThan(9);
    }
  });

  it('differ as the look says: R and AR by 24.9, in deuteranopia AR and AG by 9.6, in grey AR and G by 9.1', () => {
    expect(differenceIn('normal', HEX.R, HEX.AR)).toBeCloseTo(24.9, 0);
    expect(differenceIn('deuteranopia', HEX.AR, HEX.AG)).toBeCloseTo(9.6, 0);
    expect(differenceIn('grey', HEX.AR, HEX.G)).toBeCloseTo(9.1, 0);
  });
});
