import { ENTITIES } from './entities.ts';
import { ENTRIES } from './entries.ts';
import { EXPANDING } from './expanding.ts';
import { type HostileFile, isRefused } from './hostile-file.ts';
import { NAMES } from './names.ts';
import { OTHER_KINDS } from './other-kinds.ts';
import { SIZES } from './sizes.ts';

/** Every hostile file, by what is wrong with it. */
export const KINDS: readonly (readonly [kind: string, files: readonly HostileFile[]])[] = [
  ['a small file that grows without end', EXPANDING],
  ['an archive that is a trap', ENTRIES],
  ['XML that fetches or multiplies', ENTITIES],
  ['a sheet beyond all measure', SIZES],
  ['a name that means something to a program', NAMES],
  ['a file under the name of another kind', OTHER_KINDS],
];

/** What `stocktake check` says of a file by itself: its verdict, or, once it is read, that nothing is asked of it. */
export function saidOf({ ends }: HostileFile): string {
  return isRefused({ ends }) ? `: ${ends}.` : ' carries no plan to be checked against.';
}
