/** dnd-kit's sortable list of cards, each of which has a handle, and a board of two columns of whole cards. */

import { closestCenter, closestCorners, DndContext, KeyboardSensor, PointerSensor } from '@dnd-kit/core';
import { DragOverlay, useDroppable, useSensor, useSensors } from '@dnd-kit/core';
import { arrayMove, SortableContext, sortableKeyboardCoordinates, useSortable } from '@dnd-kit/sortable';
import { verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

const JOBS = [
  'Sweep the floor',
  'Set up the tent',
  'Fetch the apples',
  'Write the prices',
  'Count the change',
];
const BOARD = {
  Waiting: ['Bake the bread', 'Wash the carrots', 'Tie the flowers'],
  Done: ['Load the van', 'Feed the cat'],
};

const moved = ({ transform, transition, isDragging }) => ({
  transform: transform ? `translate3d(${transform.x}px, ${transform.y}px, 0)` : undefined,
  transition,
  opacity: isDragging ? 0.5 : undefined,
});

const cards = (Card, ids) => ids.map(id => <Card key={id} id={id} />);

const useKeysAndPointer = () =>
  useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

function CardWithHandle({ id }) {
  const sortable = useSortable({ id });
  return (
    <li ref={sortable.setNodeRef} className="card" style={moved(sortable)}>
      <button aria-label={`Move: ${id}`} {...sortable.attributes} {...sortable.listeners} children="⠿" />
      <strong>{id}</strong> <button>Edit</button>
    </li>
  );
}

function Morning() {
  const [jobs, setJobs] = useState(JOBS);
  const onDragEnd = ({ active, over }) => {
    if (over) setJobs(arrayMove(jobs, jobs.indexOf(active.id), jobs.indexOf(over.id)));
  };
  return (
    <DndContext sensors={useKeysAndPointer()} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
      <SortableContext items={jobs} strategy={verticalListSortingStrategy}>
        <ul className="list">{cards(CardWithHandle, jobs)}</ul>
      </SortableContext>
    </DndContext>
  );
}

function Card({ id }) {
  const sortable = useSortable({ id });
  const { attributes, listeners, setNodeRef } = sortable;
  return (
    <div ref={setNodeRef} className="card" style={moved(sortable)} {...attributes} {...listeners}>
      <strong>{id}</strong> <button>Edit</button>
    </div>
  );
}

function Column({ name, jobs }) {
  return (
    <SortableContext id={name} items={jobs} strategy={verticalListSortingStrategy}>
      <section ref={useDroppable({ id: name }).setNodeRef} className="column" aria-label={name}>
        <h3>{name}</h3>
        {cards(Card, jobs)}
      </section>
    </SortableContext>
  );
}

function Board() {
  const [columns, setColumns] = useState(BOARD);
  const [carried, setCarried] = useState();
  const columnOf = id => (id in columns ? id : Object.keys(columns).find(name => columns[name].includes(id)));
  const onDragOver = ({ active, over }) => {
    const [from, to] = [columnOf(active.id), over && columnOf(over.id)];
    if (!to || from === to) return;
    const at = columns[to].includes(over.id) ? columns[to].indexOf(over.id) : columns[to].length;
    setColumns({
      [from]: columns[from].filter(job => job !== active.id),
      [to]: columns[to].toSpliced(at, 0, active.id),
    });
  };
  const onDragEnd = ({ active, over }) => {
    setCarried(undefined);
    const name = columnOf(active.id);
    const jobs = columns[name];
    if (jobs.includes(over?.id))
      setColumns({ ...columns, [name]: arrayMove(jobs, jobs.indexOf(active.id), jobs.indexOf(over.id)) });
  };
  const on = { onDragStart: ({ active }) => setCarried(active.id), onDragOver, onDragEnd };
  return (
    <DndContext sensors={useKeysAndPointer()} collisionDetection={closestCorners} {...on}>
      <div className="board">
        {Object.keys(BOARD).map(name => (
          <Column key={name} name={name} jobs={columns[name]} />
        ))}
      </div>
      <DragOverlay>{carried && <div className="card" children={<strong>{carried}</strong>} />}</DragOverlay>
    </DndContext>
  );
}

flushSync(() => createRoot(document.querySelector('#morning')).render(<Morning />));
flushSync(() => createRoot(document.querySelector('#board')).render(<Board />));
await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
globalThis.isReady = true;
