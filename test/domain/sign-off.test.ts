import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { LedgerContent, LedgerEntry, PrintedFigure, Reply } from '../../src/domain/ledger.ts';
import { period } from '../../src/domain/period.ts';
import { answerOf, changedSince, outcomeOf } from '../../src/domain/sign-off.ts';

const Q2 = period('2015-Q2');
const seal = (letter: string) => letter.repeat(64);
const figure = (id: string, shown: string): PrintedFigure => ({ id, name: id.toUpperCase(), shown });

/** A ledger of these entries, a day apart from 1 August. */
function ledgerOf(...contents: readonly LedgerContent[]): LedgerEntry[] {
  return contents.map((content, i) => ({
    number: i + 1,
    hash: String(i),
    previous: null,
    at: `2015-08-0${i + 1}T09:00:00Z`,
    by: 'Secretary, Health',
    content,
  }));
}

const preRead = (sha256: string, ...figures: PrintedFigure[]): LedgerContent => ({
  kind: 'pre-read',
  period: Q2,
  department: 'health',
  sha256,
  figures,
});
const reply = (to: string, said: Partial<Reply>): LedgerContent => ({
  kind: 'reply',
  period: Q2,
  department: 'health',
  preRead: to,
  comments: [],
  corrections: [],
  signedOff: null,
  file: { file: 'replies/2015-Q2/x.xlsx', sha256: to },
  ...said,
});
const signedOff = { by: 'Secretary, Health', on: calendarDate('2015-08-02') };

describe('a sign-off', () => {
  const ledger = ledgerOf(preRead(seal('a'), figure('x', '90.4%'), figure('y', '12')), reply(seal('a'), { signedOff }));

  it('stands while every figure is as it was signed', () => {
    const answer = answerOf(ledger, Q2, 'health', [figure('y', '12'), figure('x', '90.4%')]);
    expect(answer).toMatchObject({ answered: true, toOlder: false, signOff: { by: 'Secretary, Health', changed: [] } });
  });

  it('lapses with a figure that changed or is gone, which it names', () => {
    expect(answerOf(ledger, Q2, 'health', [figure('x', '90.5%')]).signOff?.changed).toEqual([
      { id: 'x', name: 'X', printed: '90.4%', now: '90.5%' },
      { id: 'y', name: 'Y', printed: '12', now: null },
    ]);
  });

  it('is of the figures in the document that was answered, also where a later one was made', () => {
    const later = ledgerOf(...ledger.map(({ content }) => content), preRead(seal('b'), figure('x', '91%')));
    const answer = answerOf(later, Q2, 'health', [figure('x', '91%'), figure('y', '12')]);
    expect(answer.toOlder).toBe(true);
    expect(answer.signOff?.changed.map(({ id }) => id)).toEqual(['x']);
  });

  it('of a second reply takes the place of the first', () => {
    const again = ledgerOf(
      ...ledger.map(({ content }) => content),
      preRead(seal('b'), figure('x', '91%')),
      reply(seal('b'), { signedOff: { ...signedOff, on: calendarDate('2015-08-04') } }),
    );
    expect(answerOf(again, Q2, 'health', [figure('x', '91%')]).signOff).toEqual({
      by: 'Secretary, Health',
      on: '2015-08-04',
      changed: [],
    });
  });

  it('of another department or period is not its own', () => {
    expect(answerOf(ledger, Q2, 'schools', [])).toMatchObject({ answered: false, sent: null, signOff: null });
    expect(answerOf(ledger, period('2015-Q1'), 'health', [])).toMatchObject({ answered: false, sent: null });
  });
});

describe('what was answered', () => {
  it('is the last word on each thing', () => {
    const asked = (correct: string) => [{ figure: 'x', printed: '90.4%', correct, reason: '' }];
    const ledger = ledgerOf(
      preRead(seal('a'), figure('x', '90.4%')),
      reply(seal('a'), { comments: [{ priority: 'p', text: 'first' }], corrections: asked('91') }),
      reply(seal('a'), { comments: [{ priority: 'p', text: 'second' }], corrections: asked('92') }),
    );
    const { comments, corrections } = answerOf(ledger, Q2, 'health', [figure('x', '90.4%')]);
    expect(comments.map(({ text, on }) => [text, on])).toEqual([['second', '2015-08-03']]);
    expect(corrections).toEqual([
      { figure: 'x', name: 'X', printed: '90.4%', correct: '92', reason: '', now: '90.4%' },
    ]);
  });

  it.each([
    ['90.4%', '91.0', '91.0%', 'made'],
    ['90.4%', '91', '91.0%', 'made'],
    ['1,200', '1150', '1,150', 'made'],
    ['−3.0', '-2.5', '−2.5', 'made'],
    ['90.4%', '91', '92.0%', 'other'],
    ['90.4%', '91', '90.4%', 'stands'],
    ['90.4%', '91', null, 'other'],
  ] as const)('of %s, to be %s and now %s: %s', (printed, correct, now, outcome) => {
    expect(outcomeOf({ figure: 'x', name: 'X', printed, correct, reason: '', now })).toBe(outcome);
  });

  it('changes are listed in the order of print', () => {
    expect(
      changedSince([figure('b', '1'), figure('a', '1')], [figure('a', '2'), figure('b', '2')]).map(({ id }) => id),
    ).toEqual(['b', 'a']);
  });
});
