import { rebuildListings } from '#modules/market/server';
import { inTransaction } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { composePlatform } from '../../src/modules/all.server.ts';
import { buildIfStale } from '../build.ts';
import type { Bench, BenchContext, Figures } from './measuring/bench.ts';
import type { Chance } from './measuring/chance.ts';
import { firstVisit } from './measuring/first-visit.ts';
import { keepAlive } from './measuring/keep-alive.ts';
import { figuresOf, peopleAsking } from './measuring/people-asking.ts';
import { databaseCpuMs } from './measuring/processor-time.ts';
import { servedApplication, type ServedApplication } from './measuring/served-application.ts';
import { countThings, insertThings, listJars } from './measuring/shop-goods.sql.ts';

const [SHOPS, THINGS] = [500, 30_000];
const CROWDS = [4, 20, 100];
const WARMING_SECONDS = 3;
const LATIN = ['Twiza Sans'];
/** What people look for: French, Arabic, Moroccan letters, misspelt; kinds, places, colours and sizes. */
const LISTS = [
  '/market?order=best',
  '/market?q=tapis+rouge',
  '/ar/market?q=زربية',
  '/market?q=zerbia',
  '/market?q=cousscous',
  '/market?kind=honey&order=cheapest',
  '/market?colour=blue&size=large',
  '/market?place=05&kind=carpet',
  '/market',
  '/market/beni-mellal-khenifra',
];

/** The pages of the market as they are served: 10,000 things in three sizes each, 500 shops. */
const shop: Bench = {
  name: 'shop',
  title:
    'the lists, searches and things of the market as they are served: processor time of server and database',
  async run(context) {
    const { url } = await context.register();
    composePlatform();
    await openShops(context);
    context.tell((await buildIfStale(context.root)) ? 'built' : 'build is fresh');
    const jars = await inTransaction(databaseScope(SYSTEM), (tx) => listJars(tx, SHOPS));
    const things = jars.map(({ organisationId, productId }) => `/market/${organisationId}/${productId}`);
    const served = await servedApplication(url);
    const client = keepAlive();
    try {
      const lists = await pages(context, { served, client, kind: 'list', of: (luck) => luck.pick(LISTS) });
      const one = await pages(context, { served, client, kind: 'thing', of: (luck) => luck.pick(things) });
      const { pageKb, stylesKb, scriptKb, fontsAtMostKb } = await firstVisit(client, {
        address: served.origin + (things[0] ?? '/market'),
        families: LATIN,
      });
      return { ...lists, ...one, ...whole({ pageKb, stylesKb, scriptKb, fontsAtMostKb }) };
    } finally {
      client.close();
      await served.stop();
    }
  },
};
export default shop;

async function openShops({ tell }: BenchContext): Promise<void> {
  const known = await inTransaction(databaseScope(SYSTEM), (tx) => countThings(tx));
  if (known >= THINGS) return;
  tell(`${THINGS} things on sale in ${SHOPS} shops`);
  await inTransaction(databaseScope(SYSTEM), (tx) => insertThings(tx, { shops: SHOPS, things: THINGS }));
  const done = await rebuildListings.perform({ actor: SYSTEM, trace: 'bench' }, {});
  if (!done.ok) throw new Error(done.code);
}

interface Asked {
  readonly served: ServedApplication;
  readonly client: ReturnType<typeof keepAlive>;
  readonly kind: 'list' | 'thing';
  readonly of: (luck: Chance) => string;
}

/** The pages of one kind under each crowd; the processor time per request of the crowd in the middle. */
async function pages(context: BenchContext, { served, client, kind, of }: Asked): Promise<Figures> {
  const get = async (luck: Chance) => {
    const path = of(luck);
    const { status } = await client.get(served.origin + encodeURI(path));
    if (status !== 200) throw new Error(`${path} was answered with ${status}`);
    return kind;
  };
  await peopleAsking({ people: 4, seconds: WARMING_SECONDS, thinkMs: 0 }, get);
  const figures: Record<string, number> = {};
  for (const people of CROWDS) {
    context.tell(`${kind}: ${people} connections`);
    const counted = { answers: 0 };
    const [node, database] = [await served.cpuMs(), databaseCpuMs()];
    const measured = await peopleAsking({ people, seconds: context.seconds, thinkMs: 0 }, async (luck) => {
      counted.answers += 1;
      return get(luck);
    });
    const name = `${kind}${people}`;
    figures[`${name}ServerCpuMs`] = ((await served.cpuMs()) - node) / counted.answers;
    figures[`${name}DatabaseCpuMs`] = (databaseCpuMs() - database) / counted.answers;
    Object.assign(figures, figuresOf(measured, name));
  }
  figures[`${kind}MemoryMb`] = await served.memoryMb();
  return figures;
}

function whole(figures: Readonly<Record<string, number | undefined>>): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, value ?? 0]));
}
