/** Swiper as a script with buttons, dots and keys, and Swiper as an element. */

import Swiper from 'swiper';
import { A11y, Keyboard, Navigation, Pagination } from 'swiper/modules';
import { register } from 'swiper/element/bundle';
import 'swiper/css';
import 'swiper/css/a11y';
import 'swiper/css/navigation';
import 'swiper/css/pagination';

new Swiper('#rooms', {
  modules: [A11y, Keyboard, Navigation, Pagination],
  navigation: { prevEl: '#rooms .swiper-button-prev', nextEl: '#rooms .swiper-button-next' },
  pagination: { el: '#rooms .swiper-pagination', clickable: true },
  keyboard: { enabled: true },
  a11y: { containerMessage: 'Rooms of the inn' },
});

register();
const dishes = document.querySelector('#dishes');
Object.assign(dishes, {
  slidesPerView: 2,
  spaceBetween: 16,
  navigation: true,
  pagination: { clickable: true },
  scrollbar: { draggable: true },
  keyboard: { enabled: true },
});
dishes.initialize();
globalThis.isReady = dishes.swiper.initialized;
