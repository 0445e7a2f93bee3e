/** The styles of the keybinds help, in addition to those of all dialogs. */

import { css } from 'lit';

/** Styles of groups of keys, in columns if there is room. */
export const keybindsStyles = css`
  dialog {
    width: var(--vim-palette-width, min(64rem, 100vw - 2rem));
  }
  [part='header'] [part='close'] {
    margin-inline-start: auto;
  }
  [part='scope-tag'] {
    color: var(--_muted);
  }
  /* Inside the box that scrolls: a box of columns with a height of its own would grow sideways. */
  .columns {
    columns: 24rem auto;
    column-gap: 2rem;
    padding: 0.5rem 0.75rem;
  }
  section {
    break-inside: avoid-column;
    margin-block-end: 1rem;
  }
  h3 {
    margin: 0 0 0.25rem;
    color: var(--_accent);
    font-size: 1em;
  }
  dl {
    margin: 0;
  }
  dl div {
    display: flex;
    gap: 1rem;
    justify-content: space-between;
    padding: 0.15rem 0;
    border-block-end: 1px dotted var(--_border);
  }
  dt {
    flex: 1 1 auto;
  }
  dd {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    justify-content: end;
    max-width: 60%;
    margin: 0;
  }
  [part='recorder'] {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
    align-items: center;
    padding: 0.75rem;
    border-block-end: 1px solid var(--_border);
    background: var(--_current-bg);
    color: var(--_current-fg);
  }
  [part='recorder'] p {
    flex: 1 1 100%;
    margin: 0;
  }
  [part='recorder'] kbd {
    border-color: currentColor;
  }
  .hint {
    font-size: 0.85em;
  }
  [part='status'] {
    flex: none;
    margin: 0;
    padding: 0.4rem 0.75rem;
    border-block-end: 1px solid var(--_border);
  }
  [part='status']:empty {
    padding: 0;
    border: 0;
  }
  [part='change'] {
    min-height: 1.75rem;
    border-style: dashed;
    border-color: var(--_border);
  }
  [part='change']:is(:hover, :focus-visible) {
    border-style: solid;
    border-color: var(--_accent);
  }
  [part='own'] {
    break-inside: avoid-column;
    margin-block-end: 1rem;
  }
  textarea {
    display: block;
    width: 100%;
    margin-block: 0.4rem;
    border: 1px solid var(--_muted);
    background: none;
    color: inherit;
    font: inherit;
  }
  @media (pointer: coarse) {
    textarea {
      font-size: max(1rem, 16px);
    }
  }
  [part='row'][hidden] {
    display: none;
  }
`;
