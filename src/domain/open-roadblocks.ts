import type { Agenda } from './agenda.ts';
import { type CalendarDate, daysBetween } from './calendar-date.ts';
import type { CellRef } from './cell.ts';
import { compareText } from './finding.ts';
import { placeKey } from './place.ts';
import type { Stocktake } from './stocktake.ts';
import type { Unit } from './unit.ts';

/** A department that a roadblock concerns; its id is null for an office that sends the unit no returns. */
export interface Concerned {
  readonly id: string | null;
  readonly name: string;
}

/** An obstacle as it stands at a meeting. */
export interface OpenRoadblock {
  readonly text: string;
  readonly departments: readonly Concerned[];
  /** Day on which it was first raised; null where nobody says. */
  readonly since: CalendarDate | null;
  /** Days from then to the meeting. */
  readonly days: number | null;
  readonly ask: string;
  /** The level that is to settle it, as the unit's ladder has it, or else as typed. */
  readonly level: string;
  /** Its place on the ladder, 0 the lowest; null where the ladder has no such level. */
  readonly rank: number | null;
  readonly next: NonNullable<Agenda['roadblocks'][number]['next']> | null;
  /** The level to which it should be taken now; null while it may stay where it is. */
  readonly moveTo: string | null;
  /** Where a return reports it; empty for one that the unit follows itself. */
  readonly cells: readonly CellRef[];
}

type Raised = Omit<OpenRoadblock, 'days' | 'rank' | 'moveTo'>;

/**
 * The roadblocks of a stocktake, the longest open first: those that its returns report and those that its agenda follows.
 *
 * The same obstacle in the same words is one, open since the earliest day; what the agenda says of its ask, level and next
 * step counts. Of one without a level the first of the ladder is to settle it.
 */
export function openRoadblocks(stocktake: Pick<Stocktake, 'unit' | 'agenda' | 'roadblocks'>): OpenRoadblock[] {
  const { unit, agenda } = stocktake;
  const joined = new Map<string, Raised>();
  for (const raised of raisedIn(stocktake)) {
    const key = placeKey(raised.text);
    const before = joined.get(key);
    joined.set(key, before ? join(before, raised) : raised);
  }
  return [...joined.values()]
    .map((raised) => standing(raised, unit, agenda.date))
    .sort((a, b) => (b.days ?? -1) - (a.days ?? -1) || compareText(a.text, b.text));
}

/**
 * Where the executive stands on the ladder: at the level called `executive`, or at the one with whose words its name
 * begins ("secretary" for the Secretary Health); at the top where it has none of its own.
 */
export function executiveRank({ escalation, executive }: Pick<Unit, 'escalation' | 'executive'>): number {
  const own = escalation.findLastIndex((level) => isExecutive(level, executive));
  return own < 0 ? escalation.length - 1 : own;
}

/** A level as it is printed: by the name of the executive where it is the executive's. */
export function levelName({ executive }: Pick<Unit, 'executive'>, level: string): string {
  return isExecutive(level, executive) ? executive : level;
}

function isExecutive(level: string, executive: string): boolean {
  return level === 'executive' || `${placeKey(executive)} `.startsWith(`${placeKey(level)} `);
}

/** What the returns report, then what the agenda follows. */
function raisedIn({ unit, agenda, roadblocks }: Pick<Stocktake, 'unit' | 'agenda' | 'roadblocks'>): Raised[] {
  const concerned = (names: readonly string[]) => {
    const all = names.map((name) => departmentIn(unit, name));
    return all.filter(({ name }, i) => all.findIndex((other) => other.name === name) === i);
  };
  return [
    ...roadblocks.map(({ departments, reportedBy, ...rest }) => ({
      ...rest,
      departments: concerned([...departments, ...(reportedBy ? [reportedBy] : [])]),
      next: null,
    })),
    ...agenda.roadblocks.map(({ departments, next, ...rest }) => ({
      ...rest,
      departments: concerned(departments),
      next: next ?? null,
      cells: [],
    })),
  ];
}

function departmentIn({ departments }: Unit, typed: string): Concerned {
  const key = placeKey(typed);
  const found = departments.find(({ id, name, short }) =>
    [id, name, short ?? ''].some((known) => placeKey(known) === key),
  );
  return found ? { id: found.id, name: found.name } : { id: null, name: typed };
}

/** One obstacle told twice, the later account last. */
function join(a: Raised, b: Raised): Raised {
  const earliest = [a.since, b.since].filter((day) => day !== null).sort(compareText)[0] ?? null;
  const more = b.departments.filter(({ name }) => a.departments.every((known) => known.name !== name));
  return {
    text: a.text,
    departments: [...a.departments, ...more],
    since: earliest,
    ask: b.ask || a.ask,
    level: b.level || a.level,
    next: b.next ?? a.next,
    cells: [...a.cells, ...b.cells],
  };
}

function standing(raised: Raised, { escalation, escalateAfter }: Unit, meeting: CalendarDate): OpenRoadblock {
  const asked = raised.level === '' ? 0 : escalation.findIndex((level) => placeKey(level) === placeKey(raised.level));
  const rank = asked < 0 ? null : asked;
  const days = raised.since === null ? null : Math.max(0, daysBetween(raised.since, meeting));
  const waits = raised.next !== null && raised.next.by >= meeting;
  const isOver = rank !== null && days !== null && !waits && days > escalateAfter * (rank + 1);
  return {
    ...raised,
    level: rank === null ? raised.level : (escalation[rank] ?? raised.level),
    rank,
    days,
    moveTo: isOver ? (escalation[rank + 1] ?? null) : null,
  };
}
