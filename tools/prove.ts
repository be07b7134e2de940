/**
 * Verifies the rule review against the kernel: `npm run prove`, or `npm run prove -- <rulesets> <seed>`. Needs nft,
 * iptables and ip, and the right to create network namespaces.
 */
import {describeProof, proveInOwnNetwork} from '../tests/programs/kernel/proveInOwnNetwork';
import {whyNoOwnNetwork} from '../tests/programs/ownNetwork';
import {ensurePrograms} from './ensurePrograms';

const RULESETS = 500;

ensurePrograms();
const obstacle = whyNoOwnNetwork();
if (obstacle !== undefined) {
  console.error(`This machine makes no network namespaces: ${obstacle}`);
  process.exit(1);
}
const [sets = String(RULESETS), seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
const report = proveInOwnNetwork(Number(seed), Number(sets));
console.log(describeProof(report));
process.exitCode = report.contradictions.length === 0 ? 0 : 1;
