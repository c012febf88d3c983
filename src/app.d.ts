import type { Actor } from '#platform/operation';
import type { OwnSession } from '#platform/identity';
import type { Locale } from '#platform/text';

declare global {
  namespace App {
    interface Locals {
      /** Who asks. */
      actor: Actor;
      /** The session behind the actor, when somebody is signed in. */
      session?: OwnSession;
      /** Language of the address. */
      locale: Locale;
      /** Another site a form of this page may be sent to: the page of an acquirer. */
      formTarget?: string;
      /** Number of this request in the logs. */
      trace: string;
    }
    interface Error {
      /** Code of a refusal, or `outage`. */
      code?: string;
      /** Number to quote when asking for help. */
      reference?: string;
    }
  }
}
