/** Everything for one script tag: keynav started, and the elements that the page has registered. */

import 'keynav/auto';
import { defineSeen } from './define-on-demand.js';

defineSeen(document);
