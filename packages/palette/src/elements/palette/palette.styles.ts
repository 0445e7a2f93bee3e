/** The palette's own look, over that of all dialogs. */

import { css } from 'lit';

/** The field with its tag, the window of rows, the button that opens it. */
export const paletteStyles = css`
  [part~='mode-tag'] {
    padding: 0 0.5em;
    background: var(--_accent);
    color: var(--_bg);
  }
  [part~='list'] > div {
    padding-block-start: var(--_above, 0);
    height: var(--_all, auto);
  }
  .away {
    position: absolute;
    inset-block-start: calc(var(--_current, 0) * var(--_row));
    inset-inline: 0;
  }
  slot[name='header'] {
    display: block;
    padding: 0.5rem 0.75rem 0;
    color: var(--_muted);
  }
  /* Where there is little room the path gives way to the title. */
  [part~='title'] {
    display: flex;
    white-space: pre;
  }
  .path,
  .name {
    flex: 0 1 auto;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .path {
    flex-shrink: 1000;
    min-width: 3ch;
  }
  .path:empty {
    min-width: 0;
  }
  slot[name='header'][hidden] {
    display: none;
  }
  [part~='empty'],
  [part~='error'],
  [part~='loading'] {
    margin: 0;
    padding: 0.5rem 0.75rem;
    color: var(--_muted);
  }
  [part~='opener'] {
    position: fixed;
    inset-block-end: 2.5rem;
    inset-inline-end: 0.75rem;
    z-index: 5;
    background: var(--_bg);
    color: var(--_fg);
  }
`;
