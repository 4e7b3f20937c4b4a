import type { Texts } from '../../adapters/text/text.ts';
import type { ArchivedFigure } from '../../domain/archive-record.ts';
import type { DeckProvenance } from '../../domain/deck-provenance.ts';
import { type Scale, shortName, shownLight } from '../../domain/display.ts';
import { showFigure } from '../../domain/figure.ts';
import { expectedIn, goalOf } from '../../domain/goal.ts';
import { differenceUnit, type Indicator } from '../../domain/indicator.ts';
import type { Light } from '../../domain/light.ts';
import { lastMonth, monthsIn, type Period, periodHolding, periodKind } from '../../domain/period.ts';
import type { Rating } from '../../domain/rating.ts';
import { seriesKey } from '../../domain/series.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { phrase } from '../../domain/wording.ts';

type DeckSlides = Pick<DeckProvenance, 'slides'>;

/**
 * What a stocktake says of every indicator in every place where it is rated, in the order of the plan: the figures as its
 * slides print them, the title of the slide that speaks of them, and what was to come next.
 */
export function figuresOf(stocktake: Stocktake, deck: DeckSlides, texts: Texts): ArchivedFigure[] {
  const { register, ratings } = stocktake;
  const order = new Map(register.register.indicators.map(({ id }, i) => [id, i]));
  return [...ratings.values()]
    .filter(({ indicator }) => order.has(indicator))
    .sort((a, b) => (order.get(a.indicator) ?? 0) - (order.get(b.indicator) ?? 0))
    .flatMap((rating) => {
      const indicator = register.indicator.get(rating.indicator);
      return indicator ? [figureOf(stocktake, indicator, rating, deck, texts)] : [];
    });
}

function figureOf(
  stocktake: Stocktake,
  indicator: Indicator,
  rating: Rating,
  deck: DeckSlides,
  texts: Texts,
): ArchivedFigure {
  const { unit, register } = stocktake;
  const { place, value, expected, light, status, period } = rating;
  const whole = place === unit.place;
  const slide = slideOf(indicator, whole, deck);
  const shown = value ?? { value: null, unit: indicator.unit, decimals: indicator.decimals, provenance: { cells: [] } };
  return {
    indicator: indicator.id,
    name: indicator.name,
    called: [
      indicator.short,
      ...(indicator.headline ? [register.priority.get(indicator.priority)?.name ?? indicator.short] : []),
    ],
    place,
    placeName: register.place.get(place)?.name ?? place,
    whole,
    of: value?.value == null ? null : period,
    value: value?.value ?? null,
    shown: showFigure(shown),
    plan: expected?.value ?? null,
    planShown: expected ? showFigure(expected) : '–',
    promised: promisedAfter(stocktake, indicator, rating),
    better: indicator.polarity,
    decimals: shown.decimals,
    unit: differenceUnit(indicator),
    light,
    lightShown: light ? letters(light, unit.scale) : texts.say(phrase(`status.${status}`)).text,
    status,
    forecast: rating.lights.forecast,
    forecastShown: rating.lights.forecast ? letters(rating.lights.forecast, unit.scale) : '–',
    said: slide ? inOneLine(slide.title) : '',
    slide: slide ? deck.slides.indexOf(slide) + 1 : null,
    next: slide && whole ? nextOn(slide, texts) : [],
  };
}

function letters(light: Light, scale: Scale): string {
  return shortName(shownLight(light, scale), scale);
}

/** What is agreed for the value that the next stocktake will see, one step of the unit's cadence on; null off a path. */
function promisedAfter(
  { unit, register }: Stocktake,
  indicator: Indicator,
  { place, period, expected }: Rating,
): NonNullable<ArchivedFigure['promised']> | null {
  if (!period || !expected) return null;
  const key = seriesKey(indicator.id, place);
  const kind = periodKind(period);
  const goal = goalOf(indicator, register.baseline.get(key) ?? null, register.trajectory.get(key) ?? null, kind);
  if (!goal || goal.kind === 'range') return null;
  const of: Period = periodHolding(lastMonth(period) + monthsIn(unit.cadence), kind);
  const value = expectedIn(goal, of, 0);
  return { of, value, shown: showFigure({ ...expected, value }) };
}

/**
 * The slide that speaks of an indicator: in the whole that of its priority, which it must be the headline of or be named
 * on; in another place the list of its places, or the priority's slide about its districts.
 */
function slideOf(
  indicator: Indicator,
  whole: boolean,
  { slides }: DeckSlides,
): DeckProvenance['slides'][number] | null {
  const named = (kind: string, subject: string) => slides.find(({ id }) => id === `${kind}:${subject}`);
  if (!whole) {
    return (
      named('all-districts', indicator.id) ??
      ['districts', 'small-multiples', 'urban-rural'].flatMap((kind) => named(kind, indicator.priority) ?? [])[0] ??
      null
    );
  }
  const own = named('priority', indicator.priority);
  return own && (indicator.headline || speaksOf(own, indicator)) ? own : null;
}

function speaksOf({ shapes }: DeckProvenance['slides'][number], { name, short }: Indicator): boolean {
  const words = shapes.flatMap(({ texts }) => texts.map(({ text }) => text)).join('\n');
  return words.includes(name) || words.includes(short);
}

/** The lines under "What next"; none where the slide says that nothing was given. */
function nextOn({ shapes }: DeckProvenance['slides'][number], texts: Texts): string[] {
  const none = inOneLine(texts.say(phrase('next.none')).text);
  const box = shapes.find(({ name }) => name === 'next');
  const lines = box?.texts.flatMap(({ text }) => text.split('\n').slice(1)) ?? [];
  return lines.map(inOneLine).filter((line) => line !== '' && line !== none);
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
