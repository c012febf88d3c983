const [FIRST_MS, MOST_MS] = [15_000, 10 * 60_000];

/** Tries again after a while, each time after a longer one, until it is told that all is well. */
export function againLater(work: () => void) {
  const state: { wait: number; timer?: ReturnType<typeof setTimeout> } = { wait: FIRST_MS };
  return {
    plan() {
      clearTimeout(state.timer);
      state.timer = setTimeout(work, state.wait);
      state.wait = Math.min(state.wait * 2, MOST_MS);
    },
    calm() {
      clearTimeout(state.timer);
      state.wait = FIRST_MS;
    },
  };
}
