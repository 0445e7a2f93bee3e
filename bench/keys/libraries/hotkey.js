/** @github/hotkey, which clicks an element for each binding. */

import { install } from '@github/hotkey';

export function setup(sequences, onRun) {
  for (const keys of sequences) {
    const button = document.createElement('button');
    button.addEventListener('click', onRun);
    document.body.append(button);
    install(button, keys.join(' '));
  }
}
