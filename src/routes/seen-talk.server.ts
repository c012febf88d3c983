import type { RequestEvent } from '@sveltejs/kit';
import { orderTalk, seeTalk } from '#modules/sales/server';

/** What is said about an order; opened by one of its two sides, it is unread no more. */
export async function seenTalk({ locals }: Pick<RequestEvent, 'locals'>, cooperative: string, order: string) {
  const { actor, trace } = locals;
  const talk = await orderTalk.ask({ actor }, { cooperative, order });
  if (!talk.ok) return [];
  if (talk.value.unread) await seeTalk.perform({ actor, trace }, { cooperative, subject: order });
  return talk.value.messages;
}
