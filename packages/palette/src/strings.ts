/** The texts of the palette, which a site can translate. */

/** The texts; functions if they contain a number or another text. */
export interface Strings {
  /** The labels of the modes, by name. */
  readonly modes: Readonly<Record<string, string>>;
  /** The placeholders of the field, by the name of the mode. */
  readonly placeholders: Readonly<Record<string, string>>;
  readonly close: string;
  readonly clear: string;
  readonly retry: string;
  readonly loading: string;
  readonly results: (count: number) => string;
  readonly noResults: (query: string) => string;
  /** The labels of groups. */
  readonly look: string;
  readonly recent: string;
  readonly pages: string;
  readonly links: string;
  readonly findHere: (query: string) => string;
  readonly goToItem: (number: string) => string;
  readonly unknownCommand: (text: string) => string;
  readonly unknownArgument: (command: string, text: string) => string;
  readonly takesArgument: string;
  /** The label of the actions of the current row. */
  readonly actions: string;
  /** The key that leads to the actions, shown before them. */
  readonly toActions: string;
  readonly newTab: string;
  readonly copyLink: string;
  readonly forget: string;
  readonly forgetAll: string;
  /** The keys that are listed below the list. */
  readonly hints: readonly string[];
  readonly system: string;
  readonly siteFont: string;
}

/** The English texts; those of the modes are in their table. */
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
