import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PrintAnswer, PrintOrder } from './print-pdf.ts';

const FONTS = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  'noto-sans/500Medium/NotoSans_500Medium.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  'noto-naskh-arabic/500Medium/NotoNaskhArabic_500Medium.ttf',
  'noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
  'noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf',
];
/** How many prints a cached piece outlives without being used. */
const CACHE_AGE = 30;

const find = createRequire(import.meta.url);
const fontBlobs = FONTS.map((font) => readFileSync(find.resolve(`@expo-google-fonts/${font}`)));
// An empty workspace: a template reads no file of the machine.
const compiler = NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontBlobs }] });

parentPort?.on('message', (order: PrintOrder) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(printed(order));
});

function printed({ id, source, inputs, creationSeconds }: PrintOrder): PrintAnswer {
  try {
    const made = compiler.compile({ mainFileContent: source, inputs });
    if (made.result === null)
      return { id, trouble: JSON.stringify(made.takeDiagnostics()?.shortDiagnostics) };
    const bytes = compiler.pdf(made.result, { creationTimestamp: creationSeconds });
    compiler.evictCache(CACHE_AGE);
    return { id, bytes: Uint8Array.from(bytes) };
  } catch (error) {
    return { id, trouble: String(error) };
  }
}
