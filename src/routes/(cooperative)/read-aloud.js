// For who does not read: what a page says and asks is read aloud, where the phone has a voice of its
// language. Without one, the buttons stay hidden and the page works as it is.
speak();

/** Shows the buttons that read aloud, once a voice of their language is known. */
function speak() {
  const voices = window.speechSynthesis;
  if (voices === undefined) return;
  const show = () => {
    for (const button of document.querySelectorAll('button[data-say]')) {
      if (!(button instanceof HTMLButtonElement)) continue;
      const voice = voices.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(button.lang));
      if (voice === undefined || !button.hidden) continue;
      button.hidden = false;
      button.addEventListener('click', () => {
        voices.cancel();
        const said = new SpeechSynthesisUtterance(button.dataset['say']);
        said.voice = voice;
        said.lang = voice.lang;
        voices.speak(said);
      });
    }
  };
  voices.addEventListener('voiceschanged', show);
  show();
}
