import type { Id } from '#platform/ids';
import type { Mover, OrderMove } from './order.ts';

/** Something that happened to an order: never altered. */
export interface OrderEvent {
  readonly eventId: Id<'order-event'>;
  readonly move: OrderMove | 'order' | 'confirm' | 'paid-back' | 'batch-recalled' | 'batch-replaced';
  readonly by: Mover;
  readonly note: string;
  readonly at: Date;
}
