/** The table of keys as records: what help says of each row, and how to see that it works on the built site. */

const LONG = 'posts/2026/11-keys-on-the-web/';
const MIDDLE = 'posts/2026/07-one-clock/';
const DOCS = 'docs/keys/';

/**
 * A row: its keys, its command, what it does; then what to press before, and what must be true after each of its keys
 * (`is`) beside what was before (`was`). `counted` gives keys with a count and what must be true after them.
 */
export const rows = [
  {
    group: 'Navigation',
    keys: ['j', '<Down>'],
    command: 'move.next',
    does: 'The next item of the region that has the current item. `5j` is five items with one focus change; it stops at the end. Without a count it first scrolls through an item taller than the screen.',
    before: 'j',
    check: (is, was) => is.item === was.item + 1 && is.region === 'main',
    counted: { keys: '5j', check: (is, was) => is.item === was.item + 5 },
  },
  {
    group: 'Navigation',
    keys: ['k', '<Up>'],
    command: 'move.previous',
    does: 'The item before, with a count that many before.',
    before: 'j8j',
    check: (is, was) => is.item === was.item - 1,
    counted: { keys: '3k', check: (is, was) => is.item === was.item - 3 },
  },
  {
    group: 'Navigation',
    keys: ['g'],
    command: 'move.first',
    does: 'The first item of the region, and the region’s scroller goes to its top. It acts at once: nothing else starts with g, so `gg` leads to the same place.',
    before: 'j8j',
    check: is => is.item === 1 && is.y === 0,
    counted: { keys: '4g', check: is => is.item === 4 },
  },
  {
    group: 'Navigation',
    keys: ['G'],
    command: 'move.last',
    does: 'The last item of the region, at the end of its scroller. `7G` is the seventh item.',
    before: 'j',
    check: is => is.isAtEnd && is.item > 50,
    counted: { keys: '7G', check: is => is.item === 7 },
  },
  { group: 'Navigation', keys: ['zz'], command: 'move.centre', does: 'The current item comes to the middle of what sticky bars leave free.', before: '20G', check: is => Math.abs(is.middle - is.freeMiddle) < 30 },
  { group: 'Navigation', keys: ['zt'], command: 'move.to-top', does: 'The current item comes to the top of what is free.', before: '20G', check: is => is.top < 200 && is.top > 0 },
  { group: 'Navigation', keys: ['zb'], command: 'move.to-bottom', does: 'The current item comes to the bottom of what is free.', before: '30G', check: is => is.bottom > is.height - 150 && is.bottom <= is.height },
  { group: 'Navigation', keys: ['h'], command: 'region.left', does: 'The region to the left, by where regions are on screen; in one column the one before.', before: 'j', check: is => is.region === 'left' },
  { group: 'Navigation', keys: ['l'], command: 'region.right', does: 'The region to the right; in one column the one after.', before: 'j', check: is => is.region === 'right', counted: { before: 'jh', keys: '2l', check: is => is.region === 'right' } },
  { group: 'Navigation', keys: [']'], command: 'move.next-heading', does: 'The next heading.', before: 'j', check: (is, was) => /^H[2-6]$/.test(is.tag) && is.item > was.item, counted: { keys: '3]', check: (is, was) => /^H[2-6]$/.test(is.tag) && is.item > was.item + 3 } },
  { group: 'Navigation', keys: ['['], command: 'move.previous-heading', does: 'The heading before.', before: '3]', check: (is, was) => /^H[1-6]$/.test(is.tag) && is.item < was.item },
  { group: 'Navigation', keys: ['}'], command: 'move.next-block', does: 'The next block: a top-level piece of the content; a list, a code block, a table or a figure counts as one.', before: 'j', check: (is, was) => is.item > was.item, counted: { keys: '4}', check: (is, was) => is.item >= was.item + 4 } },
  { group: 'Navigation', keys: ['{'], command: 'move.previous-block', does: 'The block before.', before: 'j8j', check: (is, was) => is.item < was.item },
  { group: 'Navigation', keys: ['<C-d>', 'd'], command: 'move.half-page-down', does: 'Half a page down; the current item moves along.', before: 'j', check: (is, was) => is.y > was.y + 200 && is.item > was.item, counted: { keys: '3d', check: (is, was) => is.y > was.y + 900 } },
  { group: 'Navigation', keys: ['<C-u>', 'u'], command: 'move.half-page-up', does: 'Half a page up; the current item moves along.', before: 'j4d', check: (is, was) => is.y < was.y - 200 && is.item < was.item },

  { group: 'Layout', keys: ['zh'], command: 'sidebar.toggle-left', does: 'Hides or shows the left sidebar. That is remembered.', before: 'j', check: is => is.hidden === 'left' && !is.isLeftShown },
  { group: 'Layout', keys: ['zl'], command: 'sidebar.toggle-right', does: 'Hides or shows the right sidebar. That is remembered.', before: 'j', check: is => is.hidden === 'right' && !is.isRightShown },
  { group: 'Layout', keys: ['zj', 'J', '<C-j>'], command: 'region.main', does: 'Focuses main.', before: 'jh', check: is => is.region === 'main' },
  { group: 'Layout', keys: ['zk', 'K', '<C-k>'], command: 'region.navbar', does: 'Focuses the navbar.', before: 'j', check: is => is.region === 'navbar' },
  { group: 'Layout', keys: ['H', '<C-h>'], command: 'sidebar.focus-left', does: 'Focuses the left sidebar, and shows it first where it is hidden.', before: 'jzh', check: is => is.region === 'left' && is.isLeftShown },
  { group: 'Layout', keys: ['L', '<C-l>'], command: 'sidebar.focus-right', does: 'Focuses the right sidebar, and shows it first where it is hidden.', before: 'jzl', check: is => is.region === 'right' && is.isRightShown },
  { group: 'Layout', keys: ['C'], command: 'section.collapse-all', does: 'Collapses every section of main.', before: 'jE', check: is => is.sections > 0 && is.openSections === 0 },
  { group: 'Layout', keys: ['E'], command: 'section.expand-all', does: 'Expands every section of main.', before: 'j', check: is => is.sections > 0 && is.openSections === is.sections },

  { group: 'Dialogs', keys: ['<C-p>'], command: 'palette.show', does: 'The command palette: every command with its keys, then all pages.', check: is => is.open === 'vim-palette' && is.tag0 === '' && is.rows > 10 },
  { group: 'Dialogs', keys: [':'], command: 'palette.ex', does: 'The command line: `:theme nord`, `:font inter`, `:12`.', check: is => is.open === 'vim-palette' && is.tag0 === ':' },
  { group: 'Dialogs', keys: ['<C-x>'], command: 'theme.show', does: 'The theme picker.', check: is => is.open === 'vim-theme-picker' },
  { group: 'Dialogs', keys: ['zf'], command: 'font.show', does: 'The font picker.', check: is => is.open === 'vim-font-picker' },
  { group: 'Dialogs', keys: ['/'], command: 'search.show', does: 'Searches pages and headings; the first row finds on this page.', check: is => is.open === 'vim-palette' && is.tag0 === '/' },
  { group: 'Dialogs', keys: ['?'], command: 'keys.show', does: 'Shows every key.', check: is => is.open === 'vim-keybinds' },
  { group: 'Dialogs', keys: ['<Esc>'], command: 'dialog.close', does: 'Closes the dialog on top, or leaves the field.', before: '?', waitFor: is => is.open === 'vim-keybinds', check: is => is.open === '' },
  { group: 'Dialogs', keys: ['<C-c>'], command: 'dialog.cancel', does: 'Closes the dialog on top, when no text is selected.', before: '?', waitFor: is => is.open === 'vim-keybinds', check: is => is.open === '' },

  { group: 'History', keys: ['>', '<C-n>'], command: 'document.next', does: 'The next document in the site’s order. Browsers on Windows and Linux keep Ctrl+N in a tab; hence the twin.', at: MIDDLE, before: 'j', check: (is, was) => is.path !== was.path && is.path === was.next },
  { group: 'History', keys: ['<lt>', '<C-b>'], command: 'document.previous', does: 'The document before in the site’s order.', at: MIDDLE, before: 'j', check: (is, was) => is.path !== was.path && is.path === was.previous },
  {
    group: 'History',
    keys: ['O', '<C-o>'],
    command: 'history.back',
    does: 'Back in history, with a count that far; the item that was current there is current again.',
    at: MIDDLE,
    before: 'j5j>',
    waitFor: is => !is.path.includes('one-clock') && is.isReady,
    check: is => is.path.includes('one-clock') && is.item === 6,
  },
  {
    group: 'History',
    keys: ['I', '<C-i>'],
    command: 'history.forward',
    does: 'Forward in history.',
    at: MIDDLE,
    before: 'j5j>',
    waitFor: is => !is.path.includes('one-clock') && is.isReady,
    then: 'O',
    thenFor: is => is.path.includes('one-clock') && is.isReady && is.item === 6,
    check: is => !is.path.includes('one-clock'),
  },

  { group: 'Beyond', keys: ['f'], command: 'hint.open', does: 'Letters on every link and control on screen; typing them opens it.', before: 'j', check: is => is.mode === 'hint' && is.hints > 5 },
  { group: 'Beyond', keys: ['F'], command: 'hint.open-tab', does: 'The same, in a new tab.', before: 'j', check: is => is.mode === 'hint' && is.hints > 5 },
  { group: 'Beyond', keys: ['ma'], help: ['m<Any>'], command: 'mark.set', does: 'Sets a mark: a small letter for this page, a capital for the whole site.', before: 'j4j', check: is => is.notice === 'Mark a set' },
  { group: 'Beyond', keys: ["'a", '`a', 'Ma'], help: ["'<Any>", '`<Any>', 'M<Any>'], command: 'mark.go', does: 'Goes to a mark. `M` goes too, since the others are dead keys on many layouts.', before: 'j4jmaG', check: is => is.item === 5 },
  { group: 'Beyond', keys: ["''"], command: 'mark.go-back', does: 'Goes to the place before the last jump.', before: 'j4jG', check: is => is.item === 5 },
  { group: 'Beyond', keys: ['n'], command: 'find.next', does: 'The next match of this tab’s last query on this page.', query: 'layout', before: 'j', check: (is, was) => is.item > was.item && /layout/i.test(is.fullText) },
  { group: 'Beyond', keys: ['N'], command: 'find.previous', does: 'The match before.', query: 'layout', before: 'jnnnn', check: (is, was) => is.item <= was.item && /layout/i.test(is.fullText) && is.notice !== was.notice },
  { group: 'Beyond', keys: ['i'], command: 'field.enter', does: 'The first text field, or the one last used; `2i` the second. Esc leaves it.', at: DOCS, before: 'j', check: is => is.focus === 'INPUT' },
  { group: 'Beyond', keys: ['o', '<CR>'], command: 'item.open', does: 'Opens the current item; on a prose block with one link, follows it.', at: MIDDLE, before: 'jG', check: (is, was) => is.path !== was.path },
  { group: 'Beyond', keys: ['yy'], command: 'address.copy-page', does: 'Copies the address of the page.', before: 'j', check: is => /^Copied http|does not let/.test(is.notice) },
  { group: 'Beyond', keys: ['yh'], command: 'address.copy-heading', does: 'Copies the address of the current heading.', before: 'j3]', check: is => /^Copied http.*#|does not let/.test(is.notice) },
  { group: 'Beyond', keys: ['-'], command: 'document.up', does: 'One level up the path.', at: MIDDLE, before: 'j', check: (is, was) => is.path !== was.path && was.path.startsWith(is.path) },
  { group: 'Beyond', keys: ['.'], command: 'command.repeat', does: 'Repeats the last command that changed something.', before: 'jzh', check: is => is.hidden === '' && is.isLeftShown },
  { group: 'Beyond', keys: ['<F6>'], command: 'region.next', does: 'The next region, for people who never touch letters; after the last one the key is left to the browser.', before: 'j', check: is => is.region === 'right' },
  { group: 'Beyond', keys: ['<S-F6>'], command: 'region.previous', does: 'The region before.', before: 'j', check: is => is.region === 'left' },
].map(row => ({ at: LONG, before: '', ...row }));

/** What a page looks like to the checks; runs in the browser. */
export function look() {
  const nav = document[Symbol.for('keynav.owner.1')];
  const position = nav?.position();
  const current = document.querySelector('[data-keynav-current]');
  const box = current?.getBoundingClientRect();
  const isShown = name => document.querySelector(`[data-keynav-region=${name}]`)?.checkVisibility() ?? false;
  const dialogs = [...document.querySelectorAll('vim-palette,vim-theme-picker,vim-font-picker,vim-keybinds')];
  const palette = document.querySelector('vim-palette')?.shadowRoot;
  const navbar = document.querySelector('[data-keynav-region=navbar]')?.getBoundingClientRect().bottom ?? 0;
  const bar = document.querySelector('vim-statusline')?.getBoundingClientRect().top ?? innerHeight;
  const pathOf = selector => (document.querySelector(selector) ? new URL(document.querySelector(selector).href).pathname : '');
  return {
    isReady: nav !== undefined && document.readyState === 'complete' && customElements.get('vim-statusline') !== undefined,
    region: position?.region ?? '',
    item: position?.item ?? 0,
    tag: current?.tagName ?? '',
    fullText: current?.textContent ?? '',
    top: box?.top ?? 0,
    bottom: box?.bottom ?? 0,
    middle: box ? (box.top + box.bottom) / 2 : 0,
    freeMiddle: (navbar + bar) / 2,
    height: innerHeight,
    y: scrollY,
    isAtEnd: scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
    path: location.pathname,
    next: pathOf('a[rel~=next]'),
    previous: pathOf('a[rel~=prev]'),
    hidden: document.documentElement.getAttribute('data-keynav-hidden') ?? '',
    isLeftShown: isShown('left'),
    isRightShown: isShown('right'),
    sections: document.querySelectorAll('main details').length,
    openSections: document.querySelectorAll('main details[open]').length,
    open: dialogs.filter(dialog => dialog.open).map(dialog => dialog.localName).join(' '),
    tag0: palette?.querySelector('[part~=mode-tag]')?.textContent ?? '',
    rows: palette?.querySelectorAll('[role=option]').length ?? 0,
    mode: nav?.mode() ?? '',
    hints: [...document.querySelectorAll('body > [popover]')].at(-1)?.shadowRoot?.childElementCount ?? 0,
    notice: document.querySelector('[data-part=notice]')?.textContent ?? '',
    focus: document.activeElement?.tagName ?? '',
  };
}
