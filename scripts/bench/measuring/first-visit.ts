import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Figures } from './bench.ts';
import type { keepAlive, WireAnswer } from './keep-alive.ts';

const KILOBYTE = 1000;
const STYLE_SHEET = /<link\b[^>]*\brel="stylesheet"[^>]*>/g;
const ICON = /<link\b[^>]*\brel="icon"[^>]*>/g;
const IMAGE = /<img\b[^>]*>/g;
const ADDRESS = /\b(?:href|src)="([^"]+)"/;
/** What runs: data told to search engines does not. */
const SCRIPT = /<script\b(?![^>]*\btype="application\/ld\+json")[^>]*>([\s\S]*?)<\/script>/g;
const SCRIPT_ADDRESS = /<script\b[^>]*\bsrc="([^"]+)"/g;
const FONT_FACE = /@font-face\s*{([^}]*)}/g;
const FAMILY = /font-family:\s*["']?([^;"']+)/;
const FONT_ADDRESS = /url\(["']?([^"')]+)/;
const RANGE = /u\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi;

/**
 * What a first visit to a page brings over the wire, compressed where the server compresses it; fonts apart:
 * those of the families the page is set in that hold a letter of it, in every weight.
 */
export async function firstVisit(
  { get }: ReturnType<typeof keepAlive>,
  { address, families }: { readonly address: string; readonly families: readonly string[] },
): Promise<Figures> {
  const page = await get(address);
  const html = text(page);
  const fetched = async (urls: readonly string[]) =>
    Promise.all([...new Set(urls)].map((url) => get(new URL(url, address).href)));
  const styles = await fetched(addresses(html, STYLE_SHEET));
  const pictures = await fetched(
    [...addresses(html, ICON), ...addresses(html, IMAGE)].filter((url) => !url.startsWith('data:')),
  );
  const css = [html, ...styles.map(text)].join('\n');
  const sheet = addresses(html, STYLE_SHEET)[0] ?? '/';
  const fonts = await fetched(
    fontsFor(html, { css, families }).map((url) => new URL(url, new URL(sheet, address)).href),
  );
  const scripts = await fetched([...html.matchAll(SCRIPT_ADDRESS)].map(([, url = '']) => url));
  const inline = [...html.matchAll(SCRIPT)].reduce((sum, [, code = '']) => sum + code.length, 0);
  return {
    pageKb: bytes([page]),
    stylesKb: bytes(styles),
    picturesKb: bytes(pictures),
    firstVisitKb: bytes([page, ...styles, ...pictures]),
    fontsAtMostKb: bytes(fonts),
    scriptKb: bytes(scripts) + inline / KILOBYTE,
  };
}

/** The fonts a browser fetches: of the faces in the styles, those that hold a letter of the page. */
function fontsFor(
  html: string,
  { css, families }: { readonly css: string; readonly families: readonly string[] },
): string[] {
  const letters = new Set([...html.replace(/<[^>]*>/g, ' ')].map((letter) => letter.codePointAt(0) ?? 0));
  return [...css.matchAll(FONT_FACE)].flatMap(([, face = '']) => {
    const url = FONT_ADDRESS.exec(face)?.[1];
    const family = FAMILY.exec(face)?.[1]?.trim() ?? '';
    return url === undefined || !families.includes(family) || !holdsSome(face, letters) ? [] : [url];
  });
}

function holdsSome(face: string, letters: ReadonlySet<number>): boolean {
  const ranges = [...face.matchAll(RANGE)].map(
    ([, from = '0', to]) => [parseInt(from, 16), parseInt(to ?? from, 16)] as const,
  );
  if (ranges.length === 0) return true;
  return [...letters].some((letter) => ranges.some(([from, to]) => letter >= from && letter <= to));
}

function addresses(html: string, element: RegExp): string[] {
  return [...html.matchAll(element)].flatMap(
    ([tag]) => ADDRESS.exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? [],
  );
}

function text({ body, encoding }: WireAnswer): string {
  const read = encoding === 'br' ? brotliDecompressSync : encoding === 'gzip' ? gunzipSync : Buffer.from;
  return read(body).toString('utf8');
}

function bytes(answers: readonly WireAnswer[]): number {
  return answers.reduce((sum, { body }) => sum + body.length, 0) / KILOBYTE;
}
