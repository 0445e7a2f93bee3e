/** The panel of one palette: what it shows, gathered from the parts of the palette. */

import type { Keynav } from 'keynav';
import { nothing, type TemplateResult } from 'lit';
import type { SpokenController } from '../../controllers/spoken.js';
import type { HideReason } from '../../events.js';
import { breadcrumbs } from '../../items/breadcrumbs.js';
import type { Item } from '../../items/item.js';
import { ownMode } from '../../results/modes.js';
import type { Catalogue } from './catalogue.js';
import { deferred } from './load-deferred.js';
import { panelView } from './panel-view.js';
import type { PaletteProperties } from './properties.js';
import type { Reader } from './reader.js';
import type { RowList } from './rows/row-list.js';
import { RowsView } from './rows/rows-view.js';

/** The palette as its panel sees it. */
export interface PanelHost extends PaletteProperties {
  readonly field: HTMLInputElement;
  hide(reason?: HideReason): void;
}

/** The parts of a palette. */
export interface PanelParts {
  readonly nav: () => Keynav | undefined;
  readonly catalogue: Catalogue;
  readonly rows: RowList;
  readonly reader: Reader;
  readonly spoken: SpokenController;
}

/** Draws what is in the dialog of one palette. */
export class Panel {
  readonly #host: PanelHost;
  readonly #parts: PanelParts;
  #view = new RowsView();

  constructor(host: PanelHost, parts: PanelParts) {
    this.#host = host;
    this.#parts = parts;
  }

  /** Discards the rows that were drawn. */
  reset(): void {
    this.#view = new RowsView();
  }

  /** Loads what the first letter will need; a failure is reported when it is needed. */
  async warmUp(): Promise<void> {
    const loaded = await deferred.load().catch(() => undefined);
    this.#host.requestUpdate();
    await loaded?.warmUp(this.#parts.catalogue.parts().commands);
  }

  draw(): TemplateResult {
    const host = this.#host;
    const { nav, catalogue, rows, reader, spoken } = this.#parts;
    const { session, onInput, onBeforeInput, choose } = reader;
    const { hasTwoLines, renderItem } = host;
    const drawn = { rows, nav: nav(), hasTwoLines, renderItem, onChoose: choose };
    return panelView({
      mode: catalogue.mode(session.mode),
      query: session.query,
      placeholder: host.placeholder,
      breadcrumbs: breadcrumbs(session.levels),
      hasWords: host.querySelector(':scope > [slot=header]') !== null,
      rows,
      drawnRows: this.#view.draw(drawn, host.ownerDocument),
      isLoading: reader.isLoading,
      problems: reader.problems,
      spoken,
      strings: host.words,
      toolbar: reader.hasActions ? this.#toolbar() : nothing,
      onInput,
      onBeforeInput,
      onClear: () => (reader.setQuery(''), host.field.focus()),
      onClose: () => host.hide('api'),
    });
  }

  #toolbar(): unknown {
    const { field, words, ownerDocument: doc } = this.#host;
    const { nav, catalogue, rows, reader } = this.#parts;
    return deferred.value?.toolbarView({
      item: rows.current as Item,
      doc,
      nav: nav(),
      recent: catalogue.recent,
      strings: words,
      // In a mode that completes, Tab does that.
      hasKey: !ownMode(reader.session.mode)?.completes,
      onForget: () => catalogue.renew(),
      onLeave: () => field.focus(),
      onRun: action => (field.focus(), action.run()),
    });
  }
}
