import { describe, expect, it } from 'vitest';
import { AgendaRoadblock } from '../../src/domain/agenda.ts';
import { Unit } from '../../src/domain/unit.ts';
import { exampleAgenda } from '../../src/slides/parts/example.ts';
import { EXAMPLE_WITH_ROADBLOCKS } from '../../src/slides/parts/example-roadblocks.ts';
import { shortLevel } from '../../src/slides/parts/level-ladder.ts';
import { roadblocks } from '../../src/slides/roadblocks.ts';
import { box, cellsOf, made, only, said, wordsOf } from './said.ts';

const DECK = { of: 'deck' } as const;

function blocked(text: string, more: object = {}) {
  return AgendaRoadblock.parse({
    text,
    departments: ['school-education'],
    since: '2015-08-03',
    ask: 'Certify the titles',
    level: 'department',
    ...more,
  });
}

const withRoadblocks = (...list: AgendaRoadblock[]) => exampleAgenda({ roadblocks: list });
const titleOf = (...list: AgendaRoadblock[]) => said(made(roadblocks.make(withRoadblocks(...list), DECK))[0]?.title);

describe('the roadblocks slide', () => {
  const slide = only(roadblocks.make(EXAMPLE_WITH_ROADBLOCKS, DECK));

  it('lists the longest open first, with the departments, the day and the ask', () => {
    expect(cellsOf(box(slide, 'table', 'roadblocks'))).toEqual([
      ['Roadblock and departments', 'Open since', 'Days open', 'What we ask', ''],
      [
        'Who repairs school water points / School Education · public-health-engineering',
        '10 May 2015',
        '',
        'Name one owner and move Rs 210 million',
        '',
      ],
      [
        'Land titles missing for 63 new schools / School Education',
        '3 Aug 2015',
        '',
        'Deputy Commissioners to certify',
        '',
      ],
    ]);
  });

  it('draws the days as bars, the longest 1.15 inches, the number behind each: 94 and 9', () => {
    expect(box(slide, 'shape', 'days:1:bar').region.w).toBe(1.15);
    expect(box(slide, 'shape', 'days:2:bar').region.w).toBeCloseTo((1.15 * 9) / 94);
    expect([1, 2].map((row) => wordsOf(box(slide, 'text', `days:${row}`)))).toEqual([['94'], ['9']]);
  });

  it('draws the ladder of the unit: a large dot for who is to settle it, solid below and hollow above', () => {
    const dots = (row: number) => [1, 2, 3, 4].map((n) => box(slide, 'shape', `level:row${row}:${n}`));
    expect(dots(1).map(({ region, fill }) => [region.w, fill])).toEqual([
      [0.105, 'ink'],
      [0.105, 'ink'],
      [0.105, 'ink'],
      [0.21, 'ink'],
    ]);
    expect(dots(2).map(({ region, fill }) => [region.w, fill])).toEqual([
      [0.21, 'ink'],
      [0.105, 'paper'],
      [0.105, 'paper'],
      [0.105, 'paper'],
    ]);
    expect(said(dots(1)[3]?.alt)).toBe('To be settled by: Chief Minister, level 4 of 4');
    expect(dots(1)[0]?.alt).toBeUndefined();
    expect([1, 2, 3, 4].map((n) => wordsOf(box(slide, 'text', `level:${n}:head`)).join())).toEqual([
      'Dep.',
      'DU',
      'CS',
      'CM',
    ]);
  });

  it('says in its source what the levels are and when one is to be taken higher', () => {
    expect(said(slide.source)).toContain('Dep. department, DU delivery unit, CS chief secretary and CM Chief Minister');
    expect(said(slide.source)).toContain('open for more than 30 days a level');
  });

  it('asks in blue to take an old one higher, and shows the next step of one that has it', () => {
    const old = blocked('Pumps', { since: '2015-06-01', level: 'department' });
    const next = { by: '2015-08-25', text: 'Meeting of secretaries', owner: 'Chief Secretary' };
    const page = only(roadblocks.make(withRoadblocks(old, blocked('Titles', { since: '2015-05-01', next })), DECK));
    const [, titles, pumps] = cellsOf(box(page, 'table', 'roadblocks'));
    expect(titles?.[3]).toBe('Certify the titles / Next, by 25 Aug 2015: Meeting of secretaries');
    expect(pumps?.[3]).toBe('Certify the titles / Move to delivery unit');
    expect(page.notes.map(said)).toContain(
      'Pumps (School Education): open for 72 days; with: department. Asked: Certify the titles. It should be taken to the delivery unit now.',
    );
  });

  it.each([
    [[blocked('A'), blocked('B')], 'None of two roadblocks needs the Chief Minister;\n“A” has been open for 9 days'],
    [
      [blocked('A', { level: 'executive', since: '2015-05-10' }), blocked('B'), blocked('C'), blocked('D')],
      'One of four roadblocks needs the Chief Minister;\n“A” has been open for 94 days',
    ],
    [
      [blocked('A', { level: 'executive' }), blocked('B', { level: 'chief secretary', since: '2015-05-10' })],
      'Both roadblocks need the Chief Minister;\n“B” has been open for 94 days',
    ],
    [
      [blocked('A'), blocked('Half of the titles of the land for the new schools are missing', { level: 'executive' })],
      'One of two roadblocks needs the Chief Minister;\nit has been open for 9 days',
    ],
    [
      [blocked('A', { level: 'executive' })],
      'The one roadblock needs the Chief Minister;\nit has been open for 9 days',
    ],
    [[blocked('A')], 'The one roadblock does not need the Chief Minister;\nit has been open for 9 days'],
  ])('has a title in the right number (%#)', (list, title) => {
    expect(titleOf(...list)).toBe(title);
  });

  it('stands closer from five on and continues after them', () => {
    const many = Array.from({ length: 7 }, (_, i) => blocked(`Roadblock ${i}`));
    const pages = made(roadblocks.make(withRoadblocks(...many), DECK));
    expect(pages.map((page) => box(page, 'table', 'roadblocks').rows.length - 1)).toEqual([5, 2]);
    expect(pages.map((page) => box(page, 'table', 'roadblocks').rowHeights[1])).toEqual([0.86, 0.86]);
    expect(said(pages[1]?.title)).toMatch(/\(2 of 2\)$/);
  });

  it.each([2, 3, 5, 6])('has room for a ladder of %i levels', (n) => {
    const levels = ['clerk', 'officer', 'secretary', 'chief secretary', 'cabinet', 'executive'].slice(-n);
    const unit = Unit.parse({ ...EXAMPLE_WITH_ROADBLOCKS.unit, escalation: levels });
    const page = only(roadblocks.make({ ...withRoadblocks(blocked('A', { level: levels[1] })), unit }, DECK));
    const dots = levels.map((_, i) => box(page, 'shape', `level:row1:${i + 1}`).region);
    expect(Math.max(...dots.map(({ x, w }) => x + w))).toBeLessThan(12.834);
    // A large dot and a small one side by side need 0.16 inches from middle to middle.
    const middles = dots.map(({ x, w }) => x + w / 2);
    for (const [i, x] of middles.entries()) if (i > 0) expect(x - (middles[i - 1] ?? 0)).toBeGreaterThan(0.3);
    expect(dots.filter(({ w }) => w === 0.21)).toHaveLength(1);
  });

  it('says that no level of the ladder is given where a return names another', () => {
    const given = { ...exampleAgenda({}), roadblocks: [{ ...blocked('A'), level: 'cabinet', cells: [] }] };
    const page = only(roadblocks.make(given, DECK));
    expect(said(box(page, 'shape', 'level:row1:1').alt)).toBe('No level of the ladder is given');
    expect(page.notes.map(said)[0]).toContain('with: cabinet');
  });
});

it.each([
  ['chief secretary', 'CS'],
  ['executive', 'PM'],
  ['head of unit', 'HU'],
  ['department', 'Dep.'],
  ['Secy', 'Secy'],
])('shortens %s to %s', (level, short) => {
  expect(shortLevel({ escalation: [], executive: 'Prime Minister' }, level)).toBe(short);
});
