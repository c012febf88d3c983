import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const CSS = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const DAY = colours(CSS.slice(0, CSS.indexOf('@media')));
const NIGHT = {
  ...DAY,
  ...colours(CSS.slice(CSS.indexOf('prefers-color-scheme: dark'), CSS.indexOf('@media print'))),
};

/** What people read, and what it lies on. */
const READING: readonly [ink: string, ...grounds: string[]][] = [
  ['ink', 'ground', 'raised', 'woven'],
  ['ink-soft', 'ground', 'raised', 'woven'],
  ['link', 'ground', 'raised', 'woven'],
  ['proof', 'ground', 'raised', 'woven'],
  ['on-action', 'action'],
  ['on-saffron-pale', 'saffron-pale'],
  ['good-ink', 'good-ground'],
  ['attention-ink', 'attention-ground'],
  ['refused-ink', 'refused-ground'],
  ['neutral-ink', 'neutral-ground'],
];

/** What must be seen to be used: the edges of boxes, the ring of focus. */
const SEEN: readonly [string, ...string[]][] = [
  ['line-strong', 'ground', 'raised'],
  ['focus', 'ground', 'raised'],
  ['map-hatch', 'raised'],
];

test.each([
  ['by day', DAY],
  ['by night', NIGHT],
])('reading text stands at 7:1 or more %s', (_, palette) => {
  for (const [ink, ...grounds] of READING) {
    for (const ground of grounds)
      expect(contrast(palette, ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(7);
  }
});

test.each([
  ['by day', DAY],
  ['by night', NIGHT],
])('edges and focus stand at 3:1 or more %s', (_, palette) => {
  for (const [mark, ...grounds] of SEEN) {
    for (const ground of grounds)
      expect(contrast(palette, mark, ground), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
  }
});

function colours(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** WCAG's ratio between two colours. */
function contrast(palette: Readonly<Record<string, string>>, one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(palette[one]), luminance(palette[other])].toSorted(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour = '#000000'): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
