/** React Aria's buttons, choices, fields, pickers, dates, lists, a tree, a table, tabs, sections, and overlays. */

import { Fragment, createElement } from 'react';
import * as Aria from 'react-aria-components';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

const BEDS = { 'North bed': ['Leeks', 12], 'South bed': ['Tomatoes', 31], 'Bed by the wall': ['Basil', 4] };
const PLACES = [['Garden', ['North bed'], ['South bed']], ['House', ['Window'], ['Balcony']], ['Shed']];
const SEEDS = ['Basil', 'Carrots', 'Leeks', 'Radishes', 'Spinach', 'Tomatoes'];
const NOTES = { Soil: 'Loam with some sand. ', Water: 'Two barrels of rain. ', Light: 'Shade after four. ' };

const all = (Item, names) => names.map(name => <Item key={name} id={name} children={name} />);
const within = (inner, ...outers) => outers.reduceRight((child, Outer) => <Outer>{child}</Outer>, inner);
const button = (text, props) => <Aria.Button key={text} {...props} children={text} />;
const toggle = text => <Aria.ToggleButton defaultSelected={text === 'Map'}>{text}</Aria.ToggleButton>;
const link = text => <Aria.Link href={`#${text.toLowerCase()}`}>{text}</Aria.Link>;
const mark = <span key="mark" className="mark" />;
const tick = <Aria.Checkbox slot="selection">{mark}</Aria.Checkbox>;
const marked = Choice => text => <Choice key={text} value={text} children={[mark, text]} />;
const labelled = (Field, label, defaultValue, ...inner) =>
  createElement(Field, { defaultValue }, <Aria.Label>{label}</Aria.Label>, ...inner);
const triggered = (Trigger, text, ...inner) => createElement(Trigger, {}, button(text), within(...inner));
const crumb = name => <Aria.Breadcrumb key={name} children={link(name)} />;
const trail = within(['Home', 'Guides', 'Garden'].map(crumb), Aria.Breadcrumbs);

const clear = (
  <Aria.Dialog>
    <Aria.Heading slot="title">Clear the garden?</Aria.Heading>
    {labelled(Aria.TextField, 'Reason', 'A new start', <Aria.Input />)}
    <p>Nothing comes back before spring. {link('Help')}</p>
    {button('Keep it', { slot: 'close' })} {button('Clear it', { slot: 'close' })}
  </Aria.Dialog>
);
const weather = <Aria.Dialog aria-label="Weather">Rain until Friday. {link('Forecast')}</Aria.Dialog>;
const tools = [button('Zoom in'), button('Zoom out'), toggle('Map'), toggle('Shade')];
const actions = [
  button('Water everything'),
  toggle('Weeds'),
  triggered(Aria.MenuTrigger, 'Sow ▾', all(Aria.MenuItem, SEEDS), Aria.Popover, Aria.Menu),
  triggered(Aria.DialogTrigger, 'Weather', weather, Aria.Popover),
  triggered(Aria.DialogTrigger, 'Clear the garden…', clear, Aria.ModalOverlay, Aria.Modal),
  triggered(Aria.TooltipTrigger, 'Compost', 'Turns leaves into soil.', Aria.Tooltip),
  <Aria.Toolbar aria-label="View" children={tools} />,
];

const choices = [
  marked(Aria.Checkbox)('Without peat'),
  marked(Aria.Switch)('Water at night'),
  labelled(Aria.CheckboxGroup, 'Visitors', ['Bees'], ['Bees', 'Birds', 'Bats'].map(marked(Aria.Checkbox))),
  labelled(Aria.RadioGroup, 'Soil', 'Loam', ['Clay', 'Loam', 'Sand'].map(marked(Aria.Radio))),
];

const spin = [<Aria.Input />, button('−', { slot: 'decrement' }), button('+', { slot: 'increment' })];
const seeds = within(all(Aria.ListBoxItem, SEEDS), Aria.Popover, Aria.ListBox);
const thumb = <Aria.SliderThumb aria-label="Litres" />;
const fields = [
  labelled(Aria.TextField, 'Gardener', 'Robin Fern', <Aria.Input />),
  labelled(Aria.TextField, 'Remarks', 'Leave the ivy alone.', <Aria.TextArea />),
  labelled(Aria.NumberField, 'Beds', 3, within(spin, Aria.Group)),
  labelled(Aria.SearchField, 'Search', 'leek', <Aria.Input />, button('×')),
];
const pickers = [
  labelled(Aria.Select, 'Sow next', 'Leeks', within(<Aria.SelectValue />, Aria.Button), seeds),
  labelled(Aria.ComboBox, 'Sow later', 'Carrots', <Aria.Input />, button('▾'), seeds),
  labelled(Aria.Slider, 'Litres a day', 40, <Aria.SliderOutput />, within(thumb, Aria.SliderTrack)),
  labelled(Aria.TagGroup, 'Tags', undefined, within(all(Aria.Tag, ['Shade', 'Herbs', 'Wild']), Aria.TagList)),
];

const segments = <Aria.DateInput>{segment => <Aria.DateSegment segment={segment} />}</Aria.DateInput>;
const turn = [button('◂', { slot: 'previous' }), <Aria.Heading />, button('▸', { slot: 'next' })];
const days = <Aria.CalendarGrid>{date => <Aria.CalendarCell date={date} />}</Aria.CalendarGrid>;
const calendar = within([turn, days], Aria.Popover, Aria.Dialog, Aria.Calendar);
const dates = [
  labelled(Aria.DateField, 'Sown on', undefined, segments),
  labelled(Aria.DatePicker, 'Harvest on', undefined, within([segments, button('▾')], Aria.Group), calendar),
];

const branch = ([name, ...inner]) => (
  <Aria.TreeItem key={name} id={name} textValue={name}>
    <Aria.TreeItemContent children={[inner[0] && button('▸', { slot: 'chevron' }), tick, name]} />
    {inner.map(branch)}
  </Aria.TreeItem>
);
const bed = name => <Aria.GridListItem key={name} id={name} children={[tick, name, button('Rake')]} />;
const row = ([name, [crop, kilos]]) => (
  <Aria.Row key={name} id={name}>
    {[tick, name, crop, kilos, button('Edit')].map(inner => within(inner, Aria.Cell))}
  </Aria.Row>
);
const several = { selectionMode: 'multiple', defaultSelectedKeys: ['South bed', 'Leeks'] };
const open = { defaultExpandedKeys: ['Garden'] };
const lists = [
  <Aria.ListBox aria-label="Seeds" {...several} children={all(Aria.ListBoxItem, SEEDS)} />,
  <Aria.GridList aria-label="Beds" {...several} children={Object.keys(BEDS).map(bed)} />,
  <Aria.Tree aria-label="Places" {...several} {...open} children={PLACES.map(branch)} />,
];
const head = inner => <Aria.Column isRowHeader={inner === 'Bed'}>{inner}</Aria.Column>;
const heads = [tick, 'Bed', 'Crop', 'Kilos', 'Change'].map(head);
const table = [within(heads, Aria.TableHeader), within(Object.entries(BEDS).map(row), Aria.TableBody)];
const harvest = <Aria.Table aria-label="Harvest" {...several} children={table} />;

const panel = Panel => name => <Panel key={name} id={name} children={[NOTES[name], link(`Our ${name}`)]} />;
const section = name => (
  <Aria.Disclosure>
    {within(button(name, { slot: 'trigger' }), Aria.Heading)} {panel(Aria.DisclosurePanel)(name)}
  </Aria.Disclosure>
);
const tabs = within(all(Aria.Tab, Object.keys(NOTES)), Aria.TabList);
const panels = Object.keys(NOTES).map(panel(Aria.TabPanel));
const notes = [within([tabs, panels], Aria.Tabs), section('Soil'), section('Water')];

const parts = { trail, actions, choices, fields, pickers, dates, lists, harvest, notes };
for (const [id, inner] of Object.entries(parts)) {
  const root = createRoot(document.querySelector(`#${id}`));
  flushSync(() => root.render(createElement(Fragment, {}, ...[inner].flat())));
}
await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
globalThis.isReady = true;
