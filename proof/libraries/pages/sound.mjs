/** Sounds for the pages with players. */

const RATE = 8000;

/** Returns the address of a WAV file that lasts `seconds` and whose tone has `frequency`. */
export function tone(frequency, seconds = 20) {
  const length = RATE * seconds;
  const view = new DataView(new ArrayBuffer(44 + length));
  const write = (at, text) =>
    [...text].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  write(0, 'RIFF');
  view.setUint32(4, 36 + length, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  write(36, 'data');
  view.setUint32(40, length, true);
  for (let at = 0; at < length; at++) {
    view.setUint8(44 + at, 128 + 40 * Math.sin((2 * Math.PI * frequency * at) / RATE));
  }
  return URL.createObjectURL(new Blob([view], { type: 'audio/wav' }));
}

/** Returns the address of subtitles with one line for each sentence, four seconds each. */
export function subtitles(sentences) {
  const time = seconds => `00:00:${String(seconds).padStart(2, '0')}.000`;
  const cues = sentences.map((sentence, at) => `${time(4 * at)} --> ${time(4 * at + 4)}\n${sentence}\n`);
  return URL.createObjectURL(new Blob([`WEBVTT\n\n${cues.join('\n')}`], { type: 'text/vtt' }));
}

/** Returns a picture with a title, as a data address. */
export function picture(title, color) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
  const context = canvas.getContext('2d');
  context.fillStyle = color;
  context.fillRect(0, 0, 640, 360);
  context.fillStyle = 'white';
  context.font = '48px sans-serif';
  context.textAlign = 'center';
  context.fillText(title, 320, 190);
  return canvas.toDataURL();
}
