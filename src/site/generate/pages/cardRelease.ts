import {releases} from '../../../history/releases';

const latest = releases.at(-1);

/**
 * The attributes that give an answer card the release; the page passes them so that no bundle includes the releases.
 */
export const cardRelease = latest === undefined ? '' : `version="${latest.version}" date="${latest.date}"`;
