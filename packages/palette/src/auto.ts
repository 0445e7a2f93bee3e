/** The entry for a script tag: starts keynav, and registers the elements that are on the page. */

import 'keynav/auto';
import { defineSeen } from './define-on-demand.js';

defineSeen(document);
