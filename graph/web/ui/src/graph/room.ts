// Keeps labels apart: a grid that remembers what is written where.

type Spot = [number, number];

const cell = 24;

export class Room {
  private readonly across: number;
  private readonly boxes = new Map<number, [number, number, number, number][]>();

  constructor(width: number, private readonly height: number) {
    this.across = Math.ceil(width / cell) + 2;
  }

  // take keeps the first of the spots that is free, or, where it must be written, the first.
  take(spots: Spot[], width: number, height: number, must = false): Spot | null {
    const spot = spots.find(([x, y]) => this.free(x, y, width, height)) ?? (must ? spots[0] : undefined);
    if (!spot) return null;
    this.each(spot[0], spot[1], width, height, (key) => {
      const box: [number, number, number, number] = [spot[0], spot[1], width, height];
      const list = this.boxes.get(key);
      list ? list.push(box) : this.boxes.set(key, [box]);
      return false;
    });
    return spot;
  }

  private free(x: number, y: number, w: number, h: number): boolean {
    return !this.each(x, y, w, h, (key) =>
      (this.boxes.get(key) ?? []).some(([bx, by, bw, bh]) => x < bx + bw && bx < x + w && y < by + bh && by < y + h));
  }

  // each visits the cells under a box until one says so.
  private each(x: number, y: number, w: number, h: number, visit: (key: number) => boolean): boolean {
    const top = Math.floor(y / cell), bottom = Math.floor(Math.min(y + h, this.height + 100) / cell);
    for (let row = top; row <= bottom; row++) {
      for (let column = Math.floor(x / cell); column <= Math.floor((x + w) / cell); column++) if (visit(row * this.across + column)) return true;
    }
    return false;
  }
}
