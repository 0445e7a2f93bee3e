/** Every word that the palette says or shows of its own, so that a site can say them in its language. */

/** The words; functions where a number or a text stands inside. */
export interface Strings {
  /** The names of the modes, by their name. */
  readonly modes: Readonly<Record<string, string>>;
  /** What stands in the empty field, by the name of the mode. */
  readonly placeholders: Readonly<Record<string, string>>;
  readonly close: string;
  readonly clear: string;
  readonly retry: string;
  readonly loading: string;
  readonly results: (count: number) => string;
  readonly noResults: (query: string) => string;
  /** Names of groups. */
  readonly look: string;
  readonly recent: string;
  readonly pages: string;
  readonly links: string;
  readonly findHere: (query: string) => string;
  readonly goToItem: (number: string) => string;
  readonly unknownCommand: (text: string) => string;
  readonly unknownArgument: (command: string, text: string) => string;
  readonly takesArgument: string;
  /** What can be done with the current row beside choosing it. */
  readonly actions: string;
  /** What is told before that: the key that leads there. */
  readonly toActions: string;
  readonly newTab: string;
  readonly copyLink: string;
  readonly forget: string;
  readonly forgetAll: string;
  /** What is told of keys below the list. */
  readonly hints: readonly string[];
  readonly system: string;
  readonly siteFont: string;
}

/** The words in English; those of the modes stand with them. */
export const english: Strings = {
  modes: {},
  placeholders: {},
  close: 'Close',
  clear: 'Clear',
  retry: 'Retry',
  loading: 'Loading…',
  results: count => (count === 1 ? '1 result' : `${count} results`),
  noResults: query => (query.trim() ? `No results for ${query}` : 'No results'),
  look: 'Look',
  recent: 'Recent',
  pages: 'Pages',
  links: 'Links',
  findHere: query => `Find on this page: ${query}`,
  goToItem: number => `Go to item ${number}`,
  unknownCommand: text => `Unknown command: ${text}`,
  unknownArgument: (command, text) => `Unknown ${command}: ${text}`,
  takesArgument: 'takes a name',
  actions: 'Actions',
  toActions: 'Tab',
  newTab: 'Open in a new tab',
  copyLink: 'Copy the link',
  forget: 'Remove from recent items',
  forgetAll: 'Clear recent items',
  hints: ['↑ ↓ move', 'Enter runs', 'Esc closes', '> : / @ # ? modes'],
  system: 'System',
  siteFont: 'Site default',
};
