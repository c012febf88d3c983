export { accountOf, isUnder, segmentsOf, type Account } from './account.ts';
export {
  balanceOf,
  balancesOf,
  balanceUnder,
  reversalOf,
  type Balances,
  type Reference,
  type Transfer,
  type TransferId,
} from './transfer.ts';
