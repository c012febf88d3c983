import './tables.ts';

export { post, type Posting } from './post.ts';
export {
  listOwing,
  listStanding,
  listTransfers,
  sumByAccount,
  sumOfBooks,
  type StandingAccount,
} from './transfer.sql.ts';
