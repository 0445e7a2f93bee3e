/** Tests the accessible names of controls. */

import { expect } from '@open-wc/testing';
import { byId, clear, stage } from '../../../test/stage.js';
import { accessibleName } from './accessible-name.js';

const names: readonly (readonly [html: string, name: string])[] = [
  ['<a id=x href="#">some\n <b>words</b></a>', 'some words'],
  ['<a id=x href="#" aria-label=" a label ">words</a>', 'a label'],
  ['<a id=x href="#" aria-labelledby="y z">words</a><i id=y>one</i><i id=z>two</i>', 'one two'],
  ['<a id=x href="#"><img alt="a picture" src="data:,"></a>', 'a picture'],
  ['<a id=x href="#"><svg aria-label="a sign"></svg><span aria-hidden=true>→</span></a>', 'a sign'],
  ['<button id=x title="a title"><span aria-hidden=true>×</span></button>', 'a title'],
  ['<label>Name: <input id=x value=secret></label>', 'Name:'],
  ['<input id=x placeholder="Search the site">', 'Search the site'],
  ['<input id=x type=submit value=Send>', 'Send'],
  ['<input id=x>', 'input'],
  ['<div id=x role=button></div>', 'button'],
];

describe('the accessible name', () => {
  afterEach(clear);
  for (const [html, name] of names)
    it(`of ${html} is ${name}`, () => {
      stage(html);
      expect(accessibleName(byId('x'))).to.equal(name);
    });
});
