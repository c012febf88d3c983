import { buildIfStale } from '../build.ts';
import type { Bench, Figures } from './measuring/bench.ts';
import { servedApplication } from './measuring/served-application.ts';

const TURNS = 3;
const LINE_END = 10;

/** The whole register taken over HTTP as open data: how soon it begins, how fast it comes, what it costs. */
const download: Bench = {
  name: 'download',
  title: 'the whole register as open data (CSV): first byte, rows per second, processor time of the server',
  async run({ root, register, tell }) {
    const { url } = await register();
    tell((await buildIfStale(root)) ? 'built' : 'build is fresh');
    const served = await servedApplication(url);
    try {
      await taken(`${served.origin}/data/law-parameters.csv`);
      const before = await served.cpuMs();
      const turns: Figures[] = [];
      for (let turn = 0; turn < TURNS; turn++)
        turns.push(await taken(`${served.origin}/data/cooperatives.csv`));
      const cpuMsPerDownload = ((await served.cpuMs()) - before) / TURNS;
      return { ...middleOf(turns), cpuMsPerDownload };
    } finally {
      await served.stop();
    }
  },
};
export default download;

async function taken(address: string): Promise<Figures> {
  const began = performance.now();
  const answer = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
  if (!answer.ok || answer.body === null) throw new Error(`${address} was answered with ${answer.status}`);
  let [firstByteMs, bytes, lines] = [0, 0, 0];
  for await (const piece of answer.body) {
    firstByteMs ||= performance.now() - began;
    bytes += piece.length;
    for (const byte of piece) if (byte === LINE_END) lines += 1;
  }
  const seconds = (performance.now() - began) / 1000;
  return { firstByteMs, rows: lines - 1, rowsPerSecond: (lines - 1) / seconds, megabytes: bytes / 1e6 };
}

/** The turn whose first byte came neither first nor last. */
function middleOf(turns: readonly Figures[]): Figures {
  const sorted = turns.toSorted((a, b) => (a['firstByteMs'] ?? 0) - (b['firstByteMs'] ?? 0));
  return sorted[Math.floor(sorted.length / 2)] ?? {};
}
