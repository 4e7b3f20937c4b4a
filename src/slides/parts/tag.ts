import type { Rating } from '../../domain/rating.ts';
import type { SlideDraft } from '../../domain/slide.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { phrase } from '../../domain/wording.ts';

/**
 * The tag at the top right: what the author said of this slide, else what the unit says of every slide, else what is
 * wrong with the value. Without one, compose marks the slide as provisional where the stocktake is.
 */
export function tagOf(
  { unit }: Stocktake,
  about: { own?: string | undefined; rating?: Rating | null } = {},
): Pick<SlideDraft, 'tag'> {
  const tag = about.own ?? unit.tag;
  const status = about.rating?.status;
  if (tag) return { tag };
  return status === 'not-validated' || status === 'stale' ? { tag: phrase(`tag.${status}`) } : {};
}
