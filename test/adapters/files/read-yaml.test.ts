import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/adapters/files/read-yaml.ts';
import { Unit } from '../../../src/domain/unit.ts';
import { temporaryFolder } from '../../folder.ts';

const UNIT = `id: unit
name: Delivery Unit
government: Government
executive: Chief Minister
cadence: quarter
baselinePolicy: fixed
place: whole
departments:
  - id: health
    name: Health
    officer: "Secretary, Health"
`;

/** Each alias ten of the one before: ten lines that would be ten thousand million. */
const LAUGHS = Array.from(
  { length: 10 },
  (_, i) =>
    `a${i}: &a${i} [${Array<string>(10)
      .fill(i ? `*a${i - 1}` : 'x')
      .join()}]`,
).join('\n');

async function said(content: string | Uint8Array): Promise<string> {
  const path = join(temporaryFolder(), 'unit.yaml');
  writeFileSync(path, content);
  const fault: unknown = await readYaml(path, Unit, 'bad-workspace').then(
    () => 'read',
    (cause: unknown) => cause,
  );
  return fault instanceof Error ? fault.message.replace(path, 'unit.yaml') : String(fault);
}

describe('reading YAML', () => {
  it.each([
    ['', 'unit.yaml: the file is empty'],
    ['a list', 'unit.yaml:1: the file must be a set of fields, each “name: value”'],
    [UNIT.replace('executive', 'executiv'), 'unit.yaml:1: executive is missing'],
    [`executiv: CM\n${UNIT}`, 'unit.yaml:1: the file has no field called “executiv”'],
    [UNIT.replace('quarter', 'week'), 'unit.yaml:5: cadence must be one of month, two-months, quarter, half'],
    [UNIT.replace('id: health', 'id: Health'), /^unit\.yaml:9: departments\.0\.id: an id is lower-case/],
    [UNIT.replace('    officer', '    offcer'), 'unit.yaml:9: departments.0.officer is missing'],
    [UNIT.replace('    name', '\tname'), 'unit.yaml:10 is no well-formed YAML: the line is indented with a tab'],
    [`${UNIT}id: unit\n`, 'unit.yaml:12 is no well-formed YAML: this field stands there twice'],
    [`${UNIT}---\n${UNIT}`, 'unit.yaml:12 is no well-formed YAML: a second document begins there'],
    [`${UNIT}tag: *none\n`, /^unit\.yaml is no well-formed YAML: an alias/],
    [LAUGHS, /^unit\.yaml is no well-formed YAML: an alias/],
    [`${UNIT}  - ${UNIT.slice(UNIT.indexOf('id: health'))}`, /two departments have the same id$/],
    [Buffer.from(`${UNIT}tag: caf\u00e9`, 'latin1'), 'unit.yaml is not saved as UTF-8 text'],
  ])('says in one line what is wrong (%#)', async (content, says) => {
    const message = await said(content);
    if (typeof says === 'string') expect(message).toBe(says);
    else expect(message).toMatch(says);
    expect(message).not.toContain('\n');
  });

  it('reads a file that Notepad saved with a mark, in UTF-8 or UTF-16', async () => {
    expect(await said(`\ufeff${UNIT}`)).toBe('read');
    expect(await said(Buffer.from(`\ufeff${UNIT}`, 'utf16le'))).toBe('read');
  });
});
