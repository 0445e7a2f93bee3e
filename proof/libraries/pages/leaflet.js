/** Two maps of Leaflet: one with markers, popups, layers and a scale, and one that stands still. */

import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import iconUrl from 'leaflet/dist/images/marker-icon.png';
import iconRetinaUrl from 'leaflet/dist/images/marker-icon-2x.png';
import shadowUrl from 'leaflet/dist/images/marker-shadow.png';

const PLACES = [
  ['Lighthouse', [54.21, 7.9], 'It can be climbed on Sundays.'],
  ['Harbour', [54.18, 7.87], 'Two boats in the morning, one at night.'],
  ['Windmill', [54.17, 7.95], 'Flour is sold at the door.'],
];

const Tiles = L.GridLayer.extend({
  createTile({ x, y, z }) {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 256;
    const context = tile.getContext('2d');
    const light = 78 + ((x * 7 + y * 13) % 5) * 3;
    context.fillStyle = `hsl(${this.options.hue} 45% ${light}%)`;
    context.fillRect(0, 0, 256, 256);
    context.strokeStyle = `hsl(${this.options.hue} 45% 55%)`;
    context.strokeRect(0, 0, 256, 256);
    context.beginPath();
    context.arc(128, 128, 40 + ((x + y) % 4) * 15, 0, 2 * Math.PI);
    context.stroke();
    context.fillStyle = 'black';
    context.fillText(`${z}/${x}/${y}`, 8, 16);
    return tile;
  },
});

const icon = L.icon({
  iconUrl,
  iconRetinaUrl,
  shadowUrl,
  iconSize: [25, 41],
  iconAnchor: [12, 41],
  popupAnchor: [1, -34],
  shadowSize: [41, 41],
});

const land = new Tiles({ hue: 100, attribution: 'Drawn by <a href="#surveyor">the surveyor</a>' });
const sea = new Tiles({ hue: 210, attribution: 'Drawn by <a href="#sailor">the sailor</a>' });
const markers = PLACES.map(([title, place, text]) =>
  L.marker(place, { icon, title, alt: title }).bindPopup(
    `<h3>${title}</h3><p>${text}</p><a href="#more">More</a>`,
  ),
);
const places = L.layerGroup(markers);
const walk = L.polyline(PLACES.map(([, place]) => place));

const map = L.map('map', { center: [54.19, 7.91], zoom: 12, layers: [land, places, walk] });
L.control.layers({ Land: land, Sea: sea }, { Places: places, Walk: walk }).addTo(map);
L.control.scale().addTo(map);

const list = document.querySelector('#places');
PLACES.forEach(([title, place], at) => {
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: `Show the ${title}`,
  });
  button.addEventListener('click', () => {
    map.setView(place, 13);
    markers[at].openPopup();
  });
  const item = document.createElement('li');
  item.append(button);
  list.append(item);
});

const harbour = L.map('harbour', {
  center: PLACES[1][1],
  zoom: 14,
  zoomControl: false,
  keyboard: false,
  dragging: false,
  scrollWheelZoom: false,
});
const tiles = new Tiles({ hue: 30 });
const loaded = [land, tiles].map(layer => new Promise(resolve => layer.once('load', resolve)));
land.redraw();
tiles.addTo(harbour);
L.marker(PLACES[1][1], { icon, alt: 'Harbour' }).addTo(harbour);
await Promise.all(loaded);
globalThis.isReady = true;
