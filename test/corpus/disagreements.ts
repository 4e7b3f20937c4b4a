/** Why the cells that the peer gives as empty texts are none: true of any file. */
export const EMPTY_TEXTS = 'Ours: these cells hold a text of no letters, and a person sees them blank.';

/** Files of the corpus that are refused, and in what words. */
export const REFUSED = new Map([
  ['calamine__OOM_alloc3.xls', 'this is an old .xls workbook'],
  ['calamine__biff5-rich-text-string.xls', 'this is an old .xls workbook'],
  ['calamine__formula-date-format.xls', 'this is an old .xls workbook'],
  ['calamine__issue127.xlsb', 'this is a binary .xlsb workbook'],
  // Made by a fuzzer: its bytes do not match their checksum.
  ['calamine__issue252.xlsx', 'this workbook is damaged (xl/_rels/workbook.xml.rels)'],
  ['calamine__issue_271.xls', 'this is an old .xls workbook'],
  ['calamine__issue_385.xls', 'this is an old .xls workbook'],
  ['calamine__pass_protected.xlsx', 'this workbook is protected by a password'],
  ['readxl__biff5-label-records.xls', 'this is an old .xls workbook'],
  ['readxl__color-date-xls.xls', 'this is an old .xls workbook'],
  ['readxl__datasets.xls', 'this is an old .xls workbook'],
  ['readxl__mtcars.xls', 'this is an old .xls workbook'],
  ['readxl__type-me.xls', 'this is an old .xls workbook'],
]);

/** Where the two readers differ, by how much (ours less the peer's), who is right and why; by file and sheet. */
export const DISAGREEMENTS = new Map<string, { readonly by: readonly string[]; readonly why: string }>([
  ['readxl__Ekaterinburg_IP_9.xlsx!СПАРК - Список', blank(3965)],
  ['readxl__los-angeles-arrests-xlsx.xlsx!Sheet1', blank(1903)],
  ['readxl__no-yes-col-names.xlsx!empty-col-names', blank(2)],
  [
    'readxl__missing-v-node-xlsx.xlsx!Sheet1',
    {
      by: ['texts −1', 'uncalculated +1'],
      why: 'Ours: C2 is a formula without a stored result; the peer gives an empty text.',
    },
  ],
]);

function blank(count: number): { by: string[]; why: string } {
  return { by: [`emptyTexts −${count.toLocaleString('en-GB')}`], why: EMPTY_TEXTS };
}
