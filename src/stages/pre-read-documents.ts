import type { PageData } from '../adapters/text/pages.ts';
import type { Texts } from '../adapters/text/text.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { Chart } from '../domain/chart.ts';
import type { SecretaryPreRead } from '../domain/pre-read.ts';
import type { ReplyForm } from '../domain/reply-form.ts';
import type { Inches } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import type { Department } from '../domain/unit.ts';
import { briefOf } from './brief.ts';
import { briefPage } from './brief-page.ts';
import { cutToDepartment } from './cut-to-department.ts';
import type { DrawnChart } from './featured-page.ts';
import { preReadOf } from './pre-read.ts';
import { preReadPage } from './pre-read-page.ts';
import { replyForm } from './reply-form.ts';

/** What documents are made with. */
export interface DocumentTools {
  readonly texts: (language: string) => Texts | Promise<Texts>;
  readonly writePage: (name: string, data: PageData) => string | Promise<string>;
  readonly writeReply: (form: ReplyForm) => Promise<Uint8Array>;
  readonly drawChart: (chart: Chart, size: { w: Inches; h: Inches }, scale: number) => Promise<Uint8Array>;
  readonly sha256: (content: string) => string;
}

/** What one department is sent. */
export interface DepartmentDocuments {
  readonly preRead: SecretaryPreRead;
  /** What a reply to it is bound to: over everything that the pre-read says. */
  readonly sha256: string;
  /** The page, whole: it needs no other file. */
  readonly html: string;
  /** The workbook in which it answers. */
  readonly reply: Uint8Array;
}

/** Size at which a chart is drawn: its labels are then as large as the text beside it. */
const CHART = { w: 4.5, h: 2.75 };
/** Twice as fine as a screen, so that it is sharp on paper. */
const SCALE = 2;

/** Name of what a department's workbook is called, without its folder. */
export function replyName({ unit, period }: Pick<Stocktake, 'unit' | 'period'>, department: string): string {
  return `${unit.id}-${period}-${department}-reply.xlsx`;
}

/** Makes what one department is sent. All of it comes from the stocktake as it was cut to that department. */
export async function documentsFor(
  whole: Stocktake,
  department: Department,
  tools: DocumentTools,
): Promise<DepartmentDocuments> {
  const texts = await tools.texts(whole.unit.language);
  const preRead = preReadOf(cutToDepartment(whole, department), replyName(whole, department.id), texts);
  const sha256 = tools.sha256(canonicalJson(preRead));
  return {
    preRead,
    sha256,
    html: await tools.writePage('preread/secretary', preReadPage(preRead, sha256, await drawn(preRead, tools), texts)),
    reply: await tools.writeReply(replyForm(preRead, sha256)),
  };
}

/** Makes the executive's brief as a page. */
export async function briefHtml(whole: Stocktake, tools: DocumentTools): Promise<string> {
  const texts = await tools.texts(whole.unit.language);
  const brief = briefOf(whole, texts);
  return tools.writePage('preread/brief', briefPage(brief, await drawn(brief, tools), texts));
}

async function drawn(
  { featured }: Pick<SecretaryPreRead, 'featured'>,
  { drawChart }: DocumentTools,
): Promise<DrawnChart | null> {
  if (!featured?.chart) return null;
  // Heading and foot of its axis stand in the page as text.
  const { subhead: _, ...chart } = featured.chart;
  return { png: await drawChart({ ...chart, head: { text: '', figures: [] } }, CHART, SCALE), size: CHART };
}
