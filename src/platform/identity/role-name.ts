import { hasMessage, say, type Locale } from '#platform/text';

/** The name of a role in a language; a role made by an administrator goes by the name she gave it. */
export function roleName(role: string, locale: Locale): string {
  const key = `identity.role.${role}`;
  return hasMessage(locale, key) ? say(locale)(key) : role;
}
