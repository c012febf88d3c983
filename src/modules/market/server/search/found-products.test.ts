import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerCooperative } from '#modules/registry/server';
import asked from '../../search/asked-words.json' with { type: 'json' };
import { loadGoods, type DemonstrationShop } from '../demonstration/load-goods.ts';
import { NOON, testMarket, type TestMarket } from '../test-market.ts';
import { foundProducts } from './found-products.ts';

/** Shops like those of the demonstration: each kind of thing is made by two of them at least. */
const SHOPS = [
  ["Tifaouine n'Oumlil", 'تيفاوين ن أومليل', '05.301.01.05', 'carpet flatweave boucherouite'],
  ['Iznaguen Taznakht', 'إزناگن تازناخت', '08.401.01.09', 'carpet flatweave boucherouite basket saffron'],
  ['Azetta Kerrouchen', 'أزطا كروشن', '05.301.03.07', 'carpet flatweave boucherouite herbs olive-oil'],
  ["Taytmatin n'Targant", 'تايتماتين ن تارگانت', '09.001.01.01', 'argan amlou soap herbs'],
  ['Argan Essaouira', 'أركان الصويرة', '07.211.01.05', 'argan amlou soap pottery basket'],
  ['Nour Khémisset', 'نور الخميسات', '04.291.01.01', 'caftan takchita djellaba uniform mask pottery'],
  ['Bladi Broderie', 'بلادي للطرز', '03.231.01.03', 'embroidery slippers pottery caftan takchita'],
  ['Nahl Dar Bouazza', 'نحل دار بوعزة', '06.385.01.02', 'honey hive snails poultry soap'],
  ['Assal Al Atlas', 'عسل الأطلس', '05.301.03.05', 'honey hive olive-oil poultry snails herbs'],
  ['Zhour Jorf', 'زهور الجرف', '08.201.01.11', 'dates herbs basket couscous saffron'],
  ["Izri n'Taliouine", 'إزري ن تاليوين', '09.541.01.11', 'saffron herbs soap argan amlou dates'],
  ['Fatela', 'الفتالة', '06.461.15.09', 'couscous amlou honey olive-oil hive argan poultry'],
  ['Wahat Zagora', 'واحة زاكورة', '08.587.01.13', 'dates saffron slippers djellaba embroidery mask'],
  ['Al Amal Tiznit', 'الأمل تيزنيت', '09.581.01.07', 'caftan takchita embroidery slippers snails'],
  ['Dar Al Baraka', 'دار البركة', '05.301.01.01', 'honey dates couscous djellaba uniform mask'],
] as const;

/** What a buyer looks at before she gives up, and the share of searches that must end there. */
const LOOKED_AT = 5;
const FOUND_AT_LEAST = 0.95;

const REGISTERED = {
  kind: 'cooperative',
  sector: 'artisanat',
  registeredOn: '2021-04-12',
  filedDay: '2021-04-12',
  women: '11',
  men: '0',
} as const;

let market: TestMarket;
beforeAll(async () => {
  market = await testMarket();
  const shops: DemonstrationShop[] = [];
  for (const [nameFr, nameAr, communeCode, kinds] of SHOPS) {
    const entered = await registerCooperative.perform(market.call(), {
      ...REGISTERED,
      nameFr,
      nameAr,
      communeCode,
    });
    if (!entered.ok) throw new Error(entered.code);
    const { organisationId } = entered.value;
    shops.push({ organisationId, communeCode, kinds: kinds.split(' ') });
  }
  await loadGoods(shops, NOON, market.db);
}, 60_000);
afterAll(() => market.close());

interface Pair {
  readonly thing: string;
  readonly shop?: string | undefined;
  readonly q: string;
}

const PAIRS: readonly Pair[] = asked.flatMap(({ thing, shop, asked: each }) =>
  each.map((q) => ({ thing, shop, q })),
);

async function isFound({ thing, shop, q }: Pair): Promise<boolean> {
  const found = await foundProducts.ask({ actor: { kind: 'anonymous' }, db: market.db, now: NOON }, { q });
  const lines = found.ok ? found.value.lines.slice(0, LOOKED_AT) : [];
  return lines.some(({ name, seller }) => name.fr === thing && (shop === undefined || seller.fr === shop));
}

describe('what people type', () => {
  test('is of two hundred ways at least, none of them twice', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(200);
    expect(new Set(PAIRS.map(({ q }) => q)).size).toBe(PAIRS.length);
  });

  test('finds the thing meant among the first five, nineteen times of twenty', async ({ annotate }) => {
    const missed: string[] = [];
    for (const pair of PAIRS) {
      if (!(await isFound(pair))) missed.push(`${pair.q} → ${pair.shop ?? ''} ${pair.thing}`);
    }
    await annotate(`${missed.length} of ${PAIRS.length} missed:\n${missed.join('\n')}`);
    expect(1 - missed.length / PAIRS.length).toBeGreaterThanOrEqual(FOUND_AT_LEAST);
  });
});
