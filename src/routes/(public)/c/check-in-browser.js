// Checks the signature of a certificate here, with the public key, and keeps the page to be read without a
// network. A paper that was scanned brings its own words after the #: those are checked.
const KEPT = 'twiza-certificates';
/** About thirty certificates with their photos. */
const MOST_KEPT = 300;

const here = document.querySelector('[data-certificate]');
if (here instanceof HTMLElement && 'crypto' in window && crypto.subtle !== undefined) {
  void say(here);
  window.addEventListener('hashchange', () => void say(here));
  if ('serviceWorker' in navigator && 'caches' in window) void keep(here);
}

/** @param {HTMLElement} page */
async function say(page) {
  const { text, signature, key = '{}' } = page.dataset;
  const told = text === undefined || signature === undefined ? undefined : { text, signature };
  const scanned = readScanned();
  const asked = scanned ?? told;
  if (asked === undefined) return;
  const right = (await isSigned(asked, JSON.parse(key))) && isOfThisPage(asked.text, told?.text);
  for (const one of page.querySelectorAll('[data-said]')) {
    if (!(one instanceof HTMLElement)) continue;
    const { said } = one.dataset;
    one.hidden = !(said === (right ? 'right' : 'altered') || (said === 'offline' && !navigator.onLine));
  }
  const house = page.querySelector('[data-house]');
  if (house instanceof HTMLElement) house.hidden = true;
  const words = page.querySelector('[data-words]');
  if (words instanceof HTMLElement && scanned !== undefined) {
    words.textContent = scanned.text;
    words.hidden = false;
  }
}

/** The words and the signature a paper gave, if the address has any. */
function readScanned() {
  const [signature, words] = location.hash.slice(1).split('.');
  if (!signature || !words) return undefined;
  try {
    return { signature, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes(words)) };
  } catch {
    return { signature, text: '' };
  }
}

/**
 * The words of another piece, however well signed, are not those of this page: nor of this address, when the
 * page of the piece is not here.
 *
 * @param {string} text
 * @param {string | undefined} told
 */
function isOfThisPage(text, told) {
  if (told !== undefined) return text === told;
  const [, code] = text.split('\n');
  const asked = /\/c\/([^/]+)$/.exec(location.pathname)?.[1];
  return asked === undefined || decodeURIComponent(asked) === code;
}

/**
 * @param {{ text: string, signature: string }} told
 * @param {JsonWebKey} key
 */
async function isSigned({ text, signature }, key) {
  try {
    const curve = { name: 'ECDSA', namedCurve: 'P-256' };
    const known = await crypto.subtle.importKey('jwk', key, curve, false, ['verify']);
    const how = { name: 'ECDSA', hash: 'SHA-256' };
    return await crypto.subtle.verify(how, known, bytes(signature), new TextEncoder().encode(text));
  } catch {
    return false;
  }
}

/** @param {string} base64url */
function bytes(base64url) {
  const plain = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

/**
 * Keeps this page, the one that checks papers, and what they are drawn with: fetched without anybody's name.
 *
 * @param {HTMLElement} page
 */
async function keep(page) {
  const { scope = '/c/', check = '/c' } = page.dataset;
  try {
    await navigator.serviceWorker.register('/c/keeper', { scope });
    if (document.readyState !== 'complete')
      await new Promise((loaded) => window.addEventListener('load', loaded, { once: true }));
    const drawn = performance.getEntriesByType('resource').map(({ name }) => name);
    const own = drawn.filter((one) => one.startsWith(location.origin) && !one.endsWith('.js.map'));
    const cache = await caches.open(KEPT);
    for (const address of new Set([check, ...own, location.pathname])) {
      const answer = await fetch(address, { credentials: 'omit' });
      if (answer.ok && !answer.redirected) await cache.put(address, answer);
    }
    const kept = await cache.keys();
    for (const old of kept.slice(0, Math.max(0, kept.length - MOST_KEPT))) await cache.delete(old);
    page.dataset['kept'] = 'yes';
  } catch {
    // Without a network, or room: what is kept already stays.
  }
}
