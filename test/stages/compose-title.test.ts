import { describe, expect, it } from 'vitest';
import type { Slide } from '../../src/domain/slide.ts';
import { titled } from '../../src/stages/compose-title.ts';

/** Every character as wide as the next: a line of 12.333 inches holds 61 of 26 points, for 26 / 72 / 1.8 is 0.2006 inches. */
const even = (text: string, pt: number) => (text.length * pt) / 72 / 1.8;
const title = (text: string, kicker = 'Priority 1'): Slide => ({
  id: text.slice(0, 8),
  layout: 'content',
  title: { text, figures: [] },
  kicker: { what: { text: kicker, figures: [] } },
  boxes: [],
  notes: [],
  annex: false,
});
const written = (...texts: string[]) =>
  titled(
    texts.map((text, i) => ({ slide: title(text, `Priority ${i + 1}`), byHand: false })),
    even,
  ).map(({ slide, whole }) => [slide.title.text, whole?.text ?? null]);

const LONG = 'None of 38 districts is at or below plan on programmes of immunisation and of health';

describe('a title of the program that needs a third line', () => {
  it('loses its last clause first, and the whole of it is known', () => {
    const whole = `${LONG};\n38 are Red, the community of the south is 37 points behind`;
    expect(written(whole)).toEqual([[LONG, whole]]);
  });

  it('loses words where it has no clause to lose', () => {
    const whole = `${LONG} and of schools and of roads and of water and of irrigation`;
    const [[short = ''] = []] = written(whole);
    expect(short).toMatch(/^None of 38 districts .* and…$/);
    expect(whole.startsWith(short?.slice(0, -1) ?? '?')).toBe(true);
  });

  it('keeps what tells it apart, and is told apart where only what it lost did that', () => {
    const page = `${LONG}; 38 are Red, the community of the south is behind (2 of 2)`;
    expect(written(page)).toEqual([[`${LONG} (2 of 2)`, page]]);
    const [one, other] = written(
      `${LONG}; 38 are Red, the north is behind by 37.3`,
      `${LONG}; 12 are Red, the south is behind by 12.5`,
    );
    expect([one?.[0], other?.[0]]).toEqual([`${LONG} (Priority 1)`, `${LONG} (Priority 2)`]);
  });

  it('stays as it is where a person wrote it', () => {
    const whole = `${LONG}; 38 are Red, the community of the south is 37 points behind`;
    const [only] = titled([{ slide: title(whole), byHand: true }], even);
    expect(only).toMatchObject({ slide: { title: { text: whole } }, whole: null });
  });

  it('keeps the places of the figures that still stand', () => {
    const figure = { value: 2, unit: '', decimals: 0, provenance: { cells: [] } };
    const text = `${LONG}; 38 are Red, the community of the south is behind (2 of 2)`;
    const at = text.indexOf('(2') + 1;
    const slide = {
      ...title(text),
      title: {
        text,
        figures: [
          { start: 8, end: 10, figure },
          { start: at, end: at + 1, figure },
        ],
      },
    };
    const [only] = titled([{ slide, byHand: false }], even);
    const shown = only?.slide.title.figures.map(({ start, end }) => only.slide.title.text.slice(start, end));
    expect(shown).toEqual(['38', '2']);
  });
});
