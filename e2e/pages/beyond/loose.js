/** Fills a box with eighty paragraphs that are told by two breaks each and by no element. */

const words = 'Some words that stand loose between breaks, as on pages from long ago. '.repeat(6);
document.querySelector('#loose').innerHTML = Array.from(
  { length: 80 },
  (_, i) => `Paragraph ${i}. ${words}`,
).join('<br><br>');
