// turn is when one more answer may be shown: one a frame, so that several that arrive together are not laid out and
// painted in one long task.
let free: Promise<void> = Promise.resolve();

export function turn(): Promise<void> {
  const mine = free;
  free = mine.then(painted);
  return mine;
}

// atTurn runs something when its turn comes, and returns what calls it off.
export function atTurn(run: () => void): () => void {
  let off = false;
  turn().then(() => { if (!off) run(); });
  return () => { off = true; };
}

// painted is when what is in the document now has been painted; a tab that nobody sees does not wait for it.
const painted = (): Promise<void> => new Promise((go) => {
  const late = setTimeout(go, 100);
  requestAnimationFrame(() => { clearTimeout(late); setTimeout(go); });
});
