import { ok } from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { z } from 'zod';
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
import { pagesOfMarket, pagesOfSales, pagesOfSelling } from './rooms/market-rooms.ts';
import { pagesOfBuyer, pagesOfCertificate, pagesOfTrade } from './rooms/trade-rooms.ts';
import { enterAs, findCooperative, inLanguage, type Someone } from './steps.ts';
import type { Scene, Story } from './story.ts';

/** The rules of the standard, levels A and AA, and nothing that is only advice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const Findings = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string(), failureSummary: z.string() })) }),
);

/** How a page is looked at: on a small telephone by day, at a desk by night. */
const TELEPHONE = { name: 'on a telephone', size: { width: 320, height: 640 }, scheme: 'light' } as const;
const DESK = { name: 'in the dark', size: { width: 1280, height: 900 }, scheme: 'dark' } as const;
/**
 * Structure and colours are the same in all languages, so every page is looked at both ways in the two that
 * most people read, and once in the others: Tamazight where room is small, English where it is dark.
 */
const LOOKS = {
  fr: [TELEPHONE, DESK],
  ar: [TELEPHONE, DESK],
  zgh: [TELEPHONE],
  en: [DESK],
} as const satisfies Record<Locale, readonly (typeof TELEPHONE | typeof DESK)[]>;
/** Places shown of one finding: the others are alike. */
const SHOWN = 2;

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

export const stories: readonly Story[] = ROOMS.flatMap(({ who, what, paths }) =>
  PAIRS.map((locales): Story => ({
    title: `a screen reader, a telephone, a dark room: ${what}, ${locales.map(languageOf).join(' and ')}`,
    javaScript: true,
    run: async (scene) => {
      const looked = await Promise.allSettled(locales.map((locale) => look(scene, { who, paths, locale })));
      for (const one of looked) if (one.status === 'rejected') throw one.reason;
    },
  })),
);

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
    await page.addScriptTag({ path: AXE });
    for (const { name, size, scheme } of LOOKS[locale]) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: scheme });
      for (const finding of await findingsOf(page)) findings.add(`${address} ${name}: ${finding}`);
    }
  }
  ok(rooms.length > 0);
  ok(
    findings.size === 0,
    `${findings.size} findings on ${rooms.length} pages:\n    ${[...findings].join('\n    ')}`,
  );
}

async function findingsOf(page: Page): Promise<string[]> {
  const found = Findings.parse(
    await page.evaluate(async (values) => {
      const axe: { run(of: Document, how: object): Promise<{ violations: unknown }> } = Reflect.get(
        globalThis,
        'axe',
      );
      return (await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }))
        .violations;
    }, RULES),
  );
  const [inner = 0, scroll = 0] = await page.evaluate(() => [
    innerWidth,
    document.documentElement.scrollWidth,
  ]);
  return [
    ...found.flatMap(({ id, nodes }) => nodes.slice(0, SHOWN).map((node) => `${id} ${inWords(node)}`)),
    ...(scroll > inner ? [`the page is ${scroll} pixels wide in a window of ${inner}`] : []),
  ];
}

function inWords({ html, failureSummary }: { html: string; failureSummary: string }): string {
  return `${html.slice(0, 160)} — ${failureSummary.split('\n')[1]?.trim()}`;
}

function languageOf(locale: Locale): string {
  return { fr: 'in French', ar: 'in Arabic', zgh: 'in Tamazight', en: 'in English' }[locale];
}
