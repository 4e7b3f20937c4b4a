import { describe, expect, it } from 'vitest';
import { nodeInflate } from '../../src/adapters/excel/node-inflate.ts';
import { readBrand } from '../../src/adapters/powerpoint/brand/read-brand.ts';
import { measuresOn } from '../../src/stages/measures-on.ts';
import { templateOf } from '../adapters/powerpoint/brand/templates.ts';

describe('how wide words run on a template', () => {
  it('is by its typeface, but for titles, whose size is fitted to its title box', async () => {
    const template = await readBrand(await templateOf('bottom'), nodeInflate);
    if ('refused' in template) throw new Error(template.verdict);
    const { measure, measureTitle } = measuresOn({ template }, (text) => text.length);
    // Set in Verdana, which runs 1.17 times as wide as Arial.
    expect([measure('ten letters', 12, false), measureTitle('ten letters', 26, true)]).toEqual([11 * 1.17, 11]);
    expect(measuresOn(null, (text) => text.length).measure('ten letters', 12, false)).toBe(11);
  });
});
