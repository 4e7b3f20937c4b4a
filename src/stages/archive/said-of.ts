import type { Catalogue, NamedIndicator } from '../../adapters/database/catalogue.ts';
import { Fault } from '../../domain/fault.ts';
import { foldedWords } from '../../domain/folded-words.ts';
import { nearestName } from '../../domain/nearest-name.ts';
import { placeKey } from '../../domain/place.ts';

/** An indicator that somebody asked for; without an id where it is only a word that imported slides have. */
interface AskedIndicator extends Omit<NamedIndicator, 'id'> {
  readonly id: string | null;
}

/**
 * The indicator that is meant by an id, a name, a part of one that no other has, or something near one. Where none is,
 * what was typed is taken for a name when any slide has it; the fault `unknown-name` says what there is.
 */
export function findIndicator(catalogue: Catalogue, typed: string): AskedIndicator {
  const known = catalogue.indicators();
  const key = placeKey(typed);
  const exact = known.find(({ id }) => id === typed) ?? known.find((one) => namesOf(one).some((name) => name === key));
  if (exact) return exact;
  const parts = key === '' ? [] : known.filter((one) => namesOf(one).some((name) => name.includes(key)));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  if (parts.length > 1) throw ambiguous(typed, parts);

  const words = foldedWords(typed).map(({ word }) => word);
  if (
    words.length > 0 &&
    catalogue.find({ terms: [{ words, prefix: false }], kinds: [], limit: 0, origin: 'imported' }).total > 0
  ) {
    return { id: null, name: typed, called: [] };
  }
  const near = nearestName(
    typed,
    known.flatMap((one) => namesOf(one)),
  );
  const found = known.find((one) => namesOf(one).some((name) => name === near));
  if (near !== undefined && found) return found;
  throw new Fault(
    'unknown-name',
    `no stocktake of the archive has an indicator “${typed}”, and no imported slide names it`,
    {
      remedy:
        known.length > 0
          ? `Name one of: ${known.map(({ id }) => id).join(', ')}.`
          : 'Look for it with: stocktake archive search WORDS',
    },
  );
}

function namesOf({ id, name, called }: NamedIndicator): string[] {
  return [id, name, ...called].map(placeKey);
}

function ambiguous(typed: string, found: readonly NamedIndicator[]): Fault {
  return new Fault('unknown-name', `“${typed}” may mean ${found.length} indicators`, {
    remedy: `Name one of: ${found.map(({ id, name }) => `${id} (${name})`).join(', ')}.`,
  });
}

/** A place of an indicator by its id or name; the whole of the unit when none is asked for. */
export function findPlace(catalogue: Catalogue, indicator: string, typed: string | null): { id: string; name: string } {
  const known = catalogue.placesOf(indicator);
  const key = placeKey(typed ?? '');
  const named = (wanted: string) => known.find(({ id, name }) => [id, name].some((each) => placeKey(each) === wanted));
  const found =
    typed === null
      ? known[0]
      : (named(key) ??
        named(
          nearestName(
            key,
            known.map(({ name }) => placeKey(name)),
          ) ?? '',
        ));
  if (found) return found;
  throw new Fault('unknown-name', `no stocktake of the archive has ${indicator} in a place “${typed}”`, {
    remedy: `Name one of: ${known.map(({ name }) => name).join(', ')}.`,
  });
}
