import { resolve } from 'node:path';
import { OperatorError } from '#platform/settings/server';

/**
 * The one file a script is given, as an absolute path from where the command was typed. Throws OperatorError.
 */
export function fileArgument(script: string): string {
  const [file, ...others] = process.argv.slice(2);
  if (file === undefined || file.startsWith('-') || others.length > 0) {
    throw new OperatorError(`Name one file: npm run ${script} -- /path/to/the.file`, { exitCode: 2 });
  }
  return resolve(process.env.INIT_CWD ?? process.cwd(), file);
}
