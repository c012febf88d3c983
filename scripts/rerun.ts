/** Runs a selection again from its published inputs: `npm run rerun -- inputs.json > output.json`. */
import { readFile } from 'node:fs/promises';
import { rerun } from '#modules/programmes';
import { OperatorError } from '#platform/settings/server';
import { fileArgument } from './file-argument.ts';
import { runScript } from './run-script.ts';

await runScript(async () => {
  const path = fileArgument('rerun');
  const done = rerun(await readFile(path, 'utf8'));
  if (!done.ok) throw new OperatorError(`${path} does not hold the inputs of a selection.`);
  process.stdout.write(done.value.output);
  console.error(`inputs ${done.value.inputsHash}\noutput ${done.value.outputHash}`);
});
