import type { Page } from 'playwright-core';
import { findCooperative } from '../steps.ts';
import { linksOf } from './programme-rooms.ts';

/** The rooms of a president: her cooperative, its members, what it declares. */
export async function pagesOfPresident(page: Page): Promise<string[]> {
  const entry = await findCooperative(page, "Taytmatin n'Targant");
  const members = await linksOf(page, `${entry}/members?q=Salma`, /\/members\/[0-9a-f-]{36}$/);
  const sheet = members[0] ?? '';
  const tasks = await linksOf(page, sheet, /\/members\/[0-9a-f-]{36}\//);
  const own = ['', '/members', '/members/new', '/describe', '/headcount', '/documents'];
  const declared = ['/declarations', '/declarations/2024', '/declarations/2024/confirm'];
  const said = ['/values/address', '/activity', ...declared];
  const changes = ['/formation', '/formation/new?kind=amendment'];
  const rooms = [...own, ...said].map((room) => entry + room);
  return ['/me', '/mine', ...changes, ...rooms, sheet, ...tasks];
}

/** The rooms of an office that keeps a register. */
export async function pagesOfOffice(page: Page): Promise<string[]> {
  const entry = `/office${await findCooperative(page, "Tifaouine n'Oumlil")}`;
  const tasks = await linksOf(page, entry, /^\/office\/cooperatives\//);
  const pairs = await linksOf(page, '/office/duplicates', /\/office\/duplicates\/.+/);
  const [sent = ''] = await linksOf(page, '/office/declarations?state=submitted', /declarations\/\d{4}$/);
  const lists = await linksOf(page, '/office/imports', /\/office\/imports\/.+/);
  return [
    '/me',
    '/mine',
    '/office',
    '/office/cooperatives/new',
    '/office/imports',
    '/office/duplicates',
    '/office/tasks',
    '/office/declarations',
    '/outbox',
    '/figures/rows?indicator=cooperatives&place=05.301',
    entry,
    ...tasks.slice(0, 5),
    ...pairs.slice(0, 1),
    ...lists.slice(0, 2),
    ...(sent === '' ? [] : [sent, `${sent}/confirm`]),
  ];
}
