/**
 * Measures Twiza: `npm run bench` runs every bench and prints a table, `npm run bench -- NAME --json` runs
 * one and ends with one line of JSON, `npm run bench -- --list` names them. With DATABASE_URL it measures
 * that server, otherwise the embedded database. Each file of `scripts/bench` is a bench.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError, settings } from '#platform/settings/server';
import type { Bench, BenchContext } from './bench/measuring/bench.ts';
import { machine } from './bench/measuring/machine.ts';
import { openRegister, type BenchRegister } from './bench/measuring/open-register.ts';
import {
  jsonLine,
  printFigures,
  printRegister,
  printSetting,
  type Setting,
} from './bench/measuring/report.ts';
import { readWishes, type Wishes } from './bench/measuring/wishes.ts';
import { runScript } from './run-script.ts';

const ROOT = join(import.meta.dirname, '..');
const BENCHES = join(import.meta.dirname, 'bench');
/** The national register suits the embedded database; a server has room for what it may become. */
const SIZES = { embedded: 60_939, server: 150_000 };

await runScript(async () => {
  process.env.LOG_LEVEL ??= 'error';
  const wishes = readWishes(process.argv.slice(2));
  const benches = await readBenches(wishes.names);
  if (wishes.list) return benches.forEach(({ name, title }) => console.log(`${name.padEnd(10)}${title}`));
  await measure(benches, wishes);
});

async function readBenches(names: readonly string[]): Promise<Bench[]> {
  const files = readdirSync(BENCHES)
    .filter((file) => file.endsWith('.ts'))
    .toSorted();
  const known = await Promise.all(files.map(readBench));
  const unknown = names.find((name) => known.every((bench) => bench.name !== name));
  if (unknown !== undefined) {
    throw new OperatorError(`There is no bench ${unknown}. npm run bench -- --list names them.`, {
      exitCode: 2,
    });
  }
  return names.length === 0 ? known : known.filter(({ name }) => names.includes(name));
}

async function readBench(file: string): Promise<Bench> {
  const { default: bench } = await import(join(BENCHES, file));
  return bench;
}

async function measure(benches: readonly Bench[], wishes: Wishes): Promise<void> {
  const { people, seconds, thinkMs, json } = wishes;
  const size = wishes.size ?? (settings().databaseUrl === undefined ? SIZES.embedded : SIZES.server);
  const setting: Setting = { machine: machine(), people, seconds, thinkMs };
  printSetting(setting);
  const open: { register?: BenchRegister } = {};
  const tell = (note: string) => console.log(`  … ${note}`);
  const register = async () => (open.register ??= await opened({ root: ROOT, size, tell }));
  const context: BenchContext = { root: ROOT, people, seconds, thinkMs, register, tell };
  try {
    for (const bench of benches) {
      const figures = await bench.run(context);
      printFigures(bench, figures);
      if (json)
        console.log(jsonLine(bench, { setting, figures, ...(open.register && { register: open.register }) }));
    }
  } finally {
    await open.register?.close();
  }
}

async function opened(wanted: Parameters<typeof openRegister>[0]): Promise<BenchRegister> {
  const register = await openRegister(wanted);
  printRegister(register);
  return register;
}
