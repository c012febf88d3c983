import './tables.ts';

export { post, type Posting } from './post.ts';
export { listOwing, listTransfers, sumByAccount, sumOfBooks } from './transfer.sql.ts';
