/** Radix's menus, dialogs, pickers, tabs, sections, toggles, a toolbar, a scroll area, and floating cards. */

import { Fragment, createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import * as Radix from 'radix-ui';

const ROOMS = ['Kitchen', 'Bathroom', 'Attic', 'Cellar'];
const JOBS = ['Sweep the floor', 'Wipe the windows', 'Carry out the rubbish'];
const { Accordion, Collapsible, Menubar, NavigationMenu, ScrollArea, Select, Slider, Tabs, Toolbar } = Radix;

const link = text => <a key={text} href={`#${text.toLowerCase()}`} children={text} />;
const all = (Item, names) => names.map(name => <Item key={name} value={name} children={name} />);
const within = (inner, ...outers) => outers.reduceRight((child, Outer) => <Outer>{child}</Outer>, inner);

/** Returns a trigger whose overlay shows `inner` in a portal. */
const overlay = ({ Root, Trigger, Portal, Content, Overlay }, trigger, inner, props) => (
  <Root {...props} key={trigger}>
    <Trigger>{trigger}</Trigger>
    {Overlay && <Portal children={<Overlay className="shade" />} />}
    <Portal children={<Content className="panel">{inner}</Content>} />
  </Root>
);

const entries = ({ Item, CheckboxItem, Separator, Sub, SubTrigger, SubContent, Portal }) => (
  <>
    {all(Item, JOBS)} <Separator /> <CheckboxItem checked>✓ Remind me</CheckboxItem>
    <Sub>
      <SubTrigger>In another room ▸</SubTrigger>
      <Portal children={<SubContent className="panel">{all(Item, ROOMS)}</SubContent>} />
    </Sub>
  </>
);
const menu = name => overlay({ ...Menubar, Root: Menubar.Menu }, name, entries(Menubar));
const menubar = <Menubar.Root className="row" children={['Rooms', 'Jobs', 'View'].map(menu)} />;
const menus = [
  overlay(Radix.DropdownMenu, 'Jobs for today ▾', entries(Radix.DropdownMenu)),
  overlay(Radix.ContextMenu, 'Press here with the right button', entries(Radix.ContextMenu)),
];

const floor = (name, inner) => (
  <NavigationMenu.Item key={name}>
    <NavigationMenu.Trigger>{name}</NavigationMenu.Trigger>
    <NavigationMenu.Content className="panel">{inner}</NavigationMenu.Content>
  </NavigationMenu.Item>
);
const visit = room => <NavigationMenu.Link key={room} href={`#${room}`} children={room} />;
const floors = [floor('Upstairs', ROOMS.slice(1, 3).map(visit)), floor('Downstairs', ROOMS.map(visit))];
const garden = within(visit('Garden'), NavigationMenu.Item);
const navigation = within([...floors, garden], NavigationMenu.Root, NavigationMenu.List);

const change = ({ Close, Cancel = Close, Action = Close, Title, Description }) => (
  <>
    <Title>Change the plan</Title> <Description>The plan is {link('shared')} with everyone.</Description>
    <input aria-label="Name" defaultValue="Spring cleaning" /> <Cancel>Keep</Cancel> <Action>Change</Action>
  </>
);
const people = <p>Seven people live here, see {link('People')}.</p>;
const house = ({ children }) => <Radix.HoverCard.Trigger href="#house">{children}</Radix.HoverCard.Trigger>;
const overlays = [
  overlay(Radix.Dialog, 'Change the plan…', change(Radix.Dialog)),
  overlay(Radix.AlertDialog, 'Delete the plan…', change(Radix.AlertDialog)),
  overlay(Radix.Popover, 'Who lives here', people),
  overlay({ ...Radix.HoverCard, Trigger: house }, 'The house', people),
  within(overlay(Radix.Tooltip, 'Help', 'Point at anything to learn about it.'), Radix.Tooltip.Provider),
];

const checked = ({ Root, Indicator, Thumb = Indicator }, name, props) => (
  <label key={name}>
    <Root {...props} defaultChecked={name !== 'Repeat every week'} children={<Thumb>✓</Thumb>} /> {name}
  </label>
);
const radio = room => checked({ ...Radix.RadioGroup, Root: Radix.RadioGroup.Item }, room, { value: room });
const option = job => <Select.Item key={job} value={job} children={within(job, Select.ItemText)} />;
const options = within(JOBS.map(option), Select.Viewport);
const thumbs = ['From', 'Until'].map(end => <Slider.Thumb key={end} aria-label={end} />);
const slider = [within(<Slider.Range />, Slider.Track), thumbs];
const fields = [
  checked(Radix.Checkbox, 'Repeat every week'),
  checked(Radix.Switch, 'Remind everyone'),
  <Radix.RadioGroup.Root aria-label="Room" defaultValue="Attic" children={ROOMS.map(radio)} />,
  overlay(Select, <Select.Value />, options, { defaultValue: JOBS[1] }),
  <Slider.Root defaultValue={[20, 60]} children={slider} />,
];

const tools = [
  ...all(Toolbar.Button, ['Undo', 'Redo']),
  <Toolbar.ToggleGroup type="multiple" children={all(Toolbar.ToggleItem, ['Bold', 'Italic'])} />,
  <Toolbar.Link href="#history">History</Toolbar.Link>,
];
const spans = all(Radix.ToggleGroup.Item, ['Day', 'Week', 'Month']);
const bars = [
  <Radix.Toggle.Root defaultPressed>Show what is done</Radix.Toggle.Root>,
  <Radix.ToggleGroup.Root type="single" defaultValue="Week" children={spans} />,
  <Toolbar.Root aria-label="Text" children={tools} />,
];

const words = room => <p children={['The room has ', link(`Jobs in the ${room}`), ' and a door.']} />;
const tab = room => <Tabs.Content key={room} value={room} children={words(room)} />;
const trigger = room => within(room, Accordion.Header, Accordion.Trigger);
const fold = room => [trigger(room), within(words(room), Accordion.Content)];
const section = room => <Accordion.Item key={room} value={room} children={fold(room)} />;
const bar = <ScrollArea.Scrollbar key="bar" children={<ScrollArea.Thumb />} />;
const weeks = [...JOBS, ...JOBS, ...JOBS].map(job => <p>{link(job)} in the second week.</p>);
const tabs = [within(all(Tabs.Trigger, ROOMS), Tabs.List), ROOMS.map(tab)];
const rooms = [
  <Tabs.Root defaultValue="Attic" children={tabs} />,
  <Accordion.Root type="multiple" defaultValue={['Attic']} children={ROOMS.map(section)} />,
  within([within('The rest', Collapsible.Trigger), within(people, Collapsible.Content)], Collapsible.Root),
  within([within(weeks, ScrollArea.Viewport), bar], ScrollArea.Root),
];

for (const [id, inner] of Object.entries({ menubar, menus, navigation, overlays, fields, bars, rooms })) {
  const root = createRoot(document.querySelector(`#${id}`));
  flushSync(() => root.render(createElement(Fragment, {}, ...[inner].flat())));
}
await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
globalThis.isReady = true;
