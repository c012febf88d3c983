import { drawFormat, type Canvas } from './canvas.ts';

/** The eight patterns a text may be drawn through, so that no large plain areas confuse a reader. */
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The drawing through the mask that reads best. */
export function bestMasked(canvas: Canvas): boolean[][] {
  const drawn = MASKS.map((_, mask) => masked(canvas, mask));
  const scored = drawn.map((dark) => ({ dark, penalty: penaltyOf(dark) }));
  return scored.reduce((best, one) => (one.penalty < best.penalty ? one : best)).dark;
}

function masked({ size, dark, taken }: Canvas, mask: number): boolean[][] {
  const turns = MASKS[mask];
  const rows = dark.map((row, y) =>
    row.map((isDark, x) => (taken[y]?.[x] === true ? isDark : isDark !== (turns?.(x, y) ?? false))),
  );
  drawFormat({ size, dark: rows, taken: taken.map((row) => [...row]) }, mask);
  return rows;
}

const NEAR = 40;

/** How hard a drawing is to read, by the four rules of the standard. */
function penaltyOf(dark: readonly (readonly boolean[])[]): number {
  const columns = dark.map((_, x) => dark.map((row) => row[x] === true));
  const lines = [...dark, ...columns].map((line) => line.map((one) => (one ? '1' : '0')).join(''));
  const runs = lines.reduce((sum, line) => sum + runsOf(line), 0);
  const finders = lines.reduce((sum, line) => sum + findersOf(line), 0);
  const all = dark.length * dark.length;
  const share = dark.flat().filter(Boolean).length;
  const balance = Math.ceil(Math.abs(share * 20 - all * 10) / all) - 1;
  return runs + blocksOf(dark) + finders * NEAR + balance * 10;
}

/** Five and more of one colour in a line. */
function runsOf(line: string): number {
  return [...line.matchAll(/0{5,}|1{5,}/g)].reduce((sum, [run]) => sum + run.length - 2, 0);
}

/** What looks like the sign of a corner. */
function findersOf(line: string): number {
  const wide = `0000${line}0000`;
  return [...wide.matchAll(/(?=00001011101|10111010000)/g)].length;
}

/** Squares of two by two of one colour. */
function blocksOf(dark: readonly (readonly boolean[])[]): number {
  let count = 0;
  for (let y = 1; y < dark.length; y += 1)
    for (let x = 1; x < dark.length; x += 1) {
      const one = dark[y]?.[x];
      if (one === dark[y]?.[x - 1] && one === dark[y - 1]?.[x] && one === dark[y - 1]?.[x - 1]) count += 1;
    }
  return count * 3;
}
