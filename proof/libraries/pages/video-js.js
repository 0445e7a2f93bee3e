/** Two players of Video.js: one for videos with subtitles and a playlist, and one for sounds. */

import videojs from 'video.js';
import 'video.js/dist/video-js.css';
import { picture, subtitles, tone } from './sound.mjs';

const wav = frequency => ({ src: tone(frequency), type: 'audio/wav' });

const pond = videojs('pond', {
  controls: true,
  fluid: true,
  preload: 'auto',
  playbackRates: [0.5, 1, 1.5, 2],
  controlBar: { skipButtons: { forward: 10, backward: 10 } },
  poster: picture('The first evening', 'teal'),
  sources: [wav(220)],
});
const sentences = [
  'The sun goes down.',
  'A frog begins.',
  'Another frog answers.',
  'A duck is awake.',
  'Good night.',
];
pond.ready(() => {
  pond.addRemoteTextTrack(
    { kind: 'captions', srclang: 'en', label: 'English', src: subtitles(sentences), default: true },
    true,
  );
});

document.querySelector('#playlist').addEventListener('click', event => {
  const link = event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  pond.poster(picture(link.dataset.title, 'purple'));
  pond.src(wav(Number(link.dataset.tone)));
  document.querySelector('#title').value = link.dataset.title;
  pond.play();
});

const frogs = videojs('frogs', {
  controls: true,
  audioOnlyMode: true,
  fluid: true,
  preload: 'auto',
  sources: [wav(180)],
});

await Promise.all([pond, frogs].map(player => new Promise(resolve => player.one('loadedmetadata', resolve))));
globalThis.isReady = true;
