import { buildIfStale } from '../build.ts';
import type { Bench, Figures } from './measuring/bench.ts';
import { firstVisit } from './measuring/first-visit.ts';
import { keepAlive } from './measuring/keep-alive.ts';
import { figuresOf, peopleAsking } from './measuring/people-asking.ts';
import { servedApplication, type ServedApplication } from './measuring/served-application.ts';

const PAGES = { french: '/', arabic: '/ar', tamazight: '/zgh' } as const;
/** The families of the design, by the language of the page. */
const LATIN = ['Twiza Sans'];
const ARABIC = ['Twiza Arabic', 'Twiza Figures', 'Twiza Sans'];
const WARMING = 600;
/**
 * People who fetch pages at once: enough to keep the server busy, few enough not to starve it on two
 * processors.
 */
const AT_ONCE = 4;

/**
 * The home page as it is served over HTTP: processor time of the serving process, and what a first visit
 * weighs.
 */
const home: Bench = {
  name: 'home',
  title: 'the home page: processor time of the server per request, and the weight of a first visit',
  async run({ root, register, seconds, tell }) {
    const { url } = await register();
    tell((await buildIfStale(root)) ? 'built' : 'build is fresh');
    const served = await servedApplication(url);
    const client = keepAlive();
    try {
      const cpu = await cpuPerRequest(served, { client, seconds });
      const weights = await firstVisit(client, { address: served.origin + PAGES.french, families: LATIN });
      const arabic = await firstVisit(client, { address: served.origin + PAGES.arabic, families: ARABIC });
      return {
        ...cpu,
        ...weights,
        arabicFirstVisitKb: arabic.firstVisitKb ?? 0,
        arabicFontsAtMostKb: arabic.fontsAtMostKb ?? 0,
      };
    } finally {
      client.close();
      await served.stop();
    }
  },
};
export default home;

async function cpuPerRequest(
  { origin, cpuMs }: ServedApplication,
  { client, seconds }: { readonly client: ReturnType<typeof keepAlive>; readonly seconds: number },
): Promise<Figures> {
  const fetched = async (path: string) => {
    const { status } = await client.get(origin + path);
    if (status !== 200) throw new Error(`${path} was answered with ${status}`);
  };
  for (let count = 0; count < WARMING; count++) await fetched(PAGES.french);
  const counted = { answers: 0 };
  const before = await cpuMs();
  const measured = await peopleAsking({ people: AT_ONCE, seconds, thinkMs: 0 }, async (luck) => {
    await fetched(luck.pick(Object.values(PAGES)));
    counted.answers += 1;
    return 'home';
  });
  return { cpuMsPerRequest: ((await cpuMs()) - before) / counted.answers, ...figuresOf(measured) };
}
