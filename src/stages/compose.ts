import type { Texts } from '../adapters/text/text.ts';
import type { ChartMaker } from '../charts/define.ts';
import { CHARTS } from '../charts/index.ts';
import { Fault } from '../domain/fault.ts';
import type { RunningOrder, Step } from '../domain/running-order.ts';
import type { BoxDraft, ChartBox, Deck, Slide, SlideDraft } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { phrase, type Text, type Wording } from '../domain/wording.ts';
import type { SlideMaker, SlideSubject } from '../slides/define.ts';
import { SLIDES } from '../slides/index.ts';
import { draftChart } from './compose-chart.ts';
import { fitSlide } from './compose-cut.ts';
import type { Measure } from './compose-fit.ts';
import { deckFrame } from './compose-frame.ts';
import { sourcesOf } from './compose-sources.ts';
import { writeSlide } from './compose-words.ts';

/** What composing needs besides the stocktake: the sentences, and how wide they run. */
export interface ComposeTools {
  readonly texts: Texts;
  readonly measure: Measure;
}

/** The kinds of slides and charts to choose from. */
export interface Catalogue {
  readonly slides: readonly SlideMaker[];
  readonly charts: readonly ChartMaker[];
}

/** A deck ready to be rendered, and what its author should know: slides left out, texts cut. */
export interface Composed {
  readonly deck: Deck;
  readonly report: { readonly omitted: string[]; readonly cut: string[] };
}

/**
 * Composes the deck of a stocktake in a running order.
 *
 * Each slide is made, its charts put in their places, its sentences written, its figures traced into the notes, and its
 * words cut to the room they have: nothing shrinks, and what is cut stands whole in the notes and in the report.
 */
export function compose(
  stocktake: Stocktake,
  order: RunningOrder,
  tools: ComposeTools,
  catalogue: Catalogue = { slides: SLIDES, charts: CHARTS },
): Composed {
  const { texts } = tools;
  const omitted: string[] = [];
  const cut: string[] = [];

  const drafts = stepsOf(order, stocktake, catalogue.slides).flatMap(({ maker, subject, annex }): SlideDraft[] => {
    const made = maker.make(stocktake, subject);
    if (!('omitted' in made)) return made.map((draft) => ({ ...draft, annex: annex || draft.annex }));
    omitted.push(texts.say(made.omitted).text);
    return [];
  });

  const slides = drafts.map((draft, index): Slide => {
    const joined = { ...draft, boxes: draft.boxes.map((box) => joinChart(box, stocktake, catalogue.charts)) };
    const written = writeSlide(marked(joined, stocktake), (wording) => texts.say(wording));
    const fitted = fitSlide(written, tools);
    for (const { place, shown } of fitted.cuts) {
      cut.push(texts.say(phrase('compose.cut.report', { number: String(index + 1), place, shown })).text);
    }
    const whole = fitted.cuts.map(({ place, whole }) => texts.say(phrase('compose.cut.note', { place, whole })));
    return { ...fitted.slide, notes: [...written.notes, ...whole, ...headed(sourcesOf(written, texts), texts)] };
  });

  return { deck: { ...deckFrame(stocktake, texts, tools.measure), slides }, report: { omitted, cut } };
}

interface MadeStep {
  readonly maker: SlideMaker;
  readonly subject: SlideSubject;
  readonly annex: boolean;
}

/** Unrolls a running order over the sectors and priorities of the plan. */
function stepsOf(order: RunningOrder, stocktake: Stocktake, slides: readonly SlideMaker[]): MadeStep[] {
  const { sectors, priorities } = stocktake.register.register;
  const step = (id: string, subject: SlideSubject, annex: boolean): MadeStep => {
    const maker = slides.find((slide) => slide.id === id);
    if (maker?.of === subject.of) return { maker, subject, annex };
    throw new Fault('bad-template', wrongStep(id, subject, maker), {
      place: `running order “${order.title}”`,
      remedy: `There are ${slides.map((slide) => `${slide.id} (one a ${slide.of})`).join(', ')}.`,
    });
  };
  const inSector = (sector: string, item: Exclude<Step, string>['each sector'][number], annex: boolean) => {
    if (typeof item === 'string') return [step(item, { of: 'sector', sector }, annex)];
    const ids = item['each priority'];
    return priorities
      .filter((priority) => priority.sector === sector)
      .sort((a, b) => a.number - b.number)
      .flatMap(({ id }) => ids.map((slide) => step(slide, { of: 'priority', sector, priority: id }, annex)));
  };
  const unroll = (items: readonly Step[], annex: boolean) =>
    items.flatMap((item) => {
      if (typeof item === 'string') return [step(item, { of: 'deck' }, annex)];
      return sectors.flatMap(({ id }) => item['each sector'].flatMap((inner) => inSector(id, inner, annex)));
    });
  return [...unroll(order.main, false), ...unroll(order.annex, true)];
}

function wrongStep(id: string, subject: SlideSubject, maker: SlideMaker | undefined): string {
  if (!maker) return `the running order names a slide ${id}, which there is not`;
  return `the running order names the slide ${id} once a ${subject.of}, but it is made once a ${maker.of}`;
}

/** A slide names a chart; here it gets it, or the words that there is none. */
function joinChart(box: BoxDraft, stocktake: Stocktake, charts: readonly ChartMaker[]): BoxDraft {
  if (box.kind !== 'chart' || !('request' in box.chart)) return box;
  const chart = draftChart(stocktake, box.chart.request, box.chart, charts);
  return chart ? { ...box, chart } : nothingToDraw(box);
}

function nothingToDraw({ name, region }: ChartBox<Wording>): BoxDraft {
  const run = { text: phrase('compose.nothing-to-draw'), size: 13, colour: 'ink2' as const };
  return { kind: 'text', name, region, paragraphs: [{ runs: [run] }] };
}

/** Before the figures are final every slide says so, unless its tag already says something about it. */
function marked(draft: SlideDraft, { agenda }: Stocktake): SlideDraft {
  if (draft.tag || agenda.status !== 'preliminary') return draft;
  return { ...draft, tag: phrase('compose.provisional') };
}

function headed(sources: readonly Text[], texts: Texts): Text[] {
  return sources.length === 0 ? [] : [texts.say(phrase('compose.notes.sources')), ...sources];
}
