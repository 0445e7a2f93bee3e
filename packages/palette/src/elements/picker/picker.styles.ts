/** The styles of the pickers, in addition to those of all dialogs. */

import { css } from 'lit';

/** Styles of a narrower panel with swatches, samples and steppers. */
export const pickerStyles = css`
  dialog {
    width: var(--vim-palette-width, min(32rem, 100vw - 2rem));
  }
  [part='header'] [part='close'] {
    margin-inline-start: auto;
  }
  [part='current'] {
    color: var(--_muted);
  }
  [part='filter'] {
    display: flex;
    gap: 0.5rem;
    padding: 0.25rem 0.75rem;
    color: var(--_muted);
    border-block-end: 1px solid var(--_border);
  }
  /* In a low window, the list keeps some rows, and the controls scroll. */
  [part~='list'] {
    min-height: min(2.5 * var(--_row), 40%);
  }
  [part='tick'] {
    flex: 0 0 1.5ch;
    overflow: hidden;
    color: var(--_accent);
  }
  [part='swatch'] {
    display: inline-flex;
    flex: none;
    border: 1px solid var(--_muted);
  }
  [part='swatch'] span {
    width: 0.8rem;
    height: 1.1rem;
  }
  [part~='detail'] {
    text-align: end;
  }
  [part='controls'] {
    flex: 0 1 auto;
    min-height: 0;
    overflow: hidden auto;
    display: grid;
    grid-template-columns: 1fr auto auto auto;
    gap: 0.25rem 0.5rem;
    align-items: center;
    padding: 0.5rem 0.75rem;
    border-block-start: 1px solid var(--_border);
  }
  [part='empty'] {
    margin: 0;
    padding: 0.5rem 0.75rem;
  }
`;
