import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/domain/finding.ts';
import { period } from '../../src/domain/period.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { dataQuality } from '../../src/slides/data-quality.ts';
import { EXAMPLE_CHANGED } from '../../src/slides/parts/changed-example.ts';
import { EXAMPLE_FINDINGS, EXAMPLE_STOCKTAKE } from '../../src/slides/parts/example.ts';
import { box, cellsOf, made, only, said, wordsOf } from './said.ts';
import { EIGHT, stocktakeOf } from './sector.ts';

const DECK = { of: 'deck' } as const;

function finding(change: Partial<Finding>): Finding {
  const [first] = EXAMPLE_FINDINGS;
  if (!first) throw new Error('the example has no finding');
  return { ...first, ...change };
}

function withFindings(findings: readonly Finding[], base: Stocktake = EXAMPLE_STOCKTAKE): Stocktake {
  return { ...base, findings };
}

describe('the data-quality annex', () => {
  const slide = only(dataQuality.make(EXAMPLE_STOCKTAKE, DECK));

  it('stands in the annex and counts what is open', () => {
    expect(slide.annex).toBe(true);
    expect(said(slide.title)).toBe('One finding keeps a value out, one query is open;\nboth baselines stand as agreed');
  });

  it('lists blocks before queries, with what was found, where, and what was done', () => {
    expect(cellsOf(box(slide, 'table', 'exceptions'))).toEqual([
      ['Priority', 'What we found', 'Where', 'What we did'],
      [
        'Attendance',
        '10,412 pupils present of 9,870 enrolled; no more present than enrolled',
        'school-education.xlsx, Indicators!G15',
        'Value not used',
      ],
      [
        'Attendance',
        '61.0 after 92.3; a change of at most 12 points',
        'school-education.xlsx, Districts!D9',
        'No value, queried',
      ],
    ]);
  });

  it('lists the baselines of the headlines, first and now', () => {
    expect(cellsOf(box(slide, 'table', 'baselines')).slice(1)).toEqual([
      [
        'Children in school',
        '84.8',
        '84.8',
        'November 2011, Nielsen household survey',
        'Chief Secretary, 15 Jan 2012',
        'none',
      ],
    ]);
  });

  it('joins alike findings and keeps their number', () => {
    const alike = ['G15', 'G16', 'G17'].map((cell) => finding({ cell }));
    const [, row, ...more] = cellsOf(box(only(dataQuality.make(withFindings(alike), DECK)), 'table', 'exceptions'));
    expect(more).toEqual([]);
    expect(row?.[1]).toBe(
      '10,412 pupils present of 9,870 enrolled; no more present than enrolled. And two more like it',
    );
  });

  it.each([
    ['a value that is in use', { check: 'outlier', severity: 'query', place: 'punjab' }, 'Used, queried'],
    [
      'a value that is not there',
      { check: 'text-for-number', severity: 'query', place: 'lahore' },
      'No value, queried',
    ],
    [
      'a place that is not known',
      { check: 'unknown-place', severity: 'query', place: null, cell: 'B6' },
      'No value, queried',
    ],
    ['a column of figures', { check: 'copied-forward', severity: 'query', place: null, cell: 'F6' }, 'Used, queried'],
    ['an agreed figure', { check: 'baseline-changed', severity: 'query', place: 'punjab' }, 'Register’s figure used'],
    ['the whole return', { check: 'copied-forward', severity: 'query', indicator: null, place: null }, 'Queried'],
    ['a value that cannot be', { check: 'out-of-range', severity: 'block', place: 'punjab' }, 'Value not used'],
  ] as const)('says what was done about %s', (_, change, did) => {
    const [received] = EXAMPLE_STOCKTAKE.returns;
    const key = 'attendance\u0000punjab';
    const point = {
      indicator: 'attendance',
      place: 'punjab',
      period: EXAMPLE_STOCKTAKE.period,
      source: 'departmental' as const,
      value: 91,
      cells: [{ file: received?.returned.file ?? '', sheet: 'Indicators', cell: 'F6' }],
    };
    const series = new Map([[key, { indicator: 'attendance', place: 'punjab', points: [point] }]]);
    const slide = made(dataQuality.make({ ...withFindings([finding(change)]), series }, DECK))[0];
    expect(slide && cellsOf(box(slide, 'table', 'exceptions'))[1]?.[3]).toBe(did);
  });

  it('writes per cent as slides do, and what was typed as it was typed', () => {
    const typed = finding({
      is: 'vehicles are the text “86.4 %”, read as 86.4 %',
      expected: 'a share of 100 % or less',
    });
    const [, row] = cellsOf(box(only(dataQuality.make(withFindings([typed]), DECK)), 'table', 'exceptions'));
    expect(row?.[1]).toBe('Vehicles are the text “86.4 %”, read as 86.4%; a share of 100% or less');
  });

  it('counts in words, and leaves out what there is none of', () => {
    const findings = (['block', 'query', 'query'] as const).map((severity, i) =>
      finding({ severity, cell: `G${i + 1}` }),
    );
    expect(said(made(dataQuality.make(withFindings(findings), DECK))[0]?.source)).toContain(
      'Findings: one blocks a value, two ask a question; alike',
    );
    expect(said(made(dataQuality.make(withFindings([]), DECK))[0]?.source)).toContain(
      'Findings: none blocks a value, none asks a question; alike',
    );
  });

  it.each([
    [['block', 'block'], 'Two findings keep values out;'],
    [['query'], 'One data query is open, no value is kept out;'],
    [['block', 'query', 'query', 'note'], 'One finding keeps a value out, two queries are open;'],
    [['note'], 'No data question is open;'],
  ] as const)('has a title in the right number: %s', (severities, start) => {
    const findings = severities.map((severity, i) => finding({ severity, cell: `G${i + 1}` }));
    const title = said(made(dataQuality.make(withFindings(findings), DECK))[0]?.title);
    expect(title.split('\n')[0]).toBe(start);
  });

  it('looks at this stocktake alone: not at earlier returns, nor at superseded ones', () => {
    const [received] = EXAMPLE_STOCKTAKE.returns;
    if (!received) throw new Error('the example has no return');
    const old = {
      ...received,
      period: period('2015-Q1'),
      returned: { ...received.returned, file: 'returns/2015-Q1/a.xlsx' },
    };
    const replaced = {
      ...received,
      status: 'superseded' as const,
      returned: { ...received.returned, file: 'returns/2015-Q2/b.xlsx' },
    };
    const stocktake = {
      ...withFindings([finding({ file: old.returned.file }), finding({ file: replaced.returned.file })]),
      returns: [received, old, replaced],
    };
    const clean = only(dataQuality.make(stocktake, DECK));
    expect(wordsOf(box(clean, 'text', 'no-exceptions'))).toEqual([
      'No finding of this stocktake blocks a value or asks a question.',
    ]);
    expect(said(clean.source)).toMatch(/^Two returns received, one used\./);
  });

  it('deals rows out: both tables share slides, then the one that is left has them whole', () => {
    const findings = Array.from({ length: 20 }, (_, i) => finding({ check: `check-${i}` }));
    const slides = made(dataQuality.make(withFindings(findings, stocktakeOf(EIGHT)), DECK));
    const rows = (name: string) =>
      slides.map(
        (page) =>
          page.boxes.flatMap((item) =>
            item.kind === 'table' && item.name === name ? [item.rows.length - 1] : [],
          )[0] ?? 0,
      );
    // 20 exceptions are 5 + 5 + 10; seven baselines are 4 + 3
    expect(rows('exceptions')).toEqual([5, 5, 10]);
    expect(rows('baselines')).toEqual([4, 3, 0]);
    for (const item of slides.flatMap(({ boxes }) => boxes)) {
      if (item.kind === 'table')
        expect(item.y + item.rowHeights.reduce((sum, h) => sum + h, 0)).toBeLessThanOrEqual(6.65);
    }
  });

  it('tells the findings whole in the notes, the first twenty of them', () => {
    const findings = Array.from({ length: 23 }, (_, i) => finding({ cell: `G${i + 1}`, message: `Finding ${i + 1}.` }));
    const notes = made(dataQuality.make(withFindings(findings), DECK))[0]?.notes.map(said) ?? [];
    expect(notes).toHaveLength(21);
    expect(notes.at(-1)).toBe('And 3 more; the list of findings has them all.');
  });
});

describe('the log of what was changed of what had been agreed', () => {
  const [first, second] = made(dataQuality.make(EXAMPLE_CHANGED, DECK));
  const [change] = EXAMPLE_CHANGED.changes;
  if (!first || !second || !change) throw new Error('the example has two slides and a change');
  const rowsOf = (stocktake: Stocktake) =>
    made(dataQuality.make(stocktake, DECK)).flatMap(({ boxes }) =>
      boxes.flatMap((item) => (item.kind === 'table' && item.name === 'changes' ? [cellsOf(item).slice(1)] : [])),
    );

  it('leaves the title true', () => {
    expect(said(first.title)).toBe(
      'One finding keeps a value out, one query is open;\none of two baselines has changed since first agreed',
    );
    const limit = {
      part: 'thresholds',
      indicator: null,
      place: null,
      field: 'limit',
      recolours: false,
      inUnit: false,
    } as const;
    const differences = [{ ...limit, name: 'the limit of outlier', was: null, is: 4 }];
    const other = { ...EXAMPLE_STOCKTAKE, changes: [{ ...change, differences, effects: [] }] };
    expect(said(made(dataQuality.make(other, DECK))[0]?.title)).toMatch(
      /\nboth baselines stand as agreed, one other figure has changed$/,
    );
    expect(rowsOf(other)).toEqual([
      [
        [
          'Data check / limit of outlier',
          'nothing / → 4',
          expect.stringContaining('Denominator'),
          expect.any(String),
          'none',
        ],
      ],
    ]);
  });

  it('stands beside the first and the present value', () => {
    expect(cellsOf(box(first, 'table', 'baselines'))[1]).toEqual([
      'Children in school',
      '84.8',
      '86.2',
      'November 2011, Nielsen household survey',
      'Chief Secretary, 20 Jul 2015',
      'Denominator, 20 Jul 2015 / Q2 2015: AR → R',
    ]);
  });

  it('tells what, from and to, why, who as stated, and which ratings', () => {
    expect(cellsOf(box(second, 'table', 'changes'))).toEqual([
      ['Figure', 'From, to', 'Why', 'Who, as stated', 'Ratings changed'],
      [
        'Participation / baseline',
        '84.8 → 86.2',
        'Denominator: The survey was weighted anew, to the projection of the census',
        'Asked: Secretary, School Education / Approved: Chief Secretary, 20 Jul 2015',
        'Q2 2015: AR → R',
      ],
    ]);
    expect(second.notes.map(said)).toContainEqual(
      expect.stringMatching(/^Evidence: evidence\/.*, SHA-256 9f86d081884c/),
    );
  });

  it('prints the revision of the register and the head of its chain on each slide', () => {
    const stocktake = { ...EXAMPLE_CHANGED, registerHash: '3fa9c2d1e0b4'.padEnd(64, '0') };
    for (const { source } of made(dataQuality.make(stocktake, DECK))) {
      expect(said(source)).toMatch(/policy fixed; register revision 2, head 3fa9c2d1e0b4\.$/);
    }
  });

  it('names a change that nobody approved, in the title too', () => {
    const unapproved = { ...EXAMPLE_CHANGED, changes: [{ ...change, approval: null }] };
    expect(said(made(dataQuality.make(unapproved, DECK))[0]?.title)).toMatch(
      /\none change of what was agreed was approved by nobody$/,
    );
    expect(rowsOf(unapproved)[0]?.[0]?.slice(2, 4)).toEqual([
      'No proposal stands behind it.',
      'Nobody approved revision 2 of 20 Jul 2015',
    ]);
  });

  it('keeps a remark and a change of the policy, in the order of their days', () => {
    const entry = (number: number, day: string, content: Stocktake['ledger'][number]['content']) => ({
      number,
      hash: '',
      previous: null,
      at: `${day}T09:00:00.000Z`,
      by: 'Chief Secretary',
      content,
    });
    const ledger = [
      entry(1, '2015-01-05', { kind: 'policy', policy: 'adjustable', justification: '' }),
      entry(2, '2015-07-01', {
        kind: 'annotation',
        indicator: 'participation',
        place: 'punjab',
        value: 85.1,
        category: 'source',
        text: 'Another survey found 85.1.',
        evidence: [],
      }),
      entry(3, '2015-08-01', { kind: 'policy', policy: 'fixed', justification: 'The plan is agreed.' }),
    ];
    const [rows = []] = rowsOf({ ...EXAMPLE_CHANGED, ledger });
    expect(rows.map(([figure, values]) => [figure, values])).toEqual([
      ['Participation / remark', '86.2 stands / 85.1 noted'],
      ['Participation / baseline', '84.8 → 86.2'],
      ['Baseline policy / of the whole unit', 'adjustable / → fixed'],
    ]);
    expect(said(made(dataQuality.make({ ...EXAMPLE_CHANGED, ledger }, DECK))[0]?.source)).toContain(
      'policy fixed since 1 August 2015;',
    );
  });

  it('counts the ratings that have no room, of other places too, and keeps to the slide', () => {
    const [effect] = change.effects;
    if (!effect) throw new Error('the example has an effect');
    const effects = ['2014-Q3', '2014-Q4', '2015-Q1', '2015-Q2'].map((when) => ({ ...effect, period: period(when) }));
    const many = Array.from({ length: 20 }, (_, i) => ({
      ...change,
      revision: i + 2,
      effects: [...effects, { ...effect, place: 'lahore' }],
    }));
    const pages = rowsOf({ ...EXAMPLE_CHANGED, changes: many });
    expect(pages.map(({ length }) => length)).toEqual([9, 9, 2]);
    expect(pages[0]?.[0]?.[4]).toBe('Q2 2015: AR → R / and four more');
    for (const { boxes } of made(dataQuality.make({ ...EXAMPLE_CHANGED, changes: many }, DECK))) {
      for (const item of boxes) {
        if (item.kind !== 'table') continue;
        expect(item.y + item.rowHeights.reduce((sum, h) => sum + h, 0)).toBeLessThanOrEqual(6.65);
      }
    }
  });
});
