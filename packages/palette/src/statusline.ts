/** Registers the status line alone, which pages may want before anything else. */

import { VimStatusline } from './elements/statusline/statusline.js';

if (!customElements.get('vim-statusline')) customElements.define('vim-statusline', VimStatusline);
