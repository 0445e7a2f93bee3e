/** The cases of behaviour that every palette is tested with, by real keys: `see` reads the page, `key` and `type` press keys. */

/** The commands that the palettes list in these cases. */
export const COMMANDS = [
  'Toggle left sidebar',
  'Toggle right sidebar',
  'Close Café window',
  'Print ( all pages',
  '<img src=x onerror="globalThis.harmed = 1"> command',
  'Mark',
  'Marker colours',
  'Remark on this',
  ...Array.from({ length: 40 }, (_, i) => `Filler number ${i + 1}`),
].map((title, i) => ({ id: `c${i}`, title, group: i < 8 ? 'Own' : 'Filler' }));

const first = async t => (await t.rows())[0] ?? '';
const finds = (text, title) => ({
  name: `"${text}" finds "${title}" among the first three`,
  run: async t => {
    await t.type(text);
    return (await t.rows()).slice(0, 3).some(row => row.includes(title));
  },
});

/** The cases. Each runs on a fresh page, with the palette open unless `isClosed` is set. */
export const CASES = [
  { name: 'the focus is in the field', run: t => t.see(() => watch.focused().matches('input')) },
  {
    name: 'the field is a combobox with an accessible name',
    run: t =>
      t.see(() => {
        const field = watch.focused();
        const name =
          field.getAttribute('aria-label') ?? field.getAttribute('aria-labelledby') ?? field.labels?.[0];
        return field.getAttribute('role') === 'combobox' && Boolean(name);
      }),
  },
  {
    name: 'the field controls a listbox in the same root',
    run: t =>
      t.see(() => {
        const field = watch.focused();
        const list = field.getRootNode().getElementById(field.getAttribute('aria-controls'));
        return list?.getAttribute('role') === 'listbox';
      }),
  },
  { name: 'aria-activedescendant refers to a row', run: t => t.see(() => Boolean(watch.current())) },
  {
    name: 'aria-activedescendant follows the arrow keys',
    run: async t => {
      const before = await t.current();
      await t.key('ArrowDown');
      const after = await t.current();
      return Boolean(before && after) && before !== after;
    },
  },
  {
    name: 'exactly one option is selected, the current one',
    run: t =>
      t.see(() => {
        const root = watch.focused().getRootNode();
        const selected = root.querySelectorAll('[role=option][aria-selected=true]');
        return selected.length === 1 && selected[0] === watch.current();
      }),
  },
  {
    name: 'rows have aria-posinset and aria-setsize if not all are rendered',
    run: t =>
      t.see(count => {
        const options = [...watch.focused().getRootNode().querySelectorAll('[role=option]')];
        if (options.length === 0) return false;
        return options.length >= count || options.every(row => row.ariaSetSize && row.ariaPosInSet);
      }, COMMANDS.length),
  },
  {
    name: 'the dialog has a role and an accessible name',
    run: t =>
      t.see(() => Boolean(watch.dialog()?.ariaLabel ?? watch.dialog()?.getAttribute('aria-labelledby'))),
  },
  {
    name: 'the page behind the dialog cannot be reached',
    run: t =>
      t.see(() => {
        const link = document.querySelector('main a');
        link.focus();
        const hidden = link.closest('[aria-hidden=true],[inert]');
        return document.activeElement !== link || Boolean(hidden);
      }),
  },
  {
    name: 'Tab stays inside the dialog',
    run: async t => {
      for (let i = 0; i < 6; i++) await t.key('Tab');
      return t.see(() =>
        Boolean(
          watch.dialog()?.contains(watch.focused()) ||
          document.activeElement === document.body ||
          watch.dialog()?.getRootNode().host === document.activeElement,
        ),
      );
    },
  },
  {
    name: 'the number of results is announced inside the dialog',
    run: async t => {
      await t.type('toggle');
      await t.wait(700);
      return t.see(() =>
        [...(watch.dialog()?.querySelectorAll('[role=status],[role=alert],[aria-live]') ?? [])].some(
          ({ textContent }) => /\b2\b/.test(textContent),
        ),
      );
    },
  },
  {
    name: 'an empty list of results is announced',
    run: async t => {
      await t.type('qqqqxx');
      await t.wait(700);
      return t.see(() =>
        [...(watch.dialog()?.querySelectorAll('[role=status],[role=alert],[aria-live]') ?? [])].some(
          ({ textContent }) => textContent.trim() !== '',
        ),
      );
    },
  },
  {
    name: 'Escape closes the dialog and restores the focus',
    run: async t => {
      await t.key('Escape');
      return t.until(() => document.activeElement?.id === 'opener');
    },
  },
  {
    name: 'choosing a row runs it once and restores the focus',
    run: async t => {
      await t.type('marker');
      await t.key('Enter');
      return t.until(
        () => library.ran.length === 1 && library.ran[0] === 'c6' && document.activeElement?.id === 'opener',
      );
    },
  },
  {
    name: 'a click on the backdrop closes the dialog',
    run: async t => {
      await t.mouse(5, 795);
      return t.until(() => !watch.isReady());
    },
  },
  {
    name: 'pressing the mouse inside and releasing it outside does not close the dialog',
    run: async t => {
      const box = await t.see(() => {
        const { x, y } = watch.focused().getBoundingClientRect();
        return { x, y };
      });
      await t.drag(box.x + 20, box.y + 5, 5, 795);
      await t.wait(300);
      return t.see(() => watch.rows().length > 0 && watch.isShown());
    },
  },
  {
    name: 'Home moves the caret',
    run: async t => {
      await t.type('mark');
      await t.key('Home');
      return t.see(() => watch.focused().selectionStart === 0);
    },
  },
  {
    name: 'the Enter that ends a composition does not choose a row',
    run: async t => {
      await t.type('mark');
      await t.send({ key: 'Enter', isComposing: true, keyCode: 229 });
      await t.wait(100);
      return t.see(() => library.ran.length === 0);
    },
  },
  {
    name: 'nor does the Enter that WebKit sends after a composition',
    run: async t => {
      await t.type('mark');
      await t.send({ key: 'Enter', isComposing: false, keyCode: 229 });
      await t.wait(100);
      return t.see(() => library.ran.length === 0);
    },
  },
  finds('tpggle left', 'Toggle left'),
  finds('tls', 'Toggle left sidebar'),
  finds('cafe', 'Café'),
  finds('sidebar left', 'Toggle left'),
  finds('(', 'Print ('),
  {
    name: 'markup in a title is shown as text',
    run: async t => {
      await t.type('<img');
      await t.wait(200);
      return (await first(t)).includes('<img src=x') && (await t.see(() => globalThis.harmed === undefined));
    },
  },
  {
    name: 'an exact title is listed before a prefix match, and that before a match inside a word',
    run: async t => {
      await t.type('mark');
      const rows = await t.rows();
      const positions = ['Mark', 'Marker colours', 'Remark on this'].map(title =>
        rows.findIndex(row => row === title || row.startsWith(`${title} `)),
      );
      return positions[0] === 0 && positions[1] > positions[0] && positions[2] > positions[1];
    },
  },
  {
    name: 'a new query starts at the first row',
    run: async t => {
      await t.type('filler');
      for (let i = 0; i < 20; i++) await t.key('ArrowDown');
      await t.type(' number');
      await t.wait(100);
      return t.see(
        () => watch.current()?.textContent.includes('number 1') && watch.isInSight(watch.current()),
      );
    },
  },
  {
    name: 'hovering does not scroll',
    run: async t => {
      const before = await t.see(() => watch.scrolled());
      await t.hover(600, 300);
      await t.wait(200);
      return (await t.see(() => watch.scrolled())) === before;
    },
  },
  {
    name: 'a closed palette contains no rows',
    isClosed: true,
    run: t => t.see(() => library.rows().length === 0 && watch.elements() < 60),
  },
];
