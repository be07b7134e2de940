/**
 * Calls `work` once calls of the returned function have paused for `rest` milliseconds. Runs never overlap: calls
 * during a run cause one more run after it.
 */
export function debounceRuns(work: () => Promise<void>, rest: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  const state = {isRunning: false, isWanted: false};

  async function run(): Promise<void> {
    state.isWanted = true;
    if (state.isRunning) return;
    state.isRunning = true;
    while (state.isWanted) {
      state.isWanted = false;
      await work();
    }
    state.isRunning = false;
  }

  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), rest);
  };
}
