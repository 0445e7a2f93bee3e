/** The worker that searches titles and full texts. */

import { serve } from './serve.js';
import { Texts } from './text/texts.js';

serve(source => Texts.open(source));
