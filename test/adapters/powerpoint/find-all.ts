/** Every match of a pattern's first group, with the escapes of XML undone. */
export function all(source: string, pattern: RegExp): string[] {
  return [...source.matchAll(pattern)].map((match) => withoutEscapes(match[1] ?? ''));
}

function withoutEscapes(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll('&amp;', '&');
}
