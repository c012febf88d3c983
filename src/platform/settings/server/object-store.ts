/** A store of files that speaks the S3 protocol. */
export interface ObjectStore {
  readonly host: string;
  readonly port?: number;
  /** False only when the address says `?tls=off`, for a store on the same machine. */
  readonly tls: boolean;
  readonly bucket: string;
  readonly region?: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** Reads `s3://key:secret@host:port/bucket?region=…&tls=off`, or undefined when it has another form. */
export function readObjectStore(text: string): ObjectStore | undefined {
  if (!text.startsWith('s3://') || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const bucket = url.pathname.slice(1);
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket) || url.username === '' || url.password === '')
    return undefined;
  return {
    host: url.hostname,
    port: url.port === '' ? undefined : Number(url.port),
    tls: url.searchParams.get('tls') !== 'off',
    bucket,
    region: url.searchParams.get('region') ?? undefined,
    accessKey: decodeURIComponent(url.username),
    secretKey: decodeURIComponent(url.password),
  };
}
