import { z } from 'zod';
import { PRICE_BOUNDS } from '#modules/market';
import { keepLeastPrice, listByProduct } from '#modules/market/server';
import type { Tx } from '#platform/database/server';
import { centimes, parseDirhams, type Centimes } from '#platform/money';
import { changes } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { westernDigits } from '#platform/text';
import { usualGrid } from '../../model/cancellation-grid.ts';
import { STAGES } from '../../model/making-stage.ts';
import { MEASURE_CODES, MEASURES, readCentimetres, type ModelMeasure } from '../../model/measure.ts';
import { checkedModel, leastPriceOf, MODEL_BOUNDS } from '../../model/model.ts';
import type { ModelOption } from '../../model/price-formula.ts';
import { mayMake } from '../../permissions.ts';
import { wholeTyped } from '../../typed-input.ts';
import { saveModel } from './model.sql.ts';

const typedText = z.string().trim().max(160, 'too-long');
const chosen = <Code extends string>(codes: readonly Code[]) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((all) => codes.filter((code) => (typeof all === 'string' ? [all] : all).includes(code)))
    .default([]);

/**
 * A cooperative tells how a thing it sells is made to order: the measures it needs and their bounds, what it
 * costs, how long it takes, what is paid first, what is shown on the way, what is kept when somebody changes
 * her mind. Requests already made keep what was told then.
 */
export const tellModel = changes({
  name: 'bespoke.tell-model',
  input: z.object({
    cooperative: z.uuid(),
    product: z.uuid(),
    measures: chosen(MEASURE_CODES),
    base: typedText.default(''),
    perSquareMetre: typedText.default(''),
    days: wholeTyped(1, MODEL_BOUNDS.mostDays, 'days-unreadable'),
    depositPerCent: wholeTyped(MODEL_BOUNDS.leastDeposit, 100, 'per-cent-unreadable'),
    stages: chosen(STAGES.filter((stage) => stage !== 'finished')),
    /** Bounds, options and the grid, by the names of their boxes. */
    boxes: z.record(z.string(), z.string().trim().max(160, 'too-long')).default({}),
  }),
  on: (tx, asked) => findMadeToOrder(tx, asked),
  may: (actor, product) => mayMake(actor, product),

  async run(work, product, { measures: codes, boxes, days, depositPerCent, ...typed }) {
    const { tx, now } = work;
    if (product.stock !== 'made-to-order') return refused('not-made-to-order');
    const base = readAmount(typed.base, 'base');
    if (!base.ok) return base;
    const perSquareMetre = readAmount(typed.perSquareMetre, 'perSquareMetre');
    if (!perSquareMetre.ok) return perSquareMetre;
    const measures: ModelMeasure[] = [];
    for (const code of codes) {
      const read = readBounds(code, boxes);
      if (!read.ok) return read;
      measures.push(read.value);
    }
    const options = readOptions(boxes);
    if (!options.ok) return options;
    const stages = [...typed.stages, 'finished' as const];
    const grid = readGrid(boxes, stages.length, depositPerCent);
    if (!grid.ok) return grid;
    const terms = checkedModel({
      measures,
      base: base.value,
      perSquareMetre: perSquareMetre.value,
      options: options.value,
      days,
      depositPerCent,
      stages,
      grid: grid.value,
    });
    if (!terms.ok) return terms;
    await saveModel(tx, product, { terms: terms.value, now });
    const { organisationId, communeCode, productId } = product;
    const price = leastPriceOf(terms.value);
    await keepLeastPrice(work, { cooperative: organisationId, product: productId, price });
    return ok({ organisationId, communeCode, product: productId });
  },
});

async function findMadeToOrder(tx: Tx, { cooperative, product }: { cooperative: string; product: string }) {
  const [found] = await listByProduct(tx, [product]);
  return found?.organisationId === cooperative ? found : undefined;
}

function readAmount(typed: string, field: string): Result<Centimes, 'amount-unreadable'> {
  if (typed === '') return ok(centimes(0));
  const read = parseDirhams(westernDigits(typed));
  return read.ok && read.value <= PRICE_BOUNDS.most ? read : refused('amount-unreadable', field);
}

type Boxes = Readonly<Record<string, string>>;

function readBounds(code: ModelMeasure['code'], boxes: Boxes): Result<ModelMeasure, 'measure-unreadable'> {
  const read = (side: 'least' | 'most') => {
    const text = boxes[`${side}-${code}`] ?? '';
    return text === '' ? MEASURES[code][side] : readCentimetres(text);
  };
  const [least, most] = [read('least'), read('most')];
  if (least === undefined) return refused('measure-unreadable', `least-${code}`);
  if (most === undefined) return refused('measure-unreadable', `most-${code}`);
  return ok({ code, least, most });
}

function readOptions(boxes: Boxes): Result<ModelOption[], 'amount-unreadable' | 'option-half-told'> {
  const options: ModelOption[] = [];
  for (let at = 1; at <= MODEL_BOUNDS.mostOptions; at++) {
    const [fr = '', ar = '', typed = ''] = ['fr', 'ar', 'price'].map((part) => boxes[`option-${part}-${at}`]);
    if (fr === '' && ar === '' && typed === '') continue;
    if (fr === '' || ar === '') return refused('option-half-told', `option-${fr === '' ? 'fr' : 'ar'}-${at}`);
    const price = readAmount(typed, `option-price-${at}`);
    if (!price.ok) return price;
    options.push({ code: `o${at}`, name: { fr, ar }, price: price.value });
  }
  return ok(options);
}

/** What is typed of the grid; what is left empty is what would be proposed. */
function readGrid(boxes: Boxes, stages: number, deposit: number): Result<number[], 'per-cent-unreadable'> {
  const grid: number[] = [];
  for (const [at, proposed] of usualGrid(stages, deposit).entries()) {
    const text = westernDigits(boxes[`keep-${at}`] ?? '').replace(/[\s%]/g, '');
    if (text !== '' && !/^\d{1,3}$/.test(text)) return refused('per-cent-unreadable', `keep-${at}`);
    grid.push(text === '' ? proposed : Number(text));
  }
  return ok(grid);
}
