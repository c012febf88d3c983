import { createHash } from 'node:crypto';
import { createReadStream, existsSync, globSync, statSync } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Piece } from './backup-format.ts';

const PART_BYTES = 48 * 1024;

/**
 * The files below a folder as lines of a backup, in the order of their names. A file removed meanwhile is
 * left out.
 */
export async function* fileLines(folder: string): AsyncGenerator<string> {
  for (const path of listFiles(folder)) {
    const hash = createHash('sha256');
    let bytes = 0;
    yield JSON.stringify({ file: path.split(sep).join('/') });
    for await (const part of createReadStream(join(folder, path), { highWaterMark: PART_BYTES })) {
      hash.update(part);
      bytes += part.length;
      yield JSON.stringify({ part: part.toString('base64') });
    }
    yield JSON.stringify({ bytes, sha256: hash.digest('hex') });
  }
}

/**
 * Puts files of a backup back below a folder. Files have ids for names and never change, so one that is there
 * stays.
 */
export interface FileRestorer {
  take(piece: Piece): Promise<void>;
  /** Removes what the backup does not hold. To be called once the rows are committed. */
  finish(): Promise<void>;
  readonly count: number;
}

export function fileRestorer(folder: string): FileRestorer {
  const kept = new Set<string>();
  let current: { readonly path: string; readonly handle: FileHandle } | undefined;
  return {
    get count() {
      return kept.size;
    },
    async take(piece) {
      if (piece.kind === 'file') {
        const path = join(folder, piece.path);
        kept.add(relative(folder, path));
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        current = { path, handle: await open(`${path}.part`, 'w', 0o600) };
      }
      if (piece.kind === 'part') await current?.handle.write(piece.bytes);
      if (piece.kind === 'file-end' && current !== undefined) {
        await current.handle.close();
        await rename(`${current.path}.part`, current.path);
        current = undefined;
      }
    },
    async finish() {
      for (const path of listFiles(folder))
        if (!kept.has(path)) await rm(join(folder, path), { force: true });
    },
  };
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return globSync('**/*', { cwd: folder })
    .filter(
      (path) => !path.endsWith('.part') && statSync(join(folder, path), { throwIfNoEntry: false })?.isFile(),
    )
    .toSorted();
}
