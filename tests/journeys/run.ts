/**
 * Tells every story of this folder in a real browser, against the built Twiza:
 * `node tests/journeys/run.ts [words]`
 * tells those whose file or title holds the words.
 */
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv, env, exit, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';
import { useDictionary } from '#platform/text';
import { allMessages } from '../../src/modules/all.messages.ts';
import { findChromium, openChromium } from './chromium.ts';
import { startTwiza } from './running-twiza.ts';
import type { Journey, Story } from './story.ts';
import { tellStory } from './tell-story.ts';

const NO_BROWSER =
  'No Chromium was found, so no journey was made: ' +
  'apt install chromium-headless-shell (or chromium), or CHROMIUM=/path/to/it';

/**
 * The order of the journeys: first those that read the register as it was loaded, then those that write,
 * then those that look at what was written. A file not named here comes last.
 */
const ORDER = [
  'home',
  'search',
  'figures',
  'cooperative',
  'open-data',
  'signing-in',
  'api',
  'members',
  'registrations',
  'declaration',
  'formation',
  'changing',
  'imports',
  'duplicates',
  'funding',
  'field',
  'programmes',
  'accessibility',
  'cut-short',
];

interface Options {
  /** Only stories whose file or title holds these words. */
  readonly filter?: string;
  /** The path of a browser, before the usual places. */
  readonly chromium?: string;
  readonly say?: (line: string) => void;
}

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Why nothing was told. */
  readonly skipped?: string;
}

/** Tells the stories one after the other, each in a line, on one demonstration. */
export async function runJourneys({
  filter = '',
  chromium,
  say = printLine,
}: Options = {}): Promise<Outcome> {
  const path = findChromium(chromium);
  if (path === undefined) return { passed: 0, failed: 0, skipped: NO_BROWSER };
  useDictionary(allMessages());
  const chapters = await chosen(filter);
  if (chapters.length === 0) return { passed: 0, failed: 0, skipped: `No story holds “${filter}”.` };
  say('Starting Twiza with its demonstration…');
  const twiza = await startTwiza();
  let window = await openChromium(path);
  let [passed, failed] = [0, 0];
  try {
    for (const { story, name } of chapters) {
      const began = performance.now();
      if (!window.browser.isConnected()) window = await openChromium(path);
      const trouble = await tellStory(story, { browser: window.browser, twiza, name }).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (trouble === undefined) passed += 1;
      else failed += 1;
      say(`${trouble === undefined ? '✓' : '✗'} ${story.title} (${seconds(began)} s)`);
      if (trouble !== undefined) say(`    ${words(trouble)}\n    Pictures: .cache/journeys/${name}-*.png`);
    }
  } finally {
    await window.close();
    await twiza.end();
  }
  return { passed, failed };
}

interface Chapter {
  readonly name: string;
  readonly story: Story;
}

async function chosen(filter: string): Promise<Chapter[]> {
  const files = globSync('**/*.journey.ts', { cwd: import.meta.dirname }).toSorted(inOrder);
  const chapters = await Promise.all(files.map(readJourney));
  return chapters.flat().filter(({ name, story }) => `${name} ${story.title}`.includes(filter));
}

function inOrder(one: string, other: string): number {
  const [first = 0, second = 0] = [one, other].map((file) => {
    const at = ORDER.indexOf(basename(file, '.journey.ts'));
    return at === -1 ? ORDER.length : at;
  });
  return first - second || (one < other ? -1 : 1);
}

async function readJourney(file: string): Promise<Chapter[]> {
  const journey: Journey = await import(pathToFileURL(join(import.meta.dirname, file)).href);
  const name = basename(file, '.journey.ts');
  return journey.stories.map((story, at) => ({ name: `${name}-${at + 1}`, story }));
}

function words(trouble: unknown): string {
  const text = trouble instanceof Error ? (trouble.stack ?? trouble.message) : String(trouble);
  return text.split('\n').slice(0, 14).join('\n    ');
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}

function printLine(line: string): void {
  stdout.write(`${line}\n`);
}

if (argv[1] === import.meta.filename) {
  const { passed, failed, skipped } = await runJourneys({ filter: argv[2], chromium: env['CHROMIUM'] });
  printLine(skipped ?? `${passed} passed, ${failed} failed`);
  exit(failed > 0 || (skipped !== undefined && env['CI'] !== undefined) ? 1 : 0);
}
