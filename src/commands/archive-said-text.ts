import type { saidOfIndicator } from '../actions/said-of-indicator.ts';
import { counted } from './define.ts';
import { setIn } from './page.ts';

type Said = Awaited<ReturnType<(typeof saidOfIndicator)['run']>>;
type Then = Said['stocktakes'][number];

/** What each stocktake said, the newest first: its figures, its sentence and next steps, and what happened. */
export function saidText(said: Said, width: number): string {
  const { name, placeName, stocktakes, imported, moreImported } = said;
  return [
    [name, placeName].filter(Boolean).join(', '),
    ...(stocktakes.length > 0 ? [setIn(summary(stocktakes), 0, width)] : []),
    ...stocktakes.flatMap((then) => ['', ...thenLines(then, width)]),
    ...(imported.length > 0 ? ['', 'Named on slides and in papers that were not computed here:'] : []),
    ...imported.map(({ record, stocktake, place, title }) =>
      setIn(`${stocktake}, ${place} (record ${record}): ${title}`, 2, width),
    ),
    ...(moreImported ? [`  and on more: stocktake archive search "${name}"`] : []),
  ].join('\n');
}

function summary(stocktakes: readonly Then[]): string {
  const count = (test: (then: Then) => boolean) => stocktakes.filter(test).length;
  const met = count(({ happened }) => happened?.promise === 'met');
  const missed = count(({ happened }) => happened?.promise === 'missed');
  const unknown = count(({ happened }) => happened === null);
  const silent = count(({ figure }) => figure.next.length === 0);
  return [
    `${counted(stocktakes.length, 'stocktake')}: ${counted(met, 'promise')} met, ${missed} missed`,
    ...(unknown > 0 ? [`${unknown} with no newer value`] : []),
    ...(silent > 0 ? [`${silent === 1 ? 'once' : `${silent} times`} no next step`] : []),
  ].join(', ');
}

function thenLines({ record, figure, happened }: Then, width: number): string[] {
  const { shown, planShown, lightShown, light, said, slide, next } = figure;
  const facts = [`actual ${shown}`, `plan ${planShown}`, lightShown ?? light ?? figure.status];
  const line = (head: string, text: string) => setIn(`${head.padEnd(9)} ${text}`, 2, width);
  return [
    setIn(`${record.title} · ${facts.join(' · ')} · record ${record.number}`, 0, width),
    line('Said', said === '' ? 'no slide speaks of it' : `${said}${slide === null ? '' : ` (slide ${slide})`}`),
    ...next.map((step) => line('Next', step)),
    line(
      'Happened',
      happened ? `${happened.words} (record ${happened.record})` : 'no later stocktake has a newer value',
    ),
  ];
}
