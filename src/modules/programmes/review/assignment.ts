import { digestOf } from '../selection/digest.ts';
import type { Hint } from './interest.ts';

/** A file to review, and a reviewer with the hints of an interest she may have in each. */
export interface Assigned {
  readonly application: string;
  readonly person: string;
  /** When she comes to it: each reviewer has an order of her own. */
  readonly turn: number;
}

interface Asked {
  readonly applications: readonly string[];
  readonly reviewers: readonly string[];
  readonly each: number;
  readonly seed: string;
  readonly hintsOf: (application: string, person: string) => readonly Hint[];
}

/**
 * Gives each file its reviewers: those with the fewest files first, then those who have met less often over
 * the same file, then by a draw. Who belongs to the applicant is never given its file; other hints are for
 * her to judge, and she comes last.
 */
export function assignedReviews({ applications, reviewers, each, seed, hintsOf }: Asked): Assigned[] {
  const loads = new Map(reviewers.map((person) => [person, 0]));
  const met = new Map<string, number>();
  const given: { application: string; person: string }[] = [];
  for (const application of inDraw(applications, seed)) {
    const chosen: string[] = [];
    const possible = reviewers.filter(
      (person) => !hintsOf(application, person).includes('same-organisation'),
    );
    while (chosen.length < Math.min(each, possible.length)) {
      const next = possible
        .filter((person) => !chosen.includes(person))
        .map((person) => ({
          person,
          rank: [
            loads.get(person) ?? 0,
            hintsOf(application, person).length,
            chosen.reduce((sum, other) => sum + (met.get(pair(person, other)) ?? 0), 0),
          ],
          ticket: digestOf(`${seed}:${application}:${person}`),
        }))
        .toSorted((a, b) => difference(a.rank, b.rank) || (a.ticket < b.ticket ? -1 : 1))[0];
      if (next === undefined) break;
      for (const other of chosen)
        met.set(pair(next.person, other), (met.get(pair(next.person, other)) ?? 0) + 1);
      chosen.push(next.person);
      loads.set(next.person, (loads.get(next.person) ?? 0) + 1);
      given.push({ application, person: next.person });
    }
  }
  return inTurns(given, seed);
}

function inTurns(given: readonly { readonly application: string; readonly person: string }[], seed: string) {
  const byPerson = Map.groupBy(given, ({ person }) => person);
  return [...byPerson].flatMap(([person, files]) =>
    inDraw(
      files.map(({ application }) => application),
      `${seed}:${person}`,
    ).map((application, at): Assigned => ({ application, person, turn: at + 1 })),
  );
}

function inDraw(ids: readonly string[], seed: string): string[] {
  const tickets = new Map(ids.map((id) => [id, digestOf(`${seed}:${id}`)]));
  return ids.toSorted((a, b) => ((tickets.get(a) ?? '') < (tickets.get(b) ?? '') ? -1 : 1));
}

function pair(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function difference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
