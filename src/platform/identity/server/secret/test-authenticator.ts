import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const PRESENT_AND_VERIFIED = 0b101;
const WITH_CREDENTIAL = 0b1000000;
const COUNTER_BYTES = 4;

/**
 * A device that keeps passkeys, as far as a server can tell: P-256, no attestation, its owner always
 * recognised.
 */
export interface TestAuthenticator {
  make(options: { readonly challenge: string }): string;
  show(options: { readonly challenge: string }): string;
}

export function testAuthenticator(site: {
  readonly origin: string;
  readonly host: string;
}): TestAuthenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16);
  let uses = 0;
  const authenticatorData = (flags: number, more: Buffer) => {
    const counter = Buffer.alloc(COUNTER_BYTES);
    counter.writeUInt32BE((uses += 1));
    return Buffer.concat([sha256(site.host), Buffer.from([flags]), counter, more]);
  };
  const answered = (response: Record<string, Buffer>) => {
    const written = Object.fromEntries(
      Object.entries(response).map(([name, part]) => [name, part.toString('base64url')]),
    );
    const text = id.toString('base64url');
    return JSON.stringify({
      id: text,
      rawId: text,
      type: 'public-key',
      clientExtensionResults: {},
      response: written,
    });
  };
  const client = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: site.origin, crossOrigin: false }));
  return {
    make({ challenge }) {
      const key = coseKey(Buffer.from(jwk.x ?? '', 'base64url'), Buffer.from(jwk.y ?? '', 'base64url'));
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
      const data = authenticatorData(PRESENT_AND_VERIFIED | WITH_CREDENTIAL, credential);
      return answered({
        clientDataJSON: client('webauthn.create', challenge),
        attestationObject: attestation(data),
      });
    },
    show({ challenge }) {
      const clientDataJSON = client('webauthn.get', challenge);
      const data = authenticatorData(PRESENT_AND_VERIFIED, Buffer.alloc(0));
      const signature = sign('sha256', Buffer.concat([data, sha256(clientDataJSON)]), privateKey);
      return answered({ clientDataJSON, authenticatorData: data, signature });
    },
  };
}

/** An ES256 key on P-256, in CBOR (RFC 9053 §7.1.1). */
function coseKey(x: Buffer, y: Buffer): Buffer {
  const head = Buffer.from('a5010203262001215820', 'hex');
  return Buffer.concat([head, x, Buffer.from('225820', 'hex'), y]);
}

/** `{ fmt: 'none', attStmt: {}, authData }` in CBOR. */
function attestation(data: Buffer): Buffer {
  const head = Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex');
  return Buffer.concat([head, Buffer.from([data.length >> 8, data.length & 0xff]), data]);
}

function sha256(bytes: Buffer | string): Buffer {
  return createHash('sha256').update(bytes).digest();
}
