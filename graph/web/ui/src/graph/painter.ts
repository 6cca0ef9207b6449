// The page's side of the painting of heavy scenes: a worker draws them, the page shows its newest picture and moves it with
// the camera until the next is there. Drawing thousands of edges would hold up the page for many frames.

import type { Chosen, Look, Palette } from "./draw";
import type { Frame } from "./png";
import type { Camera, Scene } from "./scene";

// Spoken is all that a look says of a scene, as data that may be sent.
export interface Spoken { palette: Omit<Palette, "type">; types: Map<string, string>; relations: Map<string, string>; more: Map<string, string> }

export type Sent = Pick<Scene, "ends" | "twin" | "radii" | "byWeight"> & {
  nodes: Pick<Scene["nodes"][number], "id" | "name" | "type" | "weight" | "members">[];
  edges: Pick<Scene["edges"][number], "relations" | "kind" | "count" | "disputed">[]; // without their ids, which take long to send
};

// Wanted is what a picture is to show: the camera's view, and so much more around it, without one node. The path that is
// chosen holds places of edges instead of ids.
export interface Wanted { camera: Camera; width: number; height: number; ratio: number; around: { x: number; y: number }; chosen: Chosen; moving: boolean; without: number }

export type ToPainter = { type: "scene"; scene: Sent; spoken: Spoken } | { type: "paint"; at: Float32Array; wanted: Wanted } | { type: "png"; at: Float32Array; frame: Frame };

export interface Painted { bitmap: ImageBitmap; wanted: Wanted }

export type FromPainter = Painted | { png: Blob };

export function spokenOf(scene: Scene, look: Omit<Look, "moving">): Spoken {
  const { type, ...palette } = look.palette;
  const types = new Map<string, string>(), relations = new Map<string, string>(), more = new Map<string, string>();
  for (const n of scene.nodes) {
    types.set(n.type, "");
    if (n.members > 1) more.set(`${n.members}/${n.type}`, look.more(n.members, n.type));
  }
  for (const name of types.keys()) types.set(name, type(name));
  for (const e of scene.edges) for (const r of e.relations) if (!relations.has(r)) relations.set(r, look.relation(r));
  return { palette, types, relations, more };
}

// lookOf is the look that spokenOf took apart.
export function lookOf({ palette, types, relations, more }: Spoken): Omit<Look, "moving"> {
  return {
    palette: { ...palette, type: (name) => types.get(name) ?? palette.soft },
    relation: (name) => relations.get(name) ?? name, more: (n, type) => more.get(`${n}/${type}`) ?? String(n),
  };
}

export class Painter {
  works = typeof OffscreenCanvas !== "undefined";
  picture: Painted | null = null;
  private worker: Worker | null = null;
  private waiting = false;
  private next: (() => ToPainter) | null = null; // asked for meanwhile
  private sent: [Scene, unknown] | null = null;

  constructor(private readonly arrived: () => void) {}

  end(): void {
    this.worker?.terminate();
    this.clear();
  }

  // clear forgets the picture, for a scene that has nothing to do with it.
  clear(): void {
    this.picture?.bitmap.close();
    this.picture = null;
  }

  // ask has a picture painted once the one before it is there.
  ask(scene: Scene, look: Omit<Look, "moving">, wanted: () => Wanted): void {
    this.worker ??= this.start();
    if (this.sent?.[0] !== scene || this.sent[1] !== look) {
      this.sent = [scene, look];
      this.worker.postMessage({ type: "scene", scene: sentOf(scene), spoken: spokenOf(scene, look) } satisfies ToPainter);
    }
    this.next = () => ({ type: "paint", at: scene.at, wanted: wanted() });
    if (!this.waiting) this.post();
  }

  // covers says whether the picture, without that node, shows all that the camera sees.
  covers(camera: Camera, without: number): boolean {
    if (!this.picture) return false;
    const { camera: then, around, without: missing } = this.picture.wanted;
    return missing === without && camera.k === then.k && Math.abs(camera.x - then.x) <= around.x && Math.abs(camera.y - then.y) <= around.y;
  }

  // show puts the picture where the camera now sees what it shows.
  show(c: CanvasRenderingContext2D, camera: Camera): void {
    if (!this.picture) return;
    const { bitmap, wanted: { camera: then, around, width, height } } = this.picture, f = camera.k / then.k;
    c.drawImage(bitmap, camera.x - (around.x + then.x) * f, camera.y - (around.y + then.y) * f, (width + 2 * around.x) * f, (height + 2 * around.y) * f);
  }

  private start(): Worker {
    const worker = new Worker("paint.js", { type: "module" });
    worker.onmessage = (e: MessageEvent<Painted>) => {
      this.clear();
      this.picture = e.data;
      this.waiting = false;
      this.post();
      this.arrived();
    };
    worker.onerror = () => { this.works = false; this.arrived(); }; // the page then draws by itself
    return worker;
  }

  private post(): void {
    if (!this.next) return;
    this.waiting = true;
    this.worker?.postMessage(this.next());
    this.next = null;
  }
}

// sentOf is what a painter needs of a scene.
export function sentOf({ nodes, edges, ends, twin, radii, byWeight }: Scene): Sent {
  return {
    ends, twin, radii, byWeight,
    nodes: nodes.map(({ id, name, type, weight, members }) => ({ id, name, type, weight, members })),
    edges: edges.map(({ relations, kind, count, disputed }) => ({ relations, kind, count, disputed })),
  };
}
