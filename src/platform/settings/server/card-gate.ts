/** A store at an acquirer of cards that speaks est3Dgate. */
export interface CardGate {
  readonly address: string;
  readonly clientId: string;
  readonly storeKey: string;
}

/** Reads `est3dgate://clientid:storekey@host/path`, always over TLS, or undefined when it has another form. */
export function readCardGate(text: string): CardGate | undefined {
  if (!text.startsWith('est3dgate://') || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username === '' || url.password === '' || url.pathname.length < 2) return undefined;
  return {
    address: `https://${url.host}${url.pathname}`,
    clientId: decodeURIComponent(url.username),
    storeKey: decodeURIComponent(url.password),
  };
}
