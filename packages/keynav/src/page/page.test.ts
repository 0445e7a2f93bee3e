/** Tests that copying an address is announced only when it has succeeded or failed. */

import { expect } from '@open-wc/testing';
import { until } from '../../test/real.js';
import { clear, later, stage, started } from '../../test/stage.js';

/** Lets `navigator.clipboard.writeText` return this promise, and collects the notices. */
function copying(promise: Promise<void>): readonly string[] {
  const copied: string[] = [];
  const clipboard = { writeText: (text: string) => (copied.push(text), promise) };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  later(() => Reflect.deleteProperty(navigator, 'clipboard'));
  const notices: string[] = [];
  const listener = (event: Event): void =>
    void notices.push((event as CustomEvent<{ text: string }>).detail.text);
  document.addEventListener('keynav-notice', listener);
  later(() => document.removeEventListener('keynav-notice', listener));
  stage('<main><p>x</p></main>');
  started().feed('yy');
  expect(copied).to.deep.equal([location.href]);
  return notices;
}

describe('copying an address', () => {
  afterEach(clear);

  it('is announced after it has succeeded', async () => {
    const { promise, resolve } = withResolvers();
    const notices = copying(promise);
    expect(notices).to.deep.equal([]);
    resolve();
    await until(() => notices.length > 0, 'there is a notice');
    expect(notices).to.deep.equal([`Copied ${location.href}`]);
  });
  it('is announced as a failure only, if the browser refuses it', async () => {
    const notices = copying(Promise.reject(new Error('refused')));
    await until(() => notices.length > 0, 'there is a notice');
    expect(notices).to.deep.equal(['The browser did not allow copying']);
  });
});

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  return { promise: new Promise(settle => (resolve = settle)), resolve };
}
