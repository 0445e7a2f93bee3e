/** What the palette can be open for. */

/** The name of a mode of the palette's own; empty for everything at once. */
export type ModeName = '' | 'commands' | 'ex' | 'search' | 'pages' | 'headings' | 'keys' | 'theme' | 'font';

/** A mode as a record. */
export interface Mode {
  /** One of the palette's own, or the id of a source. */
  readonly name: string;
  /** The character that leads into it from the empty field; also its tag. */
  readonly prefix: string;
  readonly label: string;
  readonly placeholder: string;
}

/** Every mode of the palette's own, the one without a tag first. */
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

/** The mode of that name, told in the site's words; the one without a tag where there is none. */
export function modeNamed(
  name: string,
  known: readonly Mode[],
  words: { readonly modes: Words; readonly placeholders: Words },
): Mode {
  const [everything = none] = modes;
  const mode = [...known, ...modes].find(one => one.name === name) ?? everything;
  return {
    ...mode,
    label: words.modes[mode.name] ?? mode.label,
    placeholder: words.placeholders[mode.name] ?? mode.placeholder,
  };
}

type Words = Readonly<Record<string, string>>;
const none: Mode = { name: '', prefix: '', label: '', placeholder: '' };

/** The mode that a text typed into the empty field leads into, if its first character is a prefix. */
export function modeOfPrefix(text: string, known: readonly Mode[]): Mode | undefined {
  return text === '' ? undefined : known.find(({ prefix }) => prefix !== '' && text.startsWith(prefix));
}
