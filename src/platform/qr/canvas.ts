/** A square being drawn: which modules are dark, and which belong to its signs, where no text goes. */
export interface Canvas {
  readonly size: number;
  readonly dark: boolean[][];
  readonly taken: boolean[][];
}

/** A square of a version with its signs: finders, timing, alignment, its version; the format comes last. */
export function canvasOf(version: number): Canvas {
  const size = version * 4 + 17;
  const rows = () => Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const canvas: Canvas = { size, dark: rows(), taken: rows() };
  for (let at = 0; at < size; at += 1) {
    sign(canvas, 6, at, at % 2 === 0);
    sign(canvas, at, 6, at % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    finder(canvas, x, y);
  const places = alignmentOf(version, size);
  const last = places.length - 1;
  for (const [i, x] of places.entries())
    for (const [j, y] of places.entries())
      if (!((i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0))) target(canvas, x, y);
  drawVersion(canvas, version);
  drawFormat(canvas, 0);
  return canvas;
}

/** Writes a module of a sign; outside the square it is nowhere. */
function sign({ size, dark, taken }: Canvas, x: number, y: number, isDark: boolean): void {
  const [row, used] = [dark[y], taken[y]];
  if (x < 0 || x >= size || row === undefined || used === undefined) return;
  row[x] = isDark;
  used[x] = true;
}

function finder(canvas: Canvas, x: number, y: number): void {
  for (let dy = -4; dy <= 4; dy += 1)
    for (let dx = -4; dx <= 4; dx += 1) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy));
      sign(canvas, x + dx, y + dy, ring !== 2 && ring !== 4);
    }
}

function target(canvas: Canvas, x: number, y: number): void {
  for (let dy = -2; dy <= 2; dy += 1)
    for (let dx = -2; dx <= 2; dx += 1)
      sign(canvas, x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
}

/** Where alignment targets stand, in both directions. */
function alignmentOf(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  const places = [6];
  for (let place = size - 7; places.length < count; place -= step) places.splice(1, 0, place);
  return places;
}

function drawVersion(canvas: Canvas, version: number): void {
  if (version < 7) return;
  const bits = (version << 12) | remainder(version, 12, 0x1f25);
  for (let at = 0; at < 18; at += 1) {
    const isDark = ((bits >>> at) & 1) === 1;
    const [a, b] = [canvas.size - 11 + (at % 3), Math.floor(at / 3)];
    sign(canvas, a, b, isDark);
    sign(canvas, b, a, isDark);
  }
}

/** Says beside the finders at which level (M, written 0) and through which mask the text is drawn. */
export function drawFormat(canvas: Canvas, mask: number): void {
  const bits = ((mask << 10) | remainder(mask, 10, 0x537)) ^ 0x5412;
  const bit = (at: number) => ((bits >>> at) & 1) === 1;
  const { size } = canvas;
  for (let at = 0; at <= 5; at += 1) sign(canvas, 8, at, bit(at));
  sign(canvas, 8, 7, bit(6));
  sign(canvas, 8, 8, bit(7));
  sign(canvas, 7, 8, bit(8));
  for (let at = 9; at < 15; at += 1) sign(canvas, 14 - at, 8, bit(at));
  for (let at = 0; at < 8; at += 1) sign(canvas, size - 1 - at, 8, bit(at));
  for (let at = 8; at < 15; at += 1) sign(canvas, 8, size - 15 + at, bit(at));
  sign(canvas, 8, size - 8, true);
}

/** The remainder of a number shifted by some bits, divided by a generator of that degree. */
function remainder(value: number, degree: number, generator: number): number {
  let rest = value;
  for (let at = 0; at < degree; at += 1) rest = (rest << 1) ^ ((rest >>> (degree - 1)) * generator);
  return rest;
}
