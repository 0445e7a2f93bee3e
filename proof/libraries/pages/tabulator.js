/** Two tables of Tabulator: one that can be edited, sorted, filtered and paged, and a tree. */

import { TabulatorFull as Tabulator } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.css';

const GUESTS = [
  ['Ada Birch', 'Salad', 2, true, '2024-06-01'],
  ['Bruno Ash', 'Bread', 1, true, '2024-06-02'],
  ['Clara Elm', 'Cake', 4, false, '2024-06-02'],
  ['Dora Hazel', 'Juice', 3, true, '2024-06-04'],
  ['Emil Rowan', 'Cheese', 2, false, '2024-06-05'],
  ['Frida Maple', 'Salad', 5, true, '2024-06-06'],
  ['Gustav Oak', 'Bread', 1, false, '2024-06-07'],
  ['Hanna Willow', 'Cake', 2, true, '2024-06-08'],
];

const CELLAR = [
  {
    name: 'Left shelf',
    weight: 41,
    _children: [
      { name: 'Jam', weight: 12, _children: [jar('Plum'), jar('Cherry'), jar('Quince')] },
      { name: 'Potatoes', weight: 29 },
    ],
  },
  {
    name: 'Right shelf',
    weight: 18,
    _children: [
      { name: 'Paint', weight: 11 },
      { name: 'Tools', weight: 7 },
    ],
  },
  { name: 'Bicycle', weight: 14 },
];

function jar(fruit) {
  return { name: `${fruit} jam`, weight: 4 };
}

const guests = new Tabulator('#guests', {
  data: GUESTS.map(([name, dish, people, isComing, day], at) => ({
    id: at,
    name,
    dish,
    people,
    isComing,
    day,
  })),
  layout: 'fitColumns',
  selectableRows: true,
  history: true,
  pagination: 'local',
  paginationSize: 5,
  movableRows: true,
  columns: [
    { rowHandle: true, formatter: 'handle', headerSort: false, width: 40 },
    {
      formatter: 'rowSelection',
      titleFormatter: 'rowSelection',
      headerSort: false,
      hozAlign: 'center',
      width: 50,
    },
    { title: 'Name', field: 'name', editor: 'input', headerFilter: 'input' },
    {
      title: 'Brings',
      field: 'dish',
      editor: 'list',
      editorParams: { values: ['Salad', 'Bread', 'Cake', 'Juice', 'Cheese'] },
    },
    { title: 'People', field: 'people', editor: 'number', hozAlign: 'right', validator: 'min:1' },
    { title: 'Coming', field: 'isComing', editor: true, formatter: 'tickCross', hozAlign: 'center' },
    { title: 'Answered', field: 'day', editor: 'date' },
  ],
});
document
  .querySelector('#add')
  .addEventListener('click', () => guests.addRow({ people: 1, isComing: false }, true));
document.querySelector('#undo').addEventListener('click', () => guests.undo());

const cellar = new Tabulator('#cellar', {
  data: CELLAR,
  layout: 'fitColumns',
  dataTree: true,
  dataTreeStartExpanded: [true, false],
  columns: [
    { title: 'Thing', field: 'name', widthGrow: 3 },
    {
      title: 'Kilograms',
      field: 'weight',
      hozAlign: 'right',
      formatter: 'progress',
      formatterParams: { max: 50, legend: true },
    },
  ],
});

const built = [guests, cellar].map(table => new Promise(resolve => table.on('tableBuilt', resolve)));
await Promise.all(built);
globalThis.isReady = true;
