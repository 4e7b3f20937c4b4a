/** A unit for the number one: "1 school", "1 facility", "1 tonne a day"; one that is no English plural stays as it is. */
export function singular(unit: string): string {
  return unit
    .replace(/^(\p{L}{2,})ies(?= |$)/u, '$1y')
    .replace(/^(\p{L}*(?:ch|sh|ss|x))es(?= |$)/u, '$1')
    .replace(/^(\p{L}*[^\Wsiu])s(?= |$)/u, '$1')
    .replace(/^children(?= |$)/, 'child')
    .replace(/^people(?= |$)/, 'person');
}
