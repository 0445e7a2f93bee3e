/** Notices in a live region. */

import { expect } from '@open-wc/testing';
import { byId, clear, later, stage } from '../../../test/stage.js';
import { Announcer } from './announce.js';

describe('notices', () => {
  afterEach(clear);
  const made = () => {
    const one = new Announcer(document);
    later(() => one.clear());
    return one;
  };
  const regions = () => [...document.querySelectorAll('[role=status]')];

  it('make no live region before there is something to say', () => {
    made();
    expect(regions()).to.have.length(0);
  });
  it('are text, whatever they hold, in one polite region', () => {
    const announcer = made();
    announcer.say('<b>one</b>');
    announcer.say('<i>two</i>');
    expect([regions().length, regions()[0]?.textContent, regions()[0]?.children.length]).to.deep.equal([
      1,
      '<i>two</i>',
      0,
    ]);
  });
  it('are a change also when the same is said twice', () => {
    const announcer = made();
    announcer.say('x');
    const first = regions()[0]?.textContent;
    announcer.say('x');
    expect(regions()[0]?.textContent).not.to.equal(first);
  });
  it('go into the modal dialog on top, which hides the rest from ears', () => {
    stage('<dialog id=d>x</dialog>');
    const announcer = made();
    announcer.say('x');
    (byId('d') as HTMLDialogElement).showModal();
    announcer.say('y');
    expect([regions().length, regions()[0]?.parentElement?.id]).to.deep.equal([1, 'd']);
  });
  it('are told to whoever shows them', () => {
    let told = '';
    const listen = (event: Event) => (told = (event as CustomEvent<{ text: string }>).detail.text);
    document.addEventListener('keynav-notice', listen);
    later(() => document.removeEventListener('keynav-notice', listen));
    made().say('x');
    expect(told).to.equal('x');
  });
});
