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
  const isCopied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  button.textContent = isCopied ? 'copied' : 'not copied';
  setTimeout(() => (button.textContent = 'copy'), 2000);
}
