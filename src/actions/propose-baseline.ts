import { z } from 'zod';
import { Fault } from '../domain/fault.ts';
import { Office } from '../domain/office.ts';
import { Period } from '../domain/period.ts';
import { indexRegister, type RegisterIndex } from '../domain/register.ts';
import { ReasonCategory, type RegisterChange } from '../domain/register-change.ts';
import { seriesKey } from '../domain/series.ts';
import type { Trajectory } from '../domain/trajectory.ts';
import { indicatorNamed, placeNamed } from '../stages/named.ts';
import { type Proposed, proposeChanges } from '../stages/propose-changes.ts';
import { agreedIn, defineAction } from './define.ts';

const Input = z.object({
  indicator: z.string().min(1).describe('Indicator, by id or name'),
  place: z.string().optional().describe('Place, by id or name; the whole when absent'),
  value: z.number().describe('The baseline as it should be, in the unit of the indicator'),
  period: Period.optional().describe('When it was measured; as agreed when absent'),
  source: z.string().trim().min(1).max(120).optional().describe('Who measured it; as agreed when absent'),
  target: z.number().optional().describe('The target, where it changes too'),
  targetPeriod: Period.optional().describe('The date of the target, where it changes too'),
  reason: ReasonCategory.describe('Kind of reason'),
  why: z.string().trim().min(1).max(1000).describe('Justification'),
  evidence: z.array(z.string()).default([]).describe('Files that show it; copies are kept in the workspace'),
  by: Office,
});

/**
 * Proposes another baseline for an indicator in a place. Its path starts at the baseline, so that the path changes with
 * it: the first point always, the last where another target is given.
 */
export const proposeBaseline = defineAction({
  id: 'propose-baseline',
  input: Input,
  async run(workspace, asked): Promise<Proposed> {
    const { folder, tools } = workspace;
    const agreed = await agreedIn(workspace);
    const { revision, unit } = agreed;
    const register = indexRegister(revision.register, revision.number);
    const indicator = indicatorNamed(register, asked.indicator).id;
    const place = asked.place === undefined ? unit.place : placeNamed(register, asked.place).id;
    const { reason: category, why, evidence, by } = asked;
    return proposeChanges(
      changesFor({ ...asked, indicator, place }, register),
      { category, why, evidence, by, at: workspace.now().toISOString() },
      { agreed, folder, readFile: tools.readFile, sha256: tools.sha256 },
    );
  },
});

type Asked = Omit<z.output<typeof Input>, 'place'> & { readonly place: string };

function changesFor(asked: Asked, register: RegisterIndex): RegisterChange[] {
  const key = seriesKey(asked.indicator, asked.place);
  const from = register.baseline.get(key);
  if (!from) {
    throw new Fault('unknown-name', `no baseline is agreed for ${asked.indicator} in ${asked.place}`, {
      place: asked.indicator,
      remedy:
        'Add one to the workbook that “register export” writes and import it; to change anything else that is agreed, use “register propose”.',
    });
  }
  const { value, period = from.period, source = from.source } = asked;
  const path = register.trajectory.get(key);
  return [
    { part: 'baselines', from, to: { ...from, value, period, source } },
    ...(path ? [{ part: 'trajectories' as const, from: path, to: pathFrom(path, { value, period }, asked) }] : []),
  ];
}

/** The path with another first point and, where one is given, another last one. */
function pathFrom(path: Trajectory, start: Trajectory['points'][number], { target, targetPeriod }: Asked): Trajectory {
  const end = path.points.length - 1;
  const points = path.points.map((point, i) => {
    if (i === 0) return start;
    return i === end ? { value: target ?? point.value, period: targetPeriod ?? point.period } : point;
  });
  return { ...path, points };
}
