import type { Brand } from '../adapters/powerpoint/brand/brand-base.ts';
import type { Template } from '../adapters/powerpoint/brand/read-brand.ts';
import { Fault } from '../domain/fault.ts';
import type { Refusal } from '../domain/workbook.ts';
import { type BrandChoice, mapBrand } from './map-brand.ts';

interface Reading {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly readBrand: (bytes: Uint8Array) => Promise<Template | Refusal>;
}

/** Opens a template and maps a deck onto it; a fault where it cannot be read or has no layout with a title. */
export async function openBrand(tools: Reading, path: string, choice: BrandChoice): Promise<Brand> {
  const template = await tools.readBrand(await tools.readFile(path));
  if ('refused' in template) {
    const verdict = template.verdict
      .replace('this is not a workbook', 'it is not a presentation')
      .replace('this workbook', 'it');
    throw new Fault('bad-template', `${path} cannot be used as a template: ${verdict}`, {
      place: path,
      remedy: 'Open it in PowerPoint and save it as .pptx or .potx.',
    });
  }
  return { template, mapping: mapBrand(template.facts, choice, path) };
}
