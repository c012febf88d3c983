import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { Locale } from '#platform/text';

/** The rules of the standard, levels A and AA, and nothing that is only advice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const Findings = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string(), failureSummary: z.string() })) }),
);

/** How a page is looked at: on a small telephone by day, at a desk by night. */
const TELEPHONE = { name: 'on a telephone', size: { width: 320, height: 640 }, scheme: 'light' } as const;
const DESK = { name: 'in the dark', size: { width: 1280, height: 900 }, scheme: 'dark' } as const;
/**
 * Structure and colours are the same in all languages, so every page is looked at both ways in the two that
 * most people read, and once in the others: Tamazight where room is small, English where it is dark.
 */
const LOOKS = {
  fr: [TELEPHONE, DESK],
  ar: [TELEPHONE, DESK],
  zgh: [TELEPHONE],
  en: [DESK],
} as const satisfies Record<Locale, readonly (typeof TELEPHONE | typeof DESK)[]>;
/** Places shown of one finding: the others are alike. */
const SHOWN = 2;

/** Looks at the page that is open, in each way its language is looked at; tells what is found. */
export async function lookAt(page: Page, locale: Locale): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const found: string[] = [];
  for (const { name, size, scheme } of LOOKS[locale]) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: scheme });
    for (const finding of await findingsOf(page)) found.push(`${name}: ${finding}`);
  }
  return found;
}

async function findingsOf(page: Page): Promise<string[]> {
  const found = Findings.parse(
    await page.evaluate(async (values) => {
      const axe: { run(of: Document, how: object): Promise<{ violations: unknown }> } = Reflect.get(
        globalThis,
        'axe',
      );
      return (await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }))
        .violations;
    }, RULES),
  );
  const [inner = 0, scroll = 0] = await page.evaluate(() => [
    innerWidth,
    document.documentElement.scrollWidth,
  ]);
  return [
    ...found.flatMap(({ id, nodes }) => nodes.slice(0, SHOWN).map((node) => `${id} ${inWords(node)}`)),
    ...(scroll > inner ? [`the page is ${scroll} pixels wide in a window of ${inner}`] : []),
  ];
}

function inWords({ html, failureSummary }: { html: string; failureSummary: string }): string {
  return `${html.slice(0, 160)} — ${failureSummary.split('\n')[1]?.trim()}`;
}
