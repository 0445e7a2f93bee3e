/** Two players of Media Chrome: one for videos with captions and a menu of settings, and one for sounds. */

import 'media-chrome';
import 'media-chrome/menu';
import { picture, subtitles, tone } from './sound.mjs';

const video = document.querySelector('#morning video');
const audio = document.querySelector('#bells audio');
const sentences = [
  'The baker opens the door.',
  'A bicycle passes.',
  'The bus is late.',
  'A cat sits down.',
  'Noon.',
];

const track = document.createElement('track');
Object.assign(track, { kind: 'captions', srclang: 'en', label: 'English', src: subtitles(sentences) });
video.append(track);
video.poster = picture('The town in the morning', 'steelblue');
video.src = tone(260);
audio.src = tone(520);

const loaded = media =>
  new Promise(resolve => {
    if (media.readyState > 0) resolve();
    else media.addEventListener('loadedmetadata', resolve, { once: true });
  });
await Promise.all([loaded(video), loaded(audio)]);
globalThis.isReady = true;
