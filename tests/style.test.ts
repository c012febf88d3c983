import { test } from 'vitest';
import { anys, casts, longFunctions } from './walls/code.ts';
import { none } from './walls/findings.ts';
import { inlineStyles, physicalStyles } from './walls/looks.ts';
import { application, sources } from './walls/sources.ts';

const MOST = { lines: 200, linesOfComponent: 250, linesOfFunction: 50, columns: 110 } as const;
/**
 * What nothing can wrap: an address of the web, the outline of a drawing, one text or pattern alone on its
 * line.
 */
const UNBREAKABLE = /https?:\/\/|\sd="|^\s*(['"`/]).*\1[gimsuy]*[,;)]*$/;

test('a file is short enough to read', () => {
  const long = sources.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    const most = path.endsWith('.svelte') ? MOST.linesOfComponent : MOST.lines;
    return lines > most ? [`${path} has ${lines} lines`] : [];
  });
  none(long, 'split by idea, not by size.');
});

test('a function is short enough to understand', () => {
  none(
    sources.flatMap((source) => longFunctions(source, MOST.linesOfFunction)),
    'name its parts.',
  );
});

test('a line is short enough to see', () => {
  const long = sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const tooLong = [...line].length > MOST.columns && !UNBREAKABLE.test(line);
      return tooLong ? [`${path}:${index + 1}`] : [];
    }),
  );
  none(long, 'npx oxfmt, and wrap what it leaves at 110 columns.');
});

test('no type is any, and nothing is cast outside the makers of brands', () => {
  none(sources.flatMap(anys), 'say what it is, or take unknown and parse it.');
  const found = application.filter(({ path }) => !CASTS.has(path)).flatMap(casts);
  none(found, 'parse it, narrow it, or use satisfies.');
});

test('styles know start and end, not left and right; elements carry no style of their own', () => {
  none(physicalStyles(), 'margin-inline-start, inset-inline-end, text-align: start …');
  none(inlineStyles(), 'a class, or an attribute of SVG: the content policy refuses inline styles.');
});

/** Makers of brands and the few seams where a type is known to us and not to the compiler. */
const CASTS = new Set([
  'src/platform/ids/index.ts',
  'src/platform/time/index.ts',
  'src/platform/money/index.ts',
  'src/platform/ledger/account.ts',
  'src/platform/identity/phone.ts',
  'src/platform/identity/member-code.ts',
  'src/platform/operation/server/held.ts',
  // A refusal carried by an exception, an answer kept as JSON: their types are those of the command that made
  // them.
  'src/platform/operation/server/command.ts',
  'src/platform/operation/server/repeat.ts',
  // A transaction of Kysely, given its name of the house.
  'src/platform/database/server/pool.ts',
  // One key computed from a literal type.
  'src/platform/web/server/page.ts',
  // Four languages put together in a loop over the four.
  'src/modules/all.messages.ts',
]);
