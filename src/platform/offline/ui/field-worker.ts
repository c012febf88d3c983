import { currentHolder, onlyHere, setHolder, wipe } from './who-is-here.ts';

/** What a service worker offers, as far as it is needed here. */
export interface Worker {
  addEventListener(type: 'install' | 'activate', listen: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly location: { readonly origin: string };
}

interface Waiting {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Waiting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** The page, by language; one page is all that lives on the phone, its parts are told apart after the `#`. */
const SHELLS = ['/field', '/ar/field', '/zgh/field', '/en/field'];
const WORDS = ['fr', 'ar', 'zgh', 'en'].map((locale) => `/api/field/words/${locale}`);
const ASSET = /\/_app\/immutable\/[^"'\s)?]+/g;
const BUILT = /^\/_app\/immutable\//;
const LEAVE = '#/leave';
/** What is kept for the field page; certificates are kept beside it. */
const FIELD = 'twiza-field-';

/**
 * Keeps the field page on the phone, its scripts and its words: fetched without anybody's name, so that
 * nothing personal lies in them. And watches the door: who leaves is warned of what is only here, and takes
 * everything along.
 */
export function keepFieldPages(worker: Worker, assets: string): void {
  const cacheName = `${FIELD}${shortened(assets)}`;
  worker.addEventListener('install', (event) => {
    event.waitUntil(fill(cacheName).then(() => worker.skipWaiting()));
  });
  worker.addEventListener('activate', (event) => {
    event.waitUntil(dropOthers(cacheName).then(() => worker.clients.claim()));
  });
  worker.addEventListener('fetch', (event) => {
    const url = new URL(event.request.url);
    if (url.origin !== worker.location.origin) return;
    if (event.request.method === 'POST') watchDoor(event, url);
    else if (SHELLS.includes(url.pathname) && event.request.mode === 'navigate')
      event.respondWith(kept(cacheName, url.pathname));
    else if (WORDS.includes(url.pathname)) event.respondWith(kept(cacheName, url.pathname));
    else if (BUILT.test(url.pathname)) event.respondWith(kept(cacheName, url.pathname));
  });
}

/** One name per build: the names of what was built already say what is in it. */
function shortened(text: string): string {
  let sum = 0;
  for (const letter of text) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0;
  return (sum >>> 0).toString(36);
}

async function fill(cacheName: string): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const address of [...SHELLS, ...WORDS]) {
    const answer = await fetch(address, { credentials: 'omit', cache: 'no-cache' });
    if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
    await cache.put(address, answer.clone());
    const text = SHELLS.includes(address) ? await answer.text() : '';
    for (const [asset] of text.matchAll(ASSET))
      if ((await cache.match(asset)) === undefined) await cache.add(asset);
  }
}

async function dropOthers(cacheName: string): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(FIELD) && name !== cacheName) await caches.delete(name);
}

/** From the phone; else from the network, and kept from then on. */
async function kept(cacheName: string, address: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  const found = await cache.match(address);
  if (found !== undefined) return found;
  const answer = await fetch(address, SHELLS.includes(address) ? { credentials: 'omit' } : {});
  if (answer.ok) await cache.put(address, answer.clone());
  return answer;
}

/** Somebody enters, changes her mandate or leaves: from now on only the server says who is here. */
function watchDoor(event: Fetching, url: URL): void {
  const path = url.pathname.replace(/^\/(ar|zgh|en)(?=\/)/, '');
  const isLeaving = path === '/me' && url.searchParams.has('/signOut');
  if (isLeaving) event.respondWith(leave(event.request, url));
  else if (path.startsWith('/enter') || path === '/me') event.waitUntil(setHolder(undefined));
}

async function leave(request: Request, url: URL): Promise<Response> {
  const holder = await currentHolder();
  if (holder === undefined) return fetch(request);
  const language = /^\/(ar|zgh|en)(?=\/)/.exec(url.pathname)?.[0] ?? '';
  if ((await onlyHere(holder.person)) > 0) return Response.redirect(`${language}/field${LEAVE}`, 303);
  await wipe(holder.person);
  return fetch(request);
}
