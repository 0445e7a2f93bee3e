/** Adds a copy button to each code block. */

/** Adds the buttons. They are focusable, so they also make blocks that scroll horizontally reachable by keyboard. */
export function addCopyButtons(doc: Document): void {
  for (const code of doc.querySelectorAll<HTMLElement>('main pre > code')) {
    const button = doc.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'copy';
    button.addEventListener('click', () => void copy(button, code.textContent ?? ''));
    code.parentElement?.append(button);
  }
}

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  // The clipboard is only available in a secure context.
  const writing = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
  const isCopied = await writing.then(
    () => true,
    () => false,
  );
  button.textContent = isCopied ? 'copied' : 'not copied';
  setTimeout(() => (button.textContent = 'copy'), 2000);
}
