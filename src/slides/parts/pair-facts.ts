import { computed, type Figure } from '../../domain/figure.ts';
import { differenceUnit } from '../../domain/indicator.ts';
import { phrase } from '../../domain/wording.ts';
import type { Fact } from './facts-column.ts';
import { absolute, inCell, withSign } from './figures.ts';
import type { Pair } from './pair.ts';

/** The gap of each part to what is agreed for it, and the gap between them. */
export function pairFacts({ halves, now, atFirst, since, indicator }: Pair): Fact[] {
  const [a, b] = halves;
  const unit = differenceUnit(indicator);
  const gaps = halves.flatMap(({ place, rating, progress }): Fact[] => {
    if (!rating?.gap || !progress) return [];
    const { before } = progress;
    const was = before && withSign(signedGap(before.by, before.above));
    return [
      {
        id: place.id,
        number: inCell(rating.gap),
        says: phrase('split.gap', {
          place: place.name,
          unit: unit || null,
          standard: indicator.goal === 'standing',
          was: was && { ...was, unit: '' },
          period: before?.period ?? null,
          moved: rating.last !== null && rating.light !== null && rating.last !== rating.light,
          light: rating.light,
        }),
      },
    ];
  });
  return [
    ...gaps,
    {
      id: 'between',
      number: inCell(absolute(now)),
      says: phrase('split.between', {
        a: a.place.name,
        b: b.place.name,
        unit: unit || null,
        atFirst: { ...absolute(atFirst), unit: '' },
        since,
      }),
    },
  ];
}

function signedGap(by: Figure, above: boolean): Figure {
  return above ? by : computed(by.value === null ? null : -by.value, by, 'value less plan', [by]);
}
