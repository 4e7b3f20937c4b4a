import { z } from 'zod';
import { Identifier } from './identifier.ts';
import { LIGHTS } from './light.ts';
import { Period } from './period.ts';

/** SHA-256 in hexadecimal: the name under which the archive keeps a file. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a file of a record was for. */
export const FILE_ROLES = [
  'deck',
  'deck as shown',
  'handout',
  'pre-read',
  'brief',
  'reply',
  'return',
  'findings',
  'directives',
  'register',
  'profile',
  'agenda',
  'layout',
  'edits',
  'template',
  'photograph',
  'evidence',
  'paper',
  'memory',
  'words',
  'figures',
] as const;
export type FileRole = (typeof FILE_ROLES)[number];

/** One file of a record: what it was called in the workspace, and the hash under which its bytes are kept. */
export const ArchivedFile = z.strictObject({
  role: z.enum(FILE_ROLES),
  /** As the workspace named it, with forward slashes: returns/2015-Q2/health.xlsx. */
  name: z.string().min(1),
  sha256: Sha256,
  bytes: z.int().min(0),
  /** Department whose it is, where it is one department's. */
  department: Identifier.optional(),
  /** Of a document beside the deck: it was made of what is in the record, so that it can be made again. */
  madeOf: z.literal('record').optional(),
  /** What people call it: the title of a paper. */
  title: z.string().optional(),
  /** Of a paper: its kind, as it was filed: minutes, working paper. */
  paper: z.string().min(1).optional(),
});
export type ArchivedFile = z.infer<typeof ArchivedFile>;

/**
 * One archived stocktake: the hashes of everything that went in and came out. It is kept as canonical JSON; its own hash
 * is the SHA-256 of those bytes, and each carries that of the one before.
 */
export const ArchiveRecord = z.strictObject({
  format: z.literal(1),
  /** From 1, without a gap. */
  number: z.int().positive(),
  previous: Sha256.nullable(),
  unit: z.strictObject({ id: Identifier, name: z.string() }),
  period: Period,
  /** What the meeting was called: "Stocktake 14, 12 August 2015". */
  title: z.string().min(1),
  /** `imported`: a past presentation that was not computed here. */
  origin: z.enum(['computed', 'imported']),
  status: z.enum(['preliminary', 'final']),
  version: z.int().positive(),
  /** Instant of filing, ISO 8601 in UTC, and the office that filed it, as stated. */
  at: z.string(),
  by: z.string().min(1),
  /** Version of the program that computed it, and of the Node.js it ran on. */
  tool: z.strictObject({ version: z.string(), node: z.string() }),
  /** The agreed figures that were used; null for an imported one. */
  register: z.strictObject({ revision: z.int().positive(), hash: Sha256 }).nullable(),
  /** How the deck was built, where otherwise than the profile says. */
  built: z.strictObject({ charts: z.enum(['native', 'picture']).optional(), brand: z.string().optional() }).default({}),
  files: z.array(ArchivedFile).min(1),
});
export type ArchiveRecord = z.infer<typeof ArchiveRecord>;

/** What a record that a newer version of the program filed has in common with those of this one. */
export const LaterRecord = z.looseObject({ format: z.int().gt(1), number: z.int().positive() });

/** What can be searched of a record, made when it is filed, so that finding it later needs no reader of its files. */
export const ArchivedWords = z.strictObject({
  documents: z.array(
    z.strictObject({
      /** Name of the file in the record. */
      file: z.string(),
      places: z.array(
        z.strictObject({
          /** Where in the file: "slide 6", "paragraph 4", "sheet Indicators". */
          place: z.string(),
          title: z.string(),
          /** The name that a slide has in its file, by which it is the same slide in another deck. */
          id: z.string().optional(),
          /** Words in the order in which they are read, paragraphs joined by line feeds. */
          text: z.string(),
        }),
      ),
    }),
  ),
  /** Files whose words could not be had, and why. */
  unread: z.array(z.strictObject({ file: z.string(), why: z.string() })),
});
export type ArchivedWords = z.infer<typeof ArchivedWords>;

/** What a stocktake said of one indicator in one place: the rows that `said` and `diff` compare. */
export const ArchivedFigure = z.strictObject({
  indicator: Identifier,
  name: z.string(),
  /** What slides call it as well: its short name, and the priority that it is the headline of. */
  called: z.array(z.string()).optional(),
  place: Identifier,
  placeName: z.string(),
  /** Whether the place is the unit's whole. */
  whole: z.boolean(),
  /** Month or quarter of the value; null where there was none. */
  of: Period.nullable(),
  value: z.number().nullable(),
  /** The value as the slides print it. */
  shown: z.string(),
  plan: z.number().nullable(),
  planShown: z.string(),
  /** What was agreed, as it then stood, for the stocktake after this one; null where nothing was. */
  promised: z.strictObject({ of: Period, value: z.number(), shown: z.string() }).nullable().optional(),
  /** Which way is better; in a range neither is. */
  better: z.enum(['higher', 'lower', 'range']).optional(),
  decimals: z.int().min(0).optional(),
  /** As printed after a difference: points, days; empty for none. */
  unit: z.string().optional(),
  light: z.enum(LIGHTS).nullable(),
  /** The light as the slides print it, or in a word why there is none. */
  lightShown: z.string().optional(),
  /** Why there is no light, or that there is one: `rated`, `no-data`, … */
  status: z.string(),
  forecast: z.enum(LIGHTS).nullable(),
  forecastShown: z.string(),
  /** Title of the slide that speaks of it, and its number; empty and null where none does. */
  said: z.string(),
  slide: z.int().positive().nullable(),
  /** What was to be done next, as the slide says it. */
  next: z.array(z.string()),
});
export type ArchivedFigure = z.infer<typeof ArchivedFigure>;

export const ArchivedFigures = z.array(ArchivedFigure);
export type ArchivedFigures = z.infer<typeof ArchivedFigures>;
