import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import type { Chart } from '../../domain/chart.ts';
import type { Palette } from '../../domain/palette.ts';
import type { Inches } from '../../domain/slide.ts';
import { hasUrdu } from '../../domain/urdu-type.ts';
import { chartConfiguration } from './chart-configuration.ts';
import { registerFonts, registerUrduFonts } from './fonts.ts';
import { paintIn } from './ink.ts';

const PIXELS_PER_INCH = 96;

/** One engine per size and background: a new one per chart would load Chart.js again each time and keep 1.7 MB. */
const engines = new Map<string, ChartJSNodeCanvas>();

/**
 * Draws a chart as a PNG with Chart.js, from the same numbers as the native chart of the deck.
 *
 * The picture has 96 × `scale` pixels to the inch. It is white; in the inks of the ground that it is to lie on, that shows
 * through.
 */
export async function drawChart(
  chart: Chart,
  size: { w: Inches; h: Inches },
  scale = 2,
  ground?: Palette,
): Promise<Uint8Array> {
  registerFonts();
  if (hasUrdu(wordsOf(chart))) registerUrduFonts();
  const box = { w: Math.round(size.w * PIXELS_PER_INCH), h: Math.round(size.h * PIXELS_PER_INCH) };
  const configuration = chartConfiguration(chart, box, paintIn(ground));
  return engineFor(box, ground ? undefined : paintIn()('paper')).renderToBuffer({
    ...configuration,
    options: { ...configuration.options, devicePixelRatio: scale },
  });
}

function wordsOf({ head, subhead, series, categories }: Chart): string {
  const labels = series.flatMap((one) => one.labels.flatMap(({ text, detail }) => [text.text, detail?.text ?? '']));
  const names = categories.kind === 'names' ? categories.names : [];
  return [head.text, subhead?.text ?? '', ...labels, ...names].join(' ');
}

function engineFor(box: { w: number; h: number }, backgroundColour: string | undefined): ChartJSNodeCanvas {
  const key = `${box.w}×${box.h} ${backgroundColour}`;
  const known = engines.get(key);
  if (known) return known;
  const engine = new ChartJSNodeCanvas({
    width: box.w,
    height: box.h,
    ...(backgroundColour ? { backgroundColour } : {}),
  });
  engines.set(key, engine);
  return engine;
}
