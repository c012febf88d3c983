import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A file of the project as the walls read it. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /**
   * The part of the house it stands in: `modules/registry`, `platform/text`, `routes`, `composition`,
   * `scripts`, `tests`.
   */
  readonly room: string;
  /** The module or platform part, when it stands in one. */
  readonly owner: string | undefined;
  /** Where in its room: `server/import-run.sql.ts`. */
  readonly inside: string;
  /** Tests and what only tests use. */
  readonly isTest: boolean;
  /** Its script, parsed; of a component, the script blocks at their own lines. */
  readonly syntax: ts.SourceFile;
}

const CODE = ['src/**/*.{ts,svelte,js}', 'scripts/**/*.{ts,mjs}', 'tests/**/*.ts', '*.config.ts'];
const TEST = /(^tests\/)|\.test\.ts$|\/test-[\w-]+(\.sql)?\.ts$/;
const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/g;

/** Every file with code, once. */
export const sources: readonly Source[] = globSync(CODE).toSorted().map(readSource);

/** The sources of the application itself: under `src`, without tests. */
export const application = sources.filter(({ path, isTest }) => path.startsWith('src/') && !isTest);

/** Every path of the project that people write, code or not. */
export const paths: readonly string[] = globSync(['src/**/*', 'scripts/**/*', 'tests/**/*']).toSorted();

/** Every style sheet, and the `<style>` of every component, at its own lines. */
export function styles(): { readonly path: string; readonly text: string }[] {
  const sheets = globSync('src/**/*.css').map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const components = sources.filter(({ path }) => path.endsWith('.svelte'));
  const style = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
  return [...sheets, ...components.map(({ path, text }) => ({ path, text: onlyWithin(text, style) }))];
}

/** The markup of a component: what is neither script nor style, at its own lines. */
export function markup(source: Source): string {
  return source.text.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, blank);
}

/** The number of the line a position of a text is on. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

function readSource(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const script = path.endsWith('.svelte') ? onlyWithin(text, SCRIPT) : text;
  const syntax = ts.createSourceFile(path.replace(/\.svelte$/, '.ts'), script, ts.ScriptTarget.Latest, true);
  return { path, text, ...placeOf(path), isTest: TEST.test(path), syntax };
}

function placeOf(path: string): Pick<Source, 'room' | 'owner' | 'inside'> {
  const owned = /^src\/(modules|platform)\/([^/]+)\/(.+)$/.exec(path);
  if (owned) return { room: `${owned[1]}/${owned[2]}`, owner: owned[2], inside: owned[3] ?? '' };
  const [first = '', second = ''] = path.split('/');
  if (first !== 'src') return { room: first, owner: undefined, inside: path };
  return { room: second === 'routes' ? 'routes' : 'composition', owner: undefined, inside: path };
}

/**
 * The text with everything outside the first group of each match turned into spaces, so that lines keep their
 * numbers.
 */
function onlyWithin(text: string, pattern: RegExp): string {
  let [kept, at] = ['', 0];
  for (const match of text.matchAll(pattern)) {
    const inner = match[1] ?? '';
    const start = match.index + match[0].indexOf('>') + 1;
    kept += blank(text.slice(at, start)) + inner;
    at = start + inner.length;
  }
  return kept + blank(text.slice(at));
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
