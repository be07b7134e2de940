import type {Release} from '../model';
import release0_1_0 from './0.1.0.json';
import release0_2_0 from './0.2.0.json';

// Maintained by `npm run release`, oldest first. A committed release never changes.
export const releases: readonly Release[] = [release0_1_0 as Release, release0_2_0 as Release];
