/** Where the page fetches the texts of the other language from. */
export default '/bilingual.json';
