// The page's side of the layout.

export type ToLayout =
  | { type: "graph"; turn: number; radii: Float32Array; links: Uint32Array; positions: Float32Array; pinned: number[]; alpha: number }
  | { type: "hold"; node: number; x: number; y: number }
  | { type: "free"; node: number };

export interface FromLayout { turn: number; positions: Float32Array; still: boolean }

// Layout keeps the worker and hands its newest positions over.
export class Layout {
  private readonly worker = new Worker("layout.js", { type: "module" });
  private turn = 0;

  constructor(moved: (positions: Float32Array, still: boolean) => void, failed: (message: string) => void) {
    this.worker.onmessage = (e: MessageEvent<FromLayout>) => { if (e.data.turn === this.turn) moved(e.data.positions, e.data.still); };
    this.worker.onerror = (e) => failed(e.message || "layout");
  }

  private post(m: ToLayout): void { this.worker.postMessage(m); }

  graph(radii: Float32Array, links: Uint32Array, positions: Float32Array, pinned: number[], alpha: number): void {
    this.turn++;
    this.post({ type: "graph", turn: this.turn, radii, links, positions, pinned, alpha });
  }

  hold(node: number, x: number, y: number): void { this.post({ type: "hold", node, x, y }); }

  free(node: number): void { this.post({ type: "free", node }); }

  end(): void { this.worker.terminate(); }
}
