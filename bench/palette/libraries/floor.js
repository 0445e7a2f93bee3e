/** The least that a palette can do: a modal dialog with thirty rows, filtered by letters that stand together. */

const MOST = 30;
let all = [];
let dialog;
let field;
let list;

export function mount(commands) {
  all = commands.map(({ title }) => ({ title, small: title.toLowerCase() }));
  dialog = document.createElement('dialog');
  dialog.innerHTML = '<input aria-label="Commands"><ul></ul>';
  document.body.append(dialog);
  [field, list] = [dialog.querySelector('input'), dialog.querySelector('ul')];
  field.addEventListener('input', draw);
}

function draw() {
  const wanted = field.value.toLowerCase();
  const found = [];
  for (const one of all) {
    if (one.small.includes(wanted)) found.push(one);
    if (found.length === MOST) break;
  }
  list.replaceChildren(
    ...found.map(({ title }) => Object.assign(document.createElement('li'), { textContent: title })),
  );
}

export function open() {
  field.value = '';
  draw();
  dialog.showModal();
}

export function close() {
  dialog.close();
  list.replaceChildren();
}

export function rows() {
  return dialog?.open ? [...list.children] : [];
}
