/** The public entry of the package; importing it has no side effects. */

export { keynav } from './engine/engine.js';
export { version } from './engine/version.js';
export { keynavOn } from './engine/registry.js';
export type {
  Continuation,
  KeyContext,
  Keynav,
  KeynavOptions,
  Mode,
  Pending,
  Position,
  RecordOptions,
  RegionTable,
} from './engine/api.js';
export type { Chord } from './core/chord.js';
export type { Notation } from './core/notation.js';
export type { Command, CommandTable, CountUse, Invocation } from './core/command.js';
export type { Binding, BindingMode, BindingRecord, Keymap, Layer, Shadowed } from './core/keymap.js';
export type { DialogName, Direction, Item, Kind, Page, Placement, Region } from './core/page.js';
export { KeynavError } from './core/problems.js';
export type { ProblemCode } from './core/problems.js';
export { isOnlyCharacters, parseSequence, printSequence } from './core/sequence.js';
export type { Sequence } from './core/notation.js';
export type { ReaderKeys } from './bindings/reader-keys.js';
export type { Writing } from './core/print.js';
export type { OfferedDialog } from './page/page.js';
export { motion } from './commands/custom-motion.js';
export type { Motion } from './commands/custom-motion.js';
export type { RegionOptions, RegionRules, Rows } from './page/regions/regions.js';
