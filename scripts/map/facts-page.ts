import { application, type Source } from '../../tests/walls/sources.ts';
import { page, table } from './page.ts';

/** What happens and is said: which module announces it, from where, and who follows. */
export function factsPage(): string {
  const rows = application.filter(({ inside }) => inside === 'facts.ts').flatMap(factsOf);
  return page('Facts', [
    'What happened, said in the transaction that made it true, delivered after it, at least once. A',
    'reaction runs once per fact.',
    '',
    ...table(['Fact', 'Means', 'Announced by', 'Followed by'], rows),
  ]);
}

function factsOf(source: Source): string[][] {
  const types = [...source.text.matchAll(/\/\*\*([^/]*?)\*\/\s*export type (\w+) = Fact<\s*'([\w-]+)'/g)];
  return types.map(([, comment = '', type = '', name = '']) => {
    const maker = type.charAt(0).toLowerCase() + type.slice(1);
    const announcers = application.filter(
      ({ text, path }) => path !== source.path && text.includes(`${maker}(`),
    );
    const followers = application.filter(({ text }) => new RegExp(`\\bto: '${name}'`).test(text));
    return [`\`${name}\``, sentenceOf(comment), filesOf(announcers), filesOf(followers)];
  });
}

function sentenceOf(comment: string): string {
  return comment
    .replace(/^\s*\*\s?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function filesOf(files: readonly Source[]): string {
  const names = files.map(({ owner, inside }) => `${owner}: ${inside.replace(/^server\/|\.ts$/g, '')}`);
  return names.length === 0 ? 'nobody yet' : names.join('<br>');
}
