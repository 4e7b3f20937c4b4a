import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../src/domain/cell.ts';
import { EXAMPLE_REGISTER, EXAMPLE_UNIT } from '../../src/domain/example.ts';
import { period } from '../../src/domain/period.ts';
import type { Register } from '../../src/domain/register.ts';
import { REGISTER_SHEETS } from '../../src/domain/register-sheets.ts';
import { Unit } from '../../src/domain/unit.ts';
import { readRegister } from '../../src/stages/read-register.ts';
import { type Grid, registerGrids, workbookOf } from './register-workbook.ts';

/** Reads the example plan after a change of its cells. */
function readSpoilt(
  spoil: (grids: Map<string, Grid>) => void,
  register: Register = EXAMPLE_REGISTER,
  unit = EXAMPLE_UNIT,
) {
  const grids = registerGrids(register);
  spoil(grids);
  return readRegister(workbookOf(grids), unit);
}

/** Reads the example plan after a change of the plan itself. */
function readChanged(change: (register: Register) => void, unit = EXAMPLE_UNIT) {
  const register = structuredClone(EXAMPLE_REGISTER);
  change(register);
  return readRegister(workbookOf(registerGrids(register)), unit);
}

/** A1 address of a field in a row counted from 1, as Excel shows it. */
function cell(sheet: string, field: string, row: number): string {
  const columns = REGISTER_SHEETS.find(({ name }) => name === sheet)?.columns ?? [];
  return `${columnLetters(columns.findIndex((column) => column.field === field))}${row}`;
}

function put(grids: Map<string, Grid>, sheet: string, field: string, row: number, value: Grid[number][number]): void {
  const columns = REGISTER_SHEETS.find(({ name }) => name === sheet)?.columns ?? [];
  grids.get(sheet)?.[row - 1]?.splice(
    columns.findIndex((column) => column.field === field),
    1,
    value,
  );
}

/** The finding expected, and nothing else that blocks. */
function found({ findings }: ReturnType<typeof readRegister>): string[] {
  return findings.map(({ check, sheet, cell: at }) => `${check} ${sheet ?? ''}!${at ?? ''}`);
}

describe('reading a register', () => {
  it('gives the register that was written, without a finding', () => {
    const read = readSpoilt(() => {});
    expect(read.findings).toEqual([]);
    expect(read.register).toEqual(EXAMPLE_REGISTER);
  });

  it('finds headings under a title, in any order and case', () => {
    const read = readSpoilt((grids) => {
      for (const grid of grids.values()) {
        for (const row of grid) row.reverse();
        grid[0] = (grid[0] ?? []).map((heading) =>
          typeof heading === 'string' ? ` ${heading.toUpperCase()} ` : heading,
        );
        grid.unshift(['Plan of the unit'], []);
      }
    });
    expect(read.findings).toEqual([]);
    expect(read.register).toEqual(EXAMPLE_REGISTER);
  });

  it('undoes what Excel makes of a typed period and date', () => {
    const read = readSpoilt((grids) => {
      put(grids, 'Baselines', 'period', 2, { type: 'date', value: 40848, shown: '2011-11-01' });
      put(grids, 'Baselines', 'agreedOn', 2, { type: 'date', value: 40923, shown: '2012-01-15' });
    });
    expect(read.register).toEqual(EXAMPLE_REGISTER);
  });

  it('says place, what is there, what was expected and what to do', () => {
    const { register, findings } = readSpoilt((grids) => put(grids, 'Indicators', 'goal', 3, 'target'));
    expect(register).toBeNull();
    expect(findings.map(({ message }) => message)).toEqual([
      'register.xlsx, Indicators!L3: Goal is “target”; it is one of path, standing, range. Choose one of these.',
    ]);
  });

  it.each<[title: string, spoil: (grids: Map<string, Grid>) => void, finds: string]>([
    ['a sheet that is not there', (g) => g.delete('Places'), 'register-missing-sheet !'],
    [
      'a blank that is needed',
      (g) => put(g, 'Indicators', 'owner', 2, undefined),
      'register-missing-value Indicators!W2',
    ],
    ['a blank goal', (g) => put(g, 'Indicators', 'goal', 2, ''), 'register-missing-value Indicators!L2'],
    [
      'a number typed as text',
      (g) => put(g, 'Baselines', 'value', 2, '84.8 %'),
      'register-text-for-number Baselines!D2',
    ],
    [
      'a formula without a value',
      (g) => put(g, 'Baselines', 'value', 2, { type: 'error', shown: '#REF!' }),
      'register-unreadable-value Baselines!D2',
    ],
    [
      'an id in capitals',
      (g) => put(g, 'Initiatives', 'id', 2, 'Enrolment Drive'),
      'register-unreadable-value Initiatives!A2',
    ],
    [
      'a period of another form',
      (g) => put(g, 'Past values', 'period', 2, 'June 2012'),
      'register-unreadable-value Past values!C2',
    ],
    ['a name too long', (g) => put(g, 'Sectors', 'name', 2, 'x'.repeat(41)), 'register-unreadable-value Sectors!B2'],
    ['half a decimal', (g) => put(g, 'Indicators', 'decimals', 2, 1.5), 'register-unreadable-value Indicators!K2'],
    [
      'neither yes nor no',
      (g) => put(g, 'Indicators', 'headline', 2, 'perhaps'),
      'register-unknown-choice Indicators!D2',
    ],
    [
      'a source nobody knows',
      (g) => put(g, 'Indicators', 'sources', 2, 'survey; hearsay'),
      'register-unknown-choice Indicators!X2',
    ],
    ['a column that is gone', (g) => put(g, 'Places', 'kind', 1, undefined), 'register-missing-column Places!'],
  ])('names %s at its cell', (_, spoil, finds) => {
    const read = readSpoilt(spoil);
    expect(found(read)).toEqual([finds]);
    expect(read.register).toBeNull();
  });

  it('offers the heading that a misspelt one is near to, and only notes a column of the unit’s own', () => {
    const misspelt = readSpoilt((grids) => put(grids, 'Places', 'aliases', 1, 'Othr names'));
    expect(misspelt.findings.map(({ severity, remedy }) => [severity, remedy])).toEqual([
      ['block', 'Write Other names, or delete the column.'],
    ]);
    const added = readSpoilt((grids) => grids.get('Sectors')?.[0]?.push('Minister'));
    expect(added.findings.map(({ check, severity }) => [check, severity])).toEqual([
      ['register-unknown-column', 'note'],
    ]);
    expect(added.register).toEqual(EXAMPLE_REGISTER);
  });

  it('names every bad cell, not only the first', () => {
    const { findings } = readSpoilt((grids) => {
      put(grids, 'Indicators', 'goal', 2, 'x');
      put(grids, 'Indicators', 'polarity', 3, 'x');
      put(grids, 'Places', 'name', 4, undefined);
    });
    expect(findings.map(({ sheet, cell: at }) => `${sheet}!${at}`)).toEqual([
      'Indicators!L2',
      'Indicators!M3',
      'Places!B4',
    ]);
  });

  it.each<[title: string, change: (register: Register) => void, finds: string[]]>([
    [
      'an id twice',
      (r) => r.places.push({ ...at(r.places, 3), name: 'Lahore City', aliases: [] }),
      [`register-duplicate Places!${cell('Places', 'id', 8)}`],
    ],
    [
      'a trajectory out of order',
      (r) => at(r.trajectories, 0).points.splice(1, 0, { period: period('2011-06'), value: 90 }),
      [`register-disordered-periods Trajectories!${cell('Trajectories', 'period', 3)}`],
    ],
    [
      'a period twice in a trajectory',
      (r) => at(r.trajectories, 0).points.push({ period: period('2018-03'), value: 100 }),
      [`register-disordered-periods Trajectories!${cell('Trajectories', 'period', 4)}`],
    ],
    [
      'a trajectory without a target',
      (r) => at(r.trajectories, 0).points.pop(),
      [`register-path-end Trajectories!${cell('Trajectories', 'value', 2)}`],
    ],
    [
      'an indicator without its trajectory',
      (r) => r.trajectories.shift(),
      [`register-path-end Indicators!${cell('Indicators', 'goal', 2)}`],
    ],
    [
      'a target that is no improvement',
      (r) => at(r.trajectories, 1).points.splice(1, 1, { period: period('2016-Q1'), value: 3500 }),
      [`register-path-end Trajectories!${cell('Trajectories', 'value', 5)}`],
    ],
    [
      'a path that starts elsewhere',
      (r) => Object.assign(at(r.baselines, 0), { value: 84 }),
      [`register-path-start Trajectories!${cell('Trajectories', 'value', 2)}`],
    ],
    [
      'a path without a baseline',
      (r) => r.baselines.shift(),
      [`register-path-start Trajectories!${cell('Trajectories', 'value', 2)}`],
    ],
    [
      'shares of an improvement of 1.2 points',
      (r) => at(r.trajectories, 0).points.splice(1, 1, { period: period('2018-03'), value: 86 }),
      [`register-tolerance Trajectories!${cell('Trajectories', 'value', 3)}`],
    ],
    [
      'a standing goal without a value',
      (r) => {
        delete at(r.indicators, 1).standing;
      },
      [`register-goal Indicators!${cell('Indicators', 'standing', 3)}`],
    ],
    [
      'a standing goal rated by improvement',
      (r) => Object.assign(at(r.indicators, 1), { tolerance: { of: 'improvement', amberGreen: 0.1, amberRed: 0.25 } }),
      [`register-tolerance Indicators!${cell('Indicators', 'tolerance.of', 3)}`],
    ],
    [
      'tolerances the wrong way round',
      (r) => Object.assign(at(r.indicators, 1).tolerance, { amberGreen: 3, amberRed: 1 }),
      [`register-tolerance Indicators!${cell('Indicators', 'tolerance.amberRed', 3)}`],
    ],
    [
      'a standing value above 100 %',
      (r) => Object.assign(at(r.indicators, 1), { standing: 104 }),
      [`register-out-of-range Indicators!${cell('Indicators', 'standing', 3)}`],
    ],
    [
      'a path that is better in a range',
      (r) => Object.assign(at(r.indicators, 0), { polarity: 'range' }),
      [`register-goal Indicators!${cell('Indicators', 'polarity', 2)}`],
    ],
    [
      'a department unit.yaml does not have',
      (r) => Object.assign(at(r.indicators, 0), { department: 'school-eduction' }),
      [`register-unknown-name Indicators!${cell('Indicators', 'department', 2)}`],
    ],
    [
      'a companion nobody knows',
      (r) => at(r.indicators, 0).companions.push('dropout'),
      [`register-unknown-name Indicators!${cell('Indicators', 'companions', 2)}`],
    ],
    [
      'a past value of a place nobody knows',
      (r) => Object.assign(at(r.history, 0), { place: 'xanadu' }),
      [`register-unknown-name Past values!${cell('Past values', 'place', 2)}`],
    ],
    [
      'a place that is a part of itself over two steps',
      (r) => {
        Object.assign(at(r.places, 1), { parent: 'rural' });
        Object.assign(at(r.places, 2), { parent: 'urban' });
      },
      ['register-circle Places!E3', 'register-circle Places!E4'],
    ],
    [
      'one name for two places',
      (r) => at(r.places, 4).aliases.push('lahore'),
      [`register-ambiguous-name Places!${cell('Places', 'aliases', 6)}`],
    ],
    [
      'two headlines of one priority',
      (r) => Object.assign(at(r.indicators, 2), { headline: true }),
      [`register-headline Indicators!${cell('Indicators', 'headline', 4)}`],
    ],
    [
      'a priority without a headline',
      (r) => Object.assign(at(r.indicators, 1), { headline: false }),
      ['register-headline Priorities!A3'],
    ],
    [
      'a number given to two priorities',
      (r) => Object.assign(at(r.priorities, 1), { number: 1 }),
      ['register-duplicate Priorities!C3'],
    ],
    [
      'a breakdown the indicator does not have',
      (r) => Object.assign(at(r.indicators, 1), { placeKinds: ['whole'] }),
      Array.from({ length: 9 }, (_, i) => `register-strange-breakdown Past values!B${11 + i}`),
    ],
    [
      'a season that moves the trend',
      (r) => Object.assign(at(r.trajectories, 1), { interpolation: 'seasonal', season: [12, ...Array(11).fill(0)] }),
      ['register-season Trajectories!F4'],
    ],
    // 84.8 + 15.2 × 73/76 = 99.4 in December 2017; 2 more are 101.4.
    [
      'a season that passes 100 %',
      (r) => Object.assign(at(r.trajectories, 0), { interpolation: 'seasonal', season: [-2, ...Array(10).fill(0), 2] }),
      ['register-season Trajectories!Q2'],
    ],
    [
      'a seasonal trajectory without a profile',
      (r) => Object.assign(at(r.trajectories, 0), { interpolation: 'seasonal' }),
      ['register-season Trajectories!C2'],
    ],
  ])('holds the plan against its rules: %s', (_, change, finds) => {
    const read = readChanged(change);
    expect(found(read)).toEqual(finds);
    expect(read.register).toBeNull();
  });

  it('caps the priorities of a sector unless the unit gives a reason', () => {
    const tight = { ...EXAMPLE_UNIT, maximumPriorities: 1 };
    expect(found(readChanged(() => {}, Unit.parse(tight)))).toEqual(['register-too-many-priorities Priorities!B3']);
    const reasoned = Unit.parse({ ...tight, manyPrioritiesReason: 'Two laws came into force at once' });
    expect(readChanged(() => {}, reasoned).register).toEqual(EXAMPLE_REGISTER);
  });

  it('says that a sheet is empty, or has no headings, once', () => {
    const none = readSpoilt((grids) => grids.set('Sectors', []));
    expect(found(none)).toEqual(['register-missing-column Sectors!']);
    const empty = readChanged((r) => {
      for (const part of Object.values(r)) part.splice(0);
    });
    expect(found(empty)).toEqual([
      'register-empty-sheet Indicators!',
      'register-empty-sheet Places!',
      'register-unknown-name Places!',
      'register-empty-sheet Priorities!',
      'register-empty-sheet Sectors!',
    ]);
  });

  it('asks for the place of the whole', () => {
    expect(found(readChanged(() => {}, { ...EXAMPLE_UNIT, place: 'sindh' }))).toContain(
      'register-unknown-name Places!',
    );
  });

  it('uses no word that blames', () => {
    const { findings } = readSpoilt((grids) => {
      for (const grid of grids.values()) grid.splice(1, 1, grid[0]?.map(() => '?') ?? []);
    });
    expect(findings.length).toBeGreaterThan(40);
    for (const { message } of findings)
      expect(message.replace('Margin of error', '')).not.toMatch(
        /\b(invalid|error|please|too (big|small)|expected string)\b/i,
      );
  });
});

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`no item ${index}`);
  return item;
}
