import {listBuiltFiles} from '../tests/builtPages';
import {writeCompressed} from '../src/site/hosting/writeCompressed';

/** Compresses `build/` for servers that send precompressed files; run it last, on what is copied to the server. */
writeCompressed('build', listBuiltFiles()).then(
  (count) => {
    console.log(`Compressed ${String(count)} files of build/ (.gz and .br).`);
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
