import type { SearchInput } from '#modules/registry';
import { foundCooperatives } from '#modules/registry/server';
import { ANONYMOUS } from '#platform/operation';
import { regionCodeOf } from '#platform/territory';
import { nameWords } from '#platform/text';
import { askedTwice } from './measuring/asked-twice.ts';
import type { Bench } from './measuring/bench.ts';
import type { Chance } from './measuring/chance.ts';
import { knownCooperatives, type Known } from './measuring/known-cooperatives.ts';

/**
 * Kinds of search in the proportions asked: half in French (a third of it misspelt), a third in Arabic, the
 * rest by filter.
 */
const KINDS = [
  'french',
  'french',
  'fuzzy',
  'fuzzy',
  'arabic',
  'arabic',
  'arabic',
  'trade',
  'filter',
  'name',
] as const;
const TRADES = ['miel', 'argane', 'tapis', 'safran', 'لبن', 'زيت', 'عسل', 'lait', 'couscous', 'poterie'];

/** Searches of the directory, as its page asks them: a page of results, their number, and where they lie. */
const search: Bench = {
  name: 'search',
  title: 'a search of the directory, in French, in Arabic, misspelt, by trade and by filter',
  async run(context) {
    await context.register();
    const known = await knownCooperatives();
    return askedTwice(context, async (luck) => {
      const kind = luck.pick(KINDS);
      const answer = await foundCooperatives.ask(
        { actor: ANONYMOUS },
        question(kind, luck.pick(known), luck),
      );
      if (!answer.ok) throw new Error(`a search was refused: ${answer.code}`);
      return kind;
    });
  },
};
export default search;

function question(kind: (typeof KINDS)[number], wanted: Known, luck: Chance): SearchInput {
  const region = regionCodeOf(wanted.communeCode);
  switch (kind) {
    case 'french':
      return { q: lastWords(wanted.nameFr) };
    case 'fuzzy':
      return { q: misspelt(lastWords(wanted.nameFr), luck) };
    case 'arabic':
      return { q: lastWords(wanted.nameAr) };
    case 'name':
      return { q: wanted.nameFr };
    case 'trade':
      return { q: luck.pick(TRADES), ...(luck.below(2) === 0 && { region }) };
    case 'filter':
      return luck.pick([
        {},
        { region, people: 'women' },
        { region, sector: wanted.sector },
        { sector: wanted.sector, milieu: 'rural' },
      ]);
  }
}

/** What people type of a name: its own words, not its legal form. */
function lastWords(name: string): string {
  return nameWords(name).slice(-2).join(' ');
}

/** One letter too few, doubled, or changed places with the next. */
function misspelt(text: string, luck: Chance): string {
  const at = 1 + luck.below(Math.max(1, text.length - 2));
  const [before, here, next] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1)];
  return luck.pick([
    before + text.slice(at + 1),
    before + here + text.slice(at),
    before + next + here + text.slice(at + 2),
  ]);
}
