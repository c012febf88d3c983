// Brings a certificate back without a network, as it was kept when it was read; of one never read, the page
// that checks what its paper says.
const KEPT = 'twiza-certificates';
const CERTIFICATE = /\/c\/[^/]+$/;

/**
 * @typedef {{ request: Request, respondWith(answer: Promise<Response>): void }} Fetching
 * @typedef {{ waitUntil(work: Promise<unknown>): void }} Waiting
 * @typedef {'install' | 'activate' | 'fetch'} Told
 * @typedef {object} Keeper
 * @property {(event: Told, heard: (event: Waiting & Fetching) => void) => void} addEventListener
 * @property {() => Promise<void>} skipWaiting
 * @property {{ claim(): Promise<void> }} clients
 * @property {{ origin: string }} location
 */
const keeper = /** @type {Keeper} */ (/** @type {unknown} */ (self));

keeper.addEventListener('install', (event) => event.waitUntil(keeper.skipWaiting()));
keeper.addEventListener('activate', (event) => event.waitUntil(keeper.clients.claim()));
keeper.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== keeper.location.origin) return;
  event.respondWith(request.mode === 'navigate' ? opened(request) : drawn(request));
});

/** @param {Request} request */
async function opened(request) {
  try {
    return await fetch(request);
  } catch {
    const { pathname } = new URL(request.url);
    const cache = await caches.open(KEPT);
    const page = await cache.match(pathname);
    return page ?? (await cache.match(pathname.replace(CERTIFICATE, '/c'))) ?? Response.error();
  }
}

/** @param {Request} request */
async function drawn(request) {
  try {
    return await fetch(request);
  } catch {
    const kept = await (await caches.open(KEPT)).match(request.url);
    return kept ?? Response.error();
  }
}
