import { describe, expect, it } from 'vitest';
import { lineWidth, printable, setIn } from '../../src/commands/page.ts';

describe('a page of text', () => {
  it('is as wide as the terminal, within what can be read', () => {
    expect([undefined, 0, 40, 90, 300].map(lineWidth)).toEqual([120, 120, 60, 90, 120]);
  });

  it('breaks between words and sets every line in', () => {
    // 4 spaces and "one two" are 11 characters; "three" does not fit with them.
    expect(setIn('one two three', 4, 12)).toBe('    one two\n    three');
  });

  it('leaves a word whole that is longer than the line, and no space at the end of one', () => {
    expect(setIn('a abcdefghijkl b', 0, 6)).toBe('a\nabcdefghijkl\nb');
    expect(setIn('abcde  fghij', 0, 6)).toBe('abcde\nfghij');
  });

  it('shows control characters of other people’s texts as what they are, and Urdu as it is', () => {
    expect(printable('red\u001b[31m\u202egpj.xlsx\nصحت\u200c')).toBe('red\ufffd[31m\ufffdgpj.xlsx\nصحت\u200c');
  });
});
