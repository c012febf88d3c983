import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import ts from 'typescript';
import { z } from 'zod';
import { LOCALES, type Locale } from '#platform/text';
import { nodesOf, lineOf } from './code.ts';
import { application, type Source } from './sources.ts';

/** A message: a text, or its plural forms. */
export type Message = z.infer<typeof MESSAGE>;

/** The messages a part of the house says: one folder, four files. */
export interface Part {
  readonly folder: string;
  readonly said: Readonly<Record<Locale, Readonly<Record<string, Message>>>>;
}

/** Something code asks to be said: a whole key, or the pattern of keys made from data. */
export interface Asked {
  readonly key: string;
  readonly pattern: RegExp | undefined;
  /** Whether it is said there and then, by `t(…)`; otherwise it may be handed on, or only look like a key. */
  readonly isSaid: boolean;
  readonly at: string;
}

const MESSAGE = z.union([z.string(), z.record(z.string(), z.string())]);
const FILE = z.record(z.string(), MESSAGE);
/** Not a message: which of them no speaker has checked yet. */
const UNCHECKED = '_unchecked';
const CODE = /^[a-z]+(-[a-z\d]+)*$/;
/** Calls of a schema whose last argument is the code of what is wrong. */
const CHECK = /^(refine|regex|min|max|length|union|email|enum|gt|gte|lt|lte|int|string|number|array|object)$/;

/** Every part that says something. */
export function parts(): Part[] {
  const folders = [
    ...new Set(globSync('src/**/messages/**/fr.json').map((path) => dirname(path))),
  ].toSorted();
  return folders.map((folder) => {
    const read = (locale: Locale) => {
      const file = FILE.parse(JSON.parse(readFileSync(`${folder}/${locale}.json`, 'utf8')));
      return Object.fromEntries(Object.entries(file).filter(([key]) => key !== UNCHECKED));
    };
    return { folder, said: { fr: read('fr'), ar: read('ar'), zgh: read('zgh'), en: read('en') } };
  });
}

/** Every message of every part in every language. */
export function everyMessage() {
  return parts().flatMap(({ folder, said }) =>
    LOCALES.flatMap((locale) =>
      Object.entries(said[locale]).map(([key, message]) => ({
        at: `${folder}/${locale}.json ${key}`,
        locale,
        key,
        message,
      })),
    ),
  );
}

/** The names of the values a message waits for, over all its forms. */
export function placeholders(message: Message | undefined): string[] {
  return [...new Set(formsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].toSorted();
}

export function formsOf(message: Message | undefined): string[] {
  if (message === undefined) return [];
  return typeof message === 'string' ? [message] : Object.values(message);
}

/** What code asks to be said: every text that has the form of a key, whole or made from data. */
export function askedKeys(spaces: ReadonlySet<string>): Asked[] {
  return application.flatMap((source) => {
    const inScript = nodesOf(source).flatMap((node) => {
      if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return [];
      const text = node.getText(source.syntax).slice(1, -1);
      return asked({ text, isSaid: isSaid(node), at: lineOf(source, node) }, spaces);
    });
    return source.path.endsWith('.svelte') ? [...inScript, ...askedInMarkup(source, spaces)] : inScript;
  });
}

/** Every code a rule refuses with, by the part of the house that refuses. */
export function refusalCodes(): {
  readonly code: string;
  readonly owner: string;
  readonly room: string;
  readonly at: string;
}[] {
  return application.flatMap((source) =>
    nodesOf(source).flatMap((node) => {
      if (!ts.isCallExpression(node) || node.expression.getText(source.syntax) !== 'refused') return [];
      const [code] = node.arguments;
      if (code === undefined || !ts.isStringLiteral(code)) return [];
      return [{ code: code.text, owner: source.owner ?? '', room: source.room, at: lineOf(source, node) }];
    }),
  );
}

/** Every code a schema says of a wrong field. */
export function fieldCodes(): { readonly code: string; readonly at: string }[] {
  const withSchemas = application.filter(({ text }) => /from 'zod'/.test(text));
  return withSchemas.flatMap((source) =>
    nodesOf(source).flatMap((node) => {
      const code = codeOfProperty(node) ?? codeOfCheck(node);
      return code !== undefined && CODE.test(code) ? [{ code, at: lineOf(source, node) }] : [];
    }),
  );
}

function codeOfProperty(node: ts.Node): string | undefined {
  if (!ts.isPropertyAssignment(node) || !ts.isStringLiteral(node.initializer)) return undefined;
  return /^(message|error)$/.test(node.name.getText()) ? node.initializer.text : undefined;
}

function codeOfCheck(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const last = node.arguments.at(-1);
  const isCheck = CHECK.test(node.expression.name.text) && node.arguments.length === 2;
  return isCheck && last !== undefined && ts.isStringLiteral(last) ? last.text : undefined;
}

function askedInMarkup(source: Source, spaces: ReadonlySet<string>): Asked[] {
  const scriptless = source.text.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, (part) =>
    part.replace(/[^\n]/g, ' '),
  );
  return scriptless.split('\n').flatMap((line, index) => {
    const quoted = [...line.matchAll(/(\bt\(\s*)?(?:'([^'`"\s]+)'|`([^`\s]*(?:\$\{[^}]*\}[^`\s]*)+)`)/g)];
    return quoted.flatMap(([, call, plain, made]) => {
      const text = plain ?? made ?? '';
      return asked({ text, isSaid: call !== undefined, at: `${source.path}:${index + 1}` }, spaces);
    });
  });
}

/** Whether a text is what a call of `t` says, alone or as one side of a choice. */
function isSaid(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent)) return isSaid(parent);
  return ts.isCallExpression(parent) && parent.expression.getText() === 't' && parent.arguments[0] === node;
}

function asked(
  found: Omit<Asked, 'key' | 'pattern'> & { text: string },
  spaces: ReadonlySet<string>,
): Asked[] {
  const { text, ...rest } = found;
  const [space = ''] = text.split('.', 1);
  if (!spaces.has(space) || !/^[\w-]+\.[^\s/]+$/.test(text.replace(/\$\{[^}]*\}/g, 'x'))) return [];
  if (!text.includes('${')) return [{ key: text, pattern: undefined, ...rest }];
  const fixed = text.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^()|[\]\\]/g, '\\$&'));
  return [{ key: text, pattern: new RegExp(`^${fixed.join('[\\w.-]+')}$`), ...rest }];
}
