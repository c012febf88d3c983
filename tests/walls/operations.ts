import ts from 'typescript';
import { exportsOf, nodesOf } from './code.ts';
import { application, sources, type Source } from './sources.ts';

/** A command or a query, as its file declares it. */
export interface Declared {
  readonly kind: 'command' | 'query';
  /** The verb: `registry.admit-member`. */
  readonly name: string;
  /** The constant that holds it: `admitMember`. */
  readonly constant: string;
  readonly isExported: boolean;
  readonly source: Source;
}

const BUILDERS = new Map<string, Declared['kind']>([
  ['creates', 'command'],
  ['changes', 'command'],
  ['query', 'query'],
]);

/** Every command and query of the house. */
export function declaredOperations(): Declared[] {
  return application.flatMap(declaredIn).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** What the server door of a room exports. */
export function serverDoor(room: string): Set<string> {
  const door = sources.find(({ path }) => path === `src/${room}/server/index.ts`);
  return door === undefined ? new Set() : exportsOf(door);
}

function declaredIn(source: Source): Declared[] {
  return nodesOf(source).flatMap((node) => {
    if (!ts.isVariableDeclaration(node) || node.initializer === undefined) return [];
    const { initializer } = node;
    if (!ts.isCallExpression(initializer) || !ts.isIdentifier(initializer.expression)) return [];
    const kind = kindOf(source, initializer.expression.text);
    const name = verbOf(initializer.arguments[0]);
    if (kind === undefined || name === undefined) return [];
    const constant = node.name.getText(source.syntax);
    return [{ kind, name, constant, isExported: exportsOf(source).has(constant), source }];
  });
}

/** What a function of the house makes, or a function beside it that returns what one of these makes. */
function kindOf(source: Source, builder: string): Declared['kind'] | undefined {
  const own = BUILDERS.get(builder);
  if (own !== undefined) return own;
  const beside = source.syntax.statements.find(
    (statement) => ts.isFunctionDeclaration(statement) && statement.name?.text === builder,
  );
  const returned = /return (creates|changes|query)\(/.exec(beside?.getText(source.syntax) ?? '')?.[1];
  return returned === undefined ? undefined : BUILDERS.get(returned);
}

/** The verb in a definition: `{ name: 'registry.admit-member', … }`, or alone as the first argument. */
function verbOf(definition: ts.Expression | undefined): string | undefined {
  if (definition === undefined) return undefined;
  if (ts.isStringLiteralLike(definition)) return definition.text;
  if (!ts.isObjectLiteralExpression(definition)) return undefined;
  const property = definition.properties.find((one) => one.name?.getText() === 'name');
  if (property === undefined || !ts.isPropertyAssignment(property)) return undefined;
  return ts.isStringLiteralLike(property.initializer) ? property.initializer.text : undefined;
}
