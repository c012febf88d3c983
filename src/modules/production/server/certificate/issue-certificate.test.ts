import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guestActor } from '#platform/identity/server';
import { newId } from '#platform/ids';
import { isSigned } from '#platform/sealing/server';
import {
  certificatePage,
  certificatePaper,
  checkedCertificate,
  chooseNaming,
  handOver,
  issueCertificate,
  keepWork,
  ourCertificate,
  ownerSlip,
  thingCertificates,
  withdrawCertificate,
} from '../index.ts';
import { actingFor, later, NOON, testProduction, type TestProduction } from '../test-production.ts';
import { sale } from '../test-sale.ts';

let made: TestProduction;
beforeAll(async () => {
  made = await testProduction();
});
afterAll(() => made.close());

const anybody = () => ({ actor: { kind: 'anonymous' } as const, db: made.db, now: NOON });

async function piece() {
  const cooperative = await made.cooperative();
  const [itto, fadma] = [await made.member(cooperative, 'Itto'), await made.member(cooperative, 'Fadma')];
  const product = await made.told(cooperative, [itto, fadma]);
  const key = { cooperative, product };
  const khadija = actingFor(cooperative);
  const issue = (hours = 0) => issueCertificate.perform(made.call(khadija, later(hours)), key);
  const shown = async (code: string) => {
    const page = await certificatePage.ask(anybody(), { code });
    if (!page.ok) throw new Error(page.code);
    return page.value;
  };
  const secret = async () => {
    const ours = await ourCertificate.ask({ actor: khadija, db: made.db }, key);
    return ours.ok ? ours.value.secret : undefined;
  };
  return { cooperative, product, key, khadija, itto, fadma, issue, shown, secret };
}

async function issued(one: Awaited<ReturnType<typeof piece>>): Promise<string> {
  const answer = await one.issue();
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.code;
}

test('words altered after they were signed, or facts other than theirs, are found out', async () => {
  const one = await piece();
  const code = await issued(one);
  expect((await one.shown(code)).isGenuine).toBe(true);
  await sql`update production.certificate set told = jsonb_set(told, '{village}', '"Aghbalo"')
    where product_id = ${one.product}`.execute(made.db);
  expect((await one.shown(code)).isGenuine).toBe(false);
  await sql`update production.certificate set signed_text = replace(signed_text, 'Oumlil', 'Aghbalo')
    where product_id = ${one.product}`.execute(made.db);
  expect((await one.shown(code)).isGenuine).toBe(false);
});

test('Khadija makes out a certificate; anybody who reads its code sees what was signed', async () => {
  const one = await piece();
  const code = await issued(one);
  const page = await one.shown(code.toLowerCase());
  expect(page.told).toMatchObject({ village: 'Oumlil', makers: 2, tenths: 70, pieceNumber: 1 });
  expect(isSigned('certificates', page.text, page.signature)).toBe(true);
  expect(isSigned('certificates', page.text.replace('Oumlil', 'Fès'), page.signature)).toBe(false);
  const listed = await thingCertificates.ask(anybody(), { products: [one.product] });
  expect(listed).toMatchObject({ value: { [one.product]: code } });
});

test('a paper is right, altered or forged, and each is said plainly', async () => {
  const one = await piece();
  const code = await issued(one);
  const { fingerprint } = await one.shown(code);
  const answer = async (typed: object) => {
    const checked = await checkedCertificate.ask(anybody(), typed);
    return checked.ok ? checked.value.answer : checked.code;
  };
  expect(await answer({ code, letters: ` ${fingerprint.toLowerCase()} ` })).toBe('right');
  expect(await answer({ code, letters: '00000-00000' })).toBe('altered');
  expect(await answer({ code })).toBe('altered');
  expect(await answer({ code: 'AAAAA-AAAAA', letters: fingerprint })).toBe('unknown');
  await withdrawCertificate.perform(made.call(one.khadija), { ...one.key, why: 'Mesures fausses' });
  expect(await answer({ code, letters: fingerprint })).toBe('withdrawn');
  expect(await one.shown(code)).toMatchObject({ ending: 'withdrawn', why: 'Mesures fausses' });
});

test('told differently, a new one takes its place, and the old paper says so', async () => {
  const one = await piece();
  const code = await issued(one);
  expect(await one.issue(1)).toMatchObject({ code: 'certificate-same' });
  await keepWork.perform(made.call(one.khadija), { ...one.key, village: 'Aghbalo' });
  const again = await one.issue(2);
  const newer = again.ok ? again.value.code : '';
  expect(newer).not.toBe(code);
  expect(await one.shown(code)).toMatchObject({ ending: 'replaced', replacedBy: newer });
  expect((await one.shown(code)).told.village).toBe('Oumlil');
});

test('no certificate shows the name of who did not agree, or agrees no more', async () => {
  const one = await piece();
  const code = await issued(one);
  const told = async () => JSON.stringify(await one.shown(code));
  expect(await told()).not.toMatch(/Itto|Fadma/);
  const herself = made.call(actingFor(one.cooperative, one.itto.personId));
  const { cooperative } = one;
  const say = (agrees: string) => chooseNaming.perform(herself, { cooperative, agrees });
  await say('yes');
  expect(await told()).toContain('Itto');
  expect(await told()).not.toContain('Fadma');
  await say('no');
  expect(await told()).not.toMatch(/Itto|Fadma/);
});

test('a piece sold, come back and passed on tells its path, and never who bought it', async () => {
  const one = await piece();
  const code = await issued(one);
  const sold = await sale(made, [one.product]);
  for (const move of ['accept', 'make-ready', 'ship', 'deliver']) await sold.does(move, later(48));
  const secret = await one.secret();
  const steps = async () => (await one.shown(code)).steps.map(({ kind, city, name }) => [kind, city, name]);
  expect(await steps()).toEqual([['sold', 'Salé', '']]);
  expect(JSON.stringify(await one.shown(code))).not.toMatch(/Driss|Lahlimi|0612345678/);
  const pass = (typed: object) =>
    handOver.perform(made.call(guestActor(newId(), [handOver.name]), later(99)), { code, ...typed });
  expect(await pass({ secret: 'AAAAA-BBBBB-CCCCC', city: 'Fès' })).toMatchObject({ code: 'secret-wrong' });
  const passed = await pass({ secret, city: 'Fès', name: '' });
  expect(await steps()).toEqual([
    ['sold', 'Salé', ''],
    ['handed-over', 'Fès', ''],
  ]);
  expect(await pass({ secret, city: 'Rabat' })).toMatchObject({ code: 'secret-wrong' });
  expect(await one.secret()).toBeUndefined();
  const next = passed.ok ? passed.value.secret : '';
  expect(await ownerSlip.ask(anybody(), { code, secret: next })).toMatchObject({ ok: true });
  expect(await ownerSlip.ask(anybody(), { code, secret: 'AAAAA-BBBBB-CCCCC' })).toMatchObject({
    code: 'absent',
  });
  expect(await pass({ secret: next, city: 'Agadir', name: 'Leïla' })).toMatchObject({ ok: true });
  expect((await steps()).at(-1)).toEqual(['handed-over', 'Agadir', 'Leïla']);
});

test('nothing is certified that nobody told, nor what is counted, nor by a stranger', async () => {
  const cooperative = await made.cooperative();
  const bare = await made.offer(cooperative);
  const issue = (product: string, who = actingFor(cooperative)) =>
    issueCertificate.perform(made.call(who), { cooperative, product });
  expect(await issue(bare)).toMatchObject({ code: 'makers-missing' });
  const honey = await made.offer(cooperative, { kind: 'honey', count: '4' });
  expect(await issue(honey)).toMatchObject({ code: 'certificate-for-pieces' });
  const stranger = actingFor(await made.cooperative());
  expect(await issue(bare, stranger)).toMatchObject({ code: 'absent' });
});

test('it is printed in French and in Arabic, with the slip for who holds the piece', async () => {
  const one = await piece();
  const page = await one.shown(await issued(one));
  for (const locale of ['fr', 'ar'] as const) {
    const printed = { locale, now: NOON, origin: 'https://twiza.ma', makers: page.makers };
    const paper = await certificatePaper(page, { ...printed, secret: 'AAAAA-BBBBB-CCCCC' });
    expect(Buffer.from(paper.body.slice(0, 5)).toString()).toBe('%PDF-');
    expect(paper.name).toBe(`twiza-${page.told.code}-${locale}.pdf`);
  }
});
