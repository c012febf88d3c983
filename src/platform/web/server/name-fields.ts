const NAMELESS = /(<strong [^>]*data-names="([^"]+)"[^>]*>)(<\/strong>)/g;
const MARKUP = /<!--[\s\S]*?-->|<[^>]*>/g;
/** What is said after the words of a label: that it may stay empty, a hint. */
const ASIDE = /<(?:span|small)[\s>][\s\S]*$/;

/**
 * A page whose summary of errors names each field by the words of its label. The summary stands above the
 * fields and is written before them: its empty places are filled when the whole page is there.
 */
export function nameFields(html: string): string {
  if (!html.includes('data-names=')) return html;
  return html.replace(
    NAMELESS,
    (_, open: string, field: string, close: string) => `${open}${labelOf(html, field)}${close}`,
  );
}

function labelOf(html: string, field: string): string {
  const id = `field-${field}`;
  const label =
    elementAfter(html, `for="${id}"`, 'label') ??
    elementAfter(html, `id="${id}"`, 'fieldset', 'legend') ??
    '';
  return plain(label.replace(ASIDE, '')) || plain(label);
}

/** What stands in the element that bears an attribute, or in the first of another name inside it. */
function elementAfter(html: string, attribute: string, name: string, inside = name): string | undefined {
  const found = html.indexOf(` ${attribute}`);
  if (found === -1 || !html.slice(html.lastIndexOf('<', found)).startsWith(`<${name}`)) return undefined;
  const from = inside === name ? html.indexOf('>', found) + 1 : startOf(html, inside, found);
  const to = html.indexOf(`</${inside}>`, found);
  return from === 0 || to < from ? undefined : html.slice(from, to);
}

function startOf(html: string, element: string, from: number): number {
  const opens = html.indexOf(`<${element}`, from);
  return opens === -1 ? 0 : html.indexOf('>', opens) + 1;
}

function plain(markup: string): string {
  return markup.replace(MARKUP, '').replace(/\s+/g, ' ').trim();
}
