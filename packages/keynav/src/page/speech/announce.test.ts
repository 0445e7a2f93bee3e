/** Tests notices in a live region. */

import { expect } from '@open-wc/testing';
import { byId, clear, later, stage } from '../../../test/stage.js';
import { Announcer } from './announce.js';

describe('notices', () => {
  afterEach(clear);
  const newAnnouncer = () => {
    const announcer = new Announcer(document);
    later(() => announcer.clear());
    return announcer;
  };
  const regions = () => [...document.querySelectorAll('[role=status]')];

  it('add no live region before the first one', () => {
    newAnnouncer();
    expect(regions()).to.have.length(0);
  });
  it('are always plain text, in one polite region', () => {
    const announcer = newAnnouncer();
    announcer.notify('<b>one</b>');
    announcer.notify('<i>two</i>');
    expect([regions().length, regions()[0]?.textContent, regions()[0]?.children.length]).to.deep.equal([
      1,
      '<i>two</i>',
      0,
    ]);
  });
  it('change the region even if the text is the same again', () => {
    const announcer = newAnnouncer();
    announcer.notify('x');
    const first = regions()[0]?.textContent;
    announcer.notify('x');
    expect(regions()[0]?.textContent).not.to.equal(first);
  });
  it('are in the topmost modal dialog, which hides the rest of the page from screen readers', () => {
    stage('<dialog id=d>x</dialog>');
    const announcer = newAnnouncer();
    announcer.notify('x');
    (byId('d') as HTMLDialogElement).showModal();
    announcer.notify('y');
    expect([regions().length, regions()[0]?.parentElement?.id]).to.deep.equal([1, 'd']);
  });
  it('are dispatched as events for elements that show them', () => {
    let notice = '';
    const listen = (event: Event) => (notice = (event as CustomEvent<{ text: string }>).detail.text);
    document.addEventListener('keynav-notice', listen);
    later(() => document.removeEventListener('keynav-notice', listen));
    newAnnouncer().notify('x');
    expect(notice).to.equal('x');
  });
});
