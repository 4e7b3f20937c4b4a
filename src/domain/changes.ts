import { z } from 'zod';
import { type Scale, shownLight } from './display.ts';
import { showFigure } from './figure.ts';
import type { Rating } from './rating.ts';
import type { RegisterIndex } from './register.ts';
import type { Slide } from './slide.ts';

/** What a build leaves behind so that the next one can say what changed. */
export const BuildRecord = z.object({
  unit: z.string(),
  period: z.string(),
  deckSha256: z.string(),
  provenanceSha256: z.string().optional().describe('Of what the deck says of its own figures'),
  built: z
    .object({ charts: z.enum(['native', 'picture']).optional(), brand: z.string().optional() })
    .optional()
    .describe('How the deck was built, where otherwise than the profile says'),
  inputs: z.array(z.object({ file: z.string(), sha256: z.string(), status: z.string() })),
  ratings: z
    .record(z.string(), z.object({ rating: z.string(), value: z.string() }))
    .describe('By "indicator, place" as people read them'),
  slides: z.array(z.object({ title: z.string(), fingerprint: z.string() })),
});
export type BuildRecord = z.infer<typeof BuildRecord>;

/** What differs between two builds of one stocktake, each line for a person to read. */
export interface Changes {
  readonly ratings: readonly string[];
  readonly figures: readonly string[];
  readonly slides: readonly string[];
}

/** The ratings of a stocktake as a record keeps them: as people read them. */
export function recordRatings(
  ratings: Iterable<Rating>,
  register: RegisterIndex,
  scale: Scale = 'four-point',
): BuildRecord['ratings'] {
  return Object.fromEntries(
    [...ratings].map((rating) => {
      const indicator = register.indicator.get(rating.indicator)?.short ?? rating.indicator;
      const place = register.place.get(rating.place)?.name ?? rating.place;
      return [
        `${indicator}, ${place}`,
        {
          rating: rating.light ? shownLight(rating.light, scale).name : rating.status.replaceAll('-', ' '),
          value: rating.value ? `${showFigure(rating.value)} (${rating.period})` : 'none',
        },
      ];
    }),
  );
}

/** The slides of a deck as a record keeps them: title, and a hash of everything on the slide. */
export function recordSlides(slides: readonly Slide[], hash: (content: string) => string): BuildRecord['slides'] {
  return slides.map((slide) => ({
    title: slide.title.text.replaceAll('\n', ' '),
    fingerprint: hash(JSON.stringify(slide, (_, value) => (value instanceof Uint8Array ? [...value] : value))),
  }));
}

/** Names what changed from one build to the next; nothing when the decks are the same to the byte. */
export function changesBetween(before: BuildRecord, after: BuildRecord): Changes {
  const ratings: string[] = [];
  const figures: string[] = [];
  for (const [name, now] of Object.entries(after.ratings)) {
    const was = before.ratings[name];
    if (was?.rating !== now.rating) ratings.push(`${name}: ${was?.rating ?? 'not rated'} → ${now.rating}`);
    if (was?.value !== now.value) figures.push(`${name}: ${was?.value ?? 'none'} → ${now.value}`);
  }
  for (const [name, was] of Object.entries(before.ratings)) {
    if (!(name in after.ratings)) ratings.push(`${name}: ${was.rating} → no longer rated`);
  }
  const old = new Set(before.slides.map(({ fingerprint }) => fingerprint));
  const slides = after.slides.flatMap(({ title, fingerprint }, index) =>
    old.has(fingerprint) ? [] : [`slide ${index + 1}: ${title}`],
  );
  const lost = before.slides.length - after.slides.length;
  if (lost > 0) slides.push(`${lost} ${lost === 1 ? 'slide' : 'slides'} fewer than before`);
  return { ratings, figures, slides };
}
