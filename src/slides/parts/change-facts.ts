import { kindName, kindWord } from '../../domain/kind-name.ts';
import type { PlaceChange, PlaceChanges } from '../../domain/place-changes.ts';
import { type Phrase, phrase } from '../../domain/wording.ts';
import type { Fact } from './facts-column.ts';
import { absolute, counted } from './figures.ts';

/** Places named among those inside the margin, and names of places without a value. */
const NAMED = 3;

/** The places that went one way, in their order. */
export function went({ ranked }: PlaceChanges, way: PlaceChange['went']): readonly PlaceChange[] {
  return ranked.filter((one) => one.went === way);
}

/** True when a change may be too small to be told from none. */
export function hasMargin({ ranked }: PlaceChanges): boolean {
  return ranked.some(({ change, margin }) => change && margin > 0);
}

/** How many places moved for the better, for the worse, not at all, and have no value: the first three that any did. */
export function changeFacts(changes: PlaceChanges): Fact[] {
  const { ranked, kind, indicator } = changes;
  const [better, same, worse] = [went(changes, 'better'), went(changes, 'same'), went(changes, 'worse')];
  const missing = ranked.filter(({ change }) => !change);
  const common = { margin: hasMargin(changes), lower: indicator.polarity === 'lower' };
  const [leader] = better;
  const last = worse.at(-1);
  const fact = (id: string, list: readonly unknown[], says: Phrase, swatch?: Fact['swatch']): Fact[] =>
    list.length === 0
      ? []
      : [
          {
            id,
            number: phrase('cell.number', { x: counted(list.length, `${kindName(kind)}: ${id}`) }),
            says,
            ...(swatch ? { swatch } : {}),
          },
        ];
  const names = (list: readonly PlaceChange[]) => list.slice(0, NAMED).map(({ place }) => place.short ?? place.name);
  return [
    ...fact(
      'better',
      better,
      phrase('districts.better', {
        ...common,
        leader: leader?.place.name ?? '',
        by: leader?.change ? absolute(leader.change) : null,
      }),
      common.margin ? 'solid' : undefined,
    ),
    ...fact(
      'worse',
      worse,
      phrase('districts.worse', {
        ...common,
        only: worse.length === 1,
        last: last?.place.name ?? '',
        by: last?.change ? absolute(last.change) : null,
      }),
      common.margin && better.length === 0 ? 'solid' : undefined,
    ),
    ...fact(
      'same',
      same,
      phrase('districts.same', { ...common, some: same.length > NAMED, names: names(same) }),
      common.margin ? 'outlined' : undefined,
    ),
    ...fact(
      'missing',
      missing,
      phrase('districts.missing', {
        one: missing.length === 1,
        some: missing.length > NAMED,
        place: kindWord(kind),
        places: kindName(kind),
        names: names(missing),
      }),
    ),
  ];
}
