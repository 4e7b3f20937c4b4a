/** One place of a breakdown in words, by its id: "local authority" for `local-authority`. */
export function kindWord(kind: string): string {
  return kind.replaceAll('-', ' ');
}

/** The places of a breakdown in words, by its id: "districts" for `district`, "local authorities" for `local-authority`. */
export function kindName(kind: string): string {
  const word = kindWord(kind);
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
