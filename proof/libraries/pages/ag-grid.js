/** Two grids of AG Grid: one with editable cells and selectable rows, and one that is read only and has pages. */

import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';

ModuleRegistry.registerModules([AllCommunityModule]);

const THINGS = [
  ['Teapot', 'Kitchen', 18.5, 12, true],
  ['Bread knife', 'Kitchen', 22, 4, true],
  ['Watering can', 'Garden', 15.9, 0, false],
  ['Garden gloves', 'Garden', 7.25, 31, true],
  ['Desk lamp', 'Study', 39, 6, true],
  ['Paper clips', 'Study', 1.2, 140, true],
  ['Wool blanket', 'Bedroom', 54, 3, false],
  ['Alarm clock', 'Bedroom', 19.8, 9, true],
  ['Umbrella', 'Hall', 24, 17, true],
  ['Shoe horn', 'Hall', 3.5, 0, false],
];
const SHOPS = ['Miller and Daughter', 'The Old Mill', 'Harbour Goods', 'Fennel Street'];

let rendered = 0;

const stock = createGrid(document.querySelector('#stock'), {
  columnDefs: [
    { field: 'name', headerName: 'Thing', filter: true, sort: 'asc' },
    {
      field: 'room',
      headerName: 'Room',
      cellEditor: 'agSelectCellEditor',
      cellEditorParams: { values: ['Kitchen', 'Garden', 'Study', 'Bedroom', 'Hall'] },
    },
    { field: 'price', headerName: 'Price', cellDataType: 'number' },
    { field: 'count', headerName: 'Count', cellDataType: 'number' },
    { field: 'isSold', headerName: 'In the window' },
  ],
  defaultColDef: { editable: true, flex: 1, minWidth: 110 },
  rowData: THINGS.map(([name, room, price, count, isSold]) => ({ name, room, price, count, isSold })),
  rowSelection: { mode: 'multiRow', checkboxes: true, headerCheckbox: true },
  undoRedoCellEditing: true,
  onSelectionChanged: ({ api }) => {
    document.querySelector('#selected').value = `Selected rows: ${api.getSelectedRows().length}`;
  },
  onFirstDataRendered: count,
});
document.querySelector('#filter').addEventListener('input', event => {
  stock.setGridOption('quickFilterText', event.target.value);
});

createGrid(document.querySelector('#deliveries'), {
  columnDefs: [
    { field: 'number', headerName: 'Number', width: 110 },
    { field: 'shop', headerName: 'Shop', flex: 1, filter: true },
    {
      headerName: 'Delivery',
      children: [
        { field: 'day', headerName: 'Day', flex: 1 },
        { field: 'boxes', headerName: 'Boxes', width: 110 },
      ],
    },
  ],
  rowData: Array.from({ length: 42 }, (_, at) => ({
    number: 1000 + at,
    shop: SHOPS[at % SHOPS.length],
    day: new Date(Date.UTC(2024, 0, 1 + 3 * at)).toISOString().slice(0, 10),
    boxes: 1 + ((at * 7) % 11),
  })),
  pagination: true,
  paginationPageSize: 8,
  paginationPageSizeSelector: [8, 16, 42],
  onFirstDataRendered: count,
});

function count() {
  rendered += 1;
  globalThis.isReady = rendered === 2;
}
