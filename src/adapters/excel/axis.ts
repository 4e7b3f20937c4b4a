/** The columns or the rows of a sheet as they stand side by side; positions and sizes in whole pixels. */
export class Axis {
  /** Where each begins of those that were told, and where the last of these ends. */
  readonly #edges: Float64Array;
  readonly #told: number;
  readonly #usual: number;
  readonly #last: number;

  /** `sizes` of the first ones, 0 where hidden; every other has the usual size, up to the one numbered `last`. */
  constructor(sizes: ArrayLike<number>, usual: number, last: number) {
    this.#told = Math.min(sizes.length, last + 1);
    this.#edges = new Float64Array(this.#told + 1);
    for (let n = 0; n < this.#told; n++) this.#edges[n + 1] = this.start(n) + (sizes[n] ?? usual);
    this.#usual = usual;
    this.#last = last;
  }

  /** Where the sheet ends. */
  get end(): number {
    return this.start(this.#last + 1);
  }

  /** Where the column or row of a zero-based index begins. */
  start(index: number): number {
    const edge = this.#edges[index];
    return edge ?? (this.#edges[this.#told] ?? 0) + (index - this.#told) * this.#usual;
  }

  /** The last one that begins at or before a position; the first one where none does. */
  at(position: number): number {
    let low = 0;
    let high = this.#told;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.start(middle) <= position) low = middle;
      else high = middle - 1;
    }
    if (low < this.#told) return low;
    if (position < this.start(low)) return 0;
    const beyond = this.#usual > 0 ? Math.floor((position - this.start(low)) / this.#usual) : this.#last;
    return Math.min(this.#last, low + beyond);
  }
}
