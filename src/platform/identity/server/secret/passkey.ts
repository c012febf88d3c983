import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import type { Passkey } from './passkey.sql.ts';

/** The site as the browser knows it: passkeys are bound to it. */
export interface Site {
  /** `https://twiza.example` */
  readonly origin: string;
  /** `twiza.example` */
  readonly host: string;
}

const SITE_NAME = 'Twiza';
const base64url = z.string().regex(/^[\w-]*$/);
const shared = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).catch({}),
};

/** What a browser answers when a passkey is made; one JSON text in a form field. */
export const Registration = jsonOf(
  z.object({
    ...shared,
    response: z.object({ clientDataJSON: base64url, attestationObject: base64url }),
  }) satisfies z.ZodType<RegistrationResponseJSON>,
);

/** What a browser answers when a passkey is shown. */
export const Authentication = jsonOf(
  z.object({
    ...shared,
    response: z.object({
      clientDataJSON: base64url,
      authenticatorData: base64url,
      signature: base64url,
      userHandle: base64url.optional(),
    }),
  }) satisfies z.ZodType<AuthenticationResponseJSON>,
);

/** What the browser needs to make a passkey that can be found again without a login being typed. */
export async function registrationOptions(asked: {
  readonly site: Site;
  readonly personId: string;
  readonly login: string;
  readonly name: string;
  readonly known: readonly Passkey[];
}) {
  const { generateRegistrationOptions } = await loadLibrary();
  return generateRegistrationOptions({
    rpName: SITE_NAME,
    rpID: asked.site.host,
    userID: new TextEncoder().encode(asked.personId),
    userName: asked.login,
    userDisplayName: asked.name,
    excludeCredentials: asked.known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** What the browser needs to show any passkey it has for this site. */
export async function authenticationOptions(site: Site) {
  const { generateAuthenticationOptions } = await loadLibrary();
  return generateAuthenticationOptions({ rpID: site.host, userVerification: 'required' });
}

/**
 * A passkey just made, checked; undefined when it was not made here, now, and by somebody the device knows.
 */
export async function readRegistration(asked: {
  readonly response: RegistrationResponseJSON;
  readonly site: Site;
  readonly takeChallenge: (challenge: string) => Promise<boolean>;
}): Promise<Pick<Passkey, 'credentialId' | 'publicKey' | 'counter'> | undefined> {
  const { verifyRegistrationResponse } = await loadLibrary();
  const { registrationInfo } = await calmly(() =>
    verifyRegistrationResponse({
      response: asked.response,
      expectedChallenge: asked.takeChallenge,
      expectedOrigin: asked.site.origin,
      expectedRPID: asked.site.host,
    }),
  );
  const credential = registrationInfo?.credential;
  if (credential === undefined) return undefined;
  const publicKey = Buffer.from(credential.publicKey).toString('base64url');
  return { credentialId: credential.id, publicKey, counter: credential.counter };
}

/** The new count of uses of a passkey that was shown, checked; undefined when it is not right. */
export async function readAuthentication(asked: {
  readonly response: AuthenticationResponseJSON;
  readonly site: Site;
  readonly passkey: Passkey;
  readonly takeChallenge: (challenge: string) => Promise<boolean>;
}): Promise<number | undefined> {
  const { credentialId: id, publicKey, counter } = asked.passkey;
  const { verifyAuthenticationResponse } = await loadLibrary();
  const { verified, authenticationInfo } = await calmly(() =>
    verifyAuthenticationResponse({
      response: asked.response,
      expectedChallenge: asked.takeChallenge,
      expectedOrigin: asked.site.origin,
      expectedRPID: asked.site.host,
      credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
    }),
  );
  return verified === true ? authenticationInfo?.newCounter : undefined;
}

/** Loaded at the first passkey: it takes a third of a second, which a start should not wait for. */
function loadLibrary() {
  return import('@simplewebauthn/server');
}

/** The library throws at what a browser sent wrong; here that is an answer like another. */
async function calmly<T extends object>(check: () => Promise<T>): Promise<Partial<T>> {
  try {
    return await check();
  } catch {
    return {};
  }
}

function jsonOf<T>(schema: z.ZodType<T>) {
  return z
    .string()
    .max(20_000)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'unreadable' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}
