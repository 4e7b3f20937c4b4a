import { Layout, type LayoutInput } from '../domain/layout.ts';

/** Completes a layout with the defaults of its schema and freezes it; throws a ZodError on one that is wrong. */
export function defineLayout(layout: LayoutInput): Layout {
  return Object.freeze(Layout.parse(layout));
}
