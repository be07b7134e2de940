declare module 'vnu-jar' {
  /** Where the archive of the checker lies. */
  const file: string;
  export default file;
}
