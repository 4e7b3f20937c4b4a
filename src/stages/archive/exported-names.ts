/** What Windows lets no file be called, whatever its ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Letters of a part of a name; disks refuse more than 255 bytes. */
const LONGEST = 80;

/**
 * A name for each file under which every disk takes it, next to the others: no letter that Windows refuses, no two that
 * differ only by capitals. What can keep its name keeps it.
 */
export function exportedNames(names: readonly string[], taken: readonly string[]): string[] {
  const given = new Set(taken.map(folded));
  return names.map((name) => {
    const plain = name
      .split(/[/\\]/)
      .filter((part) => !['', '.', '..'].includes(part))
      .map(plainPart)
      .join('/');
    for (let n = 1; ; n += 1) {
      const own = n === 1 ? plain : plain.replace(/(\.[^./]*)?$/, ` (${n})$1`);
      if (given.has(folded(own))) continue;
      given.add(folded(own));
      return own;
    }
  });
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function plainPart(part: string): string {
  const letters = Array.from(part.normalize('NFC'), (letter) =>
    letter < ' ' || '<>:"|?*'.includes(letter) ? '-' : letter,
  );
  const ending = letters.length > LONGEST ? (/\.[A-Za-z0-9]{1,8}$/.exec(letters.join(''))?.[0] ?? '') : '';
  const name = letters.slice(0, LONGEST - ending.length).join('') + (letters.length > LONGEST ? ending : '');
  const kept = name.replace(/[. ]+$/, '') || 'file';
  return DEVICES.test(kept) ? `_${kept}` : kept;
}
