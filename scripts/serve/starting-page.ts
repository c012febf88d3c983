import type { IncomingMessage, ServerResponse } from 'node:http';

/** What Twiza answers between listening and being ready: come back in a moment. */
export function startingPage(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'retry-after': '2',
    refresh: '2',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'",
  });
  response.end(`<!doctype html>
<html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Twiza</title>
<p>Twiza démarre. Cette page s’ouvrira seule.</p>
<p lang="ar" dir="rtl">تويزة تبدأ الآن. ستفتح هذه الصفحة وحدها.</p>
<p lang="zgh">ⵜⵉⵡⵉⵣⵉ ⴰⵔ ⵜⵙⵙⵏⵜⴰⵢ. ⵔⴰⴷ ⵜⵏⵏⵓⵕⵥⵎ ⵜⴰⵙⵏⴰ ⴰⴷ.</p>
<p lang="en">Twiza is starting. This page will open by itself.</p>
</html>
`);
}
