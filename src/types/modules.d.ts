declare module '@diagrams/*' {
  import type {StoredDrawing} from '../views/drawings';

  const drawing: StoredDrawing;
  export default drawing;
}

declare module '@bilingual' {
  import type {BilingualConnections} from '../views/bilingual';

  const connections: BilingualConnections;
  export default connections;
}
