/** Tests that two versions on one page are reported. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../test/real.js';
import { clear, focusedId, later, PAGE, stage, started } from '../../test/stage.js';
import { OWNER } from './registry.js';
import { version } from './version.js';

describe('keynav', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  it('another version on the page is reported, and runs instead', async () => {
    const { warn } = console;
    const messages: unknown[] = [];
    console.warn = (message: unknown) => void messages.push(message);
    later(() => (console.warn = warn));
    const doc = document as Document & { [OWNER]?: unknown };
    doc[OWNER] = { version: '0.0.1' };
    later(() => delete doc[OWNER]);
    stage(PAGE);
    started();
    await pressKeys('j');
    expect([focusedId(), messages]).to.deep.equal([
      'body',
      [`keynav: this page has versions 0.0.1 and ${version}; only the first one runs.`],
    ]);
  });
});
