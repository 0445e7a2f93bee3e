/** Ionic's lists with items of every kind, buttons, sections, segments, a calendar, a modal, and a popover. */

import { componentOnReady, initialize } from '@ionic/core/components';
import { defineCustomElement as accordion } from '@ionic/core/components/ion-accordion.js';
import { defineCustomElement as accordionGroup } from '@ionic/core/components/ion-accordion-group.js';
import { defineCustomElement as button } from '@ionic/core/components/ion-button.js';
import { defineCustomElement as card } from '@ionic/core/components/ion-card.js';
import { defineCustomElement as cardContent } from '@ionic/core/components/ion-card-content.js';
import { defineCustomElement as cardHeader } from '@ionic/core/components/ion-card-header.js';
import { defineCustomElement as cardTitle } from '@ionic/core/components/ion-card-title.js';
import { defineCustomElement as cardSubtitle } from '@ionic/core/components/ion-card-subtitle.js';
import { defineCustomElement as checkbox } from '@ionic/core/components/ion-checkbox.js';
import { defineCustomElement as chip } from '@ionic/core/components/ion-chip.js';
import { defineCustomElement as content } from '@ionic/core/components/ion-content.js';
import { defineCustomElement as datetime } from '@ionic/core/components/ion-datetime.js';
import { defineCustomElement as fab } from '@ionic/core/components/ion-fab.js';
import { defineCustomElement as fabButton } from '@ionic/core/components/ion-fab-button.js';
import { defineCustomElement as fabList } from '@ionic/core/components/ion-fab-list.js';
import { defineCustomElement as header } from '@ionic/core/components/ion-header.js';
import { defineCustomElement as icon } from '@ionic/core/components/ion-icon.js';
import { defineCustomElement as input } from '@ionic/core/components/ion-input.js';
import { defineCustomElement as item } from '@ionic/core/components/ion-item.js';
import { defineCustomElement as itemDivider } from '@ionic/core/components/ion-item-divider.js';
import { defineCustomElement as itemSliding } from '@ionic/core/components/ion-item-sliding.js';
import { defineCustomElement as itemOption } from '@ionic/core/components/ion-item-option.js';
import { defineCustomElement as itemOptions } from '@ionic/core/components/ion-item-options.js';
import { defineCustomElement as label } from '@ionic/core/components/ion-label.js';
import { defineCustomElement as list } from '@ionic/core/components/ion-list.js';
import { defineCustomElement as listHeader } from '@ionic/core/components/ion-list-header.js';
import { defineCustomElement as modal } from '@ionic/core/components/ion-modal.js';
import { defineCustomElement as note } from '@ionic/core/components/ion-note.js';
import { defineCustomElement as popover } from '@ionic/core/components/ion-popover.js';
import { defineCustomElement as radio } from '@ionic/core/components/ion-radio.js';
import { defineCustomElement as radioGroup } from '@ionic/core/components/ion-radio-group.js';
import { defineCustomElement as range } from '@ionic/core/components/ion-range.js';
import { defineCustomElement as reorder } from '@ionic/core/components/ion-reorder.js';
import { defineCustomElement as reorderGroup } from '@ionic/core/components/ion-reorder-group.js';
import { defineCustomElement as searchbar } from '@ionic/core/components/ion-searchbar.js';
import { defineCustomElement as segment } from '@ionic/core/components/ion-segment.js';
import { defineCustomElement as segmentButton } from '@ionic/core/components/ion-segment-button.js';
import { defineCustomElement as select } from '@ionic/core/components/ion-select.js';
import { defineCustomElement as selectOption } from '@ionic/core/components/ion-select-option.js';
import { defineCustomElement as textarea } from '@ionic/core/components/ion-textarea.js';
import { defineCustomElement as title } from '@ionic/core/components/ion-title.js';
import { defineCustomElement as toggle } from '@ionic/core/components/ion-toggle.js';
import { defineCustomElement as toolbar } from '@ionic/core/components/ion-toolbar.js';
import '@ionic/core/css/core.css';

initialize({ mode: 'md' });
const definitions = [
  accordion,
  accordionGroup,
  button,
  card,
  cardContent,
  cardHeader,
  cardTitle,
  cardSubtitle,
  checkbox,
  chip,
  content,
  datetime,
  fab,
  fabButton,
  fabList,
  header,
  icon,
  input,
  item,
  itemDivider,
  itemSliding,
  itemOption,
  itemOptions,
  label,
  list,
  listHeader,
  modal,
  note,
  popover,
  radio,
  radioGroup,
  range,
  reorder,
  reorderGroup,
  searchbar,
  segment,
  segmentButton,
  select,
  selectOption,
  textarea,
  title,
  toggle,
  toolbar,
];
for (const define of definitions) define();

const widgets = [...document.querySelectorAll('main *')].filter(({ localName }) =>
  localName.startsWith('ion-'),
);
await Promise.all(widgets.map(widget => new Promise(done => componentOnReady(widget, done))));
await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
globalThis.isReady = true;
