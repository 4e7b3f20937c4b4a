import { describe, expect, it } from 'vitest';
import { isBehind, shortName, shownLight, shownLights, stepsTo } from '../../src/domain/display.ts';
import { LIGHTS } from '../../src/domain/light.ts';

const SCALES = ['four-point', 'three-point', 'four-status'] as const;

describe('how a light is shown', () => {
  it('has four points, three, or four statuses', () => {
    const names = SCALES.map((scale) => shownLights(scale).map(({ name }) => name));
    expect(names).toEqual([
      ['Red', 'Amber-Red', 'Amber-Green', 'Green'],
      ['Red', 'Amber', 'Green'],
      ['Stalled', 'Delayed', 'At risk', 'On track'],
    ]);
  });

  it('has letters that tell the lights of one scale apart, and marks too', () => {
    for (const scale of SCALES) {
      const shown = shownLights(scale);
      expect(new Set(shown.map(({ letters }) => letters)).size).toBe(shown.length);
      expect(new Set(shown.map(({ mark }) => mark)).size).toBe(shown.length);
    }
  });

  it('shows both ambers of three points as one, and no step between them', () => {
    expect(shownLight('AR', 'three-point')).toEqual(shownLight('AG', 'three-point'));
    expect(stepsTo('AR', 'AG', 'three-point')).toBe(0);
    expect(stepsTo('R', 'AG', 'three-point')).toBe(2);
    expect(stepsTo('AR', 'AG', 'four-point')).toBe(1);
    expect(stepsTo('G', 'R', 'four-status')).toBe(-3);
  });

  it('counts as behind what titles name: the two worst as they are seen', () => {
    const behind = SCALES.map((scale) => LIGHTS.filter((light) => isBehind(light, scale)));
    expect(behind).toEqual([
      ['AR', 'R'],
      ['AG', 'AR', 'R'],
      ['AR', 'R'],
    ]);
  });

  it('is short in a list without marks', () => {
    expect(SCALES.map((scale) => shortName(shownLight('AR', scale), scale))).toEqual(['AR', 'A', 'Delayed']);
  });
});
