import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from '../../../src/adapters/browser/find-browser.ts';

/** A machine on which only these files stand. */
const machine = (platform: Machine['platform'], env: Machine['env'], ...files: string[]): Machine => ({
  platform,
  env,
  exists: (path) => files.includes(path),
});

describe('finding a browser', () => {
  it('looks on the search path first', () => {
    const env = { PATH: '/usr/bin:/usr/local/bin' };
    expect(findBrowser(machine('linux', env, '/usr/local/bin/google-chrome', '/snap/bin/chromium'))).toBe(
      '/usr/local/bin/google-chrome',
    );
  });

  it('then where installers put it', () => {
    const app = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findBrowser(machine('darwin', { PATH: '/bin' }, app))).toBe(app);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(findBrowser(machine('win32', { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }, edge))).toBe(edge);
  });

  it('takes the one that is named before all others', () => {
    const env = { PATH: '/usr/bin', STOCKTAKE_BROWSER: '/opt/own/chrome' };
    expect(findBrowser(machine('linux', env, '/usr/bin/chromium', '/opt/own/chrome'))).toBe('/opt/own/chrome');
    expect(findBrowser(machine('linux', env, '/usr/bin/chromium'))).toBe('/usr/bin/chromium');
  });

  it('says null where there is none', () => {
    expect(findBrowser(machine('linux', {}))).toBeNull();
    expect(findBrowser(machine('win32', { Path: 'C:\\Windows' }))).toBeNull();
  });
});
