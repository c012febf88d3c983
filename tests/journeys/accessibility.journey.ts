import { ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { LOCALES, type Locale } from '#platform/text';
import { pagesOfAid, pagesOfFunding } from './rooms/funding-rooms.ts';
import {
  pagesOfAccompanied,
  pagesOfCoach,
  pagesOfCohorts,
  pagesOfFiles,
} from './rooms/accompaniment-rooms.ts';
import {
  linksOf,
  pagesOfApplicant,
  pagesOfCalls,
  pagesOfJuror,
  pagesOfProgrammes,
} from './rooms/programme-rooms.ts';
import { pagesOfOffice, pagesOfPresident } from './rooms/register-rooms.ts';
import { lookAt } from './rooms/look-at.ts';
import { MARKET_MOMENTS } from './rooms/market-moments.ts';
import { pagesOfMarket, pagesOfSales, pagesOfSelling } from './rooms/market-rooms.ts';
import { pagesOfBuyer, pagesOfCertificate, pagesOfTrade } from './rooms/trade-rooms.ts';
import { enterAs, findCooperative, inLanguage, type Someone } from './steps.ts';
import type { Scene, Story } from './story.ts';

const LAW_ROOMS = ['/me', '/mine', '/office', '/office/law', '/office/law/fewest-members'];

/** The rooms of the house by who enters them. Those of an entry are found from its thread. */
const ROOMS: readonly {
  readonly who?: Someone;
  readonly what: string;
  readonly paths: (page: Page) => Promise<string[]>;
}[] = [
  {
    what: 'the open pages',
    paths: async (page) => [
      '/',
      '/cooperatives',
      '/cooperatives?q=tapis&region=05',
      '/cooperatives?q=zzzzqqqq&sector=peche',
      await findCooperative(page, "Taytmatin n'Targant"),
      '/figures',
      '/figures?indicator=women-share&place=05&by=sector',
      '/figures?day=nonsense',
      '/figures/definitions',
      '/rules/values',
      '/rules/activity',
      '/data',
      '/data/cooperatives',
      '/funding',
      '/funding/indh-khemisset',
      '/law',
      '/law/fewest-members',
      '/api',
      '/enter',
      '/enter/phone',
      '/enter/staff',
      '/enter/passkey',
      '/welcome/no-such-invitation',
      '/no-such-page',
      '/office',
    ],
  },
  { who: 'Khadija', what: 'the pages of a president', paths: pagesOfPresident },
  { who: 'Nadia', what: 'the pages of who funds', paths: pagesOfFunding },
  { who: 'Salma', what: 'the money of a cooperative', paths: pagesOfAid },
  { who: 'Yassine', what: 'the pages of a member', paths: async () => ['/me', '/mine', '/office'] },
  { who: 'Brahim', what: 'the pages of an office', paths: pagesOfOffice },
  { who: 'Fatima', what: 'the pages of who assists a group', paths: pagesOfFiles },
  { who: 'Fatima', what: 'the pages of a coach', paths: pagesOfCoach },
  { who: 'Nadia', what: 'the pages of who runs cohorts', paths: pagesOfCohorts },
  { who: 'Khadija', what: 'the pages of who is accompanied', paths: pagesOfAccompanied },
  {
    who: 'Hakima',
    what: 'the pages of the name office',
    paths: async (page) => ['/office/files', ...(await linksOf(page, '/office/files', /files\/.+/))],
  },
  { what: 'the market', paths: pagesOfMarket },
  { who: 'Khadija', what: 'the pages of who sells', paths: pagesOfSelling },
  { who: 'Meryem', what: 'the money of the market', paths: pagesOfSales },
  { who: 'Driss', what: 'the pages of who buys', paths: pagesOfBuyer },
  { who: 'Khadija', what: 'what is made to measure, sold to businesses, labelled', paths: pagesOfTrade },
  { what: 'a certificate of origin', paths: pagesOfCertificate },
  { what: 'the calls everybody reads', paths: pagesOfCalls },
  { who: 'Nadia', what: 'the pages of who launches calls', paths: pagesOfProgrammes },
  { who: 'Khadija', what: 'the files of who applies', paths: pagesOfApplicant },
  { who: 'Karima', what: 'the pages of a juror', paths: pagesOfJuror },
  {
    who: 'Aziza',
    what: 'the pages of an administrator',
    paths: async (page) => [...LAW_ROOMS, ...(await linksOf(page, '/me'))],
  },
];

/** Two languages are looked at side by side: a browser draws each page on a processor of its own. */
const PAIRS: readonly (readonly Locale[])[] = [LOCALES.slice(0, 2), LOCALES.slice(2)];

const rooms = ROOMS.flatMap(({ who, what, paths }) =>
  PAIRS.map((locales): Story => ({
    title: `a screen reader, a telephone, a dark room: ${what}, ${locales.map(languageOf).join(' and ')}`,
    javaScript: true,
    run: async (scene) => {
      const looked = await Promise.allSettled(locales.map((locale) => look(scene, { who, paths, locale })));
      for (const one of looked) if (one.status === 'rejected') throw one.reason;
    },
  })),
);

/** Pages that are only so after something happened, one after the other: what happens is the same for all. */
const moments = MARKET_MOMENTS.map(({ what, run }): Story => ({
  title: `a screen reader, a telephone, a dark room, afterwards: ${what}`,
  javaScript: true,
  async run(scene) {
    const findings: string[] = [];
    await run(scene, async (page, locale) => {
      for (const finding of await lookAt(page, locale)) findings.push(`${page.url()} ${finding}`);
    });
    ok(findings.length === 0, findings.join('\n    '));
  },
}));

export const stories: readonly Story[] = [...rooms, ...moments];

interface Room {
  readonly who?: Someone;
  readonly locale: Locale;
  paths(page: Page): Promise<string[]>;
}

/** Looks at each page in each way its language is looked at. */
async function look({ newPage }: Scene, { who, paths, locale }: Room): Promise<void> {
  const page = await newPage();
  if (who !== undefined) await enterAs(page, who);
  const [rooms, findings] = [await paths(page), new Set<string>()];
  for (const path of rooms) {
    const address = inLanguage(path, locale);
    await page.goto(address);
    for (const finding of await lookAt(page, locale)) findings.add(`${address} ${finding}`);
  }
  ok(rooms.length > 0);
  ok(
    findings.size === 0,
    `${findings.size} findings on ${rooms.length} pages:\n    ${[...findings].join('\n    ')}`,
  );
}

function languageOf(locale: Locale): string {
  return { fr: 'in French', ar: 'in Arabic', zgh: 'in Tamazight', en: 'in English' }[locale];
}
