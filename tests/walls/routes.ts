import ts from 'typescript';
import { FIRST_ROLES } from '../../src/modules/roles.ts';
import { lineOf, nodesOf, texts } from './code.ts';
import { application, type Source } from './sources.ts';

/** The word for a role is also that for a way to sign in, which a page of the account may tell apart. */
const ALSO_A_WAY_IN = 'member';
const routes = application.filter(({ room }) => room === 'routes');

/** Functions of a route's server files, helpers included, longer than `most` lines. */
export function longHandlers(most: number): string[] {
  const servers = routes.filter(({ path }) => /\/\+[\w-]+\.server\.ts$|\/\+server\.ts$/.test(path));
  return servers.flatMap((source) =>
    nodesOf(source).flatMap((node) => {
      const lines = ts.isFunctionLike(node) ? node.getText(source.syntax).split('\n').length : 0;
      return lines > most ? [`${lineOf(source, node)} has ${lines} lines`] : [];
    }),
  );
}

/** Places where a page asks for a role by its name. */
export function roleNames(): string[] {
  const names = new Set<string>(FIRST_ROLES.map(({ role }) => role).filter((role) => role !== ALSO_A_WAY_IN));
  const named = (source: Source) =>
    texts(source)
      .filter(({ text }) => names.has(text.slice(1, -1)))
      .map(({ at, text }) => `${at} ${text}`);
  const compared = routes.filter(({ text }) => /\.role\s*[!=]==?/.test(text)).map(({ path }) => path);
  return [...routes.flatMap(named), ...compared];
}
