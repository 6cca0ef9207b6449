// The canvas with its camera, its layout and the hand that moves them. It knows nothing of claims.

import { draw, drawEdge, drawNode, isHeavy, type Chosen, type Look } from "./draw";
import { Layout } from "./layout";
import type { Graph } from "./model";
import { Painter, type Wanted } from "./painter";
import { edgeAt, fit, nodeAt, sceneOf, type Camera, type Scene } from "./scene";

export interface Listener {
  node: (id: string) => void; // chosen; "" for none
  other: (id: string) => void; // chosen beside the one that is: the other end of a path
  edge: (id: string) => void;
  open: (id: string) => void; // a node was clicked twice
  pinned: (ids: Set<string>) => void;
  failed: (message: string) => void;
}

export class Stage {
  scene: Scene = sceneOf({ nodes: [], edges: [] }, null);
  camera: Camera = { x: 0, y: 0, k: 1 };
  readonly chosen: Chosen = { node: -1, edge: -1, hover: -1, hoverEdge: -1, pinned: new Set(), path: new Set(), found: new Set() };
  private width = 0;
  private height = 0;
  private open = 0; // how much of the width nothing covers
  private dirty = false;
  private moving = false;
  private free = true; // the camera follows the layout until a hand moves it
  private drag: { node: number; x: number; y: number; moved: boolean } | null = null;
  private stale = false; // something has changed that a picture of a heavy scene shows
  private late: { positions: Float32Array; still: boolean } | null = null; // what the layout said meanwhile
  private readonly touches = new Map<number, { x: number; y: number }>();
  private readonly layout: Layout;
  private readonly painter = new Painter(() => this.painted());
  private readonly context: CanvasRenderingContext2D;
  private readonly stop = new AbortController();

  constructor(readonly canvas: HTMLCanvasElement, private look: () => Omit<Look, "moving">, private readonly listener: Listener) {
    this.context = canvas.getContext("2d", { alpha: false })!;
    this.layout = new Layout((positions, still) => this.moved(positions, still), listener.failed);
    this.listen();
  }

  end(): void {
    this.stop.abort();
    this.layout.end();
    this.painter.end();
  }

  // resize fits the canvas to its frame, on whose right side so much is covered.
  resize(width: number, height: number, covered = 0): void {
    const ratio = Math.min(2, devicePixelRatio || 1);
    if (width === 0 || height === 0) return;
    this.width = width;
    this.height = height;
    this.open = width - covered;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    if (this.free) this.camera = fit(this.scene, this.open, height);
    this.paint();
  }

  // show lays a graph out; nodes that were there before begin where they were.
  show(graph: Graph): void {
    const node = this.idOf(this.chosen.node), edge = this.scene.edges[this.chosen.edge]?.id, before = this.scene;
    this.scene = sceneOf(graph, before.nodes.length > 0 ? before : null);
    this.chosen.node = node === "" ? -1 : (this.scene.index.get(node) ?? -1);
    this.chosen.edge = edge === undefined ? -1 : this.scene.edges.findIndex((e) => e.id === edge);
    this.chosen.hover = this.chosen.hoverEdge = -1;
    const fresh = before.nodes.length === 0 || graph.nodes.filter((n) => before.index.has(n.id)).length < graph.nodes.length / 2;
    if (fresh) { this.free = true; this.camera = fit(this.scene, this.open, this.height); }
    if (fresh || !isHeavy(this.scene)) this.painter.clear();
    const pinned = [...this.chosen.pinned].flatMap((id) => this.scene.index.get(id) ?? []);
    this.layout.graph(this.scene.radii, this.scene.ends, this.scene.at.slice(), pinned, fresh ? 1 : 0.35);
    this.moving = true;
    this.canvas.dataset["still"] = "false";
    this.paint();
  }

  paint(): void {
    this.stale = true;
    this.repaint();
  }

  // repaint is paint where no more has changed than what lies over a picture: what the pointer is over, a node in the hand.
  private repaint(): void {
    if (this.dirty) return;
    this.dirty = true;
    requestAnimationFrame(() => {
      this.dirty = false;
      if (this.stop.signal.aborted || this.width === 0) return;
      const ratio = this.canvas.width / this.width, look = this.look();
      this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
      if (isHeavy(this.scene) && this.painter.works) return this.paintOver(look, ratio);
      draw(this.context, this.scene, this.camera, this.width, this.height, this.chosen, { ...look, moving: this.moving || this.drag !== null });
    });
  }

  // paintOver shows the picture of a heavy scene and what changes too quickly for pictures. While a hand moves the scene or a
  // node of it the rest stays as it is, and follows when it lets go.
  private paintOver(look: Omit<Look, "moving">, ratio: number): void {
    const held = this.heavyDrag() ? this.drag!.node : -1, c = this.context;
    if (this.stale && !(this.heavyDrag() && this.painter.covers(this.camera, held))) this.painter.ask(this.scene, look, () => this.wanted(ratio));
    this.stale = false;
    c.fillStyle = look.palette.ground;
    c.fillRect(0, 0, this.width, this.height);
    this.painter.show(c, this.camera);
    const over = new Set([this.painter.picture?.wanted.without ?? -1, held, this.chosen.hover]), whole = { ...look, moving: false };
    for (const node of over) if (node >= 0 && node < this.scene.nodes.length) drawNode(c, this.scene, this.camera, node, whole);
    if (this.chosen.hoverEdge >= 0) drawEdge(c, this.scene, this.camera, this.chosen.hoverEdge, whole);
  }

  // wanted is the picture that the scene needs now: where a hand moves it, with some of what lies around.
  private wanted(ratio: number): Wanted {
    const without = this.heavyDrag() ? this.drag!.node : -1, { path } = this.chosen, part = this.heavyDrag() && without < 0 ? 0.25 : 0;
    return {
      camera: this.camera, width: this.width, height: this.height, ratio, around: { x: Math.round(this.width * part), y: Math.round(this.height * part) },
      chosen: { ...this.chosen, hover: -1, hoverEdge: -1, path: new Set(path.size === 0 ? [] : this.scene.edges.flatMap((e, i) => (path.has(e.id) ? [String(i)] : []))) }, moving: this.moving, without,
    };
  }

  private painted(): void {
    if (!this.moving && (!this.painter.works || this.painter.picture?.wanted.moving === false)) this.canvas.dataset["still"] = "true";
    this.painter.works ? this.repaint() : this.paint();
  }

  // heavyDrag says whether a hand moves a scene that takes long to draw.
  private heavyDrag(): boolean { return this.drag !== null && this.drag.moved && isHeavy(this.scene); }

  // drop ends what heavyDrag began.
  private drop(): void {
    const { late } = this;
    this.late = null;
    if (late) this.moved(late.positions, late.still);
  }

  idOf(node: number): string { return this.scene.nodes[node]?.id ?? ""; }

  // choose marks a node or an edge, without telling the listener.
  choose(node: string, edge: string): void {
    this.chosen.node = this.scene.index.get(node) ?? -1;
    this.chosen.edge = edge === "" ? -1 : this.scene.edges.findIndex((e) => e.id === edge);
    this.paint();
  }

  zoom(by: number, x = this.width / 2, y = this.height / 2): void {
    const k = Math.max(0.03, Math.min(6, this.camera.k * by)), f = k / this.camera.k;
    this.camera = { k, x: x - (x - this.camera.x) * f, y: y - (y - this.camera.y) * f };
    this.free = false;
    this.paint();
  }

  pan(dx: number, dy: number): void {
    this.camera = { ...this.camera, x: this.camera.x + dx, y: this.camera.y + dy };
    this.free = false;
    this.paint();
  }

  whole(): void {
    this.camera = fit(this.scene, this.open, this.height);
    this.free = true;
    this.paint();
  }

  // center brings a node into the middle.
  center(id: string): void {
    const i = this.scene.index.get(id);
    if (i === undefined) return;
    const k = Math.max(this.camera.k, 0.8);
    this.camera = { k, x: this.width / 2 - k * this.scene.at[2 * i]!, y: this.height / 2 - k * this.scene.at[2 * i + 1]! };
    this.free = false;
    this.paint();
  }

  // pin holds a node where it is, or lets it go.
  pin(id: string, on: boolean): void {
    const i = this.scene.index.get(id);
    if (i === undefined) return;
    on ? this.chosen.pinned.add(id) : this.chosen.pinned.delete(id);
    on ? this.layout.hold(i, this.scene.at[2 * i]!, this.scene.at[2 * i + 1]!) : this.layout.free(i);
    this.listener.pinned(new Set(this.chosen.pinned));
    this.paint();
  }

  // neighbourTowards is the node that lies next in a direction, for the arrow keys.
  neighbourTowards(dx: number, dy: number): string {
    const from = this.chosen.node, { at, nodes } = this.scene;
    if (from < 0) return this.idOf(nodes.reduce((best, n, i) => (best < 0 || n.weight > nodes[best]!.weight ? i : best), -1));
    let best = -1, least = Infinity;
    for (let i = 0; i < nodes.length; i++) {
      const x = at[2 * i]! - at[2 * from]!, y = at[2 * i + 1]! - at[2 * from + 1]!, along = x * dx + y * dy;
      if (i === from || along <= 0) continue;
      const cost = along + 2.5 * Math.abs(x * dy - y * dx);
      if (cost < least) { least = cost; best = i; }
    }
    return this.idOf(best);
  }

  private moved(positions: Float32Array, still: boolean): void {
    const held = this.drag?.node ?? -1, { at } = this.scene;
    if (positions.length !== at.length) return;
    if (this.heavyDrag()) { this.late = { positions, still }; return; }
    const x = at[2 * held], y = at[2 * held + 1];
    at.set(positions);
    if (held >= 0) { at[2 * held] = x!; at[2 * held + 1] = y!; }
    if (this.free) this.camera = fit(this.scene, this.open, this.height);
    this.moving = !still;
    if (still && !(isHeavy(this.scene) && this.painter.works)) this.canvas.dataset["still"] = "true";
    this.paint();
  }

  private listen(): void {
    const on = { signal: this.stop.signal };
    const c = this.canvas;
    c.addEventListener("pointerdown", (e) => this.down(e), on);
    c.addEventListener("pointermove", (e) => this.move(e), on);
    c.addEventListener("pointerup", (e) => this.up(e), on);
    c.addEventListener("pointercancel", (e) => { this.touches.delete(e.pointerId); this.drag = null; this.drop(); }, on);
    c.addEventListener("pointerleave", () => this.hover(-1, -1), on);
    c.addEventListener("dblclick", (e) => { const i = nodeAt(this.scene, this.camera, e.offsetX, e.offsetY); if (i >= 0) this.listener.open(this.idOf(i)); }, on);
    c.addEventListener("wheel", (e) => { e.preventDefault(); this.zoom(Math.exp(-e.deltaY * (e.ctrlKey ? 0.01 : 0.0015)), e.offsetX, e.offsetY); }, { ...on, passive: false });
  }

  private down(e: PointerEvent): void {
    this.canvas.setPointerCapture?.(e.pointerId);
    this.touches.set(e.pointerId, { x: e.offsetX, y: e.offsetY });
    this.drag = { node: nodeAt(this.scene, this.camera, e.offsetX, e.offsetY), x: e.offsetX, y: e.offsetY, moved: false };
  }

  private move(e: PointerEvent): void {
    const before = this.touches.get(e.pointerId);
    if (!before || !this.drag) return this.hover(nodeAt(this.scene, this.camera, e.offsetX, e.offsetY), edgeAt(this.scene, this.camera, e.offsetX, e.offsetY));
    if (this.touches.size === 2) this.pinch(e);
    this.touches.set(e.pointerId, { x: e.offsetX, y: e.offsetY });
    if (this.touches.size > 1) return;
    if (!this.drag.moved && Math.hypot(e.offsetX - this.drag.x, e.offsetY - this.drag.y) < 4) return;
    this.drag.moved = true;
    if (this.drag.node < 0) return this.pan(e.offsetX - before.x, e.offsetY - before.y);
    const i = this.drag.node, x = (e.offsetX - this.camera.x) / this.camera.k, y = (e.offsetY - this.camera.y) / this.camera.k;
    this.scene.at[2 * i] = x;
    this.scene.at[2 * i + 1] = y;
    this.free = false;
    if (!isHeavy(this.scene)) this.layout.hold(i, x, y);
    this.paint();
  }

  private pinch(e: PointerEvent): void {
    const [a, b] = [...this.touches.entries()];
    if (!a || !b) return;
    const other = a[0] === e.pointerId ? b[1] : a[1], was = a[0] === e.pointerId ? a[1] : b[1];
    const f = Math.hypot(e.offsetX - other.x, e.offsetY - other.y) / (Math.hypot(was.x - other.x, was.y - other.y) || 1);
    this.zoom(f, (e.offsetX + other.x) / 2, (e.offsetY + other.y) / 2);
    if (this.drag) this.drag.moved = true;
  }

  private up(e: PointerEvent): void {
    this.touches.delete(e.pointerId);
    const drag = this.drag;
    this.drag = null;
    if (!drag) return;
    if (drag.moved) {
      const x = this.scene.at[2 * drag.node], y = this.scene.at[2 * drag.node + 1];
      this.drop();
      if (drag.node >= 0) { this.scene.at[2 * drag.node] = x!; this.scene.at[2 * drag.node + 1] = y!; }
      if (drag.node >= 0) this.pin(this.idOf(drag.node), true); // who moves a node wants it to stay
      return this.paint();
    }
    if (drag.node >= 0 && e.shiftKey && this.chosen.node >= 0) return this.listener.other(this.idOf(drag.node));
    if (drag.node >= 0) return this.listener.node(this.idOf(drag.node));
    const edge = edgeAt(this.scene, this.camera, e.offsetX, e.offsetY);
    edge >= 0 ? this.listener.edge(this.scene.edges[edge]!.id) : this.listener.node("");
  }

  private hover(node: number, edge: number): void {
    const at = node >= 0 ? -1 : edge;
    if (this.chosen.hover === node && this.chosen.hoverEdge === at) return;
    this.chosen.hover = node;
    this.chosen.hoverEdge = at;
    this.canvas.style.cursor = node >= 0 || at >= 0 ? "pointer" : "grab";
    this.repaint();
  }
}
