import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLongId, storedNumber } from '../../src/sheet/stored-number.ts';

function read(text: string): number | null {
  const bytes = new TextEncoder().encode(text);
  return storedNumber(bytes, bytes.length);
}

describe('stored numbers', () => {
  it('are read to the last bit, however they are written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => read(String(n)) === n || n === 0),
    );
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (n) => read(n.toExponential(16)) === Number(n.toExponential(16)) || n === 0,
      ),
    );
    fc.assert(
      fc.property(
        fc.integer(),
        fc.nat(999999),
        (n, part) => read(`${n}.${part}`) === Number(`${n}.${part}`) || n === 0,
      ),
    );
  });

  it.each(['', '-', '.', '1.2.3', '12 km', '0x10', 'NaN', 'Infinity', '1e999', '--1', '1e', '1,5', '٣'])(
    '%j is none',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  it.each([
    ['3520212345678901', true],
    ['-3520212345678901', true],
    ['352021234567890', false],
    ['35202123456789000000', false],
    ['0.3520212345678901', false],
    ['3.520212345678901E15', false],
  ])('%s is an id: %s', (text, long) => {
    const bytes = new TextEncoder().encode(text);
    expect(isLongId(bytes, bytes.length)).toBe(long);
  });
});
