/** Adds accessible names to the checkboxes of task lists. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A rehype plugin that names the checkboxes. Without a label, screen readers announce only "checkbox". */
export function nameTasks() {
  return (tree: Root): void => {
    visit(tree, { tagName: 'input' }, input => {
      if (input.properties['type'] !== 'checkbox' || input.properties['disabled'] !== true) return;
      input.properties['ariaLabel'] ??= input.properties['checked'] === true ? 'done' : 'to do';
    });
  };
}
