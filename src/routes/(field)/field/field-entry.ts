import { mount } from 'svelte';
import { fillInForOldBrowsers } from '#platform/offline/ui';
import { parseLocale, useDictionary } from '#platform/text';
import FieldRoot from './FieldRoot.svelte';

/**
 * The script of the field page, alone and whole: what was drawn on the server gives way to what lives on the
 * phone. The framework's own scripts stay away; half of what an old phone would load is saved.
 */
async function start(): Promise<void> {
  fillInForOldBrowsers();
  const locale = parseLocale(document.documentElement.lang) ?? 'fr';
  const words = await (await fetch(`/api/field/words/${locale}`)).json();
  useDictionary({ fr: {}, ar: {}, zgh: {}, en: {}, [locale]: words });
  const target = document.getElementById('field');
  if (target === null) return;
  target.replaceChildren();
  mount(FieldRoot, { target, props: { locale } });
}

void start();
