import { Fault } from './fault.ts';
import { nearestName } from './nearest-name.ts';

/** More names than this are not listed: the reader is sent elsewhere. */
const MOST_LISTED = 30;

/** The fault of a name that nothing has: with the nearest one, or all there are. `where` tells where to see many. */
export function unknownName(owner: string, kind: string, asked: string, names: readonly string[], where = ''): Fault {
  const near = nearestName(asked, names);
  const all = names.length > MOST_LISTED && where ? where : `There are ${names.join(', ')}.`;
  return new Fault('unknown-name', `${owner} has no ${kind} “${asked}”`, {
    place: asked,
    remedy: near === undefined ? all : `Did you mean ${near}?`,
  });
}
