/** The styles of the palette, in addition to those of all dialogs. */

import { css } from 'lit';

/**
 * Styles of the field, the rows and the opener. The comments are here, because those inside would be sent to readers:
 *
 * - The height of a row of two lines equals `TWO_LINES` in controllers/window.ts.
 * - The footer always has one line, so that the list does not move when the current row has actions.
 * - If there is little room, the path shrinks before the title, whose shrink factor is so small that it loses no part of a pixel
 *   while the path has any width.
 */
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
  [part~='breadcrumb'] {
    flex: 0 1 auto;
    max-width: 40%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--_muted);
  }
  [part~='breadcrumb']::after {
    content: ' ›' / '';
  }
  [part~='content'] {
    flex: 1 1 auto;
    min-width: 0;
  }
  .tall[role='option'] {
    display: grid;
    grid-template:
      'icon name name keys more'
      'icon path detail keys more' / auto fit-content(60%) minmax(0, 1fr) auto auto;
    gap: 0;
    align-content: center;
    height: calc(1.625 * var(--_row));
  }
  .tall :is(.path, [part~='icon']) {
    margin-inline-end: 1ch;
  }
  .tall [part~='title'] {
    display: contents;
  }
  .tall .name {
    grid-area: name;
  }
  .tall .path {
    grid-area: path;
  }
  .tall [part~='detail'] {
    display: block;
    grid-area: detail;
  }
  .tall [part~='icon'] {
    grid-area: icon;
  }
  .tall [part~='keys'] {
    grid-area: keys;
  }
  .tall [part~='more'] {
    grid-area: more;
  }
  [part~='more'] {
    flex: none;
    margin-inline-start: auto;
    color: var(--_muted);
  }
  [part~='keys'] ~ [part~='more'] {
    margin-inline-start: 0;
  }
  [part='footer'] {
    flex-wrap: nowrap;
    min-height: 2.9rem;
    white-space: nowrap;
  }
  slot[name='footer'] {
    display: flex;
    flex: 1 1 0;
    gap: 0.25rem 0.75rem;
    min-width: 0;
    overflow: hidden;
  }
  .to-actions {
    order: 1;
  }
  [part~='actions'] {
    display: flex;
    gap: 0.25rem 0.5rem;
    order: 1;
    min-width: 0;
    overflow: auto hidden;
  }
  @media (pointer: coarse) {
    .to-actions,
    slot[name='footer'] {
      display: none;
    }
  }
  @media (max-width: 40rem) {
    [part='footer']:has([part~='actions']) slot[name='footer'] {
      display: none;
    }
  }
  [part~='clear'] {
    border-color: transparent;
  }
  [part~='title'] {
    display: flex;
    gap: 0 1ch;
    white-space: pre;
  }
  .path,
  .name {
    flex: 0 1 auto;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .name {
    flex-shrink: 0.00001;
  }
  .path {
    min-width: 3ch;
    unicode-bidi: isolate;
  }
  slot[name='header']:not([hidden]) {
    display: block;
    padding: 0.5rem 0.75rem 0;
    color: var(--_muted);
  }
  [part~='empty'],
  [part~='error'],
  [part~='loading'] {
    margin: 0;
    padding: 0.5rem 0.75rem;
    color: var(--_muted);
  }
  [part~='error'] {
    border-inline-start: 3px solid var(--_accent);
    color: inherit;
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
