/** A button on each code block that copies it. */

/** Adds the buttons. Being focusable, they also make blocks that scroll sideways reachable by key. */
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
  // Without a secure connection there is no clipboard.
  const writing = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
  const isCopied = await writing.then(
    () => true,
    () => false,
  );
  button.textContent = isCopied ? 'copied' : 'not copied';
  setTimeout(() => (button.textContent = 'copy'), 2000);
}
