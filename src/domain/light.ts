/** The four-point scale, best first: Green, Amber-Green, Amber-Red, Red. */
export const LIGHTS = ['G', 'AG', 'AR', 'R'] as const;
export type Light = (typeof LIGHTS)[number];

/** Steps from best: 0 for Green to 3 for Red. */
export function lightRank(light: Light): number {
  return LIGHTS.indexOf(light);
}

/** The worse of the lights given; null when none is. */
export function worstLight(lights: readonly (Light | null)[]): Light | null {
  const given = lights.filter((light) => light !== null);
  return given.length === 0
    ? null
    : given.reduce((worst, light) => (lightRank(light) > lightRank(worst) ? light : worst));
}
