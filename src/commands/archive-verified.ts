import type { RebuiltRecord } from '../actions/rebuild-archived.ts';
import type { ArchiveVerification } from '../actions/verify-archive.ts';
import { counted, type Shown, sizeText } from './define.ts';
import { setIn } from './page.ts';

/** Shows whether an archive verifies and, file by file, what does not; exit code 4 then. */
export function archiveVerified(verified: ArchiveVerification): Shown {
  const { verifies, records, objects, bytes, head, troubles, notes, ledger, asked } = verified;
  const count = `${counted(records, 'record')} and ${counted(objects, 'file')}, ${sizeText(bytes)}`;
  const alone = 'The unit’s ledger is not here: whether the last record is still there shows only by a --head.';
  const lines = [
    ...troubles.map(({ file, what }) => `${file} ${what}.`),
    ...(asked && asked.at === null
      ? [
          `No record has the head ${asked.head}: the record that had it was replaced, or taken out after ${lastOf(records)}.`,
        ]
      : []),
    ...notes,
    head === null ? 'The archive holds no record.' : `${count}; head ${head}.`,
    ...(asked?.at ? [`The head ${asked.head} is that of ${asked.at}.`] : []),
    ...(ledger || asked ? [] : [alone]),
    ...(verifies ? ['It verifies.'] : []),
  ];
  return {
    json: verified,
    // A file to a line, however long its name.
    text: lines.join('\n'),
    ...(!verifies && {
      exitCode: 4,
      complaint: `The archive does not verify. ${
        troubles.length > 0
          ? `Put back what is named here from a copy of ${verified.folder}.`
          : 'Compare the digits with the printed deck; where they are right, look for an older copy of the archive.'
      }`,
    }),
  };
}

function lastOf(records: number): string {
  return records === 0 ? 'the beginning' : `record ${records}`;
}

/** Shows of each record whether its deck could be built again; exit code 4 where the same program made another. */
export function rebuiltShown(rebuilt: readonly RebuiltRecord[], width: number): Shown {
  const wrong = rebuilt.filter(({ outcome, otherThan }) => isWrong(outcome) && otherThan.length === 0);
  return {
    json: rebuilt,
    text: rebuilt.map((record) => setIn(rebuiltLine(record), 0, width)).join('\n'),
    ...(wrong.length > 0 && {
      exitCode: 4,
      complaint: `${counted(wrong.length, 'deck')} could not be built again as filed. See: stocktake archive verify`,
    }),
  };
}

function isWrong(outcome: RebuiltRecord['outcome']): boolean {
  return outcome === 'differs' || outcome === 'failed';
}

function rebuiltLine(rebuilt: RebuiltRecord): string {
  const { record, period, outcome, parts, documents, why, otherThan, ownTexts } = rebuilt;
  const head = `Record ${record} (${period})`;
  const then = otherThan.length > 0 ? ` It was made by ${otherThan.join(' and ')}.` : '';
  const texts = ownTexts ? ' Its sentences are those of this version.' : '';
  const beside = documents.count > 0 ? `, and ${counted(documents.count, 'document')} beside it` : '';
  if (outcome === 'identical') return `${head}: identical${beside}.`;
  if (outcome === 'not computed') return `${head}: a past presentation, not computed here.`;
  if (outcome === 'failed') return `${head}: not built: ${why}.${then}`;
  const differ = [
    ...(parts.length > 0 ? [`${counted(parts.length, 'part')} of the deck: ${parts.join(', ')}`] : []),
    ...documents.differ,
  ];
  return `${head}: differs in ${differ.join('; ')}.${then}${texts}`;
}
