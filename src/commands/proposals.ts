import type { Command } from 'commander';
import { approveProposal } from '../actions/approve-proposal.ts';
import type { proposeBaseline } from '../actions/propose-baseline.ts';
import { rejectProposal } from '../actions/reject-proposal.ts';
import type { Finding } from '../domain/finding.ts';
import { ReasonCategory } from '../domain/register-change.ts';
import { differenceLines, evidenceLines, policyText } from './agreed-text.ts';
import { type CommonOptions, complete, counted, type Run, type Shown } from './define.ts';
import { findingsText } from './findings.ts';
import { setIn } from './page.ts';

type Proposed = Awaited<ReturnType<typeof proposeBaseline.run>>;

/** What every proposal and annotation is given: why, by whom, and what shows it. */
export interface ReasonOptions extends CommonOptions {
  readonly reason: string;
  readonly why: string;
  readonly by: string;
  readonly evidence: string[];
}

/** Gives a command the options of a reason. */
export function withReason(command: Command, by: string): Command {
  return command
    .requiredOption('--reason <kind>', `kind of reason: ${ReasonCategory.options.join(', ')}`)
    .requiredOption('--why <words>', 'justification')
    .option('--evidence <file...>', 'files that show it; copies are kept in the workspace', [])
    .requiredOption('--by <office>', by);
}

/** Shows what became of a proposal. */
export function proposedShown({ outcome, proposal, differences, findings, policy }: Proposed, width: number): Shown {
  if (outcome === 'refused') return refusedShown({ outcome, differences, findings, policy }, findings, width);
  const id = proposal?.id ?? '';
  return {
    json: { outcome, proposal, differences, policy },
    text: [
      `${id} is proposed, and changes nothing until another office approves it:`,
      ...differenceLines(differences, width),
      ...evidenceLines(proposal?.evidence ?? [], width),
      ...(policy.profileSays ? [setIn(policyText(policy), 0, width)] : []),
      `Approve it with: stocktake baseline approve ${id} --by "…"`,
    ].join('\n'),
  };
}

function refusedShown(json: object, findings: readonly Finding[], width: number): Shown {
  return {
    json: { ...json, findings },
    text: findingsText(findings, width),
    exitCode: 3,
    complaint: `The register would be no plan (${counted(findings.length, 'blocking finding')}); nothing was entered.`,
  };
}

/** Adds the two decisions on a proposal to a group of commands. */
export function addVerdicts(group: Command, run: Run): void {
  complete(
    group
      .command('approve <proposal>')
      .description('Approves a proposal: its changes become the next revision of the register.')
      .requiredOption('--by <office>', 'office that approves it; another than proposed it'),
    [`stocktake ${group.name()} approve P1 --by "Chief Secretary"`],
  ).action((proposal: string, options: CommonOptions & { by: string }) =>
    run(approveProposal, options, { ...options, proposal }, (result, width) => {
      const { revision, differences, findings } = result;
      if (!revision) return refusedShown(result, findings, width);
      return {
        json: { ...result, revision: { ...revision, register: undefined } },
        text: [
          `${result.proposal} is approved, as stated by ${revision.by}. It made revision ${revision.number} (${revision.hash.slice(0, 12)}):`,
          ...differenceLines(differences, width),
          setIn(
            'Your register.xlsx holds what was agreed before. Write the one in force with: stocktake register export -o register.xlsx',
            0,
            width,
          ),
        ].join('\n'),
      };
    }),
  );

  complete(
    group
      .command('reject <proposal>')
      .description('Rejects a proposal: nothing changes. The office that made it takes it back in the same way.')
      .requiredOption('--why <words>', 'why not')
      .requiredOption('--by <office>', 'office that rejects it'),
    [`stocktake ${group.name()} reject P1 --why "The survey is not published." --by "Chief Secretary"`],
  ).action((proposal: string, options: CommonOptions & { by: string; why: string }) =>
    run(rejectProposal, options, { ...options, proposal }, (result) => ({
      json: result,
      text: `${result.proposal}, proposed by ${result.proposedBy}, is rejected, as stated by ${result.by}.`,
    })),
  );
}
