import { stringify } from 'yaml';
import type { z } from 'zod';
import type { Edits } from '../../domain/edit.ts';

/** The edits of a stocktake as a unit keeps them, under lines that say what they are. */
export function editsYaml(edits: z.infer<typeof Edits>): string {
  const about = [
    '# Words of the deck that were written by hand. “written” is what the program had written, “instead” what stands there.',
    '# An edit stands as long as the numbers of the sentence do; take it out to have the program’s own words again.',
  ];
  return `${about.join('\n')}\n${stringify(edits, { lineWidth: 110, aliasDuplicateObjects: false })}`;
}
