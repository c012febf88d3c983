import { communesOf, milieuOf, provinceCodeOf } from '#platform/territory';
import { kilometresBetween } from '../planning/distance.ts';

/** A rural commune this far by road from the largest town of its province is remote. */
export const REMOTE_KM = 45;

const TOWNS = new Map<string, string>();

/** Whether a commune is remote: rural, and far by road from the largest town of its province. */
export function isRemote(communeCode: string): boolean {
  if (milieuOf(communeCode) === 'urban') return false;
  return kilometresBetween(townOf(provinceCodeOf(communeCode)), communeCode) > REMOTE_KM;
}

export interface RemoteShares {
  readonly cooperatives: number;
  readonly remoteCooperatives: number;
  readonly visits: number;
  readonly remoteVisits: number;
}

/** Remote communes' share of the visits made against their share of the cohort: good roads draw visits. */
export function remoteShares(
  lines: readonly { readonly communeCode: string; readonly done: number }[],
): RemoteShares {
  const remote = lines.filter(({ communeCode }) => isRemote(communeCode));
  return {
    cooperatives: lines.length,
    remoteCooperatives: remote.length,
    visits: sum(lines),
    remoteVisits: sum(remote),
  };
}

function sum(lines: readonly { readonly done: number }[]): number {
  return lines.reduce((all, { done }) => all + done, 0);
}

function townOf(province: string): string {
  const known = TOWNS.get(province);
  if (known !== undefined) return known;
  const [largest] = communesOf(province).toSorted((a, b) => b.population - a.population);
  const town = largest?.code ?? province;
  TOWNS.set(province, town);
  return town;
}
