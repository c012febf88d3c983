import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Client } from 'minio';
import { settings, type ObjectStore } from '#platform/settings/server';

/** Where bytes are kept, by key. A folder by default; an object store by setting. */
export interface FileStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array | undefined>;
  remove(key: string): Promise<void>;
}

const KEY = /^[0-9a-f-]{36}\/[0-9a-f-]{36}$/;

/** The store named by the settings. */
export function fileStore(): FileStore {
  const { objectStore, dataFolder } = settings();
  return objectStore === undefined ? folderStore(join(dataFolder, 'files')) : bucketStore(objectStore);
}

/**
 * A store in a folder. A file is written aside and moved into place, so that a half-written one is never
 * read.
 */
export function folderStore(folder: string): FileStore {
  const pathOf = (key: string) => join(folder, checked(key));
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeFile(`${path}.part`, bytes, { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
    async get(key) {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}

/** A store in a bucket that speaks the S3 protocol. Its client is loaded when the first file asks for it. */
export function bucketStore(store: ObjectStore): FileStore {
  const opened: { client?: Promise<Client> } = {};
  const client = () => (opened.client ??= openClient(store));
  return {
    async put(key, bytes) {
      await (await client()).putObject(store.bucket, checked(key), Buffer.from(bytes), bytes.byteLength);
    },
    async get(key) {
      try {
        const stream = await (await client()).getObject(store.bucket, checked(key));
        return Buffer.concat(await stream.toArray());
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'NoSuchKey') return undefined;
        throw error;
      }
    },
    remove: async (key) => (await client()).removeObject(store.bucket, checked(key)),
  };
}

async function openClient(store: ObjectStore): Promise<Client> {
  const { Client: S3Client } = await import('minio');
  return new S3Client({
    endPoint: store.host,
    port: store.port,
    useSSL: store.tls,
    accessKey: store.accessKey,
    secretKey: store.secretKey,
    region: store.region,
  });
}

function checked(key: string): string {
  if (!KEY.test(key)) throw new Error('a file key is an organisation and a file');
  return key;
}
