import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Fault, type FaultCode } from '../../domain/fault.ts';
import { readText } from './read-file.ts';

/**
 * Reads a YAML file through a schema.
 *
 * Throws the fault given, whose message names the line and the field of the first thing that is not as agreed.
 */
export async function readYaml<T>(path: string, schema: z.ZodType<T>, code: FaultCode): Promise<T> {
  const lines = new LineCounter();
  const document = parseDocument(await readText(path), { lineCounter: lines, prettyErrors: true });
  const broken = document.errors[0];
  if (broken) {
    throw new Fault(code, `${path} is no well-formed YAML: ${broken.message.split('\n')[0]}`, {
      place: path,
      remedy: 'Mend that line; indentation and colons matter.',
      cause: broken,
    });
  }
  const result = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue?.path ?? [];
  const node = where.length > 0 ? document.getIn(where, true) : document.contents;
  const offset = isNode(node) ? node.range?.[0] : undefined;
  const line = offset === undefined ? '' : `:${lines.linePos(offset).line}`;
  const others = result.error.issues.length - 1;
  throw new Fault(code, `${path}${line}: ${where.join('.') || 'the file'}: ${issue?.message ?? 'is not as agreed'}`, {
    place: path,
    remedy: `Correct the field${others > 0 ? `; ${others} more ${others === 1 ? 'field needs' : 'fields need'} it too` : ''}.`,
    cause: result.error,
  });
}
