import { describe, expect, it } from 'vitest';
import { findOffice, type Machine } from '../../../src/adapters/office/find-office.ts';

const machine = (platform: NodeJS.Platform, env: Machine['env'], ...there: string[]): Machine => ({
  platform,
  env,
  exists: (path) => there.includes(path),
});

describe('finding a program that prints decks', () => {
  it('takes the LibreOffice that the search path finds first', () => {
    const there = ['/opt/new/libreoffice', '/usr/bin/soffice'];
    const env = { PATH: '/usr/local/bin:/opt/new:/usr/bin' };
    expect(findOffice(machine('linux', env, ...there))).toEqual({
      kind: 'libreoffice',
      program: '/opt/new/libreoffice',
    });
  });

  it('looks where the installer of macOS puts it', () => {
    const place = '/Applications/LibreOffice.app/Contents/MacOS/soffice';
    expect(findOffice(machine('darwin', { PATH: '/usr/bin' }, place))?.program).toBe(place);
  });

  it('prefers PowerPoint on Windows, and takes LibreOffice where there is none', () => {
    const env = { Path: 'C:\\Windows', ProgramFiles: 'C:\\Program Files' };
    const libreOffice = 'C:\\Program Files\\LibreOffice\\program\\soffice.exe';
    const powerPoint = 'C:\\Program Files\\Microsoft Office\\root\\Office16\\POWERPNT.EXE';
    expect(findOffice(machine('win32', env, libreOffice))).toEqual({ kind: 'libreoffice', program: libreOffice });
    expect(findOffice(machine('win32', env, libreOffice, powerPoint))?.kind).toBe('powerpoint');
  });

  it('finds nothing where nothing is', () => {
    expect(findOffice(machine('linux', {}))).toBeNull();
    expect(findOffice(machine('win32', { PATH: '' }))).toBeNull();
  });
});
