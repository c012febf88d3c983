import { equal, match, notEqual, ok } from 'node:assert/strict';
import { LOCALES } from '#platform/text';
import { doesNotSay, enterAs, findCooperative, inLanguage, opens, says, words } from './steps.ts';
import type { Story } from './story.ts';

const ARGAN = "Taytmatin n'Targant";
const CARPETS = "Tifaouine n'Oumlil";
const NOWHERE = '/cooperatives/00000000-0000-7000-8000-000000000000';

/** The way to the people, not to the history of how many they are. */
const MEMBERS = 'main a[href$="/members"]:not([href*="/values/"])';

export const stories: readonly Story[] = [
  {
    title:
      'Driss follows the thread of a cooperative: what it is, its numbers, its life in law, and nobody’s name',
    async run({ page }) {
      await findCooperative(page, ARGAN);
      await says(
        page,
        'Taroudannt',
        words('registry.thread.identity'),
        words('registry.thread.events'),
        words('registry.event.registration'),
        words('registry.thread.evidence'),
        words('registry.thread.documents'),
        words('registry.thread.women-only'),
      );
      await doesNotSay(page, 'Khadija', 'Salma', words('registry.thread.within'));
      equal(await page.locator(`${MEMBERS}, main a[href^="/office"]`).count(), 0);
    },
  },
  {
    title: 'Khadija, Brahim and Omar each see of a cooperative what is theirs to see',
    async run({ newPage }) {
      const seen = async (someone: 'Khadija' | 'Brahim' | 'Omar', name: string) => {
        const page = await newPage();
        await enterAs(page, someone);
        await findCooperative(page, name);
        return {
          people: await page.getByText(words('registry.thread.within')).count(),
          tends: await page.locator(MEMBERS).count(),
          keeps: await page.locator('main a[href^="/office/cooperatives/"]').count(),
        };
      };
      const [hers, theirs] = [await seen('Khadija', ARGAN), await seen('Khadija', CARPETS)];
      ok(hers.people > 0 && hers.tends > 0, 'a president sees the people of her cooperative');
      equal(hers.keeps, 0, 'and does not keep the register');
      equal(
        theirs.people + theirs.tends + theirs.keeps,
        0,
        'of another cooperative she sees what everybody sees',
      );
      const [inside, outside] = [await seen('Brahim', CARPETS), await seen('Brahim', ARGAN)];
      ok(inside.people > 0 && inside.keeps > 0, 'an office sees its province');
      equal(outside.people + outside.keeps, 0, 'and no further');
      const nothing = await seen('Omar', ARGAN);
      equal(nothing.people + nothing.tends + nothing.keeps, 0, 'who may do nothing sees what everybody sees');
    },
  },
  {
    title:
      'each cooperative has a woven emblem of its own, always the same, of two or three dyes on a ground',
    async run({ page, twiza }) {
      const emblem = async (name: string) => {
        const path = await findCooperative(page, name);
        const answer = await fetch(`${twiza.origin}${path}/emblem.svg`);
        match(answer.headers.get('content-type') ?? '', /^image\/svg\+xml/);
        return answer.text();
      };
      const [first, again, other] = [await emblem(ARGAN), await emblem(ARGAN), await emblem(CARPETS)];
      equal(again, first);
      notEqual(other, first);
      ok(first.startsWith('<svg') && !first.includes('<script'));
      const colours = new Set(first.match(/#[0-9a-f]{3,6}\b/gi));
      ok(colours.size >= 2 && colours.size <= 4, `its colours: ${[...colours].join(' ')}`);
      await opens(page, (await page.locator('link[rel=icon]').getAttribute('href')) ?? '');
    },
  },
  {
    title: 'an id nobody bears is absent, in the language asked; an id out of reach looks the same',
    async run({ page, newPage }) {
      for (const locale of LOCALES) {
        await opens(page, inLanguage(NOWHERE, locale), 404);
        await says(page, words('ui.error.absent.title', undefined, locale));
      }
      const [argan, carpets] = [await findCooperative(page, ARGAN), await findCooperative(page, CARPETS)];
      const brahim = await newPage();
      await enterAs(brahim, 'Brahim');
      await opens(brahim, `/office${argan}`, 404);
      await says(brahim, words('ui.error.absent.title'));
      await opens(brahim, `/office${carpets}`);
      const khadija = await newPage();
      await enterAs(khadija, 'Khadija');
      await opens(khadija, `${carpets}/members`, 404);
      await opens(khadija, `${argan}/members`);
      await says(khadija, 'Salma Oubaha');
    },
  },
  {
    title: 'somebody who is not signed in is shown the door, and who may do nothing is told so',
    async run({ page, newPage }) {
      await opens(page, '/office', 401);
      await says(page, words('ui.error.anonymous.title'));
      const omar = await newPage();
      await enterAs(omar, 'Omar');
      await opens(omar, '/office', 403);
      await says(omar, words('ui.error.forbidden.title'));
      await opens(omar, '/mine');
      await says(omar, words('registry.tend.none'));
    },
  },
];
