import { kindOf } from '#modules/market';

/** Moments of a making that are shown to who waits, in the order they come. */
export const STAGES = [
  'warp-ready',
  'cut',
  'shaped',
  'begun',
  'half',
  'sewn',
  'embroidered',
  'washed',
  'finished',
] as const;

export type StageCode = (typeof STAGES)[number];

const WOVEN = ['carpet', 'flatweave', 'boucherouite'];
const SEWN = ['caftan', 'takchita', 'djellaba', 'uniform', 'embroidery', 'mask'];

/** The stages proposed for a kind of thing: the last is always the finished piece. */
export function usualStages(kind: string): StageCode[] {
  const { code } = kindOf(kind);
  if (WOVEN.includes(code)) return ['warp-ready', 'half', 'finished'];
  if (SEWN.includes(code)) return ['cut', 'sewn', 'finished'];
  return ['begun', 'half', 'finished'];
}
