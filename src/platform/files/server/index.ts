export { findFile, keepFile, readFileBytes, removeFile } from './files.ts';
export { fileStore, type FileStore } from './file-store.ts';
