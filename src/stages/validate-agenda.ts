import type { Agenda } from '../domain/agenda.ts';
import { daysBetween, firstDay } from '../domain/calendar-date.ts';
import { Fault } from '../domain/fault.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { placeKey } from '../domain/place.ts';
import type { RegisterIndex } from '../domain/register.ts';
import type { Unit } from '../domain/unit.ts';
import { wrongChains } from './validate-chains.ts';

/**
 * Holds what the unit entered for a stocktake against the plan and the stocktakes before it.
 *
 * Throws the fault `bad-stocktake`: a sentence under the name of no priority would be left out of the deck unseen, and
 * dates that cannot be would stand on its cover.
 */
export function validateAgenda(
  agenda: Agenda,
  earlier: readonly Agenda[],
  { register, unit }: { readonly register: RegisterIndex; readonly unit: Unit },
  path: string,
): void {
  const [wrong] = [
    ...unknownPriorities(agenda, register),
    ...unknownIndicators(agenda, register),
    ...wrongChains(agenda),
    ...namelessJudges(agenda),
    ...unknownDepartments(agenda, unit),
    ...unknownLevels(agenda, unit),
    ...impossibleDates(agenda),
    ...impossibleDueDates(agenda),
    ...takenNumber(agenda, earlier),
  ];
  if (wrong) throw new Fault('bad-stocktake', `${path}: ${wrong.is}`, { place: path, remedy: wrong.remedy });
}

interface Wrong {
  readonly is: string;
  readonly remedy: string;
}

function unknownPriorities({ narrative, judgements, chains, brief }: Agenda, { priority }: RegisterIndex): Wrong[] {
  const named = [
    ...Object.keys(narrative).map((id) => ({ id, where: 'the narrative speaks of' })),
    ...Object.keys(judgements).map((id) => ({ id, where: 'a judgement is given on' })),
    ...Object.keys(chains).map((id) => ({ id, where: 'a delivery chain is given for' })),
    ...[...(brief?.questions ?? []), ...(brief?.sensitive ?? [])].flatMap(({ priority: id }) =>
      id === undefined ? [] : [{ id, where: 'the brief speaks of' }],
    ),
  ];
  return named
    .filter(({ id }) => !priority.has(id))
    .map(({ id, where }) => ({
      is: `${where} “${id}”, and the register has no such priority`,
      remedy: chooseAmong(id, [...priority.keys()]),
    }));
}

function unknownIndicators({ fieldVisits }: Agenda, { indicator }: RegisterIndex): Wrong[] {
  return fieldVisits
    .flatMap((visit) => visit.indicator ?? [])
    .filter((id) => !indicator.has(id))
    .map((id) => ({
      is: `a field visit speaks of “${id}”, and the register has no such indicator`,
      remedy: chooseAmong(id, [...indicator.keys()]),
    }));
}

function namelessJudges({ judgements }: Agenda): Wrong[] {
  return Object.entries(judgements)
    .filter(([, { by, evidence }]) => by.trim() === '' || evidence.trim() === '')
    .map(([id, { by }]) => ({
      is: `the judgement on “${id}” ${by.trim() === '' ? 'names no office' : 'rests on no evidence'}`,
      remedy: by.trim() === '' ? 'Write under by which office judges.' : 'Write under evidence what it rests on.',
    }));
}

function unknownDepartments({ extensions, roadblocks, readyFor, brief }: Agenda, { departments }: Unit): Wrong[] {
  const ids = departments.map(({ id }) => id);
  const named = [
    ...Object.keys(extensions).map((id) => ({ id, where: 'an extension is given to' })),
    ...roadblocks.flatMap((roadblock) => roadblock.departments.map((id) => ({ id, where: 'a roadblock names' }))),
    ...Object.keys(readyFor).map((id) => ({ id, where: 'something to be ready for is given to' })),
    ...(brief?.questions ?? []).flatMap(({ of: id }) => (id === undefined ? [] : [{ id, where: 'the brief asks' }])),
  ];
  return named
    .filter(({ id }) => !ids.includes(id))
    .map(({ id, where }) => ({
      is: `${where} “${id}”, and the unit has no such department`,
      remedy: chooseAmong(id, ids),
    }));
}

function unknownLevels({ roadblocks }: Agenda, { escalation }: Unit): Wrong[] {
  return roadblocks
    .filter(({ level }) => escalation.every((known) => placeKey(known) !== placeKey(level)))
    .map(({ level, text }) => ({
      is: `the roadblock “${text}” is with “${level}”, which is none of the escalation levels of unit.yaml`,
      remedy: chooseAmong(level, escalation),
    }));
}

function chooseAmong(typed: string, names: readonly string[]): string {
  const near = nearestName(typed, names);
  return near ? `Did you mean ${near}?` : `There are ${names.join(', ')}.`;
}

function impossibleDueDates({ period, cutOff, due, extensions }: Agenda): Wrong[] {
  const days = [...(due ? [due] : []), ...Object.values(extensions)];
  return days.flatMap((day) => {
    if (daysBetween(day, cutOff) < 0) {
      return [
        { is: `returns are due on ${day}, after the data are locked on ${cutOff}`, remedy: 'Correct due or cutOff.' },
      ];
    }
    return daysBetween(firstDay(period), day) < 0
      ? [{ is: `returns are due on ${day}, before ${period} begins`, remedy: 'Correct due or period.' }]
      : [];
  });
}

function impossibleDates({
  period,
  date,
  cutOff,
  given,
  correctionsBy,
  roadblocks,
  fieldVisits,
  chains,
}: Agenda): Wrong[] {
  const begins = firstDay(period);
  return [
    ...(daysBetween(cutOff, date) < 0
      ? [{ is: `the data are locked on ${cutOff}, after the meeting of ${date}`, remedy: 'Correct cutOff or date.' }]
      : []),
    ...(daysBetween(begins, cutOff) < 0
      ? [{ is: `the data are locked on ${cutOff}, before ${period} begins`, remedy: 'Correct cutOff or period.' }]
      : []),
    ...(correctionsBy && daysBetween(correctionsBy, date) < 0
      ? [
          {
            is: `corrections are due on ${correctionsBy}, after the meeting of ${date}`,
            remedy: 'Correct correctionsBy or date.',
          },
        ]
      : []),
    ...(given && daysBetween(given, date) < 0
      ? [
          {
            is: `the directives were given on ${given}, after the meeting of ${date}`,
            remedy: 'Correct given or date.',
          },
        ]
      : []),
    ...roadblocks
      .filter(({ since }) => daysBetween(since, date) < 0)
      .map(({ since, text }) => ({
        is: `the roadblock “${text}” is open since ${since}, after the meeting of ${date}`,
        remedy: 'Correct since or date.',
      })),
    ...fieldVisits
      .filter((visit) => daysBetween(visit.date, date) < 0)
      .map(({ what, date: day }) => ({
        is: `the visit “${what}” was made on ${day}, after the meeting of ${date}`,
        remedy: 'Correct the date of the visit or of the meeting.',
      })),
    ...Object.entries(chains)
      .filter(([, { asOf }]) => daysBetween(asOf, date) < 0)
      .map(([id, { asOf }]) => ({
        is: `the delivery chain of “${id}” was counted on ${asOf}, after the meeting of ${date}`,
        remedy: 'Correct asOf or date.',
      })),
  ];
}

function takenNumber({ number }: Agenda, earlier: readonly Agenda[]): Wrong[] {
  const same = earlier.find((other) => other.number === number);
  return same
    ? [{ is: `number ${number} is that of the stocktake of ${same.period}`, remedy: 'Give it the next.' }]
    : [];
}
