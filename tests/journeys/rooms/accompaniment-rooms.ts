import type { Page } from 'playwright-core';
import { linksOf } from './programme-rooms.ts';

const OFFICE = '/office/accompaniment';

/** What a coach looks at: her cooperatives, her week, one visit and its papers, a session. */
export async function pagesOfCoach(page: Page): Promise<string[]> {
  const [road = OFFICE] = await linksOf(page, OFFICE, /\/enrolments\/[0-9a-f-]{36}$/);
  const [visit = OFFICE] = await linksOf(page, OFFICE, /\/visits\/[0-9a-f-]{36}$/);
  const sessions = await linksOf(page, `${OFFICE}/sessions`, /\/sessions\/[0-9a-f-]{36}$/);
  const papers = ['', '/diagnostic', '/plan', '?do=miss'].map((paper) => visit + paper);
  const own = ['', '/week', '/sessions', '/proposals'].map((room) => OFFICE + room);
  return [...own, road, `${road}/compare`, ...papers, ...sessions.slice(0, 1), '/me/calendar'];
}

/** What who runs cohorts looks at: the cohort, its results and controls, plans and grids. */
export async function pagesOfCohorts(page: Page): Promise<string[]> {
  const [cohort = OFFICE] = await linksOf(page, OFFICE, /\/cohorts\/[0-9a-f-]{36}$/);
  const [visit = OFFICE] = await linksOf(page, OFFICE, /\/visits\/[0-9a-f-]{36}$/);
  const rooms = ['', '/proposals', '/phones', '/cohorts/new', '/instruments', '/sessions'];
  const parts = ['', '/outcomes', '/controls', '?q=Khénifra'].map((part) => cohort + part);
  return [...rooms.map((room) => OFFICE + room), ...parts, visit];
}

/** What the cooperative itself looks at: its road, a visit, its diagnostics, its own view of itself. */
export async function pagesOfAccompanied(page: Page): Promise<string[]> {
  const home = '/accompaniment';
  const links = await linksOf(page, home, /^\/accompaniment\/.+/);
  const [visit = home] = links.filter((link) => link.includes('/visits/'));
  const others = links.filter((link) => !link.includes('/visits/')).slice(0, 3);
  return [home, visit, ...others];
}

/** What who assists a group looks at: its file, step by step. */
export async function pagesOfFiles(page: Page): Promise<string[]> {
  const files = await linksOf(page, '/formation', /\/formation\/[0-9a-f-]{36}$/);
  const [file = '/formation'] = files;
  const steps = await linksOf(page, file, /\/formation\/[0-9a-f-]{36}\/[a-z]+$/);
  const more = ['/payments', '/print', '/statutes?clause=duties'].map((room) => file + room);
  const opens = ['cooperative', 'sole-trader', 'amendment'].map((kind) => `/formation/new?kind=${kind}`);
  return ['/formation', ...opens, file, ...steps, ...more];
}
