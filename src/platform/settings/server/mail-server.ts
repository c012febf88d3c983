/** A server that carries e-mail for this house. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /**
   * `wrapped`: encrypted from the first byte; `upgraded`: encrypted before anything is said; `none` only when
   * the address says `?tls=off`, for a server on the same machine.
   */
  readonly tls: 'wrapped' | 'upgraded' | 'none';
  readonly user?: string;
  readonly password?: string;
  /** Who the letters are from. */
  readonly from: string;
}

const MAILBOX = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9.-]{1,250}$/;
const PORTS = { 'smtp:': 587, 'smtps:': 465 } as const;

/** Reads `smtp://user:password@host:587?from=market@twiza.example`, or undefined when it has another form. */
export function readMailServer(text: string): MailServer | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') return undefined;
  const from = url.searchParams.get('from') ?? '';
  if (!MAILBOX.test(from) || url.hostname === '') return undefined;
  if ((url.username === '') !== (url.password === '')) return undefined;
  const plain = url.searchParams.get('tls') === 'off';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? PORTS[url.protocol] : Number(url.port),
    tls: url.protocol === 'smtps:' ? 'wrapped' : plain ? 'none' : 'upgraded',
    from,
    ...(url.username !== '' && {
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
    }),
  };
}
