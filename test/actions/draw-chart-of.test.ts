import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawChartOf } from '../../src/actions/draw-chart-of.ts';
import { temporaryFolder } from '../folder.ts';
import { sampleWorkspace } from './sample.ts';

describe('drawing a chart', () => {
  it.each([
    ['png', '\u0089PNG'],
    ['pptx', 'PK'],
    ['json', '{'],
  ] as const)('writes what the ending .%s says', async (ending, begins) => {
    const workspace = await sampleWorkspace('punjab-smu');
    const output = join(temporaryFolder(), `chart.${ending}`);
    const { format } = await drawChartOf.run(workspace, { indicator: 'participation', kind: 'trajectory', output });
    expect(format).toBe(ending);
    expect(readFileSync(output, 'latin1').slice(0, begins.length)).toBe(begins);
  });

  it('refuses a format and an ending that differ', () => {
    const parse = (format: string | undefined, output: string) =>
      drawChartOf.input.safeParse({ indicator: 'participation', format, output }).success;
    expect(parse('png', 'a.pptx')).toBe(false);
    expect(parse(undefined, 'a.gif')).toBe(false);
    expect(parse('pptx', 'a.pptx')).toBe(true);
  });

  it('finds the indicator and the place by the names people use', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const drawn = await drawChartOf.run(workspace, {
      indicator: 'School participation, children aged 5 to 9',
      place: 'Rural',
      kind: 'trajectory',
      format: 'json',
    });
    expect(drawn.chart.id).toBe('trajectory-participation-rural');
    await expect(
      drawChartOf.run(workspace, { indicator: 'participaton', kind: 'trajectory', format: 'json' }),
    ).rejects.toMatchObject({ code: 'unknown-name', remedy: 'Did you mean participation?' });
  });
});
