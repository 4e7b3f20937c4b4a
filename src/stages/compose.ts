import type { Texts } from '../adapters/text/text.ts';
import type { ChartMaker } from '../charts/define.ts';
import { CHARTS } from '../charts/index.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { Edit, EditOutcome } from '../domain/edit.ts';
import { Fault } from '../domain/fault.ts';
import type { RunningOrder, Step } from '../domain/running-order.ts';
import type { BoxDraft, ChartBox, Deck, Slide, SlideDraft } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { withoutIsolates } from '../domain/urdu-type.ts';
import { type Phrase, phrase, type Text, type Wording } from '../domain/wording.ts';
import type { SlideMaker, SlideSubject } from '../slides/define.ts';
import { SLIDES } from '../slides/index.ts';
import { draftChart } from './compose-chart.ts';
import { type Cut, fitSlide } from './compose-cut.ts';
import type { Measure } from './compose-fit.ts';
import { deckFrame } from './compose-frame.ts';
import { sayOmitted } from './compose-omitted.ts';
import { sourcesOf } from './compose-sources.ts';
import { titled } from './compose-title.ts';
import { writeSlide } from './compose-words.ts';
import { deckProvenance } from './deck-provenance.ts';
import { applyEdits } from './edits.ts';

/** What composing needs besides the stocktake: the sentences, and how wide they run. */
export interface ComposeTools {
  readonly texts: Texts;
  readonly measure: Measure;
  /** Of titles, where they run otherwise; `measure` when absent. */
  readonly measureTitle?: Measure;
  /** Words of the deck that were written by hand; none when absent. */
  readonly edits?: readonly Edit[];
}

/** The kinds of slides and charts to choose from. */
export interface Catalogue {
  readonly slides: readonly SlideMaker[];
  readonly charts: readonly ChartMaker[];
}

/** A deck ready to be rendered, and what its author should know: slides left out, texts cut. */
export interface Composed {
  readonly deck: Deck;
  readonly report: { readonly omitted: string[]; readonly cut: string[]; readonly edits: EditOutcome[] };
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
  given: ComposeTools,
  catalogue: Catalogue = { slides: SLIDES, charts: CHARTS },
): Composed {
  const texts = given.texts.showing(stocktake.unit.scale);
  const tools = { ...given, texts };
  const omitted: Phrase[] = [];
  const cut: string[] = [];
  const { edits = [] } = given;
  const outcomes: EditOutcome[] = [];

  const drafts = stepsOf(order, stocktake, catalogue.slides).flatMap(({ maker, subject, annex }): SlideDraft[] => {
    const made = maker.make(stocktake, subject);
    if (!('omitted' in made)) return made.map((draft) => ({ ...draft, annex: annex || draft.annex }));
    omitted.push(made.omitted);
    return [];
  });

  const whole = drafts.map((draft) => {
    const joined = { ...draft, boxes: draft.boxes.map((box) => joinChart(box, stocktake, catalogue.charts)) };
    const slide = writeSlide(marked(joined, stocktake), (wording) => texts.say(wording));
    return { slide, byHand: typeof draft.title === 'string' };
  });

  const slides = titled(whole, tools.measureTitle ?? tools.measure).map(({ slide: written, whole }, index): Slide => {
    const first = fitSlide(written, tools);
    // An edit replaces what stood on the slide, cuts and all; its own words are then held to the same room.
    const { slide: edited, outcomes: here } = applyEdits(first.slide, edits);
    outcomes.push(...here);
    const kept = here.flatMap(({ outcome, edit }) => (outcome === 'kept' ? [edit] : []));
    const stands = ({ shape, cell }: Cut) => !kept.some((edit) => edit.shape === shape && edit.cell === cell);
    const fitted = kept.length > 0 ? fitSlide(edited, tools) : { slide: first.slide, cuts: [] };
    const before = [...(whole ? [titleCut(written.title, whole, texts)] : []), ...first.cuts];
    const cuts = [...before.filter(stands), ...fitted.cuts];
    for (const { place, shown } of cuts) {
      const { text } = texts.say(phrase('compose.cut.report', { number: String(index + 1), place, shown }));
      cut.push(withoutIsolates(text));
    }
    const uncut = cuts.map(({ place, whole }) => texts.say(phrase('compose.cut.note', { place, whole })));
    return { ...fitted.slide, notes: [...written.notes, ...uncut, ...headed(sourcesOf(written, texts), texts)] };
  });

  const deck = { ...deckFrame(stocktake, texts, tools.measure), slides };
  const provenance = canonicalJson(deckProvenance(deck, stocktake));
  const report = { omitted: sayOmitted(omitted, texts), cut, edits: [...outcomes, ...lostEdits(edits, slides)] };
  return { deck: { ...deck, provenance }, report };
}

function titleCut(shown: Text, whole: Text, texts: Texts): Cut {
  const place = texts.say(phrase('compose.cut.title')).text;
  const plain = ({ text }: Text) => text.replaceAll('\n', ' ');
  return { place, shape: 'Title', shown: plain(shown), whole: plain(whole) };
}

/** Edits of slides that are no longer made. */
function lostEdits(edits: readonly Edit[], slides: readonly Slide[]): EditOutcome[] {
  const ids = new Set(slides.map(({ id }) => id));
  return edits.filter(({ slide }) => !ids.has(slide)).map((edit) => ({ edit, outcome: 'lost', now: '' }));
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
  // A sector that is nothing but its sub-sectors has no slides: they follow under its name.
  const isGroup = (id: string) =>
    sectors.some(({ parent }) => parent === id) && !priorities.some(({ sector }) => sector === id);
  const shown = sectors.filter(({ id }) => !isGroup(id));
  const unroll = (items: readonly Step[], annex: boolean) =>
    items.flatMap((item) => {
      if (typeof item === 'string') return [step(item, { of: 'deck' }, annex)];
      return shown.flatMap(({ id }) => item['each sector'].flatMap((inner) => inSector(id, inner, annex)));
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
  if (!chart) return nothingToDraw(box);
  return { ...box, chart: box.chart.bare ? { ...chart, head: '' } : chart };
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
