const LONGEST = 160;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** The shortest secret we put in an address has more characters than the longest word of one. */
const SECRET = /^[\w-]{24,}$/;

/**
 * The path of an address as the log may keep it: without what was searched for, and without one-time secrets.
 */
export function pathForLog(address: string): string {
  const path = address.split('?', 1).join('').slice(0, LONGEST);
  if (path.startsWith('/_app/')) return path;
  return path
    .split('/')
    .map((part) => (SECRET.test(part) && !ID.test(part) ? '…' : part))
    .join('/');
}
