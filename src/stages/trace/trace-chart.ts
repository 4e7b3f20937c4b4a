import type { TracedShape } from '../../domain/deck-provenance.ts';
import { showNumber } from '../../domain/figure.ts';
import type { PresentedChart, PresentedSeries } from '../../domain/presentation.ts';
import type { TracedNumber } from '../../domain/traced-number.ts';
import { type FoundNumber, traceText, untracedIn } from './trace-text.ts';

type Found = FoundNumber & Pick<TracedNumber, 'at'>;
type BuiltSeries = NonNullable<TracedShape['series']>[number];

/** Share by which a stored number may differ: the digits that writing it down loses. */
const SAME = 1e-9;

/** Holds a chart against what was built: what is drawn, what *Edit Data* opens, and the labels that are written out. */
export function traceChart(was: TracedShape, is: PresentedChart): Found[] {
  const built = was.series ?? [];
  return [
    ...is.series.flatMap((series, i) => [
      ...exempt(series.name, 'name of a series'),
      ...series.categories.flatMap((category, n) => exempt(category, `category ${n + 1}`)),
      ...traceSeries(built.find(({ name }) => name === series.name) ?? built[i], series),
    ]),
    ...built
      .filter(({ name }, i) => !is.series.some((series) => series.name === name) && is.series[i] === undefined)
      .flatMap((series) => series.values.flatMap((value, i) => point(series, i, value, null, series.name))),
    ...traceLabels(was, is.texts),
  ];
}

/** A date, or a number in a name: it says of what, never how much. */
function exempt(text: string, at: string): Found[] {
  return untracedIn(text).map((found) => ({
    ...found,
    at,
    state: 'exempt',
    was: found.is,
    exempt: /^\d{5}$/.test(text) ? 'date' : 'words',
  }));
}

function traceSeries(was: BuiltSeries | undefined, is: PresentedSeries): Found[] {
  const length = Math.max(was?.values.length ?? 0, is.values.length);
  return Array.from({ length }, (_, i) => i).flatMap((i) => {
    const [old, drawn] = [was?.values[i] ?? null, is.values[i] ?? null];
    const found = point(was, i, old, drawn, is.name);
    // What nobody sees until the data are opened: the deck would change with the first edit.
    const behind = is.workbook ? (is.workbook[i] ?? null) : drawn;
    return same(behind, drawn) ? found : [...found, ...point(was, i, old, behind, `${is.name}, Edit Data`)];
  });
}

function point(was: BuiltSeries | undefined, i: number, old: number | null, now: number | null, at: string): Found[] {
  if (old === null && now === null) return [];
  const state = old === null ? 'untraced' : now === null ? 'missing' : same(old, now) ? 'equal' : 'altered';
  const show = (value: number | null) => (value === null ? null : shown(value));
  return [
    {
      state,
      at: `${at}, point ${i + 1}`,
      is: show(now),
      was: show(old),
      context: at,
      source: was?.sources?.[i] ?? null,
    },
  ];
}

function same(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= SAME * Math.max(1, Math.abs(a), Math.abs(b));
}

function shown(value: number): string {
  return showNumber(value, Math.min(6, (String(value).split('.')[1] ?? '').length));
}

/**
 * A label is written out only where it says more than the value of its point; each is held against the one built that
 * reads the same, and those left over against one another in order.
 */
function traceLabels({ texts }: TracedShape, labels: readonly string[]): Found[] {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ').trim();
  const free = texts.map((text) => text);
  const take = (label: string) => {
    const at = free.findIndex(({ text }) => plain(text) === plain(label));
    return at < 0 ? undefined : free.splice(at, 1)[0];
  };
  const matched = labels.map((label) => ({ label, was: take(label) }));
  return matched.flatMap(({ label, was }) => {
    if (was) return traceText(was, was.text).map((found) => ({ ...found, at: 'label' }));
    const nearest = free.findIndex(({ text }) => words(text) === words(label));
    const old = nearest < 0 ? undefined : free.splice(nearest, 1)[0];
    return (old ? traceText(old, plain(label)) : untracedIn(label)).map((found) => ({ ...found, at: 'label' }));
  });
}

/** A text without its numbers. */
function words(text: string): string {
  return text
    .replace(/[−+-]?\p{Nd}+(?:[.,]\p{Nd}+)*/gu, '#')
    .replace(/\s+/g, ' ')
    .trim();
}
