/** The viewer of PDF.js with a document of three pages that has a link, a form and a toolbar. */

import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist';
import { EventBus, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import 'pdfjs-dist/web/pdf_viewer.css';

GlobalWorkerOptions.workerSrc = 'pdf-worker.js';

const PAGES = [
  [
    'The museum of umbrellas',
    'In the first room there are umbrellas of wood.',
    'See our page about opening hours.',
  ],
  ['The second room', 'Here the umbrellas are of silk and paper.', 'Your name for the visitors book:'],
  ['The third room', 'The last umbrella has never been opened.', 'Please mind the step when you leave.'],
];

/** Returns a document with these pages, of which the first has a link and the second a form. */
function makeDocument(pages) {
  const objects = [];
  const add = text => objects.push(text);
  const first = 6;
  const numbers = pages.map((_, at) => first + 2 * at);
  const kids = numbers.map(number => `${number} 0 R`).join(' ');
  add(
    '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] /DA (/F1 12 Tf 0 g) /DR << /Font << /F1 3 0 R >> >> >> >>',
  );
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  add(
    '<< /Type /Annot /Subtype /Link /Rect [60 465 330 490] /Border [0 0 1] /C [0 0 1] /F 4 ' +
      `/A << /S /GoTo /D [${numbers[2]} 0 R /Fit] >> >>`,
  );
  add(
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /TU (Your name) /V (Ada Birch) /P ${numbers[1]} 0 R ` +
      '/Rect [60 420 330 446] /F 4 /DA (/F1 12 Tf 0 g) /MK << /BC [0 0 0] >> >>',
  );
  pages.forEach(([title, ...lines], at) => {
    const annots = ['/Annots [4 0 R]', '/Annots [5 0 R]'][at] ?? '';
    const body = lines.map((line, row) => `BT /F1 14 Tf 60 ${510 - 36 * row} Td (${line}) Tj ET`).join('\n');
    const content = `BT /F1 24 Tf 60 560 Td (${title}) Tj ET\n${body}\n1 0 0 RG 60 545 300 1 re S`;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 620] /Resources << /Font << /F1 3 0 R >> >> ` +
        `/Contents ${numbers[at] + 1} 0 R ${annots} >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  });
  let text = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return new TextEncoder().encode(
    `${text}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}

const find = id => document.querySelector(`#${id}`);
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const viewer = new PDFViewer({ container: find('container'), viewer: find('viewer'), eventBus, linkService });
linkService.setViewer(viewer);

const happens = name => new Promise(resolve => eventBus.on(name, resolve, { once: true }));
eventBus.on('pagesinit', () => {
  viewer.currentScaleValue = 'page-width';
});
eventBus.on('pagechanging', ({ pageNumber }) => {
  find('number').value = pageNumber;
});
find('previous').addEventListener('click', () => viewer.previousPage());
find('next').addEventListener('click', () => viewer.nextPage());
find('number').addEventListener('change', () => {
  viewer.currentPageNumber = Number(find('number').value);
});
find('scale').addEventListener('change', () => {
  viewer.currentScaleValue = find('scale').value;
});

const rendered = Promise.all(['pagerendered', 'textlayerrendered', 'annotationlayerrendered'].map(happens));
const pdf = await getDocument({ data: makeDocument(PAGES), useSystemFonts: true }).promise;
viewer.setDocument(pdf);
linkService.setDocument(pdf);
await rendered;
// Pages are drawn when they are scrolled into view.
for (const pageNumber of [2, 3, 1]) {
  viewer.scrollPageIntoView({ pageNumber });
  if (pageNumber > 1) await happens('textlayerrendered');
}
globalThis.follows = '#number';
globalThis.isReady = true;
