/** A piece of an XML document: its children stand in the order they were given. */
export interface XmlElement {
  readonly name: string;
  /** What is undefined is not written. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly children?: readonly (XmlElement | string)[];
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A document of one element, with its declaration. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlFragment(root)}\n`;
}

/** One element written by itself, for documents that are sent piece by piece. */
export function xmlFragment({ name, attributes = {}, children = [] }: XmlElement): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlEscaped(value)}"`],
  );
  const open = `<${name}${written.join('')}`;
  if (children.length === 0) return `${open}/>`;
  const inside = children.map((one) => (typeof one === 'string' ? xmlEscaped(one) : xmlFragment(one)));
  return `${open}>${inside.join('')}</${name}>`;
}

/** Control characters are not allowed in XML, escaped or not. */
export function xmlEscaped(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ufffd]/g, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
