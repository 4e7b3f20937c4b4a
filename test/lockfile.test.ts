import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const lock: {
  packages: Record<string, { dev?: boolean; hasInstallScript?: boolean; resolved?: string; license?: string }>;
} = JSON.parse(readFileSync(resolve(ROOT, 'package-lock.json'), 'utf8'));
const names = Object.keys(lock.packages);

describe('the lockfile', () => {
  it.each([
    'node_modules/@libsql/darwin-arm64',
    'node_modules/@libsql/darwin-x64',
    'node_modules/@libsql/linux-x64-gnu',
    'node_modules/@libsql/win32-x64-msvc',
    'node_modules/@napi-rs/canvas-darwin-arm64',
    'node_modules/@napi-rs/canvas-darwin-x64',
    'node_modules/@napi-rs/canvas-linux-x64-gnu',
    'node_modules/@napi-rs/canvas-win32-x64-msvc',
    'node_modules/@biomejs/cli-darwin-arm64',
    'node_modules/@biomejs/cli-win32-x64',
    'node_modules/@oxlint/binding-darwin-arm64',
    'node_modules/@oxlint/binding-win32-x64-msvc',
  ])('holds %s, so that npm ci works on that system', (name) => {
    expect(names).toContain(name);
  });

  it('needs no install script at run time', () => {
    const scripts = names.filter((name) => lock.packages[name]?.hasInstallScript && !lock.packages[name]?.dev);
    expect(names.length).toBeGreaterThan(200);
    expect(scripts).toEqual([]);
  });

  it('names no host', () => {
    expect(names.filter((name) => /^https?:/.test(lock.packages[name]?.resolved ?? ''))).toEqual([]);
  });
});
