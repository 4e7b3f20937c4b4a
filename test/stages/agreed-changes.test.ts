import { describe, expect, it } from 'vitest';
import { Agenda } from '../../src/domain/agenda.ts';
import { EXAMPLE_REGISTER, EXAMPLE_UNIT } from '../../src/domain/example.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { period } from '../../src/domain/period.ts';
import { indexRegister, type Register, type Revision } from '../../src/domain/register.ts';
import { registerChanges } from '../../src/domain/register-change.ts';
import { type SourceBook, seriesKey } from '../../src/domain/series.ts';
import { agreedChanges } from '../../src/stages/agreed-changes.ts';
import { bookUnder } from '../../src/stages/book-under.ts';
import { rateAll } from '../../src/stages/rate.ts';
import { observed } from '../charts/example-stocktake.ts';

const KEY = seriesKey('participation', 'punjab');

/** Participation measured from another baseline, its path starting there. */
function from(value: number, register: Register = EXAMPLE_REGISTER): Register {
  const isOwn = ({ indicator, place }: { indicator: string; place: string }) => seriesKey(indicator, place) === KEY;
  return {
    ...register,
    baselines: register.baselines.map((one) => (isOwn(one) ? { ...one, value } : one)),
    trajectories: register.trajectories.map((one) =>
      isOwn(one) ? { ...one, points: one.points.map((point, i) => (i === 0 ? { ...point, value } : point)) } : one,
    ),
  };
}

/** Revisions of these registers, entered on the first of one month after the other of 2015. */
function revisionsOf(...registers: readonly Register[]): Revision[] {
  return registers.map((register, i) => ({
    number: i + 1,
    hash: String(i + 1),
    previous: i === 0 ? null : String(i),
    at: `2015-0${i + 5}-01T09:00:00.000Z`,
    by: 'Chief Secretary',
    sourceFile: 'register.xlsx',
    sourceSha256: '',
    register,
  }));
}

/** The proposal and the approval that made a revision. */
function approved(revisions: readonly Revision[], number: number): LedgerEntry[] {
  const [before, after] = [revisions[number - 2], revisions[number - 1]];
  if (!before || !after) throw new Error(`there is no revision ${number}`);
  const common = { previous: null, at: after.at };
  return [
    {
      ...common,
      number: 2 * number,
      hash: '',
      by: 'Secretary, School Education',
      content: {
        kind: 'proposal',
        id: `P${number - 1}`,
        changes: registerChanges(before.register, after.register),
        category: 'source',
        justification: 'Weighted anew',
        evidence: [],
        base: before.number,
      },
    },
    {
      ...common,
      number: 2 * number + 1,
      hash: '',
      by: 'Chief Secretary',
      content: { kind: 'verdict', proposal: `P${number - 1}`, verdict: 'approved', reason: '', revision: number },
    },
  ];
}

const AGENDAS = [
  Agenda.parse({ period: '2015-Q1', number: 13, date: '2015-04-15', cutOff: '2015-04-08' }),
  Agenda.parse({ period: '2015-Q2', number: 14, date: '2015-08-12', cutOff: '2015-08-05' }),
];

/** 89.3 in November 2014 and 90.4 in June 2015, as a survey reported them. */
const SOURCES: SourceBook = new Map([
  [
    KEY,
    observed('participation', 'punjab', [
      ['2014-11', 89.3],
      ['2015-06', 90.4],
    ]).points,
  ],
]);

function changesOf(
  revisions: readonly Revision[],
  ledger: readonly LedgerEntry[] = [],
  agendas = AGENDAS,
  at = revisions.length,
) {
  const last = revisions[at - 1];
  if (!last) throw new Error('no revision');
  return agreedChanges({
    revisions,
    ledger,
    register: indexRegister(last.register, last.number),
    agendas,
    rateUnder: (register, { period: when, cutOff }, before) =>
      rateAll({
        unit: EXAMPLE_UNIT,
        register,
        book: bookUnder(register, SOURCES, new Set()),
        blocked: new Set(),
        period: when,
        cutOff,
        last: before,
      }),
  });
}

describe('what was changed of what had been agreed', () => {
  it('is nothing in one revision, nor where one only adds', () => {
    const place = { id: 'new-town', name: 'New Town', kind: 'district', parent: 'punjab', aliases: [] };
    const more = { ...EXAMPLE_REGISTER, places: [...EXAMPLE_REGISTER.places, place] };
    for (const revisions of [revisionsOf(EXAMPLE_REGISTER), revisionsOf(EXAMPLE_REGISTER, more)]) {
      expect(changesOf(revisions)).toEqual({ changes: [], former: new Map() });
    }
  });

  it('keeps what was agreed first, who changed it and why, and the light before and after', () => {
    const revisions = revisionsOf(EXAMPLE_REGISTER, from(86.2));
    const { changes, former } = changesOf(revisions, approved(revisions, 2));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      revision: 2,
      on: '2015-06-01',
      approval: {
        proposal: 'P1',
        category: 'source',
        proposedBy: 'Secretary, School Education',
        approvedBy: 'Chief Secretary',
      },
    });
    // November 2014: 36 of 76 months. From 84.8: 92.0 is due, 2.7 short, a quarter of 15.2 is 3.8: Amber-Red. From 86.2:
    // 92.74 is due, 3.44 short, a quarter of 13.8 is 3.45: Amber-Red. June 2015: 3.0 short, then 3.61: Red.
    const lights = changes[0]?.effects.map(({ period: when, before, after }) => [when, before?.light, after?.light]);
    expect(lights).toEqual([['2015-Q2', 'AR', 'R']]);
    expect([...former.keys()]).toContain(KEY);
    expect(former.get(KEY)).toMatchObject({
      first: { revision: 1, baseline: { value: 84.8 } },
      transition: { isFirst: true, on: '2015-06-01', rating: { light: 'AR', status: 'rated' } },
    });
  });

  it('compares with the plan before, and keeps the first, where it was changed twice', () => {
    const revisions = revisionsOf(EXAMPLE_REGISTER, from(86.2), from(84));
    const ledger = [...approved(revisions, 2), ...approved(revisions, 3)];
    // The first change is of June: the stocktake locked on 5 August is its transition, as it is that of the second.
    const both = changesOf(revisions, ledger).former.get(KEY);
    expect(both).toMatchObject({
      first: { baseline: { value: 84.8 } },
      transition: { isFirst: true, on: '2015-06-01' },
    });
    // A stocktake that was locked on 15 June ended the transition of the first.
    const between = Agenda.parse({ period: '2015-05', number: 14, date: '2015-06-20', cutOff: '2015-06-15' });
    const one = changesOf(revisions, ledger, [...AGENDAS.slice(0, 1), between, ...AGENDAS.slice(1)]).former.get(KEY);
    expect(one).toMatchObject({
      first: { baseline: { value: 84.8 } },
      transition: { isFirst: false, on: '2015-07-01', rating: { light: 'R', baseline: { value: 86.2 } } },
    });
  });

  it('ends the transition with the first stocktake that was locked on or after the day of the change', () => {
    const revisions = revisionsOf(EXAMPLE_REGISTER, from(86.2));
    const later = Agenda.parse({ period: '2015-Q3', number: 15, date: '2015-11-11', cutOff: '2015-11-04' });
    const former = changesOf(revisions, [], [...AGENDAS, later]).former.get(KEY);
    expect(former).toMatchObject({ first: { revision: 1 }, transition: null });
  });

  it('has no approval where no proposal stands behind a revision', () => {
    expect(changesOf(revisionsOf(EXAMPLE_REGISTER, from(86.2))).changes[0]?.approval).toBeNull();
  });

  it('passes over what was agreed after the register in use', () => {
    const revisions = revisionsOf(EXAMPLE_REGISTER, from(86.2));
    expect(changesOf(revisions, [], AGENDAS, 1)).toEqual({ changes: [], former: new Map() });
  });

  it('rates under the margin of error and the past values of the register of the time', () => {
    const indicators = EXAMPLE_REGISTER.indicators.map((one) =>
      one.id === 'participation' ? { ...one, margin: 2 } : one,
    );
    const { changes } = changesOf(revisionsOf(EXAMPLE_REGISTER, { ...EXAMPLE_REGISTER, indicators }));
    // 3.0 ± 2 short spans Amber-Green, Amber-Red and Red: the light of the quarter before, Amber-Red, stands.
    expect(changes[0]?.effects).toEqual([]);
    const history = EXAMPLE_REGISTER.history.map((one) =>
      one.period === period('2014-11') ? { ...one, value: 85 } : one,
    );
    const past = changesOf(revisionsOf(EXAMPLE_REGISTER, { ...EXAMPLE_REGISTER, history })).changes[0];
    expect(past?.differences.map(({ name }) => name)).toEqual([
      'the past value of participation in punjab at 2014-11 (survey)',
    ]);
  });
});
