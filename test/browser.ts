import { type Browser, chromium } from 'playwright-core';

/** The Chromium that the tests bring with them is made for Linux on x64 alone. */
export const hasBrowser = process.platform === 'linux' && process.arch === 'x64';

/** Starts the packaged Chromium; its own libraries are unpacked when it believes to run where they are missing. */
export async function startBrowser(): Promise<Browser> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const args = packaged.args.filter((arg) => !/^--(single-process|headless)/.test(arg));
  return chromium.launch({ executablePath: await packaged.executablePath(), args, headless: true });
}
