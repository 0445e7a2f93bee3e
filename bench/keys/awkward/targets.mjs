/** The elements that can receive a key press, created when a case needs one; the focused one has the id `field`. */

/** Functions that each add an element to the page and return it. */
export const targets = {
  page: () => document.body,
  document: () => document,
  input: () => place('<input id="field">'),
  textarea: () => place('<textarea id="field"></textarea>'),
  select: () => place('<select id="field"><option>one</option><option>two</option></select>'),
  editable: () => place('<div id="field" contenteditable>text</div>'),
  'editable child': () => place('<div contenteditable><p id="field" tabindex="0">text</p></div>'),
  island: () =>
    place('<div contenteditable><p id="field" contenteditable="false" tabindex="0">text</p></div>'),
  'shadow input': () => inShadow('<input id="field">'),
  'shadow button': () => inShadow('<button id="field">button</button>'),
  textbox: () => place('<div id="field" role="textbox" tabindex="0"></div>'),
  combobox: () => place('<div id="field" role="combobox" aria-expanded="false" tabindex="0"></div>'),
  listbox: () => place('<ul id="field" role="listbox" tabindex="0"><li role="option">one</li></ul>'),
  menuitem: () => place('<ul role="menu"><li id="field" role="menuitem" tabindex="0">one</li></ul>'),
  checkbox: () => place('<input id="field" type="checkbox">'),
};

function place(html) {
  document.body.insertAdjacentHTML('beforeend', html);
  return document.getElementById('field');
}

function inShadow(html) {
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root.getElementById('field');
}
