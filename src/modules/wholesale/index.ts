export {
  AGES,
  ageOf,
  daysLate,
  BUYER_GROUPS,
  type Age,
  type BuyerGroup,
  type Customer,
} from './customer/customer.ts';
export { keptOf, type Complaint } from './deal/complaint.ts';
export { PACK_KINDS, packsOf, type PackKind } from './deal/pack.ts';
export { sharesTyped } from './deal/shares-typed.ts';
export { quotasOf } from './deal/quota.ts';
export { isMeasured, type QualityPoint } from './quality/quality-point.ts';
export { dealTitle, taxOfLot, type Part } from './deal/deal.ts';
export type { Lot } from './deal/lot.ts';
export { ABROAD_STATES, abroad, CURRENCIES, type ShipmentAbroad } from './export/shipment-abroad.ts';
export { ADDRESSED, type Addressed, type Answer, type QuoteRequest } from './request/request.ts';
export { mayDeliver } from './permissions.ts';
