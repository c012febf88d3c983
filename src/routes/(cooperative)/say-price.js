// For who says a price rather than writes it: where the phone writes down what it hears, a button listens,
// the server reads the number in the words, the field shows it and reads it back. Without it, it is typed.
const Listener = Reflect.get(window, 'SpeechRecognition') ?? Reflect.get(window, 'webkitSpeechRecognition');

for (const place of document.querySelectorAll('[data-says]'))
  if (place instanceof HTMLElement && Listener !== undefined) offer(place);

/** @param {HTMLElement} place */
function offer(place) {
  const field = document.querySelector(`input[name="${place.dataset['says']}"]`);
  const button = place.querySelector('button');
  const told = place.querySelector('[role=status]');
  if (!(field instanceof HTMLInputElement) || button === null || told === null) return;
  place.hidden = false;
  button.addEventListener('click', () => {
    const listener = new Listener();
    listener.lang = button.lang;
    listener.addEventListener('result', async (/** @type {any} */ { results }) => {
      const price = await priceIn(results[0]?.[0]?.transcript ?? '');
      told.textContent = price === '' ? (place.dataset['again'] ?? '') : '';
      if (price !== '') field.value = price;
      say(price === '' ? (place.dataset['again'] ?? '') : `${price} ${place.dataset['coin']}`, button.lang);
    });
    listener.addEventListener('error', () => {
      told.textContent = place.dataset['again'] ?? '';
    });
    listener.addEventListener('end', () => button.setAttribute('aria-pressed', 'false'));
    told.textContent = button.dataset['listening'] ?? '';
    button.setAttribute('aria-pressed', 'true');
    listener.start();
  });
}

/**
 * The price in some words, as it is typed: "3200", "12.50"; nothing when there is none, or no network. Digits
 * alone are read here.
 *
 * @param {string} words
 * @returns {Promise<string>}
 */
async function priceIn(words) {
  try {
    const answer = await fetch(`/api/v1/market/said-price?words=${encodeURIComponent(words.slice(0, 120))}`);
    /** @type {{ price?: number }} */
    const { price } = await answer.json();
    if (price === undefined) return '';
    return price % 100 === 0 ? String(price / 100) : (price / 100).toFixed(2);
  } catch {
    return /^\s*\d+\s*$/.test(words) ? words.trim() : '';
  }
}

/**
 * @param {string} text
 * @param {string} lang
 */
function say(text, lang) {
  const voices = window.speechSynthesis;
  const voice = voices?.getVoices().find((one) => one.lang.slice(0, 2).toLowerCase() === lang.slice(0, 2));
  if (voices === undefined || voice === undefined) return;
  const said = new SpeechSynthesisUtterance(text);
  said.voice = voice;
  said.lang = voice.lang;
  voices.speak(said);
}
