import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { OperatorError, secrets } from './index.ts';

test('makes the secrets on the first start, readable by their owner only', () => {
  const folder = emptyFolder();
  const made = secrets(folder);
  expect(made.sealing).toHaveLength(32);
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('keeps the secrets it finds', () => {
  const [folder, copy] = [emptyFolder(), emptyFolder()];
  const made = secrets(folder);
  writeFileSync(join(copy, 'secrets.json'), readFileSync(join(folder, 'secrets.json')));
  expect(secrets(copy)).toEqual(made);
});

test('refuses a damaged file rather than make other secrets', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'secrets.json'), '{"sealing":"c2hvcnQ="');
  expect(() => secrets(folder)).toThrow(OperatorError);
});

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'twiza-secrets-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
