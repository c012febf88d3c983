import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { worldlyCalls } from './walls/code.ts';
import {
  crowdedFolders,
  misnamedFiles,
  forbiddenNames,
  filesWithoutTheirExport,
} from './walls/file-names.ts';
import { none } from './walls/findings.ts';
import { allImports, applicationImports, cycleIn, doorOf } from './walls/imports.ts';
import { folderOf, moduleCards } from './walls/modules.ts';
import { declaredOperations, serverDoor } from './walls/operations.ts';
import { longHandlers, roleNames } from './walls/routes.ts';
import { application } from './walls/sources.ts';
import { foreignTables, speakers } from './walls/sql.ts';

const modules = await moduleCards();
const imports = applicationImports();

test('the platform knows no module', () => {
  const found = imports.filter(({ from, specifier, path }) => {
    return (
      from.room.startsWith('platform/') &&
      (specifier.startsWith('#modules') || path?.startsWith('src/modules'))
    );
  });
  none(found.map(told), 'let the module call the platform, or hand over what is needed in src/modules.');
});

test('a module uses only what it declares', () => {
  const found = modules.flatMap(({ name, uses, hears }) =>
    imports.filter(({ from, specifier, typeOnly }) => {
      const door = doorOf(specifier);
      if (from.room !== `modules/${name}` || door?.kind !== 'modules' || door.owner === name) return false;
      return !uses.includes(door.owner) && !(typeOnly && hears.includes(door.owner));
    }),
  );
  none(
    found.map(told),
    'name the module under `uses` (calls) or `hears` (types of facts only) in module.ts.',
  );
});

test('what modules use forms no cycle, and no more does what parts of the platform use', () => {
  expect(cycleIn(new Map(modules.map(({ name, uses }) => [name, uses])))).toBeUndefined();
  const uses = imports.flatMap(({ from, specifier, typeOnly }) => {
    const door = doorOf(specifier);
    const isUse = from.room.startsWith('platform/') && door?.kind === 'platform' && !typeOnly;
    return isUse && door.owner !== from.owner ? [{ from: from.owner ?? '', to: door.owner }] : [];
  });
  const graph = Map.groupBy(uses, ({ from }) => from);
  expect(
    cycleIn(new Map([...graph].map(([part, list]) => [part, list.map(({ to }) => to)]))),
  ).toBeUndefined();
});

test('only *.sql.ts speaks SQL', () => {
  none(speakers(), 'move the statement to the noun’s .sql.ts and call it by name.');
});

test('SQL names only its own schema, a published view, or the places', () => {
  none(foreignTables(), 'ask the other module: an answer, a fact, or a view it publishes.');
});

test('noun files are pure: no server, no SQL, no clock', () => {
  const found = imports.filter(({ from, specifier, path, typeOnly }) => {
    if (!isPure(from.room, from.inside)) return false;
    const outside = /^(node:|kysely|pg$|@sveltejs|\$app)|\/server$/.test(specifier);
    return !typeOnly && (outside || (path?.includes('/server/') ?? false));
  });
  const clocks = application.filter(({ room, inside, text, owner }) => {
    return isPure(room, inside) && owner !== 'time' && text.includes('currentInstant');
  });
  none(
    [...found.map(told), ...clocks.map(({ path }) => path)],
    'receive the day, the id and the rows as arguments.',
  );
});

test('a relative import stays in its module or part, and carries its extension', () => {
  const found = allImports().filter(({ from, specifier, path }) => {
    if (path === undefined || path.startsWith('node_modules')) return false;
    if (!/\.(ts|js|mjs|svelte|json|css|svg|woff2)(\?[\w&-]+)?$/.test(specifier)) return true;
    if (from.owner !== undefined) return !path.startsWith(`src/${from.room}/`);
    return (
      from.room === 'routes' &&
      !path.startsWith('src/routes/') &&
      !/^src\/modules\/all\.(server|field)\.ts$/.test(path)
    );
  });
  none(found.map(told), 'go through a door: #modules/…, #platform/….');
});

test('routes import doors and nothing behind them', () => {
  const found = imports.filter(({ from, specifier, path }) => {
    if (from.room !== 'routes') return false;
    if (/^(\$app\/|@sveltejs\/kit$|svelte$|\.\/\$types)/.test(specifier) || path?.startsWith('src/routes/'))
      return false;
    // The API and the open data are lists composed of what every module gives.
    if (/^src\/modules\/all\.(server|field)\.ts$/.test(path ?? '')) return !/\/(api|data)\//.test(from.path);
    const door = doorOf(specifier);
    return door === undefined || (from.path.endsWith('.svelte') && door.entrance === 'server');
  });
  none(found.map(told), 'ask a query or a command at the door of its module.');
});

test('routes are thin: short handlers, no names of roles', () => {
  none(longHandlers(40), 'move the work behind a door: a query, a command, or a sheet.');
  none(roleNames(), 'ask a predicate of permissions.ts, or holdsVerb.');
});

test('files bear the names of their kinds', () => {
  none(misnamedFiles(), 'name the file after what it holds, by the kinds of docs/guides/add-a-use-case.md.');
  none(forbiddenNames(), 'name it after what it is about; what two modules share is a part of the platform.');
  none(filesWithoutTheirExport(), 'export what the file is named after.');
});

test('no folder is crowded: what grows splits by noun', () => {
  none(crowdedFolders(), 'give the files of one noun a folder of their own.');
});

test('every command and query stands at its door, under one verb of its own', () => {
  const operations = declaredOperations();
  const hidden = operations.filter(({ source, constant }) => !serverDoor(source.room).has(constant));
  none(
    hidden.map(({ name, source }) => `${source.path} ${name}`),
    'export it in server/index.ts.',
  );
  const twice = [...Map.groupBy(operations, ({ name }) => name)].filter(([, list]) => list.length > 1);
  none(
    twice.map(([name, list]) => `${name}: ${list.map(({ constant }) => constant).join(', ')}`),
    'rename one.',
  );
  const strange = operations.filter(
    ({ kind, name, source }) =>
      !new RegExp(`^${source.owner}\\.[a-z]+(-[a-z]+)${kind === 'command' ? '+' : '*'}$`).test(name),
  );
  none(
    strange.map(({ name, source }) => `${source.path} ${name}`),
    'a command is module.verb-noun, a query module.noun-phrase.',
  );
});

test('nobody asks the clock, chance, the environment or the console but who is there for it', () => {
  const homes = new Map([
    ['src/platform/time/index.ts', ['new Date()']],
    ['src/platform/settings/server/settings.ts', ['process.env']],
    // The child process of the database inherits the environment of its parent, whole.
    ['src/platform/database/server/embedded/start-embedded.ts', ['process.env']],
  ]);
  const found = application.flatMap((source) => {
    return worldlyCalls(source).filter(({ what }) => homes.get(source.path)?.includes(what) !== true);
  });
  none(
    found.map(({ at, what }) => `${at} ${what}`),
    'platform/time, platform/settings, platform/log; ids by newId().',
  );
});

test('every module says what it is on one screen, under the same five headings', () => {
  for (const module of modules) {
    const path = `${folderOf(module)}/README.md`;
    expect(existsSync(path), `${path} is missing`).toBe(true);
    const headings = [...readFileSync(path, 'utf8').matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    expect(headings, path).toEqual(['Purpose', 'Words', 'States', 'Facts', 'Doors']);
  }
});

function isPure(room: string, inside: string): boolean {
  const owned = room.startsWith('modules/') || room.startsWith('platform/');
  return owned && !/^(server|ui)\//.test(inside) && room !== 'platform/ui';
}

function told(found: { readonly at: string; readonly specifier: string }): string {
  return `${found.at} imports ${found.specifier}`;
}
