import type { UnderstoodColumn } from './understood.ts';
import { plainWords } from './vocabulary.ts';

/** Gives every column a name of its own under which its cells are kept: the first words of its heading, letters only. */
export class FieldNames {
  readonly #names = new Map<UnderstoodColumn, string>();
  readonly #taken = new Set<string>();

  /** The name of a column, the same each time. */
  of(column: UnderstoodColumn): string {
    const known = this.#names.get(column);
    if (known) return known;
    const words = plainWords(column.heading).flatMap((word) => word.normalize('NFKD').match(/[a-z]+/g) ?? []);
    const [first = column.role, ...rest] = words.slice(0, 3);
    const name = this.free([first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join(''));
    this.#names.set(column, name);
    return name;
  }

  /** A name that is not taken, and then is. */
  free(wanted: string): string {
    let name = wanted;
    for (let n = 1; this.#taken.has(name); n += 1) name = `${wanted}${letters(n)}`;
    this.#taken.add(name);
    return name;
  }
}

/** 1 is B, 2 is C, 26 is BA: names hold no digits. */
function letters(n: number): string {
  return n < 26 ? String.fromCharCode(65 + n) : `${letters(Math.floor(n / 26))}${String.fromCharCode(65 + (n % 26))}`;
}
