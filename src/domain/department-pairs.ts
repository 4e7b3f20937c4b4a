import type { Concerned, OpenRoadblock } from './open-roadblocks.ts';

/** Two departments and the roadblocks that stand between them; the second is null for what concerns one alone. */
export interface DepartmentPair {
  readonly departments: readonly [Concerned, Concerned | null];
  readonly roadblocks: readonly OpenRoadblock[];
}

/** Groups roadblocks by every two departments they stand between, in the order in which the pairs first come. */
export function departmentPairs(roadblocks: readonly OpenRoadblock[]): DepartmentPair[] {
  const pairs = new Map<string, { departments: DepartmentPair['departments']; roadblocks: OpenRoadblock[] }>();
  for (const roadblock of roadblocks) {
    for (const departments of pairsIn(roadblock.departments)) {
      const key = departments
        .map((department) => department?.name ?? '')
        .sort()
        .join('\u0000');
      const pair = pairs.get(key) ?? { departments, roadblocks: [] };
      pair.roadblocks.push(roadblock);
      pairs.set(key, pair);
    }
  }
  return [...pairs.values()];
}

function pairsIn(departments: readonly Concerned[]): (readonly [Concerned, Concerned | null])[] {
  const [only] = departments;
  if (only && departments.length === 1) return [[only, null]];
  return departments.flatMap((one, i) => departments.slice(i + 1).map((other) => [one, other] as const));
}
