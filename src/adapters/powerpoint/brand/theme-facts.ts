/** Colours of a theme by name, RGB in hex; a system colour is taken as it last was. */
export function themeColours(theme: string): Record<string, string> {
  const scheme = /<a:clrScheme\b[\s\S]*?<\/a:clrScheme>/.exec(theme)?.[0] ?? '';
  const found = scheme.matchAll(
    /<a:(dk1|lt1|dk2|lt2|accent[1-6]|hlink|folHlink)>\s*<a:(?:srgbClr\b[^>]*?\bval|sysClr\b[^>]*?\blastClr)="([0-9A-Fa-f]{6})"/g,
  );
  return {
    dk1: '000000',
    lt1: 'FFFFFF',
    ...Object.fromEntries([...found].map(([, name, hex]) => [name, hex?.toUpperCase()])),
  };
}

/** Typefaces of a theme: of titles and of all other text. */
export function themeFonts(theme: string): { titles: string; text: string } {
  const face = (kind: string) =>
    new RegExp(`<a:${kind}Font>[\\s\\S]*?<a:latin\\b[^>]*?\\btypeface="([^"]*)"`).exec(theme)?.[1] || 'Arial';
  return { titles: face('major'), text: face('minor') };
}

/** Which theme colour each role has on the slides of a master: `bg1` is `lt1` on a light one. */
export function colourMap(master: string): Record<string, string> {
  const map = /<p:clrMap\b([^>]*)>/.exec(master)?.[1] ?? '';
  return Object.fromEntries([...map.matchAll(/\b(\w+)="(\w+)"/g)].map(([, role, name]) => [role ?? '', name ?? '']));
}

/**
 * Colour behind a layout or master: undefined where it says nothing of its own, null where a picture or gradient lies
 * there. A reference into the theme's fills is taken for its plain colour, which the first three of them are.
 */
export function backgroundOf(
  part: string,
  map: Readonly<Record<string, string>>,
  colours: Readonly<Record<string, string>>,
): string | null | undefined {
  const background = /<p:bg\b[\s\S]*?<\/p:bg>/.exec(part)?.[0];
  if (background === undefined) return undefined;
  if (/<a:(blipFill|gradFill|pattFill)\b/.test(background)) return null;
  const reference = /<p:bgRef\b[^>]*?\bidx="(\d+)"/.exec(background)?.[1];
  if (reference !== undefined && Number(reference) % 1000 > 1) return null;
  const plain = /<a:srgbClr\b[^>]*?\bval="([0-9A-Fa-f]{6})"/.exec(background)?.[1];
  if (plain !== undefined) return plain.toUpperCase();
  const role = /<a:schemeClr\b[^>]*?\bval="(\w+)"/.exec(background)?.[1];
  return role === undefined ? null : (colours[map[role] ?? role] ?? null);
}
