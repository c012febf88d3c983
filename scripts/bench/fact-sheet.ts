import { factSheet, factSheetPaper } from '#modules/observatory/server';
import { ANONYMOUS } from '#platform/operation';
import { currentInstant } from '#platform/time';
import type { Bench } from './measuring/bench.ts';

const PLACES = ['06', '05', '09', '03', '06.181', '05.301'];
const LOCALES = ['fr', 'ar'] as const;

/** The fact sheet of a region or a province as a document to print, in French and Arabic. */
const sheet: Bench = {
  name: 'fact-sheet',
  title: 'the fact sheet of a place as a PDF, in French and in Arabic: the first, and those after it',
  async run(context) {
    await context.register();
    const taken: number[] = [];
    for (const place of PLACES) {
      for (const locale of LOCALES) {
        const began = performance.now();
        const answer = await factSheet.ask({ actor: ANONYMOUS }, { place, day: '2020-02-29' });
        if (!answer.ok) throw new Error(`a fact sheet was refused: ${answer.code}`);
        await factSheetPaper(answer.value, {
          locale,
          now: currentInstant(),
          address: 'https://twiza.invalid',
        });
        taken.push(performance.now() - began);
      }
    }
    const [first = 0, ...after] = taken;
    return { firstMs: first, slowestAfterMs: Math.max(...after) };
  },
};
export default sheet;
