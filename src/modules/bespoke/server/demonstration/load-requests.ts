import { z } from 'zod';
import { goodPicture } from '#modules/market/server';
import { moveOrder, myPurchase, passTime, recordPayment } from '#modules/sales/server';
import { asId, newId } from '#platform/ids';
import { SYSTEM, type PersonActor } from '#platform/operation';
import { centimes } from '#platform/money';
import { answerPiece } from '../piece/answer-piece.ts';
import { cancelMyPiece } from '../piece/cancel-my-piece.ts';
import { passDays } from '../piece/pass-days.ts';
import { tellStage } from '../piece/tell-stage.ts';
import { acceptOffer } from '../request/accept-offer.ts';
import { askPiece } from '../request/ask-piece.ts';
import { myRequest } from '../request/my-request.ts';
import { offerPiece } from '../request/offer-piece.ts';
import { refusePiece } from '../request/refuse-piece.ts';
import { withdrawRequest } from '../request/withdraw-request.ts';
import { pricedPiece } from '../model/priced-piece.ts';
import { tellModels, type Model } from './tell-models.ts';
import requests from './requests.json' with { type: 'json' };

/** What a story goes through, each step some days after the one before. */
const STEPS = [
  'offer',
  'refuse',
  'accept',
  'deposit',
  'stage',
  'change',
  'approve',
  'balance',
  'ship',
  'leave',
  'withdraw',
] as const;
type Step = (typeof STEPS)[number];

const TOLD = z.object({
  kind: z.enum(['caftan', 'takchita', 'carpet']),
  who: z.string(),
  /** In centimetres, as typed. */
  measures: z.record(z.string(), z.string()),
  colours: z.string(),
  note: z.string(),
  option: z.string().optional(),
  daysAgo: z.number(),
  /** Days between two steps, when they are not spread until today. */
  pace: z.number().optional(),
  steps: z.array(z.enum(STEPS)),
});
type Told = z.infer<typeof TOLD>;
const STORIES = z.array(TOLD).parse(requests);

const DAY_MS = 86_400_000;

interface Demonstrated {
  readonly now: Date;
  /** Who asks for most of them. */
  readonly buyer: string;
  /** Whose requests are told first. */
  readonly makers: readonly string[];
}

/** Models and requests of the demonstration, in every state; their photos are drawings that say so. */
export async function loadRequests({ now, buyer, makers }: Demonstrated): Promise<number> {
  const models = {
    caftan: await tellModels('caftan', now, makers),
    takchita: await tellModels('takchita', now, makers),
    carpet: await tellModels('tapis', now, makers),
  };
  let told = 0;
  for (const story of STORIES) {
    const model = models[story.kind][0];
    if (model !== undefined && (await tell(story, model, { now, buyer }))) told += 1;
  }
  await passTime({ now });
  await passDays({ now });
  return told;
}

async function tell(story: Told, model: Model, { now, buyer }: Pick<Demonstrated, 'now' | 'buyer'>) {
  const asker = somebody(story.who.startsWith('Driss') ? buyer : newId(), story.who);
  const began = new Date(now.getTime() - story.daysAgo * DAY_MS);
  const at = (step: number) => ({
    trace: 'demonstration',
    now: new Date(began.getTime() + step * (story.pace ?? story.daysAgo / (story.steps.length + 1)) * DAY_MS),
  });
  const boxes = Object.fromEntries(Object.entries(story.measures).map(([code, size]) => [`m-${code}`, size]));
  const options = story.option === undefined ? [] : [story.option];
  const priced = await pricedPiece.ask({ actor: asker }, { ...model, boxes, options });
  const seen = priced.ok && 'price' in priced.value ? (priced.value.price ?? centimes(0)) : centimes(0);
  const asked = await askPiece.perform(
    { actor: asker, ...at(0) },
    {
      ...model,
      boxes,
      options,
      colours: story.colours,
      note: story.note,
      name: story.who,
      phone: '0661000402',
      city: 'Rabat',
      seen: String(seen / 100),
    },
  );
  if (!asked.ok) return false;
  const key = { cooperative: model.cooperative, request: asked.value.request };
  for (const [step, what] of story.steps.entries())
    await take(what, { key, asker, kind: story.kind, call: at(step + 1) });
  return true;
}

interface Taking {
  readonly key: { readonly cooperative: string; readonly request: string };
  readonly asker: PersonActor;
  readonly kind: Told['kind'];
  readonly call: { readonly trace: string; readonly now: Date };
}

async function take(what: Step, { key, asker, kind, call }: Taking): Promise<void> {
  const [hers, theirs] = [
    { actor: asker, ...call },
    { actor: SYSTEM, ...call },
  ];
  const shown = await myRequest.ask({ actor: asker, now: call.now }, key);
  if (!shown.ok) return;
  const { request, order } = shown.value;
  const price = request.offer?.price ?? request.price;
  const does = {
    offer: () =>
      offerPiece.perform(theirs, {
        ...key,
        price: String(request.price / 100),
        days: String(request.terms.days),
        depositPerCent: '40',
        validDays: '10',
      }),
    refuse: () => refusePiece.perform(theirs, { ...key, note: 'Notre atelier est plein ce mois-ci.' }),
    accept: () =>
      acceptOffer.perform(hers, {
        ...key,
        ...WHERE,
        version: request.version,
        total: String((price + DELIVERY) / 100),
      }),
    deposit: () => pay(order?.purchaseId, { asker, call }),
    stage: async () => {
      const done = (request.stage + 1) / request.terms.stages.length;
      const photo = Buffer.from(await goodPicture({ kind, facts: {} }, { done })).toString('base64');
      return tellStage.perform(theirs, { ...key, photo, photoName: 'etape.png' });
    },
    change: () =>
      answerPiece.perform(hers, { ...key, as: 'ask-change', note: 'Les manches un peu plus courtes.' }),
    approve: () => answerPiece.perform(hers, { ...key, as: 'approve' }),
    balance: () => pay(order?.balancePurchaseId, { asker, call }),
    ship: () => moveOrder.perform(theirs, { cooperative: key.cooperative, order: key.request, move: 'ship' }),
    withdraw: () => withdrawRequest.perform(hers, { ...key, note: 'J’ai trouvé ailleurs.' }),
    leave: () => cancelMyPiece.perform(hers, { ...key, note: 'Le mariage est remis.' }),
  } as const satisfies Record<Step, () => Promise<unknown>>;
  await does[what]();
}

async function pay(purchase: string | undefined, { asker, call }: Pick<Taking, 'asker' | 'call'>) {
  const bought = await myPurchase.ask({ actor: asker, now: call.now }, { purchase });
  if (!bought.ok) return bought;
  const { reference, total } = bought.value.purchase;
  return recordPayment.perform({ actor: SYSTEM, ...call }, { reference, amount: String(total / 100) });
}

/** What sending costs where nobody said otherwise. */
const DELIVERY = centimes(45_00);
const WHERE = {
  place: '04.421',
  city: 'Rabat',
  quarter: 'Agdal',
  landmark: 'En face de la gare',
  deliveryWay: 'courier',
  paymentWay: 'transfer',
  agreed: 'yes',
};

function somebody(personId: string, name: string): PersonActor {
  const commands = [askPiece, acceptOffer, answerPiece, cancelMyPiece, withdrawRequest];
  return {
    kind: 'person',
    personId: asId(personId),
    mandateId: newId(),
    name,
    role: 'demonstration',
    verbs: new Set(commands.map((command) => command.name)),
    reach: { kind: 'organisation' },
    onBehalfOf: asId(personId),
  };
}
