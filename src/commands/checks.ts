import { explainChecks } from '../actions/explain-checks.ts';
import { type AddCommand, type CommonOptions, columns, complete, counted } from './define.ts';

export const addChecks: AddCommand = (program, run) => {
  const checks = complete(
    program
      .command('checks')
      .summary('list the checks, and say why each exists')
      .description('Lists the checks that every return goes through.'),
    ['stocktake checks', 'stocktake checks explain out-of-range'],
  ).action((options: CommonOptions) =>
    run(explainChecks, options, {}, (pages) => ({
      json: pages,
      text: [
        columns(pages.map(({ id, level, severity, reason }) => [id, level, severity, firstSentence(reason)])),
        `${counted(pages.length, 'check')}. More of one: stocktake checks explain ID`,
      ].join('\n\n'),
    })),
  );

  complete(
    checks.command('explain <check>').description('Prints why a check exists, and what it says of its examples.'),
    ['stocktake checks explain percent-as-fraction'],
  ).action((check: string, options: CommonOptions) =>
    run(explainChecks, options, { check }, ([page]) => ({
      json: page,
      text: page
        ? [
            `${page.id}  (${page.level}, ${page.severity}${page.needsUnit ? ', made by the unit only' : ''})`,
            page.reason,
            ...page.examples.map(({ title, says }) =>
              [`Example: ${title}`, ...(says.length > 0 ? says : ['nothing to say'])].join('\n  '),
            ),
          ].join('\n\n')
        : '',
    })),
  );
};

function firstSentence(text: string): string {
  return /^.*?[.](?=\s|$)/s.exec(text)?.[0] ?? text;
}
