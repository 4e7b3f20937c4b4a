import { type Browser, chromium } from 'playwright-core';

/** The Chromium that the tests bring with them is made for Linux on x64 alone. */
export const hasBrowser = process.platform === 'linux' && process.arch === 'x64';

/** The packaged Chromium; its own libraries are unpacked when it believes to run where they are missing. */
export async function browserPath(): Promise<string> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** Starts the packaged Chromium. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = await browserPath();
  const { default: packaged } = await import('@sparticuz/chromium');
  const args = packaged.args.filter((arg) => !/^--(single-process|headless)/.test(arg));
  return chromium.launch({ executablePath, args, headless: true });
}
