import type { Agenda } from '../domain/agenda.ts';
import { daysBetween, firstDay } from '../domain/calendar-date.ts';
import { Fault } from '../domain/fault.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { RegisterIndex } from '../domain/register.ts';
import type { Unit } from '../domain/unit.ts';

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
    ...unknownDepartments(agenda, unit),
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

function unknownPriorities({ narrative }: Agenda, { priority }: RegisterIndex): Wrong[] {
  return Object.keys(narrative)
    .filter((id) => !priority.has(id))
    .map((id) => {
      const near = nearestName(id, priority.keys());
      return {
        is: `the narrative speaks of “${id}”, and the register has no such priority`,
        remedy: near ? `Did you mean ${near}?` : `There are ${[...priority.keys()].join(', ')}.`,
      };
    });
}

function unknownDepartments({ extensions }: Agenda, { departments }: Unit): Wrong[] {
  const ids = departments.map(({ id }) => id);
  return Object.keys(extensions)
    .filter((id) => !ids.includes(id))
    .map((id) => {
      const near = nearestName(id, ids);
      return {
        is: `an extension is given to “${id}”, and the unit has no such department`,
        remedy: near ? `Did you mean ${near}?` : `There are ${ids.join(', ')}.`,
      };
    });
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

function impossibleDates({ period, date, cutOff, given }: Agenda): Wrong[] {
  const begins = firstDay(period);
  return [
    ...(daysBetween(cutOff, date) < 0
      ? [{ is: `the data are locked on ${cutOff}, after the meeting of ${date}`, remedy: 'Correct cutOff or date.' }]
      : []),
    ...(daysBetween(begins, cutOff) < 0
      ? [{ is: `the data are locked on ${cutOff}, before ${period} begins`, remedy: 'Correct cutOff or period.' }]
      : []),
    ...(given && daysBetween(given, date) < 0
      ? [
          {
            is: `the directives were given on ${given}, after the meeting of ${date}`,
            remedy: 'Correct given or date.',
          },
        ]
      : []),
  ];
}

function takenNumber({ number }: Agenda, earlier: readonly Agenda[]): Wrong[] {
  const same = earlier.find((other) => other.number === number);
  return same
    ? [{ is: `number ${number} is that of the stocktake of ${same.period}`, remedy: 'Give it the next.' }]
    : [];
}
