import type { RequestHandler } from './$types';

/** Search engines read what is public; baskets, purchases and what asks for a person are of no use to them. */
export const GET: RequestHandler = ({ url }) =>
  new Response(
    [
      'User-agent: *',
      ...['/market/cart', '/market/checkout', '/market/purchases', '/enter', '/me'].map(
        (path) => `Disallow: ${path}`,
      ),
      `Sitemap: ${url.origin}/sitemap.xml`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
