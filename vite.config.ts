import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/** Old Android phones are the first audience: the styling and the few scripts are built for Chrome 90. */
const OLDEST_BROWSER = 'chrome90';

const NO_STYLES = '\0no-styles';
/** The page already brings the styles; the content policy would refuse those a script puts in. */
const withoutStyles: Plugin = {
  name: 'twiza-without-styles',
  enforce: 'pre',
  resolveId: (source) => (/[.]css($|[?])|&lang[.]css/.test(source) ? NO_STYLES : undefined),
  load: (id) => (id === NO_STYLES ? '' : undefined),
};

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build', precompress: true }),
      // The field page brings it in itself, as a plain script: Chrome 90 knows no modules there.
      serviceWorker: { register: false },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:', 'blob:'],
          'media-src': ['self', 'blob:'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  // The script of the field page is built like a worker: alone, whole, without the framework.
  worker: { format: 'iife', plugins: () => [withoutStyles, svelte({ configFile: false })] },
  // Nothing is put inside a style sheet as `data:`: the content policy takes fonts from this site only.
  build: { target: OLDEST_BROWSER, cssTarget: OLDEST_BROWSER, assetsInlineLimit: 0 },
});
