import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { LineCounter, parseDocument } from 'yaml';
import { Fault } from '../../domain/fault.ts';

/** A sentence pattern that has been understood but not yet compiled. */
export interface Pattern {
  readonly program: hbs.AST.Program;
  /** Names it speaks of, and helpers it calls. */
  readonly names: ReadonlySet<string>;
  readonly called: ReadonlySet<string>;
}

/** Reads every pattern of a language, by id. */
export function readPatterns(folder: string, language: string, helpers: ReadonlySet<string>): Map<string, Pattern> {
  const files = filesOf(folder, language);
  const patterns = new Map<string, Pattern>();
  for (const file of files) {
    for (const [id, words] of flat(file, readMap(file))) {
      if (patterns.has(id)) throw broken(file, id, 'is written twice', 'Remove one of the two.');
      patterns.set(id, understand(file, id, words, helpers));
    }
  }
  return patterns;
}

function filesOf(folder: string, language: string): string[] {
  const names = readdirSync(folder).filter((name) => name.startsWith(`${language}.`) && name.endsWith('.yaml'));
  if (names.length > 0) return names.sort().map((name) => join(folder, name));
  throw new Fault('bad-template', `there are no sentences in ${language}`, {
    place: join(folder, `${language}.yaml`),
    remedy: 'Set "language" in unit.yaml to one that templates/texts has.',
  });
}

function readMap(file: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const error = document.errors[0];
  if (!error) return document.toJS();
  throw new Fault('bad-template', `${file}:${error.linePos?.[0].line ?? 1} is no well-formed YAML`, {
    place: file,
    remedy: 'Mend that line; a pattern with a colon or a brace in it stands in quotes.',
    cause: error,
  });
}

/** Joins nested maps by dots. */
function* flat(file: string, given: unknown, prefix = ''): Generator<[string, string]> {
  if (typeof given === 'string') yield [prefix, given];
  else if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
    for (const [name, inner] of Object.entries(given)) yield* flat(file, inner, prefix ? `${prefix}.${name}` : name);
  } else throw broken(file, prefix, 'is no text', 'Write it in quotes.');
}

function understand(file: string, id: string, words: string, helpers: ReadonlySet<string>): Pattern {
  try {
    const program = Handlebars.parse(words.trim());
    const reader = new CallReader();
    reader.accept(program);
    const unknown = [...reader.called].find((name) => !helpers.has(name) && !(name in Handlebars.helpers));
    if (unknown) throw new Error(`there is no helper ${unknown}`);
    return { program, names: reader.names, called: reader.called };
  } catch (cause) {
    const [first = ''] = cause instanceof Error ? cause.message.split('\n') : [];
    throw broken(file, id, `cannot be read: ${first}`, 'Compare its braces with those of a pattern that works.', cause);
  }
}

/** Notes which helpers a pattern calls and which names it speaks of. */
class CallReader extends Handlebars.Visitor {
  readonly called = new Set<string>();
  readonly names = new Set<string>();

  override MustacheStatement(call: hbs.AST.MustacheStatement): void {
    // With parameters a name is a call; without, it prints the parameter of that name.
    if (call.params.length > 0 || call.hash) this.called.add(nameOf(call.path));
    super.MustacheStatement(call);
  }

  override SubExpression(call: hbs.AST.SubExpression): void {
    this.called.add(nameOf(call.path));
    super.SubExpression(call);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    if (block.params.length > 0) this.called.add(nameOf(block.path));
    super.BlockStatement(block);
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    if (!path.data && !this.called.has(nameOf(path))) this.names.add(path.parts[0] ?? '');
  }
}

function nameOf(path: hbs.AST.Expression): string {
  return 'original' in path ? String(path.original) : '';
}

function broken(file: string, id: string, message: string, remedy: string, cause?: unknown): Fault {
  return new Fault('bad-template', `pattern ${id || '(top)'} in ${file} ${message}`, { place: file, remedy, cause });
}
