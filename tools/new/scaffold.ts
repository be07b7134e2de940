/** What stands where a contributor has to write something; a unit test fails as long as one is left. */
export const mark = 'FILL-IN';

/** The files of the project as they are before anything is written. Paths are relative and use `/`. */
export interface Project {
  /** The text of a file; undefined where there is none. */
  readonly read: (path: string) => string | undefined;
  /** The names of the files in a folder. */
  readonly list: (folder: string) => readonly string[];
}

/** What one kind of thing needs: the files to write, new or changed, and what the contributor does next. */
export interface Scaffold {
  readonly files: ReadonlyMap<string, string>;
  readonly steps: readonly string[];
}

/** Makes the files for a thing with this id. Throws `WrongUse` where there can be none. */
export type Scaffolder = (id: string, project: Project) => Scaffold;

/** A wrong call, told in one line. */
export class WrongUse extends Error {}

/** The text of a file that the project cannot do without. Throws an Error that names it. */
export function readNeeded(project: Project, path: string): string {
  const text = project.read(path);
  if (text === undefined) throw new Error(`${path} is missing; tools/new has to learn where it went.`);
  return text;
}

/** Throws `WrongUse` where the file is there already. */
export function refuseExisting(project: Project, path: string): void {
  if (project.read(path) !== undefined) throw new WrongUse(`${path} exists already: choose another id.`);
}

/** `check-point` as the name of a constant and of a file: `checkPoint`. */
export function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
}
