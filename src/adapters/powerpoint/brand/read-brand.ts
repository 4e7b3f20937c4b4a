import type { BrandFacts, BrandLayout } from '../../../domain/brand.ts';
import type { Refusal } from '../../../domain/workbook.ts';
import type { Inflate } from '../../../sheet/inflate.ts';
import { Parts } from '../../../sheet/parts.ts';
import { orRefusal, Unreadable } from '../../../sheet/refusal.ts';
import { type Relationship, readRelationships } from '../../../sheet/relationships.ts';
import { inheriting, layoutName, layoutType, placeholdersOf } from './layout-facts.ts';
import { backgroundOf, colourMap, themeColours, themeFonts } from './theme-facts.ts';

/** A part of a template that every deck on it carries, as it stood there. */
export interface BrandPart {
  /** Without a leading slash. */
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A template as it was read: what it says, and the parts that make it up. */
export interface Template {
  readonly facts: BrandFacts;
  /** Masters, layouts, themes and their pictures, with their relationships; the template's own slides are left behind. */
  readonly parts: readonly BrandPart[];
  /** Slide masters in the order of the template, with the ids of their layouts. */
  readonly masters: readonly string[];
  readonly notesMaster: string | null;
  /** Of the presentation part, as XML: size of notes pages and text that says nothing of its type. */
  readonly notesSize: string;
  readonly defaultText: string;
}

/** Most bytes of a template's parts together. */
const MOST_BYTES = 100_000_000;
/** What a template may hold that no deck made on it needs. */
const LEFT_BEHIND = new Set([
  'slide',
  'notesSlide',
  'comments',
  'commentAuthors',
  'authors',
  'customXml',
  'handoutMaster',
  'font',
  'vbaProject',
  'tags',
  'presProps',
  'viewProps',
  'tableStyles',
  'sectionList',
]);
const RELATIONS = 'application/vnd.openxmlformats-package.relationships+xml';

/** Reads a template (.pptx or .potx); a refusal says what the file is instead, or what it lacks. */
export async function readBrand(bytes: Uint8Array, inflate: Inflate): Promise<Template | Refusal> {
  return orRefusal(async () => {
    if (bytes.length > MOST_BYTES) throw new Unreadable('tooMuch', `${Math.ceil(bytes.length / 1e6)} MB`);
    const parts = new Parts(bytes, inflate);
    const text = async (name: string) => new TextDecoder().decode(await parts.bytes(name));
    const root = [...(await readRelationships(parts, '')).values()].find(({ kind }) => kind === 'officeDocument');
    if (!root || !parts.has(root.target)) throw new Unreadable('notWorkbook');
    const presentation = await text(root.target);
    if (!/<p:presentation\b/.test(presentation)) throw new Unreadable('notWorkbook');
    const links = await readRelationships(parts, root.target);
    const masters = mastersIn(presentation, links);
    if (masters.length === 0) throw new Unreadable('damaged', 'it has no slide master');
    const notesMaster =
      [...links.values()].find(({ kind, outside }) => kind === 'notesMaster' && !outside)?.target ?? null;
    const kept = await reachable(parts, [...masters, ...(notesMaster ? [notesMaster] : [])]);
    return {
      facts: await factsOf(parts, presentation, masters, text),
      parts: await keptParts(parts, kept),
      masters,
      notesMaster,
      notesSize: /<p:notesSz\b[^>]*\/>/.exec(presentation)?.[0] ?? '<p:notesSz cx="6858000" cy="9144000"/>',
      defaultText: /<p:defaultTextStyle>[\s\S]*?<\/p:defaultTextStyle>/.exec(presentation)?.[0] ?? '',
    };
  });
}

function mastersIn(presentation: string, links: ReadonlyMap<string, Relationship>): string[] {
  const list = /<p:sldMasterIdLst>([\s\S]*?)<\/p:sldMasterIdLst>/.exec(presentation)?.[1] ?? '';
  return [...list.matchAll(/r:id="([^"]+)"/g)].flatMap(([, id = '']) => links.get(id)?.target ?? []);
}

/** The parts that a list of parts needs, itself included, in the order in which they are found. */
async function reachable(parts: Parts, from: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  const open = [...from];
  for (let name = open.shift(); name !== undefined; name = open.shift()) {
    if (found.has(name)) continue;
    if (!parts.has(name)) throw new Unreadable('damaged', `its part ${name} is missing`);
    found.add(name);
    for (const { kind, target, outside } of (await readRelationships(parts, name)).values()) {
      if (!outside && !LEFT_BEHIND.has(kind)) open.push(target);
    }
  }
  return [...found];
}

async function keptParts(parts: Parts, names: readonly string[]): Promise<BrandPart[]> {
  const types = contentTypes(new TextDecoder().decode(await parts.bytes('[Content_Types].xml')));
  const kept: BrandPart[] = [];
  for (const name of names) {
    const links = `${name.replace(/[^/]+$/, '')}_rels/${name.split('/').at(-1)}.rels`;
    kept.push({ name, contentType: types(name), bytes: await parts.bytes(name) });
    if (parts.has(links)) kept.push({ name: links, contentType: RELATIONS, bytes: await parts.bytes(links) });
  }
  return kept;
}

function contentTypes(xml: string): (name: string) => string {
  const attributes = (element: string) =>
    Object.fromEntries([...element.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (const [element] of xml.matchAll(/<(?:\w+:)?Override\b[^>]*>/g)) {
    const { PartName = '', ContentType = '' } = attributes(element);
    overrides.set(PartName.toLowerCase(), ContentType);
  }
  for (const [element] of xml.matchAll(/<(?:\w+:)?Default\b[^>]*>/g)) {
    const { Extension = '', ContentType = '' } = attributes(element);
    defaults.set(Extension.toLowerCase(), ContentType);
  }
  return (name) =>
    overrides.get(`/${name}`.toLowerCase()) ??
    defaults.get(name.split('.').at(-1)?.toLowerCase() ?? '') ??
    'application/octet-stream';
}

async function factsOf(
  parts: Parts,
  presentation: string,
  masters: readonly string[],
  text: (name: string) => Promise<string>,
): Promise<BrandFacts> {
  const [, cx, cy] = /<p:sldSz\b[^>]*?\bcx="(\d+)"[^>]*?\bcy="(\d+)"/.exec(presentation) ?? [];
  const layouts: BrandLayout[] = [];
  let fonts = { titles: 'Arial', text: 'Arial' };
  let colours: Record<string, string> = {};
  for (const [n, master] of masters.entries()) {
    const links = [...(await readRelationships(parts, master)).values()];
    const masterXml = await text(master);
    const themePart = links.find(({ kind }) => kind === 'theme');
    const theme = themePart ? await text(themePart.target) : '';
    const map = colourMap(masterXml);
    const own = themeColours(theme);
    if (n === 0) [fonts, colours] = [themeFonts(theme), own];
    const behind = backgroundOf(masterXml, map, own);
    const general = placeholdersOf(masterXml);
    for (const { target } of links.filter(({ kind, outside }) => kind === 'slideLayout' && !outside)) {
      const xml = await text(target);
      const here = backgroundOf(xml, map, own);
      const background =
        here === undefined ? (behind === undefined ? (own[map.bg1 ?? 'lt1'] ?? 'FFFFFF') : behind) : here;
      layouts.push({
        part: target,
        name: layoutName(xml),
        type: layoutType(xml),
        placeholders: inheriting(placeholdersOf(xml), general),
        background,
        text: own[map.tx1 ?? 'dk1'] ?? '000000',
      });
    }
  }
  const size = { w: Number(cx ?? 12_192_000) / 914_400, h: Number(cy ?? 6_858_000) / 914_400 };
  return { size, layouts, fonts, colours };
}
