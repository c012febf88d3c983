interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const NUMBER = /-?\d+/g;
/** Air around the areas, as a share of their greater side. */
const AIR = 0.04;
/** The narrowest frame keeps this share of its height, so that no map is a ribbon. */
const NARROWEST = 0.75;

/** The part of the drawing in which some outlines lie, as the `viewBox` of a map of them alone. */
export function frameOf(outlines: readonly string[]): string {
  const box: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const outline of outlines) for (const ring of outline.split('M')) widen(box, ring);
  if (box.left > box.right) return '0 0 1 1';
  const air = Math.round(Math.max(box.right - box.left, box.bottom - box.top) * AIR) + 1;
  const height = box.bottom - box.top + 2 * air;
  const width = Math.max(box.right - box.left + 2 * air, Math.round(height * NARROWEST));
  const middle = (box.left + box.right) / 2;
  return [Math.round(middle - width / 2), box.top - air, width, height].join(' ');
}

/** A ring is a point and the steps from it: `10 20l1 2-3 4z`. */
function widen(box: Box, ring: string): void {
  const numbers = (ring.match(NUMBER) ?? []).map(Number);
  let [x, y] = [0, 0];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    x += numbers[at] ?? 0;
    y += numbers[at + 1] ?? 0;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
}
