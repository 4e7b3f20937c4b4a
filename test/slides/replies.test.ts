import { describe, expect, it } from 'vitest';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { EXAMPLE_STOCKTAKE, exampleAgenda } from '../../src/slides/parts/example.ts';
import { EXAMPLE_REPLIED } from '../../src/slides/parts/example-replied.ts';
import { priority } from '../../src/slides/priority.ts';
import { replies } from '../../src/slides/replies.ts';
import { box, cellsOf, only, said } from './said.ts';

const DECK = { of: 'deck' } as const;
const PARTICIPATION = { of: 'priority', sector: 'education', priority: 'children-in-school' } as const;

/** The words of the department's reply on the slide of the example's priority. */
function replyOnSlide(stocktake: Stocktake): string {
  const { paragraphs } = box(only(priority.make(stocktake, PARTICIPATION)), 'text', 'reply');
  return paragraphs.map(({ runs }) => runs.map(({ text }) => said(text)).join('')).join(' / ');
}

describe('the slide of replies', () => {
  it('tells who signed off and what became of it, what was to be corrected, and what was done', () => {
    const slide = only(replies.make(EXAMPLE_REPLIED, DECK));
    expect(cellsOf(box(slide, 'table', 'replies')).slice(1)).toEqual([
      [
        'School Education',
        'lapsed: Secretary, School Education, 7 Aug / Children in school, Punjab: 90.1% → 90.4%',
        'Children in school, Punjab: 90.1% should be 90.4 (final round)',
        'corrected: 90.4%',
      ],
      ['', '', 'Children in school: “The June round fell in the holidays.”', 'printed on its slide'],
    ]);
    expect(said(slide.title)).toBe(
      'The one department has answered, one signed off;\none sign-off has lapsed, one correction made',
    );
  });

  it('tells who has not answered once a pre-read was made', () => {
    const asked = { ...EXAMPLE_REPLIED, ledger: EXAMPLE_REPLIED.ledger.slice(0, 1) };
    const slide = only(replies.make(asked, DECK));
    expect(cellsOf(box(slide, 'table', 'replies')).slice(1)).toEqual([['School Education', 'not answered', '', '']]);
    expect(said(slide.title)).toBe('The one department has not answered');
  });
});

describe('the slide of a priority', () => {
  it('prints what the department answered, and who and when', () => {
    expect(replyOnSlide(EXAMPLE_REPLIED)).toBe(
      'Department’s reply / “The June round fell in the holidays.” Secretary, School Education, 7 August',
    );
  });

  it('prints what the unit entered as its reply, where it answered nothing', () => {
    const narrative = { 'children-in-school': { happened: [], why: [], next: [], reply: 'Ten schools are new.' } };
    expect(replyOnSlide(exampleAgenda({ narrative }))).toMatch(/^Department’s reply \/ “Ten schools are new\.” /);
  });

  it('has no such section where there is no reply', () => {
    expect(() => replyOnSlide(EXAMPLE_STOCKTAKE)).toThrow();
  });
});
