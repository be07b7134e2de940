import {ensurePrograms} from '../../tools/ensurePrograms';

/** A program that is missing stops the run: no test passes because it could not look. */
export function setup(): void {
  ensurePrograms();
}
