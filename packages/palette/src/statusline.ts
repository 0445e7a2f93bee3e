/** Registers only the status line, for pages that show it before loading anything else. */

import { VimStatusline } from './elements/statusline/statusline.js';

if (!customElements.get('vim-statusline')) customElements.define('vim-statusline', VimStatusline);
