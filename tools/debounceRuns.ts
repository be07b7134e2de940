/**
 * Calls `work` once the calls of the returned function have paused for `rest` milliseconds. Two runs never overlap: calls
 * during a run lead to one more run after it.
 */
export function debounceRuns(work: () => Promise<void>, rest: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isWanted = false;

  async function run(): Promise<void> {
    if (isRunning) {
      isWanted = true;
      return;
    }
    isRunning = true;
    do {
      isWanted = false;
      await work();
    } while (isWanted);
    isRunning = false;
  }

  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), rest);
  };
}
