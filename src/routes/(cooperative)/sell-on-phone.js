// For who sells from a phone: photos are made small before they are sent. Without it, the form works as it
// is.
const SIDE = 1600;
const QUALITY = 0.82;
/** Smaller than this, a photo is sent as it is. */
const SMALL_BYTES = 300_000;

for (const input of document.querySelectorAll('input[type="file"][accept^="image"]'))
  if (input instanceof HTMLInputElement) input.addEventListener('change', () => shrink(input));

/**
 * Puts small copies in the place of the photos chosen, and shows them. A photo that cannot be opened stays as
 * it is: the server says what is wrong with it.
 *
 * @param {HTMLInputElement} input
 */
async function shrink(input) {
  const chosen = [...(input.files ?? [])];
  if (chosen.length === 0 || typeof createImageBitmap !== 'function') return;
  const form = input.form;
  const button = form?.querySelector('button:not([type="button"])');
  if (button instanceof HTMLButtonElement) button.disabled = true;
  const small = new DataTransfer();
  for (const file of chosen) small.items.add(await smaller(file).catch(() => file));
  input.files = small.files;
  show(input, [...small.files]);
  if (button instanceof HTMLButtonElement) button.disabled = false;
}

/**
 * @param {File} file
 * @returns {Promise<File>}
 */
async function smaller(file) {
  if (file.size <= SMALL_BYTES) return file;
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  /** @type {Blob | null} */
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  if (blob === null || blob.size >= file.size) return file;
  return new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' });
}

/**
 * The photos under their box, as they will be sent.
 *
 * @param {HTMLInputElement} input
 * @param {readonly File[]} files
 */
function show(input, files) {
  const row = input.parentElement?.querySelector('[data-photos]') ?? document.createElement('p');
  row.setAttribute('data-photos', '');
  row.replaceChildren(
    ...files.map((file) => {
      const seen = new Image(120);
      seen.src = URL.createObjectURL(file);
      seen.alt = '';
      seen.addEventListener('load', () => URL.revokeObjectURL(seen.src), { once: true });
      return seen;
    }),
  );
  input.after(row);
}
