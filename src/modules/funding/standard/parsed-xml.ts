/** An element as it was read: strict enough to refuse what a parser of XML would. */
export interface ParsedElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: ParsedElement[];
  text: string;
}

const TOKEN =
  /<\?xml[^?]*\?>|<\/([\w:-]+)>|<([\w:-]+)((?:\s+[\w:-]+="[^"<&]*(?:&(?:amp|lt|gt|quot|apos);[^"<&]*)*")*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads a document of the kind programs write: elements, attributes, text. Throws on anything else. */
export function parsedXml(xml: string): ParsedElement {
  const top: ParsedElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [top];
  let at = 0;
  for (const [whole, closed, opened, attributes = '', single, text] of xml.matchAll(TOKEN)) {
    at += whole.length;
    const inside = open.at(-1) ?? top;
    if (text !== undefined) inside.text += unescaped(text);
    if (opened !== undefined) {
      const element = { name: opened, attributes: attributesOf(attributes), children: [], text: '' };
      inside.children.push(element);
      if (single === '') open.push(element);
    }
    if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`${closed} closes nothing`);
  }
  const [root, ...others] = top.children;
  if (at !== xml.length) throw new Error(`no XML: ${xml.slice(at, at + 60)}`);
  if (root === undefined || others.length > 0 || open.length !== 1) throw new Error('no document');
  return root;
}

function attributesOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, unescaped(value)]));
}

function unescaped(text: string): string {
  if (/&(?!(amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`no entity: ${text.slice(0, 60)}`);
  return text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '');
}
