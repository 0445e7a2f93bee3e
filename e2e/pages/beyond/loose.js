/** Fills an element with eighty paragraphs that are separated only by two line breaks each. */

const words = 'Some words that stand loose between breaks, as on pages from long ago. '.repeat(6);
document.querySelector('#loose').innerHTML = Array.from(
  { length: 80 },
  (_, i) => `Paragraph ${i}. ${words}`,
).join('<br><br>');
