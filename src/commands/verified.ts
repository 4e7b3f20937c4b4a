import type { VerifiedRegister } from '../actions/verify-register.ts';
import { differenceLines } from './agreed-text.ts';
import { counted, type Shown } from './define.ts';

const HOW = {
  altered: 'was altered after it was entered',
  unlinked: 'does not follow on the row before it: one was taken out or put in',
} as const;

/** Shows whether the unit's memory verifies and, row by row, what does not; exit code 4 then. */
export function verifiedShown(verified: VerifiedRegister, width: number): Shown {
  const { verifies, revisions, ledger, broken, lost, unapproved, evidence, head } = verified;
  const lines = [
    ...broken.revisions.map(({ number, how }) => `Revision ${number} of the register ${HOW[how]}.`),
    ...broken.ledger.map(({ number, how }) => `Entry ${number} of the ledger ${HOW[how]}.`),
    ...lost.map((number) => `Revision ${number} is not there as the ledger tells of it.`),
    ...unapproved.flatMap(({ revision, differences }) => [
      `Revision ${revision} changed what nobody approved:`,
      ...differenceLines(differences, width),
    ]),
    ...evidence.map(({ file, state }) => `${file} is ${state}.`),
    ...(head && head.at === null
      ? [`No row has the head ${head.asked}: the register is not the one of that deck.`]
      : []),
  ];
  const held = [
    `${counted(revisions.count, 'revision')}${revisions.head ? `, head ${revisions.head}` : ''}.`,
    `${counted(ledger.count, 'entry', 'entries')} of the ledger${ledger.head ? `, head ${ledger.head}` : ''}.`,
  ];
  return {
    json: verified,
    text: [
      ...lines,
      ...held,
      ...(head?.at ? [`The head ${head.asked} is ${head.at}.`] : []),
      ...(verifies ? ['It verifies.'] : []),
    ].join('\n'),
    ...(!verifies && {
      exitCode: 4,
      complaint: 'The register does not verify. Put back a copy of .stocktake/stocktake.db from before the change.',
    }),
  };
}
