import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** What a tool said, and whether it was content. */
export interface ToolReport {
  readonly content: boolean;
  readonly output: string;
}

/** Runs the program of an installed package with this Node, and keeps what it prints. */
export async function runTool(
  program: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ToolReport> {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', program), ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', ...environment },
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { content: code === 0, output: Buffer.concat(said).toString('utf8') };
}
