const ENTITY = /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/g;
/** How workbooks write a character XML has no place for: `_x000D_`. */
const ESCAPED = /_x([\dA-Fa-f]{4})_/g;
const LAST_CODE_POINT = 0x10ffff;

/**
 * The text of a piece of XML. Only the five entities of XML itself and numbered ones are known: nothing
 * expands.
 */
export function xmlText(raw: string): string {
  if (!raw.includes('&') && !raw.includes('<') && !raw.includes('_x')) return raw;
  return raw
    .replace(CDATA, (_, text: string) => text.replaceAll('&', '&amp;'))
    .replace(ENTITY, (whole, decimal, hexadecimal, named) => entity(whole, decimal, hexadecimal, named))
    .replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The value of an attribute in the text of one tag; `undefined` when the tag has none of that name. */
export function xmlAttribute(tag: string, name: string): string | undefined {
  let at = tag.indexOf(`${name}=`);
  while (at > 0 && !isSpace(tag.charCodeAt(at - 1))) at = tag.indexOf(`${name}=`, at + 1);
  if (at <= 0) return undefined;
  const start = at + name.length + 2;
  const end = tag.indexOf(tag[start - 1] ?? '"', start);
  return end === -1 ? undefined : xmlText(tag.slice(start, end));
}

/** The text of every tag of that name, in order, from `<name` to `>`. */
export function xmlTags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?=[\\s/>])[^>]*>`, 'g')) ?? [];
}

/** All the text inside the elements `<t>`: one cell's words, whatever their fonts. */
export function xmlTextRuns(xml: string): string {
  let text = '';
  let at = xml.indexOf('<t');
  while (at !== -1) {
    const next = xml.charCodeAt(at + 2);
    const open = xml.indexOf('>', at);
    if (open === -1) return text;
    const isText = next === 0x3e || isSpace(next);
    const close = isText && xml.charCodeAt(open - 1) !== 0x2f ? xml.indexOf('</t>', open) : -1;
    if (close !== -1) text += xmlText(xml.slice(open + 1, close));
    at = xml.indexOf('<t', close === -1 ? open : close);
  }
  return text;
}

/** The same XML without its namespace prefix (`<x:row>` is `<row>`), which some programs write everywhere. */
export function withoutPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}

/** The prefix, colon included, of the first element of that name. */
export function prefixOf(xml: string, name: string): string {
  return new RegExp(`<([\\w.-]+:)?${name}[\\s>]`).exec(xml)?.[1] ?? '';
}

function entity(whole: string, decimal?: string, hexadecimal?: string, named?: string): string {
  if (named !== undefined) return NAMED[named] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
