/** The worker that searches titles. */

import { serve } from './serve.js';

serve();
