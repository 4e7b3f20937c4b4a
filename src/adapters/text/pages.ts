import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Handlebars from 'handlebars';
import { Fault } from '../../domain/fault.ts';

/** What a page may be given. */
export type PageData = {
  readonly [name: string]: string | number | boolean | null | PageData | readonly (string | PageData)[];
};

/**
 * Writes a page from its Handlebars template, `<folder>/<name>.hbs`. Everything that is put into it is escaped for HTML; a
 * name that the template prints and was not given is a defect of the program. Templates of one folder share what stands
 * there under a name that begins with an underscore: `{{> _style}}`.
 */
export function writePage(folder: string, name: string, data: PageData): string {
  const path = join(folder, ...`${name}.hbs`.split('/'));
  try {
    const engine = Handlebars.create();
    for (const shared of readdirSync(dirname(path)).filter((file) => /^_.*\.hbs$/.test(file))) {
      engine.registerPartial(shared.slice(0, -'.hbs'.length), readFileSync(join(dirname(path), shared), 'utf8'));
    }
    return engine.compile(readFileSync(path, 'utf8'), { strict: true, knownHelpersOnly: true })(data);
  } catch (cause) {
    const [said = ''] = cause instanceof Error ? cause.message.split('\n') : [];
    throw new Fault('bad-template', `the page ${path} cannot be written: ${said}`, {
      place: path,
      remedy: 'Put back the template that comes with the program.',
      cause,
    });
  }
}
