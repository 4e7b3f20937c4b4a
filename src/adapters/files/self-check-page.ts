import { join } from 'node:path';
import { readText } from './read-file.ts';

/** Where the page takes its program. */
const MARK = '/*self-check*/';

/** The self-check page of the package in a folder: its template with the compiled program in it, whole in one file. */
export async function selfCheckPage(folder: string): Promise<string> {
  const page = await readText(join(folder, 'templates', 'portal', 'self-check.html'));
  const program = await readText(join(folder, 'dist', 'self-check-page.js'));
  // An end tag inside a string of the program would end the script early.
  const safe = program.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const [before, after] = page.split(MARK);
  return `${before}${safe}${after}`;
}
