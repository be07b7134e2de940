import {listBuiltFiles} from '../builtPages';

/** Stops before the first test if there is nothing to test. */
export default function requireBuild(): void {
  listBuiltFiles();
}
