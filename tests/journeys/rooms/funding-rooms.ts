import type { Page } from 'playwright-core';
import { linksOf } from './programme-rooms.ts';

/** Conventions, payments and claims of the story, as the programme sees them. */
export async function pagesOfFunding(page: Page): Promise<string[]> {
  const [convention] = await linksOf(page, '/office/funding', /office\/funding\/[0-9a-f-]{36}$/);
  const [claim] = await linksOf(page, '/office/funding', /claims\//);
  const awards = convention === undefined ? [] : await linksOf(page, convention, /awards\//);
  return [
    '/office/funding',
    '/office/funding/cases',
    '/office/funding/targets',
    '/office/funding/new?q=Taytmatin',
    ...[convention, claim, awards[0]].filter((path) => path !== undefined),
  ];
}

/** The money of a cooperative, as its treasurer sees it. */
export async function pagesOfAid(page: Page): Promise<string[]> {
  const [aid] = await linksOf(page, '/mine', /\/aid$/);
  if (aid === undefined) return [];
  return [aid, ...(await linksOf(page, aid, /\/aid\/.+\/.+/))];
}
