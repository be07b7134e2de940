declare module '@diagrams/*' {
  const drawing: import('../views/drawings').StoredDrawing;
  export default drawing;
}
