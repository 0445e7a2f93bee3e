/** The floor: plain `focus()` on the link in the next line of the list, on the next block or on the card before, with nothing looked for. */

export const keys = { next: ['j'], cardRight: ['l'], cardLeft: ['h'] };

/** Prose takes the focus only with a tab index, which is given beforehand here. */
export function start(root) {
  for (const block of root.querySelectorAll('p,h2')) block.tabIndex = -1;
  const onKey = ({ target, key }) => {
    const here = target.closest('li') ?? target;
    const next = key === 'h' ? here.previousElementSibling : here.nextElementSibling;
    (next?.querySelector('a') ?? next)?.focus();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
