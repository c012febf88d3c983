import { basename, dirname } from 'node:path';
import { exportsOf } from './code.ts';
import { application, paths } from './sources.ts';

const KEBAB = '[a-z0-9]+(-[a-z0-9]+)*';

/**
 * The closed list of what may stand in a module, by its path inside. A noun may have data beside it
 * (`.json`); a module, its `ui` and its `server` may have a folder per noun with the same kinds inside.
 */
const IN_MODULE: readonly RegExp[] = [
  /^README\.md$/,
  /^(module|index|permissions|facts)\.ts$/,
  new RegExp(`^(?!(messages|server|ui|offline)/)(${KEBAB}/)?${KEBAB}((\\.test)?\\.ts|\\.json)$`),
  /^messages\/(index\.ts|([a-z-]+\/)?(fr|ar|zgh|en)\.json)$/,
  // Data of a folder of the server, that only its code reads.
  /^server\/[a-z-]+\/[a-z-]+\.(json|csv|txt)$/,
  /^ui\/(index\.ts|([a-z-]+\/)?[A-Z]\w+\.svelte)$/,
  new RegExp(`^ui/(${KEBAB}/)?${KEBAB}(\\.test)?\\.ts$`),
  new RegExp(`^server/(${KEBAB}/)?${KEBAB}(\\.sql)?(\\.test)?\\.ts$`),
  /^server\/migrations\/(\d{4}-\d\d-\d\d-\d+-[a-z0-9-]+\.sql|placement\.json|[a-z-]+\.reference\.json)$/,
  new RegExp(`^offline/([A-Z]\\w+\\.svelte|${KEBAB}\\.ts)$`),
];
const SCAFFOLD =
  /(^|\/)(index|seed|meetings|([a-z]+-)?tables|every-[a-z]+)\.ts$|\.sql\.ts$|\/(demonstration|calibration)\//;
/** More than this in one folder, and it splits by noun. */
const MOST_FILES = 30;
const EMPTY_NAMES = /^(utils?|helpers?|types?|constants?|services?|managers?|common|lib|misc|shared)(\.|$)/;

/** Files whose name is of no kind. */
export function misnamedFiles(): string[] {
  const files = paths.filter((path) => /\.\w+$/.test(basename(path)));
  const inModules = files.filter((path) => /^src\/modules\/[^/]+\/./.test(path));
  const strange = inModules.filter((path) => {
    const inside = path.split('/').slice(3).join('/');
    return !IN_MODULE.some((kind) => kind.test(inside));
  });
  const elsewhere = files.filter(
    (path) => !path.startsWith('src/modules/') && !path.startsWith('src/routes/'),
  );
  const shapeless = elsewhere.filter((path) => {
    const name = basename(path).replace(/(\.(sql|test|journey|server|reference|d|messages))*\.\w+$/, '');
    const own = /^(README|LICENSE|[A-Z]\w+)$/.test(name);
    return !own && !new RegExp(`^\\d{0,4}-?${KEBAB}$`).test(name);
  });
  return [...strange, ...shapeless];
}

/** Folders where more files stand than one looks through, tests and data apart, with their number. */
export function crowdedFolders(): string[] {
  const code = paths.filter((path) => /^(src|scripts|tests)\/.*\.(ts|svelte)$/.test(path));
  const counted = Map.groupBy(
    code.filter((path) => !path.endsWith('.test.ts')),
    (path) => dirname(path),
  );
  return [...counted]
    .filter(([, files]) => files.length > MOST_FILES)
    .map(([folder, files]) => `${folder}: ${files.length} files, at most ${MOST_FILES}`);
}

/** Folders and files with a name that says nothing. */
export function forbiddenNames(): string[] {
  return paths.filter((path) => EMPTY_NAMES.test(basename(path)));
}

/**
 * Files of a module's server that do not export what they are named after: a command, a query, a step, a
 * sheet, a reaction.
 */
export function filesWithoutTheirExport(): string[] {
  const servers = application.filter(
    ({ room, inside }) => room.startsWith('modules/') && inside.startsWith('server/'),
  );
  return servers
    .filter(({ path }) => !SCAFFOLD.test(path) && !path.includes(`${dirname('/test-')}/test-`))
    .filter((source) => !exportsOf(source).has(camelCase(basename(source.path, '.ts'))))
    .map(({ path }) => path);
}

export function camelCase(kebab: string): string {
  return kebab.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
