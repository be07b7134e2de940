import {ensurePrograms} from '../../tools/ensurePrograms';

/** A missing program stops the run: no test passes without having checked anything. */
export function setup(): void {
  ensurePrograms();
}
