import sharp from 'sharp';
import { kindOf, type Product } from '#modules/market';
import { openBatch, shopPage } from '#modules/market/server';
import { knownMembers, type KnownMember } from '#modules/registry/server';
import { inTransaction } from '#platform/database/server';
import { keepFile } from '#platform/files/server';
import { newId } from '#platform/ids';
import { databaseScope, SYSTEM } from '#platform/operation';
import { dayOf } from '#platform/time';
import { issueCertificate } from '../certificate/issue-certificate.ts';
import { recordNaming } from '../consent/record-naming.ts';
import { tellMakers } from '../making/tell-makers.ts';
import { keepShareRule } from '../share-out/keep-share-rule.ts';
import { keepFoodPermit } from '../permit/keep-food-permit.ts';
import { keepWork } from '../work/keep-work.ts';
import { insertStagePhoto } from '../work/work.sql.ts';

const DAY_MS = 86_400_000;
/** Who makes a thing together in the demonstration, at most. */
const HANDS = 3;
const VILLAGES = ['Aghbalo', 'Oumlil', 'Tighassaline', 'Aït Ishaq'];
const DYES = [['madder', 'walnut'], ['undyed'], ['indigo', 'saffron'], ['chemical']];
const STAGES = [
  { stage: 'begun', filled: 0.2 },
  { stage: 'half', filled: 0.55 },
  { stage: 'done', filled: 1 },
] as const;

interface Demonstrated {
  readonly sellers: readonly string[];
  readonly now: Date;
}

/**
 * Tells who made the things of some shops of the demonstration, before anything is ordered: half of
 * the makers agreed to be named. Pieces get their certificate. /
 */
export async function loadMakings({ sellers, now }: Demonstrated): Promise<number> {
  const before = new Date(now.getTime() - 60 * DAY_MS);
  const call = { actor: SYSTEM, trace: 'demonstration', now: before };
  let certificates = 0;
  for (const cooperative of new Set(sellers)) {
    const shop = await shopPage.ask({ actor: SYSTEM, now }, { cooperative });
    const members = await inTransaction(databaseScope(SYSTEM), (tx) => knownMembers(tx, cooperative));
    const here = members.filter(({ leftOn }) => leftOn === undefined).slice(0, 8);
    if (!shop.ok || here.length === 0) continue;
    for (const { memberId: member } of here.filter((_, at) => at % 2 === 0))
      await recordNaming.perform(call, { cooperative, member, agrees: 'yes', witness: 'Yamna, secrétaire' });
    const number = `ES.05.${String(certificates + 12)}`;
    await keepFoodPermit.perform(call, { cooperative, kind: 'authorisation', number });
    const fromDay = dayOf(new Date(now.getTime() - 300 * DAY_MS));
    const rule = { cooperative, kept: '10', fromDay, decidedBy: 'Assemblée générale ordinaire' };
    await keepShareRule.perform(call, rule);
    for (const [at, product] of shop.value.products.entries())
      if (await tell(product, { members: here, at, now: before })) certificates += 1;
  }
  return certificates;
}

interface Telling {
  readonly members: readonly KnownMember[];
  readonly at: number;
  readonly now: Date;
}

async function tell(product: Product, { members, at, now }: Telling): Promise<boolean> {
  const call = { actor: SYSTEM, trace: 'demonstration', now };
  const key = { cooperative: product.organisationId, product: product.productId };
  const isFood = kindOf(product.kind).food;
  const hands = Array.from({ length: Math.min(HANDS, members.length) }, (_, hand) => {
    const member = members[(at + hand * 3) % members.length];
    return member === undefined ? [] : ([[member.memberId, String(4 + ((at * 3 + hand * 7) % 11))]] as const);
  });
  const work = Object.fromEntries(hands.flat());
  await tellMakers.perform(call, { ...key, unit: isFood ? 'kilos' : 'days', work });
  const first = hands[0]?.[0]?.[0];
  if (product.stock === 'quantity' && isFood) await dateJars(product, { now, by: first });
  if (product.stock !== 'piece') return false;
  await keepWork.perform(call, {
    ...key,
    village: VILLAGES[at % VILLAGES.length],
    threads: ['sheep-wool'],
    dyes: DYES[at % DYES.length],
    begunOn: dayOf(new Date(now.getTime() - 90 * DAY_MS)),
    endedOn: dayOf(new Date(now.getTime() - 3 * DAY_MS)),
  });
  if (at < 3) await showStages(product, now);
  const issued = await issueCertificate.perform(call, key);
  return issued.ok;
}

/** Two batches of what is counted: a few jars near their date, of one maker; the rest with most of a year. */
async function dateJars(
  { organisationId: cooperative, productId: product, left }: Product,
  { now, by }: { readonly now: Date; readonly by: string | undefined },
): Promise<void> {
  const call = { actor: SYSTEM, trace: 'demonstration', now };
  const few = Math.min(4, left);
  const madeOn = dayOf(new Date(now.getTime() - 2 * DAY_MS));
  const told = { cooperative, product, madeOn, already: 'yes' };
  for (const [code, count, days] of [
    ['24-A', few, 72],
    ['24-B', left - few, 360],
  ] as const) {
    if (count < 1) continue;
    const bestBefore = dayOf(new Date(now.getTime() + days * DAY_MS));
    const opened = await openBatch.perform(call, { ...told, code, count: String(count), bestBefore });
    if (!opened.ok || by === undefined || code !== '24-A') continue;
    const { batch } = opened.value;
    await tellMakers.perform(call, { cooperative, product, batch, unit: 'kilos', work: { [by]: '8' } });
  }
}

/** Drawings of a loom that fills, where a real cooperative has its photos. */
async function showStages({ organisationId, communeCode, productId }: Product, now: Date): Promise<void> {
  for (const { stage, filled } of STAGES) {
    const bytes = await loom(filled);
    await inTransaction(databaseScope(SYSTEM), async (tx) => {
      const label = { organisationId, communeCode, name: `${stage}.png`, mediaType: 'image/png' };
      const fileId = await keepFile(tx, { ...label, visibility: 'public', bytes, now });
      const photo = { organisationId, fileId, width: WIDTH, height: HEIGHT, isIllustration: true } as const;
      const shown = { ...photo, stage, stagePhotoId: newId<'stage-photo'>() };
      await insertStagePhoto(tx, shown, { productId, communeCode, at: now });
    });
  }
}

const [WIDTH, HEIGHT, ROWS] = [640, 480, 12] as const;
const COLOURS = ['#9e2b25', '#f3ead9', '#3b2a20', '#d9982b'];

function loom(filled: number): Promise<Uint8Array> {
  const warp = Array.from(
    { length: 40 },
    (_, at) => `<rect x="${80 + at * 12}" y="30" width="2" height="420" fill="#d8c9a8"/>`,
  );
  const weft = Array.from({ length: Math.round(ROWS * filled) }, (_, at) => {
    const colour = COLOURS[at % COLOURS.length] ?? '#9e2b25';
    return `<rect x="76" y="${416 - at * 32}" width="488" height="31" fill="${colour}"/>`;
  });
  const beams = '<rect x="60" y="22" width="520" height="14" fill="#6b4a2f"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="${WIDTH}" height="${HEIGHT}" fill="#f7e3b6"/>${warp.join('')}${weft.join('')}${beams}
    <rect x="60" y="450" width="520" height="14" fill="#6b4a2f"/></svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 16 }).toBuffer();
}
