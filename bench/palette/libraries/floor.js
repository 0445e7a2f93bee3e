/** The minimum that a palette can do: a modal dialog with thirty rows, filtered by adjacent letters. */

const MAX_ROWS = 30;
let all = [];
let dialog;
let field;
let list;

/** Adds the closed palette to the page. */
export function mount(commands) {
  all = commands.map(({ title }) => ({ title, lowerCase: title.toLowerCase() }));
  dialog = document.createElement('dialog');
  dialog.innerHTML = '<input aria-label="Commands"><ul></ul>';
  document.body.append(dialog);
  [field, list] = [dialog.querySelector('input'), dialog.querySelector('ul')];
  field.addEventListener('input', draw);
}

function draw() {
  const query = field.value.toLowerCase();
  const found = [];
  for (const command of all) {
    if (command.lowerCase.includes(query)) found.push(command);
    if (found.length === MAX_ROWS) break;
  }
  list.replaceChildren(
    ...found.map(({ title }) => Object.assign(document.createElement('li'), { textContent: title })),
  );
}

/** Opens the palette. */
export function open() {
  field.value = '';
  draw();
  dialog.showModal();
}

/** Closes the palette. */
export function close() {
  dialog.close();
  list.replaceChildren();
}

/** Returns the elements of the rendered rows. */
export function rows() {
  return dialog?.open ? [...list.children] : [];
}
