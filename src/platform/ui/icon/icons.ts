import drawings from './drawings.json' with { type: 'json' };

/** The name of a line drawing: on a square of 24, one path each, stroke only. */
export type IconName = keyof typeof drawings;

export const ICONS: Readonly<Record<IconName, string>> = drawings;
