import { deepEqual, equal, ok } from 'node:assert/strict';
import { createConnection } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { bringList, countsOf, reaches, registerHolds, sendFile } from './list-steps.ts';
import type { RunningTwiza } from './running-twiza.ts';
import { enterAs, follow, mainText, opens, press, says, words, xlsxText } from './steps.ts';
import type { Story } from './story.ts';

const CRAFT_LIST = 'artisanat-khenifra.xlsx';
const MEGA = 1024 * 1024;

export const stories: readonly Story[] = [
  {
    title:
      'Brahim sends a list of the craft office: its columns are guessed, every problem has its row and a proposal',
    async run({ page }) {
      const before = await registerHolds(page);
      await bringList(page, CRAFT_LIST);
      const columns = await page
        .locator('main select[name^=column-]')
        .evaluateAll((all) => all.map((select) => (select instanceof HTMLSelectElement ? select.value : '')));
      for (const field of [
        'name',
        'nameAr',
        'foundedOn',
        'commune',
        'members',
        'women',
        'localRegister',
        'court',
      ]) {
        ok(columns.includes(field), `a column holds ${field}: ${columns.join(', ')}`);
      }
      await says(page, 'Proposition', words('registry.import.problems'));
      equal(await registerHolds(page), before, 'nothing is in the register before it has been seen');
    },
  },
  {
    title: 'Brahim imports the good rows; the bad ones come back in a file that says why',
    async run({ page, twiza }) {
      await bringList(page, CRAFT_LIST);
      await press(page, 'registry.import.apply');
      await reaches(page, 'imported');
      const { rows, created, updated, unchanged, refused } = await countsOf(page);
      equal(rows, created + updated + unchanged + refused, 'every row is accounted for');
      ok(created > 0, 'some came in');
      const path = await page.locator('main a[href*="problems."]').first().getAttribute('href');
      const file = await page.request.get(`${twiza.origin}${path}`);
      const text = xlsxText(await file.body());
      ok(text.includes(words('registry.import.problem-column')), 'the file has a column for the problem');
    },
  },
  {
    title: 'the same list again changes nothing, and a list is taken back as a whole',
    async run({ page }) {
      await bringList(page, CRAFT_LIST);
      await press(page, 'registry.import.apply');
      await reaches(page, 'imported');
      const again = await countsOf(page);
      deepEqual([again.created, again.updated], [0, 0]);
      await opens(page, '/office/imports');
      const lists = page.locator('main tbody tr');
      const withCreated = lists.filter({ hasText: CRAFT_LIST });
      await follow(page, withCreated.nth((await withCreated.count()) - 2).getByRole('link'));
      const before = await registerHolds(page);
      const { created } = await countsOf(page);
      await press(page, 'registry.import.undo');
      await reaches(page, 'undone');
      equal(await registerHolds(page), before - created, 'all it brought has left the register');
    },
  },
  {
    title: 'lists in Arabic, in old encodings and with a heading twice are read all the same',
    async run({ page }) {
      for (const file of ['liste-arabe.csv', 'liste-francaise.csv', 'liste-unicode.txt']) {
        await bringList(page, file);
        const { rows } = await countsOf(page);
        ok(rows >= 2, `${file} has ${rows} rows`);
        await opens(page, `${new URL(page.url()).pathname}?show=all`);
        ok(!(await mainText(page)).includes('\ufffd'), `${file} is shown in its own letters`);
      }
    },
  },
  {
    title: 'the form of a list sent twice brings one list',
    async run({ page }) {
      await enterAs(page, 'Brahim');
      await opens(page, '/office/imports');
      const before = await page.locator('main tbody tr').count();
      const sent = {
        _request: await page.locator('[name=_request]').inputValue(),
        file: {
          name: 'deux-fois.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from('Nom;Commune\nCoopérative Tawada;Mrirt'),
        },
      };
      const sending = {
        multipart: sent,
        headers: { origin: new URL(page.url()).origin, accept: 'text/html' },
        maxRedirects: 0,
      };
      const first = await page.request.post('/office/imports', sending);
      const second = await page.request.post('/office/imports', sending);
      equal(first.status(), 303);
      equal(second.headers()['location'], first.headers()['location']);
      await opens(page, '/office/imports');
      equal(await page.locator('main tbody tr').count(), before + 1);
    },
  },
  {
    title: 'a connection cut half-way through the sending of a list leaves nothing behind',
    async run({ page, twiza }) {
      await enterAs(page, 'Brahim');
      await opens(page, '/office/imports');
      const before = await page.locator('main tbody tr').count();
      const [session] = (await page.context().cookies()).filter(({ name }) => name === 'twiza');
      await sendHalf(twiza, `${session?.name}=${session?.value}`);
      await opens(page, '/office/imports');
      equal(await page.locator('main tbody tr').count(), before);
      equal((await fetch(`${twiza.origin}/healthz`)).status, 200);
    },
  },
  {
    title:
      'a file too large, an empty one, a picture, no file at all: each gets a sentence that says what to do',
    async run({ page }) {
      await enterAs(page, 'Brahim');
      await opens(page, '/office/imports');
      await sendFile(page, { name: 'grande.csv', buffer: Buffer.alloc(9 * MEGA, 'a;b\n') });
      await says(page, words('registry.refusal.file-too-large', { limit: 8 }));
      await opens(page, '/office/imports');
      await press(page, 'registry.import.send');
      await says(page, words('registry.refusal.file-missing'));
      for (const [name, buffer, code] of [
        ['vide.csv', Buffer.from('\n\n'), 'file-empty'],
        [
          'photo.xlsx',
          Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]),
          'file-not-a-list',
        ],
      ] as const) {
        await opens(page, '/office/imports');
        await sendFile(page, { name, buffer });
        await reaches(page, 'unreadable');
        await says(page, words(`registry.refusal.${code}`, { limit: 8 }));
      }
    },
  },
  {
    title: 'Omar and Khadija bring no list',
    async run({ newPage }) {
      for (const someone of ['Omar', 'Khadija'] as const) {
        const page = await newPage();
        await enterAs(page, someone);
        await opens(page, '/office/imports', 403);
      }
    },
  },
];

/** Sends the head of a form and half of its file, then cuts the line. */
async function sendHalf({ origin }: RunningTwiza, cookie: string): Promise<void> {
  const { host, port } = new URL(origin);
  const head = [
    'POST /office/imports HTTP/1.1',
    `Host: ${host}`,
    `Origin: ${origin}`,
    `Cookie: ${cookie}`,
    'Content-Type: multipart/form-data; boundary=coupe',
    `Content-Length: ${2 * MEGA}`,
    '',
    '--coupe',
    'Content-Disposition: form-data; name="file"; filename="coupee.csv"',
    'Content-Type: text/csv',
    '',
    'Nom;Commune',
    '',
  ].join('\r\n');
  const line = createConnection({ host: 'localhost', port: Number(port) });
  line.on('error', () => undefined);
  await new Promise<void>((sent) =>
    line.write(head + 'Coopérative Coupée;Mrirt\n'.repeat(20_000), () => sent()),
  );
  await wait(500);
  line.destroy();
  await wait(1_000);
}
