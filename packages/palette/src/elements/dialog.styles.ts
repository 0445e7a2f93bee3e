/** The styles that all dialogs of the package share. */

import { css } from 'lit';

/** Styles of the panel, its list, rows and marks, by custom properties. */
export const dialogStyles = css`
  :host {
    display: contents;
    --_bg: var(--vim-palette-bg, var(--vim-bg-raised, Canvas));
    --_fg: var(--vim-palette-fg, var(--vim-fg, CanvasText));
    --_muted: var(--vim-palette-muted, var(--vim-muted, color-mix(in srgb, CanvasText 65%, Canvas)));
    --_border: var(--vim-palette-border, var(--vim-border, GrayText));
    --_current-bg: var(--vim-palette-current-bg, var(--vim-current-bg, Highlight));
    --_current-fg: var(--vim-palette-current-fg, var(--vim-current-fg, HighlightText));
    --_match: var(--vim-palette-match, var(--vim-match, inherit));
    --_accent: var(--vim-accent, Highlight);
    --_row: var(--vim-palette-row-height, 2rem);
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  dialog {
    width: var(--vim-palette-width, min(46rem, 100vw - 2rem));
    max-width: none;
    --_top: var(--vim-palette-top, min(0.1 * var(--_visible, 100dvh), 6rem));
    max-height: min(var(--vim-palette-max-height, 80dvh), var(--_visible, 100dvh) - var(--_top) - 1rem);
    margin: var(--_top) auto auto;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--vim-palette-radius, 0);
    background: var(--_bg);
    color: var(--_fg);
    font: inherit;
    font-family: var(--vim-palette-font, var(--vim-font-body, ui-monospace, monospace));
    line-height: 1.4;
    overflow: hidden;
    overscroll-behavior: contain;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  @media print {
    dialog[open],
    [part='opener'] {
      display: none;
    }
  }
  dialog::backdrop {
    background: var(--vim-palette-backdrop, rgb(0 0 0 / 45%));
  }
  [part='header'],
  [part='footer'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
    padding: 0.5rem 0.75rem;
  }
  [part='header'] {
    border-block-end: 1px solid var(--_border);
  }
  [part='footer'] {
    border-block-start: 1px solid var(--_border);
    color: var(--_muted);
    font-size: 0.85em;
  }
  h2 {
    margin: 0;
    font-size: 1em;
  }
  input {
    flex: 1 1 4rem;
    min-width: 0;
    min-height: 1.75rem;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
    caret-color: var(--_accent);
  }
  @media (pointer: coarse) {
    input {
      font-size: max(1rem, 16px);
    }
  }
  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  button {
    min-width: 1.75rem;
    min-height: 1.75rem;
    padding: 0 0.5rem;
    border: 1px solid var(--_muted);
    border-radius: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:focus-visible,
  [tabindex]:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  [part~='list'] {
    position: relative;
    flex: 1 1 auto;
    min-height: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  [role='option'],
  [part~='group-label'] {
    display: flex;
    gap: 0 0.75rem;
    align-items: center;
    height: var(--_row);
    padding: 0 0.75rem;
    color: inherit;
    text-decoration: none;
    white-space: nowrap;
    overflow: hidden;
  }
  [part~='group-label'] {
    align-items: end;
    color: var(--_muted);
    font-size: 0.85em;
  }
  [role='option'] {
    position: relative;
    cursor: pointer;
    border-inline-start: 3px solid transparent;
  }
  [aria-selected='true'] {
    background: var(--_current-bg);
    color: var(--_current-fg);
    border-inline-start-color: var(--_accent);
  }
  [aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }
  [part~='title'] {
    flex: 0 1 auto;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  [part~='detail'] {
    flex: 1 1 0;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--_muted);
  }
  [part~='keys'] {
    flex: none;
    margin-inline-start: auto;
    color: var(--_muted);
  }
  [part~='keys'],
  kbd {
    direction: ltr;
    unicode-bidi: isolate;
  }
  kbd {
    font: inherit;
    padding: 0 0.35em;
    border: 1px solid var(--_border);
  }
  mark {
    background: none;
    color: var(--_match);
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .path {
    color: var(--_muted);
  }
  [aria-selected='true'] :is(.path, [part~='detail'], [part~='keys']) {
    color: inherit;
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media (max-width: 30rem) {
    dialog {
      width: 100vw;
      margin-block-start: 0;
      max-height: var(--_visible, 100dvh);
      border-inline: 0;
    }
    [part~='detail'] {
      display: none;
    }
  }
`;
