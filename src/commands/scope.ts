import { showScope } from '../actions/show-scope.ts';
import { shortDate } from '../domain/calendar-date.ts';
import type { Period } from '../domain/period.ts';
import { type AddCommand, asPeriod, type CommonOptions, columns, complete, counted } from './define.ts';
import { setIn } from './page.ts';

type Scope = Awaited<ReturnType<typeof showScope.run>>;

export const addScope: AddCommand = (program, run) => {
  complete(
    program
      .command('scope')
      .summary('what the unit has taken on, and what it has put aside')
      .description('Shows priorities against the cap, requests put aside, easy targets, and what the greens hide.')
      .option('--period <period>', 'stocktake; the latest when absent', asPeriod),
    ['stocktake scope', 'stocktake scope --json'],
  ).action((options: CommonOptions & { period?: Period }) =>
    run(showScope, options, options, (scope, width) => ({ json: scope, text: scopeText(scope, width) })),
  );
};

function scopeText(scope: Scope, width: number): string {
  const { cap, reason, sectors, parked, targets, easy, behindGreens } = scope;
  const over = sectors.filter(({ priorities }) => priorities > cap);
  const item = (words: string) => setIn(words, 2, width);
  return [
    `Priorities, at most ${cap} in a sector without a reason:`,
    columns(
      sectors.map(({ name, priorities }) => [`  ${name}`, String(priorities), priorities > cap ? 'over the cap' : '']),
    ),
    ...(over.length > 0 ? [item(`Reason: ${reason ?? 'none is given (manyPrioritiesReason in unit.yaml)'}`)] : []),
    '',
    `Requests put aside: ${parked.length === 0 ? 'none is on record (parked in unit.yaml)' : parked.length}`,
    ...parked.map(({ request, from, on, why }) => item(`${shortDate(on)}, ${from}: ${request}. ${why}`)),
    '',
    `Easy targets: ${share(easy.length, targets)}`,
    ...easy.map((target) =>
      item(
        target.why === 'met-at-baseline'
          ? `${target.indicator}: its baseline of ${target.baseline} meets it already`
          : `${target.indicator}: asks for ${perYear(target.asked)} a year, and gained ${perYear(target.before)} a year before`,
      ),
    ),
    '',
    `Green or Amber-Green with a counter-indicator: ${behindGreens.greens}, of which a counter-indicator got worse: ${
      new Set(behindGreens.worsening.map(({ priority }) => priority)).size
    }`,
    ...behindGreens.worsening.map(({ indicator, light, companion }) =>
      item(`${companion} got worse behind ${indicator} (${light})`),
    ),
  ].join('\n');
}

function share(n: number, of: number): string {
  return of === 0 ? 'no target is agreed' : `${n} of ${counted(of, 'target')} (${Math.round((100 * n) / of)} %)`;
}

function perYear(value: number): string {
  return value.toPrecision(2);
}
