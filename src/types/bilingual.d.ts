import type {BilingualConnections} from '../views/bilingual';

/** `@bilingual`: the texts of the connections in every language, made by the generate step. */
declare const connections: BilingualConnections;
export default connections;
