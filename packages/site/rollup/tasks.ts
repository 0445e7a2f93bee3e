/** Tasks: gives the checkboxes of task lists a name. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A disabled checkbox without a label is read out as nothing but "checkbox". */
export function nameTasks() {
  return (tree: Root): void => {
    visit(tree, { tagName: 'input' }, input => {
      if (input.properties['type'] !== 'checkbox' || input.properties['disabled'] !== true) return;
      input.properties['ariaLabel'] ??= input.properties['checked'] === true ? 'done' : 'to do';
    });
  };
}
