/** The worker that searches titles and full texts. */

import { serve } from './serve.js';
import { Texts } from './text/texts.js';
import { withTexts } from './text/with-texts.js';

serve(async source => ({ texts: await Texts.open(source), withTexts }));
