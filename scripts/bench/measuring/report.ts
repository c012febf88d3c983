import type { Bench, Figures } from './bench.ts';
import type { Machine } from './machine.ts';
import type { RowCounts } from './bench-database.sql.ts';

const NAME_WIDTH = 34;
const VALUE_WIDTH = 12;

/** What all measurements of a run have in common. */
export interface Setting {
  readonly machine: Machine;
  readonly people: number;
  readonly seconds: number;
  readonly thinkMs: number;
}

export function printSetting({ machine, people, seconds, thinkMs }: Setting): void {
  const { processor, cpus, memoryGb, system, node, load, commit } = machine;
  console.log(`machine     ${cpus} × ${processor}, ${memoryGb} GB, ${system}`);
  console.log(`load        ${load.toFixed(2)} in the minute before`);
  console.log(`versions    Node ${node}, Twiza ${commit}`);
  console.log(`asking      ${people} people for ${seconds} s, thinking ${thinkMs} ms or not at all`);
}

export function printRegister({ engine, rows }: { readonly engine: string; readonly rows: RowCounts }): void {
  const counts = Object.entries(rows).map(
    ([table, count]) => `${count.toLocaleString('en')} ${table.replace('_', ' ')} rows`,
  );
  console.log(`engine      ${engine}\nregister    ${counts.join(', ')}`);
}

/** One bench as a part of the table: a figure a line. */
export function printFigures({ name, title }: Bench, figures: Figures): void {
  console.log(`\n${name} — ${title}`);
  for (const [figure, value] of Object.entries(figures)) {
    console.log(`  ${figure.padEnd(NAME_WIDTH)}${rounded(value).toLocaleString('en').padStart(VALUE_WIDTH)}`);
  }
}

/** The figures of one bench with their setting, for programs. */
export function jsonLine(
  bench: Bench,
  {
    setting,
    figures,
    register,
  }: {
    readonly setting: Setting;
    readonly figures: Figures;
    readonly register?: { readonly engine: string; readonly rows: RowCounts };
  },
): string {
  const values = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value)]));
  return JSON.stringify({
    bench: bench.name,
    ...setting,
    engine: register?.engine,
    rows: register?.rows,
    figures: values,
  });
}

function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}
