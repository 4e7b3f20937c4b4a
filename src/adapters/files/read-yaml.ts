import type { z } from 'zod';
import type { FaultCode } from '../../domain/fault.ts';
import { readText } from './read-file.ts';

/**
 * Reads a YAML file through a schema.
 *
 * Throws the fault given, whose message names the line and the field of the first thing that is not as agreed.
 */
export async function readYaml<T>(path: string, schema: z.ZodType<T>, code: FaultCode): Promise<T> {
  // Loaded with the first file: a command that reads none starts sooner.
  const { parseYaml } = await import('./parse-yaml.ts');
  return parseYaml(path, await readText(path), schema, code);
}
