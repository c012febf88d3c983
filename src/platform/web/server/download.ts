/** A file made for the person who asks. */
export interface Download {
  readonly name: string;
  readonly mediaType: string;
  readonly body: BodyInit;
}

/** The answer that hands over a file: never rendered by the browser, never kept by a shared cache. */
export function download({ name, mediaType, body }: Download): Response {
  const ascii = name.replace(/[^\w.-]+/g, '_');
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
