/** The floor: a plain `focus()` on the next link, block or card, or on the card before, without any search. */

/** The keys of each motion. */
export const keys = { next: ['j'], cardRight: ['l'], cardLeft: ['h'] };

/** Starts listening, and returns a function that stops it. Sets `tabindex` on prose in advance, which otherwise cannot be focused. */
export function start(root) {
  for (const block of root.querySelectorAll('p,h2')) block.tabIndex = -1;
  const onKey = ({ target, key }) => {
    const current = target.closest('li') ?? target;
    const next = key === 'h' ? current.previousElementSibling : current.nextElementSibling;
    (next?.querySelector('a') ?? next)?.focus();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
