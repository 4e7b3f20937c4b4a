import { describe, expect, it } from 'vitest';
import { writeDeck } from '../../../src/adapters/powerpoint/write-deck.ts';
import { FRAME } from '../../../src/domain/frame.ts';
import { unzip } from '../../opc/unzip.ts';
import { SAMPLE } from './sample-deck.ts';

function layoutsOf(watermark?: string): string[] {
  const parts = unzip(writeDeck({ ...SAMPLE, status: 'Preliminary', ...(watermark ? { watermark } : {}) }));
  return ['slideLayout1', 'slideLayout2'].map(
    (name) => parts.get(`ppt/slideLayouts/${name}.xml`)?.toString('utf8') ?? '',
  );
}

describe('the watermark', () => {
  it('stands in both layouts, upright, and in neither of a final deck', () => {
    for (const layout of layoutsOf('Preliminary')) {
      expect(layout).toContain('name="watermark"');
      // A quarter turn against the clock is three quarters with it: 270 degrees in 60,000ths.
      expect(layout).toContain('<a:xfrm rot="16200000">');
      expect(layout).toContain('<a:t>Preliminary</a:t>');
    }
    for (const layout of layoutsOf()) expect(layout).not.toContain('watermark');
  });

  it('keeps to the right margin, clear of the content and of the edge', () => {
    const { x, y, w, h } = FRAME.watermark;
    expect(x).toBeGreaterThan(FRAME.title.x + FRAME.title.w);
    expect(x + w).toBeLessThan(40 / 3);
    expect(y + h).toBeLessThanOrEqual(FRAME.docLine.y);
  });

  it('is told in the properties of the file too', () => {
    const core = unzip(writeDeck({ ...SAMPLE, status: 'Preliminary' }))
      .get('docProps/core.xml')
      ?.toString('utf8');
    expect(core).toContain('<cp:contentStatus>Preliminary</cp:contentStatus>');
  });
});
