/** Fills main with a heading, two links to other pages and thirty paragraphs, each a third of a screen high. */

addEventListener('DOMContentLoaded', () => {
  const main = document.querySelector('main');
  const name = new URLSearchParams(location.search).get('name') ?? 'first';
  const add = (tag, html) => {
    const el = document.createElement(tag);
    el.innerHTML = html;
    if (tag === 'p') el.style.marginBlock = '15vh';
    main.append(el);
  };
  add('h1', `The ${name} page`);
  for (let i = 1; i <= 30; i++) {
    const link = i === 25 ? ` <a href="?name=second">Read the second page</a>` : '';
    add('p', `Paragraph ${i} of the ${name} page.${link}`);
  }
});
