import type { Texts } from '../adapters/text/text.ts';
import type { ChartMaker, ChartSubject } from '../charts/define.ts';
import { CHARTS } from '../charts/index.ts';
import type { Chart, ChartDraft } from '../domain/chart.ts';
import { Fault } from '../domain/fault.ts';
import { languageTag } from '../domain/language.ts';
import type { Deck } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { writeChart } from './compose-words.ts';

/** Makes a chart by the id of its kind, its words not yet written; null when there is nothing to draw. */
export function draftChart(
  stocktake: Stocktake,
  kind: string,
  subject: ChartSubject,
  charts: readonly ChartMaker[] = CHARTS,
): ChartDraft | null {
  const maker = charts.find(({ id }) => id === kind);
  if (maker) return maker.make(stocktake, subject);
  throw new Fault('unknown-name', `there is no chart ${kind}`, {
    place: kind,
    remedy: `There are ${charts.map(({ id }) => id).join(', ')}.`,
  });
}

/** Makes a chart with its words; null when there is nothing to draw. */
export function composeChart(
  stocktake: Stocktake,
  kind: string,
  subject: ChartSubject,
  texts: Texts,
  charts: readonly ChartMaker[] = CHARTS,
): Chart | null {
  const draft = draftChart(stocktake, kind, subject, charts);
  const shown = texts.showing(stocktake.unit.scale);
  return draft && writeChart(draft, (wording) => shown.say(wording));
}

/** Puts one chart on a slide of its own, its head as the title, for a person to copy into another deck. */
export function composeChartDeck({ unit, agenda, period }: Stocktake, chart: Chart): Deck {
  const title = chart.head.text;
  const region = { x: 0.5, y: 1.72, w: 7.75, h: 4.95 };
  return {
    title,
    subject: period,
    author: unit.name,
    language: languageTag(unit.language),
    marking: unit.marking,
    docLine: `${unit.name} · ${period}`,
    coverLine: '',
    dated: `${agenda.date}T00:00:00Z`,
    slides: [
      {
        id: chart.id,
        layout: 'content',
        title: chart.head,
        boxes: [{ kind: 'chart', name: 'chart', region, chart }],
        notes: [chart.alt],
        annex: false,
      },
    ],
  };
}
