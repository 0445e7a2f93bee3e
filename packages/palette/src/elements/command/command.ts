/** `<vim-command>`: an item of the palette written in HTML. */

/** Node has no such class, and importing must work there. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * A command of the site's own, inside `<vim-palette>`.
 * @summary Chosen in the palette, it is clicked: listen for `click`. Attributes: value, group, keywords, disabled, and keys: alternatives, with white space between them, that run it.
 * @slot - The title.
 */
export class VimCommand extends Base {}
