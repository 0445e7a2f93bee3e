/** What the palette can be open for. */

/** The name of a mode; empty for everything at once. */
export type ModeName = '' | 'commands' | 'ex' | 'search' | 'pages' | 'headings' | 'keys' | 'theme' | 'font';

/** A mode as a record. */
export interface Mode {
  readonly name: ModeName;
  /** The character that leads into it from the empty field; also its tag. */
  readonly prefix: string;
  readonly label: string;
  readonly placeholder: string;
}

/** Every mode, the one without a tag first. */
export const modes: readonly Mode[] = [
  { name: '', prefix: '', label: 'Commands and pages', placeholder: 'Go to or run…' },
  { name: 'commands', prefix: '>', label: 'Commands', placeholder: 'Run a command…' },
  { name: 'ex', prefix: ':', label: 'Command line', placeholder: 'theme nord, font inter, 12…' },
  { name: 'search', prefix: '/', label: 'Search', placeholder: 'Search pages and headings…' },
  { name: 'pages', prefix: '@', label: 'Pages', placeholder: 'Go to a page…' },
  { name: 'headings', prefix: '#', label: 'On this page', placeholder: 'Go to a heading…' },
  { name: 'keys', prefix: '?', label: 'Keys', placeholder: 'Find a key or what it does…' },
  { name: 'theme', prefix: '', label: 'Theme', placeholder: 'Choose a theme…' },
  { name: 'font', prefix: '', label: 'Font', placeholder: 'Choose a font…' },
];

/** The mode of that name; the one without a tag where there is none. */
export function modeNamed(name: string): Mode {
  return modes.find(mode => mode.name === name) ?? (modes[0] as Mode);
}

/** The mode that a text typed into the empty field leads into, if its first character is a prefix. */
export function modeOfPrefix(text: string): Mode | undefined {
  return text === '' ? undefined : modes.find(({ prefix }) => prefix !== '' && text.startsWith(prefix));
}
