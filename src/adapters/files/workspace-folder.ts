import { readdir, rm, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { Agenda } from '../../domain/agenda.ts';
import { type Edit, Edits } from '../../domain/edit.ts';
import { Fault } from '../../domain/fault.ts';
import { compareText } from '../../domain/finding.ts';
import { Layout } from '../../domain/layout.ts';
import { comparePeriods, type Period, readPeriod } from '../../domain/period.ts';
import { Unit } from '../../domain/unit.ts';
import type { Refusal } from '../../domain/workbook.ts';
import { fileFault } from './file-fault.ts';
import { readBytes } from './read-file.ts';
import { readYaml } from './read-yaml.ts';
import { refusalOf } from './refusal-of.ts';
import { writeFileWhole } from './write-file.ts';

/** A file of the workspace and the name by which the workspace knows it, with forward slashes on every system. */
export interface WorkspaceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a folder of returns may hold without meaning it: hidden and half-written files, and what Windows leaves behind. */
const LITTER = /^[.~]|\.part$|^(thumbs\.db|desktop\.ini)$/i;

/** The folder a unit keeps: profile, register, returns, stocktakes and output. */
export class WorkspaceFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = resolve(path);
  }

  at(...parts: string[]): string {
    return join(this.path, ...parts);
  }

  /** The name of a file as records and findings give it: relative to the workspace where it lies inside. */
  nameOf(path: string): string {
    const inside = relative(this.path, resolve(path));
    const name = inside.startsWith('..') || resolve(inside) === inside ? path : inside;
    return name.split(sep).join('/');
  }

  /** The profile; the fault `no-workspace` when the folder holds none. */
  async unit(): Promise<Unit> {
    if (!(await exists(this.at('unit.yaml')))) {
      await readdir(this.path).catch((cause: unknown) => {
        if (isForbidden(cause)) throw fileFault(cause, this.path);
      });
      const there = await stat(this.path).catch(() => undefined);
      const why = there?.isDirectory() ? 'it holds no unit.yaml' : there ? 'it is a file' : 'there is no such folder';
      throw new Fault('no-workspace', `${this.path} is not a workspace: ${why}`, {
        place: this.path,
        remedy: 'Name the folder with --workspace DIR, or make one with: stocktake init DIR --unit punjab-smu',
      });
    }
    return readYaml(this.at('unit.yaml'), Unit, 'bad-workspace');
  }

  /** The unit's own layouts, `layouts/*.yaml`. */
  async layouts(): Promise<Layout[]> {
    const names = (await list(this.at('layouts'))).filter((name) => /\.ya?ml$/.test(name));
    return Promise.all(names.map((name) => readYaml(this.at('layouts', name), Layout, 'bad-workspace')));
  }

  /** Periods that have a `stocktakes/<period>.yaml`, earliest first. */
  async stocktakePeriods(): Promise<Period[]> {
    const names = (await list(this.at('stocktakes'))).filter((name) => /\.ya?ml$/i.test(name) && !LITTER.test(name));
    return this.#periodsOf('stocktakes', names, '.yaml');
  }

  async agenda(period: Period): Promise<Agenda> {
    const path = this.at('stocktakes', `${period}.yaml`);
    const agenda = await readYaml(path, Agenda, 'bad-stocktake');
    if (agenda.period === period) return agenda;
    throw new Fault('bad-stocktake', `${path} says period: ${agenda.period}, but its name says ${period}`, {
      place: path,
      remedy: 'Make the two agree.',
    });
  }

  /** Words of the deck of a period that were written by hand; none where there is no `edits/<period>.yaml`. */
  async edits(period: Period): Promise<readonly Edit[]> {
    const name = `edits/${period}.yaml`;
    return (await this.has(name)) ? readYaml(this.at(...name.split('/')), Edits, 'bad-stocktake') : [];
  }

  /** Periods that have a folder of returns, earliest first. */
  async returnPeriods(): Promise<Period[]> {
    return this.#periodsOf('returns', await list(this.at('returns')), '');
  }

  /** Names of the files received for a period, in order of name; hidden and temporary files are passed over. */
  async returnNames(period: Period): Promise<string[]> {
    const names = (await list(this.at('returns', period))).filter((name) => !LITTER.test(name));
    return names.map((name) => `returns/${period}/${name}`);
  }

  /** Names of workbooks that lie in `returns/` itself, where no period claims them. */
  async strayReturns(): Promise<string[]> {
    const names = (await list(this.at('returns'))).filter(
      (name) => /\.(xls\w?|csv|ods)$/i.test(name) && !LITTER.test(name),
    );
    return names.map((name) => `returns/${name}`);
  }

  async read(name: string): Promise<WorkspaceFile> {
    return { name, bytes: await readBytes(this.at(...name.split('/'))) };
  }

  /** A received file, or why it cannot be had: one folder or broken link among the returns does not stop the others. */
  async received(name: string): Promise<WorkspaceFile & { readonly refusal?: Refusal }> {
    try {
      return await this.read(name);
    } catch (cause) {
      if (!(cause instanceof Fault)) throw cause;
      return { name, bytes: new Uint8Array(), refusal: refusalOf(cause) };
    }
  }

  async write(name: string, content: Uint8Array | string): Promise<void> {
    await writeFileWhole(this.at(...name.split('/')), content);
  }

  /** Writes a file under a name that nothing has; the fault `bad-input` when something does, however lately. */
  async writeNew(name: string, content: Uint8Array | string): Promise<void> {
    await writeFileWhole(this.at(...name.split('/')), content, { replace: false });
  }

  async remove(name: string): Promise<void> {
    await rm(this.at(...name.split('/')), { force: true });
  }

  async has(name: string): Promise<boolean> {
    return exists(this.at(...name.split('/')));
  }

  /**
   * The periods that names stand for. A name that a person reads as a period but that is not written as one (`Q2 2015`,
   * `2015-q2`) is a fault: passed over, it would leave the stocktake before it as the latest.
   */
  #periodsOf(folder: string, names: readonly string[], ending: string): Period[] {
    const periods = names.flatMap((name) => {
      const meant = readPeriod(ending ? name.slice(0, name.lastIndexOf('.')) : name);
      if (!meant) return [];
      if (name === `${meant}${ending}`) return [meant];
      throw new Fault('bad-workspace', `${this.at(folder, name)} is not named as a period is written`, {
        place: this.at(folder, name),
        remedy: `Rename it ${meant}${ending}.`,
      });
    });
    return periods.sort(comparePeriods);
  }
}

/** JSON Schema of `unit.yaml`, so that an editor completes and checks it. */
export function unitJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(Unit, { io: 'input' }), null, 2)}\n`;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function isForbidden(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'EACCES' || cause.code === 'EPERM');
}

/** Names in a folder in order of code unit; none when there is no such folder. */
async function list(path: string): Promise<string[]> {
  const names = await readdir(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw cause.code === 'ENOTDIR' ? notFolder(path) : fileFault(cause, path);
  });
  return names.sort(compareText);
}

function notFolder(path: string): Fault {
  return new Fault('bad-workspace', `${path} is a file; a workspace has a folder of this name`, {
    place: path,
    remedy: 'Move the file away.',
  });
}
