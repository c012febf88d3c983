import { posix } from 'node:path';
import ts from 'typescript';
import { lineOf, nodesOf } from './code.ts';
import { application, sources, type Source } from './sources.ts';

/** One import, or one export from elsewhere. */
export interface Import {
  readonly from: Source;
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly at: string;
  /** The path a relative import leads to. */
  readonly path: string | undefined;
}

/** A door of the house, as an import names it. */
export interface Door {
  readonly kind: 'modules' | 'platform';
  readonly owner: string;
  readonly entrance: 'open' | 'server' | 'ui';
}

/** The types SvelteKit makes for a route. */
const GENERATED = './$types';
const DOOR = /^#(modules|platform)\/([\w-]+)(?:\/(server|ui))?$/;

/** What the application imports, tests apart. */
export function applicationImports(): Import[] {
  return application.flatMap(importsOf);
}

export function allImports(): Import[] {
  return sources.flatMap(importsOf);
}

export function importsOf(source: Source): Import[] {
  return nodesOf(source).flatMap((node) => {
    const found = specifierOf(node);
    if (found === undefined) return [];
    const { text: specifier } = found;
    const relative = specifier.startsWith('.') && specifier !== GENERATED;
    const path = relative ? posix.join(posix.dirname(source.path), specifier) : undefined;
    return [{ from: source, specifier, typeOnly: isTypeOnly(node), at: lineOf(source, node), path }];
  });
}

/** The door a specifier names, or undefined when it names none. */
export function doorOf(specifier: string): Door | undefined {
  const match = DOOR.exec(specifier);
  const [, kind, owner, side] = match ?? [];
  if ((kind !== 'modules' && kind !== 'platform') || owner === undefined) return undefined;
  return { kind, owner, entrance: side === 'server' || side === 'ui' ? side : 'open' };
}

/** A way through a graph that comes back to where it began, as words; or undefined. */
export function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string | undefined {
  const visit = (name: string, way: readonly string[]): string | undefined => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name].join(' → ');
    return (graph.get(name) ?? []).map((next) => visit(next, [...way, name])).find((found) => found);
  };
  return [...graph.keys()].map((name) => visit(name, [])).find((found) => found);
}

function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const specifier = isDynamic
    ? node.arguments[0]
    : ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : undefined;
  return specifier !== undefined && ts.isStringLiteralLike(specifier) ? specifier : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node) || node.importClause === undefined) return false;
  const { phaseModifier, name, namedBindings } = node.importClause;
  if (phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every(({ isTypeOnly: only }) => only);
}
