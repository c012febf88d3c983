import { ok, refused, type Result } from '#platform/result';
import type { ExpressionRefusal } from './expression.ts';

/** One word or sign of an expression, and where it stands in the text. */
export interface Token {
  readonly kind: 'number' | 'text' | 'answer' | 'name' | 'sign';
  /** The number, the text without its quotes, the name, the sign in its usual form. */
  readonly text: string;
  readonly at: number;
}

const LONGEST = 2_000;
/** In the order they are tried. A name may hold hyphens: a subtraction needs a space before it. */
const FORMS: readonly (readonly [Token['kind'] | 'space', RegExp])[] = [
  ['space', /[\s\u00a0\u202f]+/y],
  ['number', /(\d+(\.\d+)?|\.\d+)/y],
  ['text', /'([^']*)'|"([^"]*)"|‘([^’]*)’|“([^”]*)”/y],
  ['answer', /\$\{\s*([^\s{}]+)\s*\}/y],
  ['name', /[\p{L}_][\p{L}\p{N}_-]*(\.[\p{L}_][\p{L}\p{N}_-]*)*/uy],
  ['sign', /<=|>=|!=|<>|[≤≥≠=<>+\-−*(),.%]/y],
];
const USUAL: Readonly<Record<string, string>> = { '≤': '<=', '≥': '>=', '≠': '!=', '<>': '!=', '−': '-' };

/** Cuts the text of an expression into its words and signs. */
export function tokensOf(text: string): Result<readonly Token[], ExpressionRefusal> {
  if (text.trim() === '') return refused('expression-empty');
  if (text.length > LONGEST) return refused('expression-too-long', undefined, { most: LONGEST });
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const found = tokenAt(text, at);
    if (found === undefined) return refused('expression-unreadable', undefined, { at: at + 1 });
    if (found.token !== undefined) tokens.push(found.token);
    at = found.next;
  }
  return ok(tokens);
}

function tokenAt(text: string, at: number): { token?: Token; next: number } | undefined {
  for (const [kind, form] of FORMS) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match === null) continue;
    const next = at + match[0].length;
    if (kind === 'space') return { next };
    return { token: { kind, text: contentOf(kind, match), at }, next };
  }
  return undefined;
}

function contentOf(kind: Token['kind'], match: RegExpExecArray): string {
  if (kind === 'text') return match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
  if (kind === 'answer') return match[1] ?? '';
  return kind === 'sign' ? (USUAL[match[0]] ?? match[0]) : match[0];
}
