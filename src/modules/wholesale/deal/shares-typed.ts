const SHARE = 'share-';

/** The shares typed in a form for each cooperative: `share-<id>`. */
export function sharesTyped(typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const said = Object.entries(typed).filter(([name]) => name.startsWith(SHARE));
  return Object.fromEntries(said.map(([name, value]) => [name.slice(SHARE.length), value]));
}
