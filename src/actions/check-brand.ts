import { z } from 'zod';
import type { BrandFacts, BrandMapping } from '../domain/brand.ts';
import { fontWidth } from '../domain/font-width.ts';
import { openBrand } from '../stages/open-brand.ts';
import { defineAction } from './define.ts';

/** What a template says and how a deck would stand on it. */
export interface CheckedBrand {
  readonly facts: BrandFacts;
  readonly mapping: BrandMapping;
  /** Width of its text against ours; words are cut to it. */
  readonly fontWidth: number;
}

/** Lists what a template has and proposes how a deck stands on it. */
export const checkBrand = defineAction({
  id: 'check-brand',
  input: z.object({
    file: z.string().min(1).describe('Path of a template, .pptx or .potx'),
    cover: z.string().optional().describe('Layout of the first slide, by name'),
    content: z.string().optional().describe('Layout of every other slide, by name'),
  }),
  async run({ tools }, { file, cover, content }): Promise<CheckedBrand> {
    const { template, mapping } = await openBrand(tools, file, { cover, content });
    return { facts: template.facts, mapping, fontWidth: fontWidth(template.facts.fonts.text) };
  },
});
