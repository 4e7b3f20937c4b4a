import { type Scale, shortName, shownLight } from '../../domain/display.ts';
import type { Light } from '../../domain/light.ts';
import type { ActionState } from '../../domain/milestone.ts';
import type { Rating, RatingStatus } from '../../domain/rating.ts';
import type { BoxDraft, Inches, LightBox } from '../../domain/slide.ts';
import { phrase, type Wording } from '../../domain/wording.ts';

/** States that are drawn as a dashed circle; the others that have no light are words alone. */
const DASHED: readonly RatingStatus[] = ['not-validated', 'no-data', 'small-numbers'];

/** The mark that stands for a rating now; null where a word stands instead. */
export function markNow(rating: Rating | null): Light | 'no-data' | null {
  if (!rating) return null;
  return rating.light ?? (DASHED.includes(rating.status) ? 'no-data' : null);
}

/** Makes a rating mark as the unit shows it, centred at (x, y). */
export function ratingMark(
  priority: string,
  variant: LightBox<Wording>['variant'],
  light: Light | 'no-data',
  at: { x: Inches; y: Inches; size: Inches },
  scale: Scale,
): LightBox<Wording> {
  return {
    kind: 'light',
    name: `rating:${priority}:${variant}`,
    ...at,
    light: light === 'no-data' ? light : shownLight(light, scale).mark,
    variant,
    alt: phrase('alt.mark', { light, variant }),
  };
}

/** The letters beside a mark; an en dash where there is no light. */
export function lettersOf(light: Light | 'no-data' | null | undefined, scale: Scale): string {
  return light && light !== 'no-data' ? shownLight(light, scale).letters : '–';
}

/** What stands beside a mark where there is room for a word; an en dash where there is no light. */
export function lightWord(light: Light | null, scale: Scale): string {
  return light ? shortName(shownLight(light, scale), scale) : '–';
}

/** The word for a target that is met; what has four statuses is completed. */
export function metWord(scale: Scale, length: 'short' | 'whole'): Wording | null {
  if (scale === 'four-status') return phrase(length === 'short' ? 'status.completed' : 'status.whole.completed');
  return length === 'short' ? phrase('status.met') : null;
}

/** Makes the shape of an action's state, centred at (x, y); its word always stands beside it. */
export function stateMark(name: string, state: ActionState, x: Inches, y: Inches, size: Inches): BoxDraft {
  if (state === 'done') {
    return {
      kind: 'shape',
      name,
      shape: 'tick',
      region: { x: x - size / 2, y: y - size / 2, w: size, h: size },
      stroke: { colour: 'ink', width: 2.5, dash: 'solid' },
      alt: phrase('action.state', { state }),
    };
  }
  const light = state === 'on track' ? 'G' : state === 'off track' ? 'R' : 'no-information';
  return { kind: 'light', name, x, y, size, light, variant: 'now', alt: phrase('action.state', { state }) };
}
