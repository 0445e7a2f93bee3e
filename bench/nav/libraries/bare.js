/** The floor: plain `focus()` on the link in the next line of the list, or on the next block, with nothing looked for. */

export const keys = { next: ['j'] };

/** Prose takes the focus only with a tab index, which is given beforehand here. */
export function start(root) {
  for (const block of root.querySelectorAll('p,h2')) block.tabIndex = -1;
  const onKey = ({ target }) => {
    const next = (target.closest('li') ?? target).nextElementSibling;
    (next?.querySelector('a') ?? next)?.focus();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
