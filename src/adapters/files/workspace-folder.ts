import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { Agenda } from '../../domain/agenda.ts';
import { Fault } from '../../domain/fault.ts';
import { compareText } from '../../domain/finding.ts';
import { Layout } from '../../domain/layout.ts';
import { comparePeriods, Period } from '../../domain/period.ts';
import { Unit } from '../../domain/unit.ts';
import { readBytes } from './read-file.ts';
import { readYaml } from './read-yaml.ts';
import { writeFileWhole } from './write-file.ts';

/** A file of the workspace and the name by which the workspace knows it, with forward slashes on every system. */
export interface WorkspaceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

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
      throw new Fault('no-workspace', `${this.path} is not a workspace: it holds no unit.yaml`, {
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
    const names = (await list(this.at('stocktakes'))).filter((name) => name.endsWith('.yaml'));
    return names.flatMap((name) => Period.safeParse(name.slice(0, -5)).data ?? []).sort(comparePeriods);
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

  /** Periods that have a folder of returns, earliest first. */
  async returnPeriods(): Promise<Period[]> {
    return (await list(this.at('returns'))).flatMap((name) => Period.safeParse(name).data ?? []).sort(comparePeriods);
  }

  /** Names of the files received for a period, in order of name; hidden and temporary files are passed over. */
  async returnNames(period: Period): Promise<string[]> {
    const names = (await list(this.at('returns', period))).filter((name) => !/^[.~]|\.part$/.test(name));
    return names.map((name) => `returns/${period}/${name}`);
  }

  async read(name: string): Promise<WorkspaceFile> {
    return { name, bytes: await readBytes(this.at(...name.split('/'))) };
  }

  async write(name: string, content: Uint8Array | string): Promise<void> {
    await writeFileWhole(this.at(...name.split('/')), content);
  }

  async has(name: string): Promise<boolean> {
    return exists(this.at(...name.split('/')));
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

/** Names in a folder in order of code unit; none when there is no such folder. */
async function list(path: string): Promise<string[]> {
  const names = await readdir(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw cause;
  });
  return names.sort(compareText);
}
