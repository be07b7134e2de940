/** Marks places where a contributor has to write something; a unit test fails as long as one is left. */
export const mark = 'FILL-IN';

/** The files of the project before anything is written. Paths are relative and use `/`. */
export interface Project {
  /** The text of a file; undefined if it does not exist. */
  readonly read: (path: string) => string | undefined;
  /** The names of the files in a folder. */
  readonly list: (folder: string) => readonly string[];
}

/** What a new thing needs: the files to write, new or changed, and the contributor's next steps. */
export interface Scaffold {
  readonly files: ReadonlyMap<string, string>;
  readonly steps: readonly string[];
}

/** Creates the files for a thing with this id. Throws `WrongUse` if that is impossible. */
export type Scaffolder = (id: string, project: Project) => Scaffold;

/** An invalid call, explained in one line. */
export class WrongUse extends Error {}

/** The text of a required file. Throws an Error that names it if it is missing. */
export function readNeeded(project: Project, path: string): string {
  const text = project.read(path);
  if (text === undefined) throw new Error(`${path} is missing; tools/new has to learn where it went.`);
  return text;
}

/** Throws `WrongUse` if the file already exists. */
export function refuseExisting(project: Project, path: string): void {
  if (project.read(path) !== undefined) throw new WrongUse(`${path} exists already: choose another id.`);
}

/** `check-point` as the name of a constant and of a file: `checkPoint`. */
export function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
}
