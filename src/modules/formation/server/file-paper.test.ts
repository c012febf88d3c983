import { afterAll, beforeAll, expect, test } from 'vitest';
import { filePaper } from './file-paper.ts';
import { NOON, testFormation, useTestWords, type TestFormation } from './test-formation.ts';

let at: TestFormation;
beforeAll(async () => {
  at = await testFormation();
  useTestWords();
});
afterAll(() => at.close());

test.each(['fr', 'ar'] as const)(
  'a file prints in %s even while nothing is written in it',
  async (locale) => {
    const seen = await at.see(await at.open());
    const { body, name } = await filePaper(seen, { locale, now: NOON });
    expect(name).toBe(`twiza-${locale}.pdf`);
    expect(new TextDecoder('latin1').decode(body.slice(0, 5))).toBe('%PDF-');
  },
);
