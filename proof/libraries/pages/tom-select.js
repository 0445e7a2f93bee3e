/** Tom Select on a single select, on multiple selects with buttons to remove, and on a text input of tags. */

import TomSelect from 'tom-select';
import 'tom-select/dist/css/tom-select.css';

new TomSelect('#fruit', { plugins: ['dropdown_input'] });
new TomSelect('#spice', { create: true, allowEmptyOption: true });
new TomSelect('#guests', { plugins: ['remove_button', 'clear_button'] });
new TomSelect('#tools', { plugins: ['checkbox_options', 'caret_position'], maxItems: 4 });
new TomSelect('#tags', { persist: false, create: true, plugins: ['remove_button'] });
new TomSelect('#shelf', {
  valueField: 'place',
  labelField: 'place',
  searchField: ['place', 'hint'],
  options: [
    { place: 'Cellar', hint: 'cool and dark' },
    { place: 'Kitchen', hint: 'close at hand' },
    { place: 'Pantry', hint: 'dry' },
  ],
  items: ['Pantry'],
  maxItems: 1,
  render: {
    option: ({ place, hint }, escape) => `<div><b>${escape(place)}</b> ${escape(hint)}</div>`,
  },
});

await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
globalThis.isReady = true;
