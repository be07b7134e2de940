declare module 'vnu-jar' {
  /** The path of the checker's archive. */
  const file: string;
  export default file;
}
