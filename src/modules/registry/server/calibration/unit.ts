import type { NamedCooperative } from '../demonstration/named-cooperative.ts';

/** Members on a day, men and women. */
export interface Count {
  day: number;
  members: number;
  women: number;
}

/**
 * A cooperative while the demonstration is made: first its place in the published totals (region, period,
 * province, sector), then, step by step, everything else. Only the last step writes rows of the register.
 */
export interface Unit {
  /** Its number in the demonstration; its id is made of it. */
  readonly serial: number;
  /** Its id, once its day of founding is known. */
  id: string;
  readonly region: string;
  readonly period: number;
  province: string;
  sector: string;
  commune: string;
  milieu: 'rural' | 'urban';
  /** Day numbers. */
  foundedOn: number;
  womenOnly: boolean;
  ledByWomen: boolean;
  /** In the order of days; the first is the founding. */
  counts: Count[];
  /** Members settled by a published total: no later step changes them before the day of that total. */
  settled: boolean;
  officers: number;
  womenOfficers: number;
  name: { readonly fr: string; readonly ar: string; readonly zgh?: string };
  activity?: string;
  /** Dirhams. */
  capital: number;
  kind: 'cooperative' | 'union';
  state: 'registered' | 'suspended' | 'struck-off' | 'forming';
  /** The day it was suspended or struck off. */
  endedOn?: number;
  /** Whether its members are persons, not only numbers. */
  peopled: boolean;
  /** A cooperative of the sources or of the story. */
  named?: NamedCooperative;
}

/** A unit that has its place and nothing else. */
export function newUnit(
  serial: number,
  place: { region: string; period: number; province: string; sector: string },
): Unit {
  return {
    serial,
    id: '',
    ...place,
    commune: '',
    milieu: 'rural',
    foundedOn: 0,
    womenOnly: false,
    ledByWomen: false,
    counts: [],
    settled: false,
    officers: 0,
    womenOfficers: 0,
    name: { fr: '', ar: '' },
    capital: 0,
    kind: 'cooperative',
    state: 'registered',
    peopled: false,
  };
}
