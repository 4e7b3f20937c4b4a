import { Agenda } from '../../src/domain/agenda.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { LedgerContent, LedgerEntry } from '../../src/domain/ledger.ts';
import { LIGHTS } from '../../src/domain/light.ts';
import { ACTION_STATES } from '../../src/domain/milestone.ts';
import type { Period } from '../../src/domain/period.ts';
import type { Register } from '../../src/domain/register.ts';
import type { Unit } from '../../src/domain/unit.ts';
import type { Dice } from './dice.ts';
import { departmentsOf } from './generated-plan.ts';
import { type Hand, proseOf, wordsOf } from './words.ts';

const SEAL = 'a'.repeat(64);

interface Plan {
  readonly unit: Unit;
  readonly register: Register;
}

/** What the unit entered for a stocktake; for an empty hand nothing but what a meeting must have. */
export function agendaOf(dice: Dice, hand: Hand, when: Period, number: number, date: string, plan: Plan): Agenda {
  const minimal = { period: when, number, date, cutOff: shifted(date), status: dice.one(['preliminary', 'final']) };
  if (dice.chance(0.15)) return Agenda.parse(minimal);
  const some = <T>(make: (id: string) => T) =>
    Object.fromEntries(plan.register.priorities.filter(() => dice.chance(0.5)).map(({ id }) => [id, make(id)]));
  return Agenda.parse({
    ...minimal,
    version: dice.whole(1, 12),
    next: wordsOf(dice, hand, 40),
    seen: wordsOf(dice, hand, 40),
    given: '2015-05-13',
    decisions: dice.list(0, 9, () => ({
      verb: dice.one(['Approve', 'Direct', 'Settle', 'Note']),
      text: proseOf(dice, hand),
      effect: proseOf(dice, hand),
      owner: wordsOf(dice, hand, 60),
      by: '2015-09-30',
    })),
    directives: dice.list(0, 14, (i) => ({
      number: `${number - 1}.${i + 1}`,
      text: proseOf(dice, hand),
      owner: wordsOf(dice, hand, 60),
      due: `2015-0${dice.whole(1, 9)}-15`,
      state: dice.one(ACTION_STATES),
      report: dice.chance(0.7) ? proseOf(dice, hand) : '',
    })),
    ...(dice.chance(0.5) ? { lastDone: dice.whole(0, 100) } : {}),
    recommendations: dice.list(0, 9, () => proseOf(dice, hand)),
    judgements: some(() => judgementOf(dice, hand)),
    roadblocks: dice.list(0, 9, () => ({
      text: proseOf(dice, hand),
      departments: [dice.one(departmentsOf(plan.unit)), ...dice.list(0, 2, () => dice.one(departmentsOf(plan.unit)))],
      since: `2015-0${dice.whole(1, 7)}-01`,
      ask: proseOf(dice, hand),
      level: plan.unit.escalation[dice.whole(0, plan.unit.escalation.length - 1)],
      ...(dice.chance(0.4)
        ? { next: { by: '2015-09-01', text: proseOf(dice, hand), owner: wordsOf(dice, hand, 60) } }
        : {}),
    })),
    fieldVisits: dice.list(0, 7, () => ({
      place: wordsOf(dice, hand, 44),
      date: '2015-07-28',
      what: wordsOf(dice, hand, 40),
      finding: wordsOf(dice, hand, 160),
    })),
    visitFacts: dice.list(0, 4, () => ({
      number: dice.one(['0', '9 of 12', '1,000,000', '100.00 %']),
      what: wordsOf(dice, hand, 56),
    })),
    chains: some(() => chainOf(dice, hand)),
    narrative: some(() => ({
      ...(dice.chance(0.2) ? { title: wordsOf(dice, hand, 90) } : {}),
      happened: dice.list(0, 2, () => proseOf(dice, hand)),
      why: dice.list(0, 2, () => proseOf(dice, hand)),
      next: dice.list(0, 2, () => ({ by: '2015-09-01', text: proseOf(dice, hand), owner: wordsOf(dice, hand, 60) })),
      ...(dice.chance(0.3) ? { tag: wordsOf(dice, hand, 22) } : {}),
      reply: proseOf(dice, hand),
    })),
  });
}

function shifted(date: string): string {
  return date.replace(/\d\d$/, '01');
}

function judgementOf(dice: Dice, hand: Hand) {
  const light = () => dice.one(LIGHTS);
  return {
    by: wordsOf(dice, hand, 60),
    challenge: light(),
    planning: light(),
    capacity: light(),
    stage: dice.whole(1, 4),
    likelihood: light(),
    evidence: wordsOf(dice, hand, 300),
    reason: wordsOf(dice, hand, 300),
  };
}

function chainOf(dice: Dice, hand: Hand) {
  const count = dice.whole(3, 6);
  let reached = 100;
  return {
    thing: wordsOf(dice, hand, 24),
    counted: wordsOf(dice, hand, 24),
    asOf: '2015-07-31',
    nodes: Array.from({ length: count }, (_, i) => {
      if (i > 0) reached = dice.one([reached, dice.whole(0, reached)]);
      return { name: wordsOf(dice, hand, 16), detail: wordsOf(dice, hand, 22), reached };
    }),
    links: Array.from({ length: count - 1 }, () => ({ strength: dice.one(LIGHTS), owner: wordsOf(dice, hand, 26) })),
    wrong: wordsOf(dice, hand, 130),
    known: wordsOf(dice, hand, 130),
    fix: wordsOf(dice, hand, 130),
  };
}

/** What the unit decided: directives of the stocktake before in every state, and what was reported of them. */
export function ledgerOf(
  dice: Dice,
  hand: Hand,
  { given, number, now }: { readonly given: Period; readonly number: number; readonly now: Period },
  plan: Plan,
): LedgerEntry[] {
  const contents = dice.list(0, 12, (i): LedgerContent[] => {
    const directive = `${number}.${String(i + 20)}`;
    const state = dice.one(ACTION_STATES);
    const report = {
      kind: 'directive-report',
      directive,
      state,
      report: proseOf(dice, hand),
      on: calendarDate('2015-07-20'),
    } as const;
    return [
      {
        kind: 'directive',
        number: directive,
        text: proseOf(dice, hand),
        owner: wordsOf(dice, hand, 60),
        due: calendarDate(`2015-0${dice.whole(5, 9)}-15`),
        given: calendarDate('2015-05-13'),
        period: given,
      },
      ...(dice.chance(0.7) ? [report] : []),
    ];
  });
  return [...contents.flat(), ...repliesOf(dice, hand, now, plan)].map((content, i) => ({
    number: i + 1,
    hash: '0'.repeat(64),
    previous: null,
    at: '2015-05-13T09:00:00Z',
    by: wordsOf(dice, hand, 40),
    content,
  }));
}

/** What some departments were sent before the meeting, and what they answered. */
function repliesOf(dice: Dice, hand: Hand, period: Period, { unit, register }: Plan): LedgerContent[] {
  if (dice.chance(0.6)) return [];
  return unit.departments.flatMap(({ id: department }): LedgerContent[] => {
    const figures = register.indicators
      .slice(0, 3)
      .map(({ id, name }) => ({ id: `${id}/${unit.place}`, name, shown: '50' }));
    const preRead: LedgerContent = { kind: 'pre-read', period, department, sha256: SEAL, figures };
    if (dice.chance(0.4)) return [preRead];
    const comments = register.priorities.map(({ id }) => ({
      priority: dice.one([id, null]),
      text: proseOf(dice, hand),
    }));
    const corrections = figures.slice(0, dice.whole(0, 3)).map(({ id }) => ({
      figure: id,
      printed: '50',
      correct: dice.one(['51', '1,000,000,000']),
      reason: dice.chance(0.5) ? proseOf(dice, hand) : '',
    }));
    const signedOff = dice.chance(0.6) ? { by: wordsOf(dice, hand, 60), on: calendarDate('2015-08-07') } : null;
    const file = { file: `replies/${period}/${department}.xlsx`, sha256: SEAL };
    return [preRead, { kind: 'reply', period, department, preRead: SEAL, comments, corrections, signedOff, file }];
  });
}
