// The places that claims speak of, each with its claims.

import type { Placed } from "../api/client";
import type { Claim, Point, Ref } from "../api/types";

export interface Spot { ref: Ref; point: Point; claims: Claim[] }

const located = new Set(["place", "facility", "country"]);

// whereOf is where a claim plays: its places, else what is done to a place.
export function whereOf(c: Claim): Ref[] {
  if (c.place.length > 0) return c.place;
  const towns = c.patient.filter((r) => r.type === "place" || r.type === "facility");
  return towns.length > 0 ? towns : c.patient.filter((r) => located.has(r.type));
}

export function spotsOf(claims: Claim[], points: Map<string, Point>, extra: Placed[] = []): { spots: Spot[]; without: Claim[] } {
  const spots = new Map<string, Spot>();
  const without: Claim[] = [];
  for (const c of claims) {
    const placed = whereOf(c).filter((r) => points.has(r.id));
    if (placed.length === 0) without.push(c);
    for (const ref of placed) {
      const known = spots.get(ref.id);
      known ? known.claims.push(c) : spots.set(ref.id, { ref, point: points.get(ref.id)!, claims: [c] });
    }
  }
  for (const ref of extra) if (ref.point && !spots.has(ref.id)) spots.set(ref.id, { ref, point: ref.point, claims: [] });
  return { spots: [...spots.values()].sort((a, b) => b.claims.length - a.claims.length || (a.ref.id < b.ref.id ? -1 : 1)), without };
}

const harm = new Set(["struck", "used-weapon", "destroyed", "shot-down", "casualties"]);

export const strikesIn = (s: Spot): number => s.claims.filter((c) => harm.has(c.relation)).length;
