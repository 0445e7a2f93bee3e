/** Everything for one script tag: elements defined, keynav started. */

import 'keynav/auto';
import './define.js';
