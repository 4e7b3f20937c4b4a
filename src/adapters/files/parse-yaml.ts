import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Fault, type FaultCode } from '../../domain/fault.ts';
import { issueSentence } from '../../domain/issue-words.ts';

/** More aliases than any file written by hand has; fewer than would fill the memory. */
const MOST_ALIASES = 100;

/** Reads the text of a YAML file through a schema, as `readYaml` does the file. */
export function parseYaml<T>(path: string, text: string, schema: z.ZodType<T>, code: FaultCode): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const content = plain(document);
  if ('broken' in content) {
    const { message, at } = content.broken;
    throw new Fault(
      code,
      `${path}${at === undefined ? '' : `:${lines.linePos(at).line}`} is no well-formed YAML: ${message}`,
      {
        place: path,
        remedy: 'Mend that line: fields are indented with spaces, and a colon or a # in a text needs quotes round it.',
      },
    );
  }
  const result = schema.safeParse(content.value);
  if (result.success) return result.data;

  const [issue, ...others] = result.error.issues;
  if (!issue) throw result.error;
  const at = offsetOf(document, issue);
  const line = at === undefined ? '' : `:${lines.linePos(at).line}`;
  const field = issue.path.length > 0 ? issue.path.join('.') : 'the file';
  const more =
    others.length === 0
      ? ''
      : `; ${others.length} more ${others.length === 1 ? 'thing is' : 'things are'} not as agreed`;
  throw new Fault(code, `${path}${line}: ${issueSentence(field, issue)}`, {
    place: path,
    remedy: `Correct it${more}.`,
    cause: result.error,
  });
}

type Plain = { readonly value: unknown } | { readonly broken: { readonly message: string; readonly at?: number } };

/** What the library calls by its own names, in words of ours. */
const WORDS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'the line is indented with a tab',
  DUPLICATE_KEY: 'this field stands there twice',
  MULTIPLE_DOCS: 'a second document begins there',
  BAD_INDENT: 'the line is indented further or less than those it belongs with',
};

/** The content as plain values, or why there is none. */
function plain(document: Document.Parsed): Plain {
  const [error] = document.errors;
  if (error) return { broken: { message: WORDS[error.code] ?? wordsOf(error.message), at: error.pos[0] } };
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch {
    // Told only now, and without a place.
    return { broken: { message: 'an alias (*name) stands for nothing, or there are too many of them' } };
  }
}

function wordsOf(message: string): string {
  const first = (message.split('\n')[0] ?? '').replace(/[.:]$/, '');
  return first.charAt(0).toLowerCase() + first.slice(1);
}

/** Where an issue stands in the text: at its field, at an unknown field itself, or where a missing one belongs. */
function offsetOf(document: Document.Parsed, issue: z.core.$ZodIssue): number | undefined {
  for (let depth = issue.path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(issue.path.slice(0, depth), true);
    if (!isNode(node)) continue;
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === unknown) : undefined;
    return (isNode(pair?.key) ? pair.key : node).range?.[0];
  }
  return undefined;
}
