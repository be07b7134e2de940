import {listBuiltFiles} from '../builtPages';

/** Stops before the first test where there is nothing to test. */
export default function requireBuild(): void {
  listBuiltFiles();
}
