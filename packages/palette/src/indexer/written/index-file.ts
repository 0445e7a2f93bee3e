/** A file of an index. */

/** A file to write. */
export interface IndexFile {
  /** The file name, without a folder. */
  readonly name: string;
  readonly text: string;
}
