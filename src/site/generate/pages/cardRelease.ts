import {releases} from '../../../history/releases';

const latest = releases.at(-1);

/** The attributes that tell an answer card of the release; given by the page, so that no bundle carries the releases. */
export const cardRelease = latest === undefined ? '' : `version="${latest.version}" date="${latest.date}"`;
