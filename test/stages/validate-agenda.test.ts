import { describe, expect, it } from 'vitest';
import { Agenda } from '../../src/domain/agenda.ts';
import { EXAMPLE_REGISTER, EXAMPLE_UNIT } from '../../src/domain/example.ts';
import { indexRegister } from '../../src/domain/register.ts';
import { validateAgenda } from '../../src/stages/validate-agenda.ts';

const REGISTER = indexRegister(EXAMPLE_REGISTER, 1);
const [PRIORITY = ''] = REGISTER.priority.keys();

const agenda = (more: object = {}) =>
  Agenda.parse({ period: '2015-Q2', number: 14, date: '2015-08-12', cutOff: '2015-08-05', ...more });

const validate =
  (given: Agenda, earlier: Agenda[] = []) =>
  () =>
    validateAgenda(given, earlier, { register: REGISTER, unit: EXAMPLE_UNIT }, 'stocktakes/2015-Q2.yaml');

describe('what the unit enters for a stocktake', () => {
  it('may speak of the priorities of the register', () => {
    expect(validate(agenda({ narrative: { [PRIORITY]: { why: ['Roads were closed.'] } } }))).not.toThrow();
  });

  it('is refused when it speaks of another, with the nearest name', () => {
    const misspelt = `${PRIORITY.slice(0, 3)}x${PRIORITY.slice(3)}`;
    const fault = { code: 'bad-stocktake', remedy: `Did you mean ${PRIORITY}?` };
    expect(validate(agenda({ narrative: { [misspelt]: {} } }))).toThrow(expect.objectContaining(fault));
  });

  it.each([
    [{ cutOff: '2015-08-13' }, /locked on 2015-08-13, after the meeting/],
    [{ cutOff: '2015-03-31' }, /before 2015-Q2 begins/],
    [{ given: '2015-08-13' }, /given on 2015-08-13, after the meeting/],
  ])('is refused with dates that cannot be: %j', (more, says) => {
    expect(validate(agenda(more))).toThrow(says);
  });

  const chain = (reached: readonly number[], links: number, more: object = {}) => ({
    chains: {
      [PRIORITY]: {
        thing: 'Books',
        counted: 'books ordered',
        asOf: '2015-07-31',
        nodes: reached.map((of, i) => ({ name: `Point ${i + 1}`, reached: of })),
        links: Array.from({ length: links }, () => ({ strength: 'G', owner: 'Somebody' })),
        wrong: 'a',
        known: 'b',
        fix: 'c',
        ...more,
      },
    },
  });

  it('may follow a thing from point to point, fewer and fewer of it', () => {
    expect(validate(agenda(chain([100, 98, 98], 2)))).not.toThrow();
  });

  it.each([
    [chain([100, 98, 71], 3), /has 3 links between 3 nodes/],
    [chain([100, 71, 98], 2), /98 of every 100 reach Point 3, and 71 Point 2 before it/],
    [chain([100, 98, 71], 2, { asOf: '2015-08-13' }), /was counted on 2015-08-13, after the meeting/],
    [{ chains: { nonesuch: chain([100, 98, 71], 2).chains[PRIORITY] } }, /is given for “nonesuch”/],
  ])('is refused with a chain that cannot be', (more, says) => {
    expect(validate(agenda(more))).toThrow(says);
  });

  it.each([
    [{ indicator: 'nonesuch' }, /speaks of “nonesuch”/],
    [{ date: '2015-08-13' }, /was made on 2015-08-13, after the meeting/],
  ])('is refused with a visit that cannot be: %j', (more, says) => {
    const visit = { place: 'Multan', date: '2015-07-28', what: 'School', finding: 'Shut.', ...more };
    expect(validate(agenda({ fieldVisits: [visit] }))).toThrow(says);
  });

  const judgement = {
    by: 'Delivery Unit',
    challenge: 'AR',
    planning: 'AG',
    capacity: 'G',
    stage: 2,
    likelihood: 'AG',
    evidence: 'Ten districts visited',
  };

  it('may judge the priorities of the register, and no other', () => {
    expect(validate(agenda({ judgements: { [PRIORITY]: judgement } }))).not.toThrow();
    expect(validate(agenda({ judgements: { [`${PRIORITY}s`]: judgement } }))).toThrow(
      expect.objectContaining({
        message: `stocktakes/2015-Q2.yaml: a judgement is given on “${PRIORITY}s”, and the register has no such priority`,
        remedy: `Did you mean ${PRIORITY}?`,
      }),
    );
  });

  it.each([
    [{ by: '  ' }, /names no office/],
    [{ evidence: ' ' }, /rests on no evidence/],
  ])('is refused with a judgement of nobody, or on nothing: %j', (more, says) => {
    expect(validate(agenda({ judgements: { [PRIORITY]: { ...judgement, ...more } } }))).toThrow(says);
  });

  const roadblock = {
    text: 'Pumps',
    departments: ['school-education'],
    since: '2015-05-10',
    ask: 'Name an owner',
    level: 'Chief Secretary',
  };

  it('may follow a roadblock between departments of the unit, at a level of its ladder', () => {
    expect(validate(agenda({ roadblocks: [roadblock] }))).not.toThrow();
  });

  it.each([
    [{ departments: ['school-educaton'] }, 'a roadblock names “school-educaton”', 'Did you mean school-education?'],
    [{ level: 'cheif secretary' }, 'is with “cheif secretary”', 'Did you mean chief secretary?'],
    [{ since: '2015-08-13' }, 'open since 2015-08-13, after the meeting', 'Correct since or date.'],
  ])('is refused with a roadblock that cannot be: %j', (more, says, remedy) => {
    expect(validate(agenda({ roadblocks: [{ ...roadblock, ...more }] }))).toThrow(
      expect.objectContaining({ message: expect.stringContaining(says), remedy }),
    );
  });

  it('is refused under the number of an earlier stocktake', () => {
    const earlier = agenda({ period: '2015-Q1', date: '2015-05-12', cutOff: '2015-05-05' });
    expect(validate(agenda(), [earlier])).toThrow(/number 14 is that of the stocktake of 2015-Q1/);
    expect(validate(agenda({ number: 15 }), [earlier])).not.toThrow();
  });
});
