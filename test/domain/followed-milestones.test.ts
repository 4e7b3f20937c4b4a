import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import {
  courseOf,
  followMilestones,
  type MilestoneReport,
  milestonesOfInitiatives,
  tallyMilestones,
} from '../../src/domain/followed-milestones.ts';
import type { Milestone } from '../../src/domain/milestone.ts';
import { monthPeriod, period } from '../../src/domain/period.ts';

function milestone(
  text: string,
  due: string | null,
  state: Milestone['state'],
  more: Partial<Milestone> = {},
): Milestone {
  return {
    initiative: 'Dam',
    text,
    responsible: '',
    due: due === null ? null : calendarDate(due),
    state,
    planned: null,
    actual: null,
    spent: null,
    narrative: '',
    cells: [],
    ...more,
  };
}

const report = (when: string, ...milestones: Milestone[]): MilestoneReport => ({ period: period(when), milestones });
const Q1 = report(
  '2015-Q1',
  milestone('Road', '2015-02-28', 'done'),
  milestone('Tunnel', '2015-05-31', 'on track'),
  milestone('Gates', '2015-06-30', 'on track'),
);
const Q2 = report(
  '2015-Q2',
  milestone('tunnel ', '2015-09-30', 'off track'),
  milestone('Power', '2016-03-31', 'on track'),
);

describe('following milestones', () => {
  it('keeps what is done, takes the latest report, and knows nothing of what is left out', () => {
    const followed = followMilestones([Q2, Q1], period('2015-Q2'));
    expect(followed.map(({ text, state, firstDue, due }) => [text, state, firstDue, due])).toEqual([
      ['Road', 'done', '2015-02-28', '2015-02-28'],
      ['tunnel ', 'off track', '2015-05-31', '2015-09-30'],
      ['Gates', 'no information', '2015-06-30', '2015-06-30'],
      ['Power', 'on track', '2016-03-31', '2016-03-31'],
    ]);
  });

  it('sees nothing later than the stocktake', () => {
    const followed = followMilestones([Q1, Q2], period('2015-Q1'));
    expect(followed.map(({ text, state }) => [text, state])).toEqual([
      ['Road', 'done'],
      ['Tunnel', 'on track'],
      ['Gates', 'on track'],
    ]);
  });

  it('takes a date that comes late, and keeps one that is left out', () => {
    const followed = followMilestones(
      [
        report('2015-Q1', milestone('A', null, 'on track'), milestone('B', '2015-03-01', 'on track')),
        report('2015-Q2', milestone('A', '2015-04-01', 'on track'), milestone('B', null, 'on track')),
      ],
      period('2015-Q2'),
    );
    expect(followed.map(({ firstDue, due }) => [firstDue, due])).toEqual([
      ['2015-04-01', '2015-04-01'],
      ['2015-03-01', '2015-03-01'],
    ]);
  });

  it('finds those of an initiative by its id or its name, however it is written', () => {
    const followed = followMilestones(
      [Q1, report('2015-Q1', milestone('C', null, 'done', { initiative: 'canal' }))],
      period('2015-Q1'),
    );
    const named = (id: string, name: string) => milestonesOfInitiatives(followed, [{ id, name }]).length;
    expect([named('dam', 'Main dam'), named('d-1', 'DAM'), named('canal', 'Canal'), named('x', 'y')]).toEqual([
      3, 3, 1, 0,
    ]);
  });
});

describe('counting milestones', () => {
  it('holds them against the date first reported; no information is not done and not off track', () => {
    const tally = tallyMilestones(followMilestones([Q1, Q2], period('2015-Q2')), period('2015-Q2'));
    // Due by June: road (done), tunnel (since May) and gates (June, of which nothing is known); power in 2016
    expect(tally).toMatchObject({ total: 4, due: 3, done: 1, unknown: 1, offTrack: 0 });
    expect(tally.worst).toMatchObject({ months: 1, milestone: { text: 'tunnel ' } });
  });

  it('has none overdue while all that are due are done', () => {
    expect(tallyMilestones(followMilestones([Q1], period('2015-Q1')), period('2015-Q1'))).toMatchObject({
      due: 1,
      done: 1,
      worst: null,
    });
  });
});

describe('the course of milestones', () => {
  const shown = (milestones: Milestone[], when = '2015-Q2') => {
    const course = courseOf(followMilestones([report(when, ...milestones)], period(when)), period(when));
    if (!course) return null;
    const months = [course.start, course.planned, course.expected].map((month): string => monthPeriod(month));
    return course.isDone ? [...months, 'done'] : months;
  };

  it('ends as reported now, and never before today while it is open', () => {
    expect(shown([milestone('A', '2015-12-31', 'on track')])).toEqual(['2015-04', '2015-12', '2015-12']);
    expect(shown([milestone('A', '2015-04-30', 'on track')])).toEqual(['2015-04', '2015-04', '2015-06']);
    expect(shown([milestone('A', null, 'on track')])).toBeNull();
  });

  it('is as long as its date was put off', () => {
    const course = courseOf(followMilestones([Q1, Q2], period('2015-Q2')), period('2015-Q2'));
    expect(course && [course.planned, course.expected].map(monthPeriod)).toEqual(['2016-03', '2016-03']);
    const tunnel = followMilestones([Q1, Q2], period('2015-Q2')).filter(({ text }) => text === 'tunnel ');
    const late = courseOf(tunnel, period('2015-Q2'));
    expect(late && [late.planned, late.expected].map(monthPeriod)).toEqual(['2015-05', '2015-09']);
  });

  it('goes on at the pace it has had', () => {
    // Half planned, half a year left: six months have passed. A quarter is done, so the rest takes 6 × 75/25 = 18.
    const work = milestone('A', '2015-12-31', 'off track', { planned: 50, actual: 25 });
    expect(shown([work])?.at(-1)).toBe('2016-12');
    // Past its date: three months since it was first told of, half done, three more.
    const past = milestone('A', '2015-06-30', 'off track', { planned: 100, actual: 50 });
    expect(shown([past])?.at(-1)).toBe('2015-09');
    // Hardly begun after six of twelve months: twelve more.
    const idle = milestone('A', '2015-12-31', 'off track', { planned: 50, actual: 0 });
    expect(shown([idle])?.at(-1)).toBe('2016-06');
  });

  it('has no pace before there was work to do, nor when none is behind', () => {
    expect(shown([milestone('A', '2015-12-31', 'on track', { planned: 5, actual: 1 })])?.at(-1)).toBe('2015-12');
    expect(shown([milestone('A', '2015-12-31', 'on track', { planned: 50, actual: 60 })])?.at(-1)).toBe('2015-12');
  });

  it('ended, of what is done, when it was called done', () => {
    expect(shown([milestone('A', '2015-05-31', 'done')])).toEqual(['2015-04', '2015-05', '2015-05', 'done']);
    expect(shown([milestone('A', '2014-12-31', 'done')])).toEqual(['2014-12', '2014-12', '2015-04', 'done']);
    expect(shown([milestone('A', '2015-12-31', 'done')])).toEqual(['2015-04', '2015-12', '2015-06', 'done']);
  });
});
