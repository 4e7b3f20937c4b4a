import { describe, expect, it } from 'vitest';
import { EXAMPLE_REGISTER, EXAMPLE_UNIT } from '../../src/domain/example.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { period } from '../../src/domain/period.ts';
import type { Register } from '../../src/domain/register.ts';
import { REGISTER_SHEETS } from '../../src/domain/register-sheets.ts';
import type { Trajectory } from '../../src/domain/trajectory.ts';
import { readRegister } from '../../src/stages/read-register.ts';
import { cellOf, readChanged } from './read-changed.ts';
import { registerGrids, workbookOf } from './register-workbook.ts';

/** Row of an indicator of the example on its sheet. */
const ROWS = { participation: 2, attendance: 3, 'closed-schools': 4 } as const;

function indicator(register: Register, id: keyof typeof ROWS, changes: Partial<Indicator>): void {
  const index = ROWS[id] - 2;
  const [before] = register.indicators.slice(index);
  if (before) register.indicators[index] = { ...before, ...changes };
}

function path(register: Register, id: string, changes: Partial<Trajectory>): void {
  const index = register.trajectories.findIndex((one) => one.indicator === id);
  const [before] = register.trajectories.slice(index);
  if (before) register.trajectories[index] = { ...before, ...changes };
}

const at = (field: string, id: keyof typeof ROWS) => `Indicators!${cellOf('Indicators', field, ROWS[id])}`;

/** Attendance as milestones of the first priority, without the values that it had. */
function milestones(register: Register, changes: Partial<Indicator> = {}): void {
  register.history = [];
  indicator(register, 'attendance', {
    method: 'milestones',
    standing: 100,
    tolerance: { of: 'value', amberGreen: 20, amberRed: 40 },
    placeKinds: ['whole'],
    priority: 'children-in-school',
    headline: false,
    ...changes,
  });
}

describe('rating methods', () => {
  it('are known by name', () => {
    const { found, said } = readChanged((register) => indicator(register, 'attendance', { method: 'milestone' }));
    expect(found).toEqual([`register-method ${at('method', 'attendance')}`]);
    expect(said[0]).toBe(
      'Rating method is “milestone”; it is one of trajectory, compound-growth, milestones, fixed-thresholds. Write milestones.',
    );
  });

  it('rate the goals they can', () => {
    const { found, said } = readChanged((register) => indicator(register, 'attendance', { method: 'compound-growth' }));
    expect(found).toEqual([`register-method ${at('method', 'attendance')}`]);
    expect(said[0]).toContain('Rating method is compound-growth and Goal is standing; it rates the goal path.');
  });

  it('take limits, which come back as they were written', () => {
    const { findings, read, given } = readChanged((register) =>
      indicator(register, 'attendance', { method: 'fixed-thresholds', limits: [95, 80.5, 60] }),
    );
    expect(findings).toEqual([]);
    expect(read).toEqual(given);
  });

  it.each([
    [[100, 80], 'fixed-thresholds has 3, from the best light down. Give 3, or none.'],
    [[100, 60, 80], 'each limit is lower than the one before it. Correct them, or leave the cell blank.'],
    [[100, 100, 60], 'each limit is lower than the one before it. Correct them, or leave the cell blank.'],
  ])('refuse the limits %j', (limits, expected) => {
    const { found, said } = readChanged((register) =>
      indicator(register, 'attendance', { method: 'fixed-thresholds', limits }),
    );
    expect(found).toEqual([`register-limits ${at('limits', 'attendance')}`]);
    expect(said[0]).toBe(`Rating limits is ${limits.join('; ')}; ${expected}`);
  });

  it('take months overdue in rising order, and limits of pace above nought', () => {
    const limits = (id: keyof typeof ROWS, changes: Partial<Indicator>) =>
      readChanged((register) => indicator(register, id, changes)).found;
    expect(readChanged((register) => milestones(register, { limits: [4, 2] })).found).toContain(
      `register-limits ${at('limits', 'attendance')}`,
    );
    expect(limits('participation', { limits: [0.9, 0.5] })).toEqual([]);
    expect(limits('participation', { limits: [0.9, 0] })).toEqual([`register-limits ${at('limits', 'participation')}`]);
  });

  it('take numbers alone for limits', () => {
    const grids = registerGrids(EXAMPLE_REGISTER);
    const column = REGISTER_SHEETS.find(({ name }) => name === 'Indicators')?.columns.findIndex(
      ({ field }) => field === 'limits',
    );
    grids.get('Indicators')?.[ROWS.attendance - 1]?.splice(column ?? 0, 1, '100; all; 60');
    const { findings } = readRegister(workbookOf(grids), EXAMPLE_UNIT);
    expect(findings.map(({ check, cell, message }) => [check, cell, message])).toEqual([
      [
        'register-unreadable-value',
        cellOf('Indicators', 'limits', ROWS.attendance),
        expect.stringContaining('numbers are expected. Separate them by semicolons.'),
      ],
    ]);
  });
});

describe('compound growth', () => {
  const growth = (changes: Partial<Trajectory>) =>
    readChanged((register) => {
      indicator(register, 'closed-schools', { method: 'compound-growth' });
      path(register, 'closed-schools', changes);
    });

  it('is taken with a path that grows from a value above zero to another', () => {
    expect(growth({ interpolation: 'growth' }).findings).toEqual([]);
  });

  it('refuses another interpolation, points between, and a value of zero', () => {
    // Closed schools have the rows after the two of participation.
    expect(growth({}).found).toEqual([`register-method Trajectories!${cellOf('Trajectories', 'interpolation', 4)}`]);
    const points = [
      { period: period('2014-Q1'), value: 3410 },
      { period: period('2015-Q1'), value: 2000 },
      { period: period('2016-Q1'), value: 1000 },
    ];
    expect(growth({ interpolation: 'growth', points }).found).toEqual([
      `register-method Trajectories!${cellOf('Trajectories', 'period', 5)}`,
    ]);
    const toZero = points.filter((_, i) => i !== 1).map((point, i) => ({ ...point, value: i === 1 ? 0 : point.value }));
    const { found, said } = growth({ interpolation: 'growth', points: toZero });
    expect(found).toEqual([`register-method Trajectories!${cellOf('Trajectories', 'value', 5)}`]);
    expect(said[0]).toContain('0 stands here; growth is defined between values above 0.');
  });
});

describe('fixed thresholds', () => {
  it('refuse an agreed zero, of a value to keep and along a path', () => {
    const standing = readChanged((register) =>
      indicator(register, 'attendance', { method: 'fixed-thresholds', standing: 0 }),
    );
    expect(standing.found).toEqual([`register-method ${at('standing', 'attendance')}`]);
    const { found } = readChanged((register) => {
      indicator(register, 'closed-schools', { method: 'fixed-thresholds' });
      path(register, 'closed-schools', {
        points: [
          { period: period('2014-Q1'), value: 3410 },
          { period: period('2016-Q1'), value: 0 },
        ],
      });
    });
    expect(found).toEqual([`register-method Trajectories!${cellOf('Trajectories', 'value', 5)}`]);
  });
});

describe('milestones', () => {
  it('are taken for the whole of a priority that has initiatives', () => {
    expect(readChanged((register) => milestones(register)).found).toEqual([
      // Its priority has lost its headline by the change.
      `register-headline Priorities!${cellOf('Priorities', 'id', 3)}`,
    ]);
  });

  it('need an initiative', () => {
    const { found, said } = readChanged((register) =>
      milestones(register, { priority: 'pupils-present', headline: true }),
    );
    expect(found).toEqual([`register-method ${at('priority', 'attendance')}`]);
    expect(said[0]).toContain('pupils-present has no initiative');
  });

  it('are a share in per cent, for the whole alone', () => {
    const { found } = readChanged((register) =>
      milestones(register, { unit: 'steps', kind: 'number', polarity: 'lower', placeKinds: ['whole', 'district'] }),
    );
    for (const field of ['unit', 'kind', 'polarity', 'placeKinds']) {
      expect(found).toContain(`register-method ${at(field, 'attendance')}`);
    }
  });
});
