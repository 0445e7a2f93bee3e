/** Tests that labels are suggested for landmarks that need one. */

import { expect } from '@open-wc/testing';
import { clear, stage } from '../../../test/stage.js';
import { labelProblems } from './labels.js';

const problemsIn = (html: string): readonly string[] =>
  labelProblems([...stage(html).children].map((element, i) => ({ name: `left-${i}`, element })));

describe('labels of landmarks', () => {
  afterEach(clear);

  it('are suggested, from headings or names, if several landmarks of a role have none', () => {
    const [problem, ...more] = problemsIn('<nav><h2>All  pages</h2></nav><nav></nav><aside></aside>');
    expect(more).to.deep.equal([]);
    expect(problem).to.contain('2 landmarks have only the role "navigation"');
    expect(problem).to.contain('left-0: aria-label="All pages", left-1: aria-label="Left-1"');
  });
  it('are suggested if two landmarks have the same label', () =>
    expect(problemsIn('<nav aria-label=x></nav><div role=navigation aria-label=x></div>').length).to.equal(
      1,
    ));
  it('are not suggested if each landmark has its own, by an attribute or an element', () =>
    expect(
      problemsIn(
        '<nav aria-label=x></nav><nav aria-labelledby=t><h2 id=t>y</h2></nav><div></div><div></div>',
      ),
    ).to.deep.equal([]));
});
