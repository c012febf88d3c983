import { emblemChance } from './emblem-chance.ts';
import { DYES, type Dye } from './emblem-dyes.ts';
import { emblemLoom, REACH } from './emblem-loom.ts';
import { vocabularyOf, weaveVocabulary } from './emblem-vocabularies.ts';

export interface Emblem {
  readonly size: 17;
  readonly cells: readonly (readonly number[])[];
  readonly dyes: readonly Dye[];
}

export function emblemOf(of: { readonly id: string; readonly place: string }): Emblem {
  const vocabulary = vocabularyOf(of.place);
  const choose = emblemChance(of.id);
  const dyes = vocabulary.dyes[choose(vocabulary.dyes.length)] ?? vocabulary.dyes[0]!;
  const loom = emblemLoom(dyes.length, choose);
  weaveVocabulary(loom, vocabulary);
  const span = [...Array(17).keys()].map((at) => Math.abs(at - REACH));
  return { size: 17, dyes, cells: span.map((dy) => span.map((dx) => loom.quarter[dy]?.[dx] ?? 0)) };
}

/** The paths of an emblem in a square of 17 by 17, one per dye, the ground first, with rounded corners. */
export function emblemPaths(emblem: Emblem): { fill: string; d: string }[] {
  return emblem.dyes.map((dye, colour) => ({
    fill: DYES[dye],
    d: colour === 0 ? 'M1 0h15a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H1a1 1 0 0 1-1-1V1a1 1 0 0 1 1-1z' : pathOf(emblem, colour),
  }));
}

function pathOf(emblem: Emblem, colour: number): string {
  const done = new Set<string>();
  const at = (x: number, y: number) => emblem.cells[y]?.[x] === colour && !done.has(`${x} ${y}`);
  let d = '';
  for (let y = 0; y < 17; y++) for (let x = 0; x < 17; x++) {
    if (!at(x, y)) continue;
    let w = 1; while (at(x + w, y)) w++;
    let h = 1; while ([...Array(w).keys()].every((i) => at(x + i, y + h))) h++;
    for (let i = 0; i < w; i++) for (let j = 0; j < h; j++) done.add(`${x + i} ${y + j}`);
    d += `M${x} ${y}h${w}v${h}h-${w}z`;
  }
  return d;
}

export function emblemSvg(emblem: Emblem, options: { title?: string; pixels?: number } = {}): string {
  const px = options.pixels ? ` width="${options.pixels}" height="${options.pixels}"` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 17 17"${px} shape-rendering="crispEdges">${emblemPaths(emblem).map((p) => `<path fill="${p.fill}" d="${p.d}"/>`).join('')}</svg>`;
}
