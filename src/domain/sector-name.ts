import type { RegisterIndex } from './register.ts';

/** Names a sector; a sub-sector after the sectors it is part of: "Energy and Power: Hydropower". Null when unknown. */
export function sectorName({ sector }: Pick<RegisterIndex, 'sector'>, id: string): string | null {
  const names: string[] = [];
  for (let at = sector.get(id); at; at = sector.get(at.parent ?? '')) names.unshift(at.name);
  return names.length > 0 ? names.join(': ') : null;
}
