/** Lines of behaviour, each tried on every palette with real keys; `see` reads the page, `key` and `type` press. */

/** What the cases list. */
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

/** Each is played on a fresh page with the palette open, but where it says otherwise. */
export const CASES = [
  { name: 'the focus is in the field', run: t => t.see(() => watch.focused().matches('input')) },
  {
    name: 'the field is a combobox with a name',
    run: t =>
      t.see(() => {
        const field = watch.focused();
        const name =
          field.getAttribute('aria-label') ?? field.getAttribute('aria-labelledby') ?? field.labels?.[0];
        return field.getAttribute('role') === 'combobox' && Boolean(name);
      }),
  },
  {
    name: 'it controls a listbox in its own root',
    run: t =>
      t.see(() => {
        const field = watch.focused();
        const list = field.getRootNode().getElementById(field.getAttribute('aria-controls'));
        return list?.getAttribute('role') === 'listbox';
      }),
  },
  { name: 'it points at the row that is current', run: t => t.see(() => Boolean(watch.current())) },
  {
    name: 'the pointer follows the arrows',
    run: async t => {
      const before = await t.current();
      await t.key('ArrowDown');
      const after = await t.current();
      return Boolean(before && after) && before !== after;
    },
  },
  {
    name: 'one option is selected, and it is the current one',
    run: t =>
      t.see(() => {
        const root = watch.focused().getRootNode();
        const chosen = root.querySelectorAll('[role=option][aria-selected=true]');
        return chosen.length === 1 && chosen[0] === watch.current();
      }),
  },
  {
    name: 'rows say their number and how many there are, where not all are drawn',
    run: t =>
      t.see(count => {
        const options = [...watch.focused().getRootNode().querySelectorAll('[role=option]')];
        if (options.length === 0) return false;
        return options.length >= count || options.every(row => row.ariaSetSize && row.ariaPosInSet);
      }, COMMANDS.length),
  },
  {
    name: 'the dialog has a role and a name',
    run: t =>
      t.see(() => Boolean(watch.dialog()?.ariaLabel ?? watch.dialog()?.getAttribute('aria-labelledby'))),
  },
  {
    name: 'the page behind is out of reach',
    run: t =>
      t.see(() => {
        const link = document.querySelector('main a');
        link.focus();
        const hidden = link.closest('[aria-hidden=true],[inert]');
        return document.activeElement !== link || Boolean(hidden);
      }),
  },
  {
    name: 'Tab stays inside',
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
    name: 'the count is said inside the dialog',
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
    name: 'that nothing was found is said',
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
    name: 'Escape closes and gives the focus back',
    run: async t => {
      await t.key('Escape');
      return t.until(() => document.activeElement?.id === 'opener');
    },
  },
  {
    name: 'choosing runs it once and gives the focus back',
    run: async t => {
      await t.type('marker');
      await t.key('Enter');
      return t.until(
        () => library.ran.length === 1 && library.ran[0] === 'c6' && document.activeElement?.id === 'opener',
      );
    },
  },
  {
    name: 'a click on the backdrop closes',
    run: async t => {
      await t.mouse(5, 795);
      return t.until(() => !watch.isReady());
    },
  },
  {
    name: 'a press begun inside and let go outside does not close',
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
    name: 'Home and End move the caret',
    run: async t => {
      await t.type('mark');
      await t.key('Home');
      return t.see(() => watch.focused().selectionStart === 0);
    },
  },
  {
    name: 'Enter that ends a composition chooses nothing',
    run: async t => {
      await t.type('mark');
      await t.send({ key: 'Enter', isComposing: true, keyCode: 229 });
      await t.wait(100);
      return t.see(() => library.ran.length === 0);
    },
  },
  {
    name: 'nor does the key that WebKit sends after it',
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
    name: 'a title with markup is shown as text and does nothing',
    run: async t => {
      await t.type('<img');
      await t.wait(200);
      return (await first(t)).includes('<img src=x') && (await t.see(() => globalThis.harmed === undefined));
    },
  },
  {
    name: 'the whole title comes before its beginning, that before its inside',
    run: async t => {
      await t.type('mark');
      const all = await t.rows();
      const at = ['Mark', 'Marker colours', 'Remark on this'].map(title =>
        all.findIndex(row => row === title || row.startsWith(`${title} `)),
      );
      return at[0] === 0 && at[1] > at[0] && at[2] > at[1];
    },
  },
  {
    name: 'another query begins at the first row',
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
    name: 'hovering scrolls nothing',
    run: async t => {
      const before = await t.see(() => watch.scrolled());
      await t.hover(600, 300);
      await t.wait(200);
      return (await t.see(() => watch.scrolled())) === before;
    },
  },
  {
    name: 'closed, it holds no row',
    isClosed: true,
    run: t => t.see(() => library.rows().length === 0 && watch.elements() < 60),
  },
];
