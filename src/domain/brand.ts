import type { Inches, Region } from './slide.ts';

/** A placeholder of a layout: what a slide must name to take its place and type. */
export interface BrandPlaceholder {
  /** `title`, `ctrTitle`, `subTitle`, `body`, `dt`, `ftr`, `sldNum`, … */
  readonly type: string;
  /** Absent where the layout gives none. */
  readonly index?: string;
  /** Its own place, or the master's; null where neither says. */
  readonly region: Region | null;
}

/** A layout of a template. */
export interface BrandLayout {
  /** Name of its part. */
  readonly part: string;
  readonly name: string;
  /** Its declared kind, such as `titleOnly`; empty where none is declared. */
  readonly type: string;
  readonly placeholders: readonly BrandPlaceholder[];
  /** RGB in hex; null where a picture or a gradient lies behind the slide. */
  readonly background: string | null;
  /** Colour of text, RGB in hex. */
  readonly text: string;
}

/** What a template says: everything that `brand check` lists and a mapping is proposed from. */
export interface BrandFacts {
  readonly size: { readonly w: Inches; readonly h: Inches };
  readonly layouts: readonly BrandLayout[];
  /** Typefaces of the theme. */
  readonly fonts: { readonly titles: string; readonly text: string };
  /** Theme colours by name (`dk1`, `accent1`), RGB in hex. */
  readonly colours: Readonly<Record<string, string>>;
}

/** Where a deck stands on a template. */
export interface BrandMapping {
  /** Layout of the first slide, and of every other. */
  readonly cover: BrandLayout;
  readonly content: BrandLayout;
  /** What lies between the title and the foot of a content slide, margins kept. */
  readonly area: Region;
  /** Inches on the template for one on our own slide. */
  readonly scale: number;
  /** What the unit should know before it uses the template; nothing when all is well. */
  readonly remarks: readonly string[];
}
