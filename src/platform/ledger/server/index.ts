import './tables.ts';

export { post, type Posting } from './post.ts';
export { listTransfers, sumByAccount } from './transfer.sql.ts';
