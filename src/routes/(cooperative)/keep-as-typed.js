// Keeps a long form as it is typed, where there is a network; the button keeps it in any case. What was kept
// is said under the form. When the server refuses, or cannot be reached, nothing typed is lost: it stays in
// the page, and is sent again with the next word.
const AFTER_TYPING_MS = 2500;
const AFTER_CHANGE_MS = 300;

const form = document.querySelector('form[data-keep]');
const said = document.querySelector('[data-kept]');
if (form instanceof HTMLFormElement && said instanceof HTMLElement) watch(form, said);

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} said
 */
function watch(form, said) {
  let timer = 0;
  let isKeeping = false;
  let isOver = false;

  /** @param {number} wait */
  const soon = (wait) => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, wait);
  };

  async function keep() {
    if (isOver) return;
    if (isKeeping) return soon(AFTER_TYPING_MS);
    isKeeping = true;
    const isKept = await send(form).catch(() => false);
    isKeeping = false;
    said.textContent = (isKept ? said.dataset['kept'] : said.dataset['waiting']) ?? '';
  }

  form.addEventListener('input', () => soon(AFTER_TYPING_MS));
  form.addEventListener('change', () => soon(AFTER_CHANGE_MS));
  addEventListener('online', () => soon(AFTER_CHANGE_MS));
  form.addEventListener('submit', () => {
    isOver = true;
    clearTimeout(timer);
  });
}

/**
 * Posts the form as its button would, and takes from the page that answers what the next posting needs: the
 * version it goes on from, and a name of its own. Refused, it takes nothing: what somebody else wrote
 * meanwhile is never covered without being seen.
 *
 * @param {HTMLFormElement} form
 */
async function send(form) {
  const headers = { accept: 'text/html' };
  const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), headers });
  if (!answer.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const next = page.querySelector('form[data-keep]');
  if (next === null) return false;
  const version = valueIn(next, 'version');
  for (const each of document.querySelectorAll('input[name="version"]'))
    if (each instanceof HTMLInputElement) each.value = version;
  const request = form.querySelector('input[name="_request"]');
  if (request instanceof HTMLInputElement) request.value = valueIn(next, '_request');
  return true;
}

/**
 * @param {Element} form
 * @param {string} name
 */
function valueIn(form, name) {
  const field = form.querySelector(`input[name="${name}"]`);
  return field instanceof HTMLInputElement ? field.value : '';
}
