import { stringify } from 'yaml';
import type { LayoutInput } from '../../domain/layout.ts';

/** A layout as a unit keeps it in `layouts/*.yaml`, under a line that says what it is. */
export function layoutYaml(layout: LayoutInput): string {
  return `# How ${layout.title} is laid out\n${stringify(layout, { lineWidth: 110, aliasDuplicateObjects: false })}`;
}
