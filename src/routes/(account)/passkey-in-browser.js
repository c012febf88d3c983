// Makes or shows a passkey, then posts what the device answered. The options are in the form, as the server
// wrote them.
const form = document.querySelector('form[data-passkey]');
if (form instanceof HTMLFormElement && 'credentials' in navigator && 'PublicKeyCredential' in window) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer(form).then(
      (text) => {
        field(form, 'response').value = text;
        return form.submit();
      },
      () => undefined,
    );
  });
}

/** @param {HTMLFormElement} form */
async function answer(form) {
  const options = JSON.parse(form.dataset['options'] ?? '{}');
  options.challenge = bytes(options.challenge);
  for (const one of [...(options.allowCredentials ?? []), ...(options.excludeCredentials ?? [])])
    one.id = bytes(one.id);
  if (form.dataset['passkey'] === 'show')
    return written(await navigator.credentials.get({ publicKey: options }));
  options.user.id = bytes(options.user.id);
  return written(await navigator.credentials.create({ publicKey: options }));
}

/** @param {Credential | null} credential */
function written(credential) {
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no passkey was given');
  /** @type {Record<string, string>} */
  const response = {};
  for (const name of [
    'clientDataJSON',
    'attestationObject',
    'authenticatorData',
    'signature',
    'userHandle',
  ]) {
    const part = Reflect.get(credential.response, name);
    if (part instanceof ArrayBuffer) response[name] = text(part);
  }
  const { id, type } = credential;
  return JSON.stringify({ id, type, rawId: text(credential.rawId), response, clientExtensionResults: {} });
}

/** @param {string} base64url */
function bytes(base64url) {
  const plain = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

/** @param {ArrayBuffer} buffer */
function text(buffer) {
  const plain = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function field(form, name) {
  const found = form.elements.namedItem(name);
  if (!(found instanceof HTMLInputElement)) throw new Error(`the form has no ${name}`);
  return found;
}
