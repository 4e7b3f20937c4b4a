import { Agenda, type Decision } from '../domain/agenda.ts';
import { actionsOf, type FollowedDirective } from '../domain/directives.ts';
import type { Finding } from '../domain/finding.ts';
import type { LedgerContent, LedgerEntry } from '../domain/ledger.ts';
import type { Milestone } from '../domain/milestone.ts';
import { ownerOf } from '../domain/owned-by.ts';
import type { Rating } from '../domain/rating.ts';
import { indexRegister, type RegisterIndex } from '../domain/register.ts';
import { NOTHING_SINCE } from '../domain/since-locked.ts';
import type { ReceivedReturn, Stocktake } from '../domain/stocktake.ts';
import { type Department, Unit } from '../domain/unit.ts';
import { headlinesOfDepartment } from '../slides/parts/printed-figures.ts';
import { checkReturns } from './check.ts';

/** What one department may see of a stocktake, and nothing else. */
export interface DepartmentDataset {
  readonly department: Department;
  /** The stocktake as if the unit had only this department. */
  readonly stocktake: Stocktake;
  /** What the meeting will be asked to decide, which everybody is told, and whether it is of this department. */
  readonly asked: readonly (Decision & { readonly own: boolean })[];
  /** The directives that the department is to carry out, as they stand at the meeting. */
  readonly actions: readonly FollowedDirective[];
}

/**
 * Cuts a stocktake to one department: its priorities, figures, findings, returns and replies, and what the meeting will be
 * asked to decide, which everybody is told.
 *
 * It is put together from named fields, never by leaving some out, so that what is added to the plan or the agenda
 * elsewhere stays private until somebody names it here.
 */
export function cutToDepartment(whole: Stocktake, department: Department): DepartmentDataset {
  const register = registerOf(whole, department.id);
  const unit = unitOf(whole.unit, department);
  const indicators = new Set(register.indicator.keys());
  const returns = whole.returns.filter(({ returned }) => returned.department === department.id);
  // Another department may have an initiative of the same name: a milestone is known by the return that reports it.
  const initiatives = new Set(register.register.initiatives.flatMap(({ id, name }) => [id, name]));
  const files = new Set(returns.map(({ returned }) => returned.file));
  const isOwnMilestone = ({ initiative, cells }: Pick<Milestone, 'initiative' | 'cells'>) =>
    initiatives.has(initiative) && cells.every(({ file }) => files.has(file));
  const ofIndicator = <T extends { indicator: string }>(map: ReadonlyMap<string, T>) =>
    new Map([...map].filter(([, { indicator }]) => indicators.has(indicator)));
  const agenda = agendaOf(whole, department, register);
  const stocktake: Stocktake = {
    unit,
    period: whole.period,
    agenda,
    earlier: [],
    register,
    returns,
    findings: ownFindings(whole, { unit, register, returns, agenda }),
    series: ofIndicator(whole.series),
    milestones: whole.milestones.filter(isOwnMilestone),
    roadblocks: [],
    ratings: ofOwnMilestones(ofIndicator(whole.ratings), isOwnMilestone),
    lastRatings: ofOwnMilestones(ofIndicator(whole.lastRatings), isOwnMilestone),
    ledger: whole.ledger.flatMap((entry) => ownEntry(entry, department.id)),
    changes: [],
    former: new Map([...whole.former].filter(([, { first }]) => indicators.has(first.indicator.id))),
    registerHash: whole.registerHash,
    sinceLocked: NOTHING_SINCE,
  };
  const isOwn = (owner: string) => ownerOf(owner, whole.unit.departments)?.id === department.id;
  const asked = agenda.decisions.map((decision) => ({ ...decision, own: isOwn(decision.owner) }));
  const actions = actionsOf(whole).directives.filter(({ owner }) => isOwn(owner));
  return { department, stocktake, asked, actions };
}

/** Ratings with the milestones of the department's own initiatives; the light is that of all of them. */
function ofOwnMilestones(
  ratings: ReadonlyMap<string, Rating>,
  isOwn: (milestone: Pick<Milestone, 'initiative' | 'cells'>) => boolean,
): ReadonlyMap<string, Rating> {
  return new Map(
    [...ratings].map(([key, rating]) => [
      key,
      rating.milestones ? { ...rating, milestones: rating.milestones.filter(isOwn) } : rating,
    ]),
  );
}

function unitOf(unit: Unit, department: Department): Unit {
  const { id, name, government, executive, meeting, language, cadence, baselinePolicy, place, scale, marking } = unit;
  const { returnLayout, dates, tag, demonstration } = unit;
  return {
    ...Unit.parse({
      id,
      name,
      government,
      executive,
      meeting,
      language,
      cadence,
      baselinePolicy,
      place,
      scale,
      marking,
      returnLayout,
      dates,
      departments: [department],
    }),
    ...(tag === undefined ? {} : { tag }),
    ...(demonstration === undefined ? {} : { demonstration }),
  };
}

/** The plan as far as the department reports it; places belong to nobody. */
function registerOf(whole: Stocktake, department: string): RegisterIndex {
  const { register, revision } = whole.register;
  const priorities = headlinesOfDepartment(whole, department).map(({ priority }) => priority);
  const ids = new Set(priorities.map(({ id }) => id));
  const sectors = new Set(priorities.map(({ sector }) => sector));
  const indicators = register.indicators.filter((one) => one.department === department);
  const own = new Set(indicators.map(({ id }) => id));
  const ofOwn = <T extends { indicator: string }>(list: readonly T[]) =>
    list.filter(({ indicator }) => own.has(indicator));
  return indexRegister(
    {
      sectors: register.sectors.filter(({ id }) => sectors.has(id)),
      priorities,
      initiatives: register.initiatives.filter((one) => one.department === department && ids.has(one.priority)),
      indicators: indicators.map((one) => ({ ...one, companions: one.companions.filter((id) => own.has(id)) })),
      places: register.places,
      baselines: ofOwn(register.baselines),
      trajectories: ofOwn(register.trajectories),
      history: ofOwn(register.history),
      thresholds: register.thresholds,
    },
    revision,
  );
}

/** What the agenda says to everybody, and of the department. */
function agendaOf({ agenda }: Stocktake, { id }: Department, { priority }: RegisterIndex): Agenda {
  const { period, number, date, cutOff, due, status, version, next, decisions, narrative, readyFor, correctionsBy } =
    agenda;
  const extension = agenda.extensions[id];
  const ready = readyFor[id];
  return Agenda.parse({
    period,
    number,
    date,
    cutOff,
    due,
    extensions: extension ? { [id]: extension } : {},
    status,
    version,
    next,
    decisions,
    narrative: Object.fromEntries(Object.entries(narrative).filter(([about]) => priority.has(about))),
    correctionsBy,
    readyFor: ready ? { [id]: ready } : {},
  });
}

/**
 * The findings on the department's returns that its returns alone give rise to: what was noticed by holding it against
 * another department's figures would tell of those.
 */
function ownFindings(
  whole: Stocktake,
  {
    unit,
    register,
    returns,
    agenda,
  }: { unit: Unit; register: RegisterIndex; returns: readonly ReceivedReturn[]; agenda: Agenda },
): readonly Finding[] {
  const files = new Set(returns.map(({ returned }) => returned.file));
  const own = whole.findings.filter(({ file }) => files.has(file));
  if (whole.unit.departments.length === 1) return own;
  const alone = checkReturns({ unit, register, returns, agendas: [agenda], closed: false });
  const said = new Set(alone.findings.map(keyOf));
  return own.filter((finding) => said.has(keyOf(finding)));
}

function keyOf({ check, file, sheet, cell, message }: Finding): string {
  return JSON.stringify([check, file, sheet, cell, message]);
}

/** An entry of the ledger as far as it is about the department. */
function ownEntry(entry: LedgerEntry, department: string): LedgerEntry[] {
  const { content } = entry;
  if (content.kind === 'pre-read' || content.kind === 'reply') return content.department === department ? [entry] : [];
  if (content.kind !== 'closing') return [];
  const closing: LedgerContent = {
    ...content,
    returns: content.returns.filter((file) => file.department === department),
    outstanding: content.outstanding.filter((id) => id === department),
    others: [],
  };
  return [{ ...entry, content: closing }];
}
