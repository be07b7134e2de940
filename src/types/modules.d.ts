declare module '@diagrams/*' {
  import type {StoredDrawing} from '../views/drawings';

  const drawing: StoredDrawing;
  export default drawing;
}
