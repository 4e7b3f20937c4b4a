import { type Agreed, type AgreedValue, ofBaseline, ofIndicator, ofLimit, ofPast, ofPath } from './agreed-fields.ts';
import type { RegisterChange } from './register-change.ts';

/** One agreed figure that is not what it was. */
export interface AgreedDifference {
  /** "the baseline of participation in punjab" */
  readonly name: string;
  readonly part: RegisterChange['part'];
  /** Where it stands in the thing as it is to be, `points.1.value`; null where it stands there no more. */
  readonly field: string | null;
  /** The series, or every place of an indicator; both null of a limit of a check. */
  readonly indicator: string | null;
  readonly place: string | null;
  readonly was: AgreedValue;
  readonly is: AgreedValue;
  /** It can change a light; otherwise it changes what is written of the figures, or what is asked about them. */
  readonly recolours: boolean;
  /** Its values are numbers in the unit of the indicator. */
  readonly inUnit: boolean;
}

/**
 * The agreed figures in which one thing of the register differs from what it was: baseline, path, past value, everything
 * by which an indicator is read and rated, limits of checks. Agreeing figures of a thing that was not there is no change;
 * a limit is, since the usual one held before. A name, an owner or a short name is no agreed figure.
 */
export function agreedDifferences(change: RegisterChange): AgreedDifference[] {
  const { part } = change;
  switch (part) {
    case 'baselines':
      return differences(
        part,
        seriesOf(change),
        change.from && ofBaseline(change.from),
        change.to && ofBaseline(change.to),
      );
    case 'trajectories':
      return differences(part, seriesOf(change), change.from && ofPath(change.from), change.to && ofPath(change.to));
    case 'history':
      return differences(part, seriesOf(change), change.from && ofPast(change.from), change.to && ofPast(change.to));
    case 'indicators': {
      const about = { indicator: (change.to ?? change.from)?.id ?? null, place: null };
      return differences(part, about, change.from && ofIndicator(change.from), change.to && ofIndicator(change.to));
    }
    case 'thresholds':
      return differences(
        part,
        { indicator: null, place: null },
        change.from ? ofLimit(change.from) : [],
        change.to && ofLimit(change.to),
      );
    default:
      return [];
  }
}

type About = Pick<AgreedDifference, 'indicator' | 'place'>;

type Series = { readonly indicator: string; readonly place: string } | null;

function seriesOf({ from, to }: { readonly from: Series; readonly to: Series }): About {
  const { indicator = null, place = null } = to ?? from ?? {};
  return { indicator, place };
}

function differences(
  part: AgreedDifference['part'],
  about: About,
  before: readonly Agreed[] | null,
  after: readonly Agreed[] | null,
): AgreedDifference[] {
  if (!before) return [];
  const then = new Set(before.map(({ name }) => name));
  const now = new Map((after ?? []).map((figure) => [figure.name, figure]));
  const changed = before.flatMap(({ name, value, recolours, inUnit }) => {
    const { field = null, value: is = null } = now.get(name) ?? {};
    return field !== null && is === value ? [] : [{ part, ...about, name, field, was: value, is, recolours, inUnit }];
  });
  const added = [...now.values()].filter(({ name, mayBeAdded }) => !then.has(name) && !mayBeAdded);
  return [
    ...changed,
    ...added.map(({ name, field, value, recolours, inUnit }) => ({
      part,
      ...about,
      name,
      field,
      was: null,
      is: value,
      recolours,
      inUnit,
    })),
  ];
}
