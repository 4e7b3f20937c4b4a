import type { Param } from '../../domain/wording.ts';

/** Deals rows out to slides of at most `size`; no rows give no slide. */
export function pagesOf<T>(rows: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, page) => rows.slice(page * size, (page + 1) * size));
}

/** Deals rows out to as few slides of at most `size` as hold them, evenly: of a long list no row is left alone on the last. */
export function evenPagesOf<T>(rows: readonly T[], size: number): readonly (readonly T[])[] {
  return pagesOf(rows, Math.ceil(rows.length / Math.ceil(rows.length / size)));
}

/** What a title needs to end in "(2 of 3)" on every slide but the first. */
export function continuation(page: number, pages: number): Readonly<Record<string, Param>> {
  return page === 0 ? {} : { page: String(page + 1), pages: String(pages) };
}

/** Id of a continued slide: `actions`, then `actions-2`. */
export function pageId(id: string, page: number): string {
  return page === 0 ? id : `${id}-${page + 1}`;
}
