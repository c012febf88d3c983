import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseLanguage } from '#platform/identity/server';
import type { PersonActor } from '#platform/operation';
import { confirmShares, myShares, sharePage, shareSheetPaper, tellMakers, undoShare } from '../index.ts';
import { actingFor, NOON, testProduction, type TestProduction } from '../test-production.ts';
import { payOut, soldCarpet } from './test-sold-carpet.ts';

let made: TestProduction;
beforeAll(async () => {
  made = await testProduction();
});
afterAll(() => made.close());

test('Khadija shares a carpet once its money has arrived, by days of work, to the centime', async () => {
  const one = await soldCarpet(made);
  expect(await one.share()).toMatchObject({ code: 'not-paid-out-yet' });
  expect(await one.list()).toMatchObject({ toShare: [], waiting: 1 });
  await payOut(made);
  expect(await one.share()).toMatchObject({ code: 'rule-missing' });
  expect(await one.rule()).toMatchObject({ ok: true });
  expect(await one.rule()).toMatchObject({ code: 'rule-of-that-day' });
  const [line] = (await one.list()).toShare;
  const [net, kept] = [line?.net ?? 0, line?.kept ?? 0];
  expect(kept).toBe(Math.round(net / 10));
  const shared = await one.share();
  expect(shared).toMatchObject({ ok: true });
  expect(await one.share()).toMatchObject({ code: 'shared-already' });
  const books = Object.fromEntries(await one.books());
  const [fadma, itto] = [one.fadma, one.itto].map(({ memberId }) => -(books[`member/${memberId}/due`] ?? 0));
  expect((fadma ?? 0) + (itto ?? 0) + kept).toBe(net);
  expect(Math.abs((fadma ?? 0) * 3 - (itto ?? 0) * 4)).toBeLessThan(4);
  expect(books[`sale/${one.line}`]).toBe(net);
});

test('makers told after the order do not change who shares it', async () => {
  const one = await soldCarpet(made);
  await payOut(made);
  await one.rule('0');
  const work = { [one.itto.memberId]: '100' };
  const telling = { cooperative: one.cooperative, product: one.product, unit: 'days', work };
  await tellMakers.perform(one.call(one.khadija), telling);
  await one.share();
  const books = Object.fromEntries(await one.books());
  expect(books[`member/${one.fadma.memberId}/due`]).toBeLessThan(0);
});

test('who shared confirms nothing, nobody confirms her own part, and each is paid once', async () => {
  const one = await soldCarpet(made);
  await payOut(made);
  await one.rule();
  const shared = await one.share();
  const share = shared.ok ? shared.value.share : '';
  const key = { cooperative: one.cooperative, share };
  const confirm = (who: PersonActor, members: readonly string[], proof = 'Feuille 1') =>
    confirmShares.perform(one.call(who), { ...key, members, proof });
  const { itto, fadma } = one;
  const ittoHerself = actingFor(one.cooperative, itto.personId);
  expect(await confirm(one.khadija, [itto.memberId])).toMatchObject({ code: 'needs-another-person' });
  expect(await confirm(ittoHerself, [itto.memberId])).toMatchObject({ code: 'own-share' });
  expect(await confirm(one.salma, [])).toMatchObject({ code: 'nobody-paid' });
  expect(await confirm(one.salma, [itto.memberId], '')).toMatchObject({ code: 'proof-missing' });
  expect(await confirm(one.salma, [itto.memberId])).toMatchObject({ ok: true });
  expect(await confirm(one.salma, [itto.memberId])).toMatchObject({ code: 'paid-already' });
  expect(await confirm(ittoHerself, [fadma.memberId])).toMatchObject({ ok: true });
  const books = Object.fromEntries(await one.books());
  expect(books[`member/${itto.memberId}/due`] ?? 0).toBe(0);
  const mine = await myShares.ask({ actor: ittoHerself, db: made.db, now: NOON }, {});
  expect(mine).toMatchObject({ value: { due: 0, shares: [{ thing: { fr: 'Tapis noué' } }] } });
  const other = await myShares.ask({ actor: actingFor(one.cooperative), db: made.db, now: NOON }, {});
  expect(other).toMatchObject({ value: { shares: [] } });
});

test('it is undone only by entries the other way, before anybody is paid; then shared again', async () => {
  const one = await soldCarpet(made);
  await payOut(made);
  await one.rule();
  const shared = await one.share();
  const key = { cooperative: one.cooperative, share: shared.ok ? shared.value.share : '' };
  const undo = (why: string) => undoShare.perform(one.call(one.khadija), { ...key, why });
  expect(await undo('')).toMatchObject({ code: 'invalid' });
  expect(await undo('Une journée oubliée')).toMatchObject({ ok: true });
  expect(await undo('Une journée oubliée')).toMatchObject({ code: 'share-undone' });
  expect([...(await one.books()).values()].every((amount) => amount === 0)).toBe(true);
  const again = await one.share();
  expect(again).toMatchObject({ ok: true });
  const share = again.ok ? again.value.share : '';
  const page = { cooperative: one.cooperative, share };
  const confirm = { ...page, members: [one.itto.memberId], proof: 'Feuille 2' };
  await confirmShares.perform(one.call(one.salma), confirm);
  const late = await undoShare.perform(one.call(one.khadija), { ...page, why: 'Trop tard' });
  expect(late).toMatchObject({ code: 'paid-already' });
});

test('each maker hears what is hers; where a telephone is shared no amount is named', async () => {
  const one = await soldCarpet(made);
  await sql`update registry.member set phone = '+212661099999'
    where member_id in (${one.itto.memberId}, ${one.fadma.memberId})`.execute(made.db);
  await payOut(made);
  await one.rule();
  await one.share();
  const found = await sql<{ body: string }>`select body from platform.short_message
    where organisation_id = ${one.cooperative} and phone = '+212661099999'`.execute(made.db);
  expect(found.rows).toHaveLength(2);
  for (const { body } of found.rows) expect(body).not.toMatch(/\d/);
});

test('each hears of her part in the language she chose; who chose none, in Arabic', async () => {
  const one = await soldCarpet(made);
  const itto = { ...actingFor(one.cooperative, one.itto.personId), verbs: new Set([chooseLanguage.name]) };
  const chosen = await chooseLanguage.perform(made.call(itto), { language: 'zgh' });
  expect(chosen).toMatchObject({ value: { language: 'zgh' } });
  await payOut(made);
  await one.rule();
  await one.share();
  const found = await sql<{ phone: string; locale: string }>`select m.phone, s.locale
    from platform.short_message s
    join registry.member m on m.organisation_id = s.organisation_id
      and right(m.phone, 9) = right(s.phone, 9)
    where m.member_id in (${one.itto.memberId}, ${one.fadma.memberId})
    order by m.name_latin desc`.execute(made.db);
  expect(found.rows.map(({ locale }) => locale)).toEqual(['zgh', 'ar']);
});

test('nobody shares the money of another cooperative; the sheet to sign is printed', async () => {
  const one = await soldCarpet(made);
  await payOut(made);
  await one.rule();
  const stranger = actingFor(await made.cooperative());
  expect(await one.share(stranger)).toMatchObject({ code: 'absent' });
  const shared = await one.share();
  const key = { cooperative: one.cooperative, share: shared.ok ? shared.value.share : '' };
  const page = await sharePage.ask({ actor: one.khadija, db: made.db, now: NOON }, key);
  if (!page.ok) throw new Error(page.code);
  for (const locale of ['fr', 'ar'] as const) {
    const paper = await shareSheetPaper(page.value, { locale, now: NOON });
    expect(Buffer.from(paper.body.slice(0, 5)).toString()).toBe('%PDF-');
  }
});
