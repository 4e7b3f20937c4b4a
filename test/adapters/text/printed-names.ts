import Handlebars from 'handlebars';
import type { Pattern } from '../../../src/adapters/text/patterns.ts';

/** Helpers that decide what is said; their first parameters are not said themselves. */
const CHOOSING = ['agree', 'plural'];
const COMPARING = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'and', 'or', 'not'];

/** The parameters that a pattern prints in any of its cases, in the order of the alphabet. */
export function printedNames({ program }: Pattern): string[] {
  const reader = new PrintReader();
  reader.accept(program);
  return [...reader.names].sort();
}

class PrintReader extends Handlebars.Visitor {
  readonly names = new Set<string>();

  override MustacheStatement({ path, params }: hbs.AST.MustacheStatement): void {
    this.#read(path, params);
  }

  /** What a block turns on is not printed; the list that one walks is. */
  override BlockStatement({ path, params, program, inverse }: hbs.AST.BlockStatement): void {
    if (path.original === 'each') for (const param of params) this.#take(param);
    this.accept(program);
    if (inverse) this.accept(inverse);
  }

  /** A call prints its parameters, and a name alone itself; of a choice it prints what there is to choose from. */
  #read(path: hbs.AST.Expression, params: readonly hbs.AST.Expression[]): void {
    const called = isPath(path) ? path.original : '';
    if (params.length === 0) this.#take(path);
    if (COMPARING.includes(called)) return;
    for (const param of CHOOSING.includes(called) ? params.slice(1) : params) this.#take(param);
  }

  #take(given: hbs.AST.Expression): void {
    if (isCall(given)) this.#read(given.path, given.params);
    if (isPath(given) && !given.data && given.original !== 'this') this.names.add(given.parts[0] ?? '');
  }
}

function isPath(given: hbs.AST.Expression): given is hbs.AST.PathExpression {
  return given.type === 'PathExpression';
}

function isCall(given: hbs.AST.Expression): given is hbs.AST.SubExpression {
  return given.type === 'SubExpression';
}
