import Handlebars from 'handlebars';
import type { Pattern } from '../../../src/adapters/text/patterns.ts';

/** Helpers whose parameters decide what is said, and are not said themselves. */
const DECIDING = new Set(['agree', 'plural', 'eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'and', 'or', 'not']);
/** Blocks that walk a list print it. */
const WALKING = new Set(['each', 'with']);

/** The parameters that a pattern prints in any of its cases, in the order of the alphabet. */
export function printedNames({ program }: Pattern): string[] {
  const reader = new PrintReader();
  reader.accept(program);
  return [...reader.names].sort();
}

class PrintReader extends Handlebars.Visitor {
  readonly names = new Set<string>();

  override MustacheStatement(call: hbs.AST.MustacheStatement): void {
    this.#read(call);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    if (WALKING.has(pathOf(block.path))) block.params.forEach((param) => void this.#take(param));
    this.accept(block.program);
    if (block.inverse) this.accept(block.inverse);
  }

  /** A call prints its parameters; a name alone prints itself. A choice of words prints the words, whatever it turns on. */
  #read(call: hbs.AST.MustacheStatement | hbs.AST.SubExpression): void {
    if (call.params.length === 0) this.#take(call.path);
    else if (pathOf(call.path) === 'plural' || pathOf(call.path) === 'agree')
      call.params.slice(1).forEach((p) => void this.#take(p));
    else if (!DECIDING.has(pathOf(call.path))) call.params.forEach((param) => void this.#take(param));
  }

  #take(given: hbs.AST.Expression): void {
    if (given.type === 'SubExpression') this.#read(given as hbs.AST.SubExpression);
    if (given.type !== 'PathExpression') return;
    const { data, parts, original } = given as hbs.AST.PathExpression;
    if (!data && original !== 'this') this.names.add(String(parts[0] ?? ''));
  }
}

function pathOf(path: hbs.AST.Expression): string {
  return 'original' in path ? String(path.original) : '';
}
