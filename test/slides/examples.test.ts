import { describe, expect, it } from 'vitest';
import { SLIDES } from '../../src/slides/index.ts';
import { phrasesIn, said } from './said.ts';

describe('the slides', () => {
  it('are these', () => {
    expect(SLIDES.map(({ id }) => id)).toEqual([
      'title',
      'decisions',
      'actions',
      'government',
      'sector-at-a-glance',
      'priority',
      'urban-rural',
      'districts',
      'small-multiples',
      'projects',
      'heat-map',
      'delivery-chain',
      'milestones',
      'roadblocks',
      'field-visits',
      'recommendations',
      'data-quality',
      'all-districts',
      'judgements',
      'restatements',
      'replies',
      'said-last-time',
      'method',
      'weekly-title',
      'returns-status',
    ]);
  });

  const examples = SLIDES.flatMap((slide) =>
    slide.examples.map((example) => ({ slide, example, name: `${slide.id}: ${example.title}` })),
  );

  it.each(examples)('$name', ({ slide, example }) => {
    const result = slide.make(example.given, example.subject ?? { of: 'deck' });
    if ('omitted' in result) {
      expect({ omitted: result.omitted.pattern }).toEqual(example.gives);
      expect(said(result.omitted)).not.toBe('');
      return;
    }
    expect(result.map(({ title }) => (typeof title === 'string' ? title : title.pattern))).toEqual(example.gives);
    const phrases = phrasesIn(result);
    expect(phrases.length).toBeGreaterThan(5);
    for (const phrase of phrases) expect(said(phrase)).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it.each(examples)('keeps to the slide: $name', ({ slide, example }) => {
    const result = slide.make(example.given, example.subject ?? { of: 'deck' });
    if ('omitted' in result) return;
    for (const { boxes, id } of result) {
      expect(new Set(boxes.map(({ name }) => name)).size, id).toBe(boxes.length);
      for (const item of boxes) {
        if (!('region' in item)) continue;
        const { x, y, w, h } = item.region;
        expect(x, item.name).toBeGreaterThanOrEqual(0.4);
        expect(x + w, item.name).toBeLessThanOrEqual(12.94);
        expect(y + h, item.name).toBeLessThanOrEqual(6.7);
        expect(h, item.name).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('is never made silently: each kind but the cover says when it is left out', () => {
    const omitting = SLIDES.filter(({ examples: all }) => all.some(({ gives }) => 'omitted' in gives));
    expect(omitting.map(({ id }) => id)).toEqual(SLIDES.map(({ id }) => id).filter((id) => id !== 'title'));
  });
});
