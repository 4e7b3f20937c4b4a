import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, foldText } from '../../src/domain/folded-words.ts';

describe('folding words', () => {
  it.each([
    ['Rural Participation', 'rural participation'],
    ['café, naïve', 'cafe naive'],
    ['86.7% and 1,23,456 and 12,345.5', '86.7 and 123456 and 12345.5'],
    ['up −3.0 (-2.1)', 'up - 3.0 - 2.1'],
    ['2014-15, 10−20', '2014 15 10 20'],
    ['action 13.06.', 'action 13.06'],
    ['children’s 12th', 'children s 12th'],
    ['ﬁnal', 'final'],
    ['شرح ٨٦٫٧ and ۸۶٫۷', 'شرح 86.7 and 86.7'],
    ['تعليم كي', 'تعلیم کی'],
    ['مَدْرَسة', 'مدرسہ'],
    ['مدرسه مدرسہ', 'مدرسہ مدرسہ'],
    ['حـــاضری', 'حاضری'],
    ['هے', 'ہے'],
    ['١٬٢٣٤', '1234'],
  ])('folds %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('says where each word stands', () => {
    const text = 'In Kasur: −3.0';
    expect(foldedWords(text).map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([
      ['in', 'In'],
      ['kasur', 'Kasur'],
      ['-', '−'],
      ['3.0', '3.0'],
    ]);
  });

  it('folds plain lines the same way as any other', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('abZ019 ,.-_\n%(')) });
    fc.assert(
      fc.property(text, (any) => {
        expect(foldText(any)).toBe(
          foldedWords(any)
            .map(({ word }) => word)
            .join(' '),
        );
      }),
    );
  });

  it('gives no word with anything in it that a search could stumble over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        return foldedWords(any).every(({ word }) => /^[\p{L}\p{M}\p{N}.-]+$/u.test(word));
      }),
    );
  });
});
