#!/usr/bin/env node
/** The program as it is installed: the compiled one, which is not there before the first build. */

import '../dist/indexer/cli.js';
