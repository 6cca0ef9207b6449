// What the comparison of accounts answers.

import type { Claim, Ref, Side, Tally } from "./types";

export interface Dispute { kind: string; reason: string; claim: Claim; against?: Claim; also?: string[]; again?: string[] }
export interface Disputes { disputes: Dispute[]; total: number }

export interface Bound { value: number; by: Ref[] }
export interface Move { kind: string; from: string; claim: string; reason: string }
export interface LossFigure {
  claimant: Ref; account: "own" | "enemy" | "other"; supposed?: boolean; amount: string; value: number | null; low: number | null; high: number | null;
  as_of?: string; places?: Ref[]; period?: string; moved?: Move[]; disputed_by?: Side[]; claim: Claim;
}
// A loss of several sides together has them as losers, and a loser without an id.
export interface Loss { loser: Ref; losers?: Ref[]; class: Ref; status?: string; low?: Bound; high?: Bound; figures: LossFigure[] }
export interface Losses { losses: Loss[]; total: number }

export interface SourceTally {
  source: Ref; side: Ref; articles: number; claims: number; reprints: number; contradicted: number; by: Tally[]; contradicts: number; corroborated: number;
}
export interface Lone { claim: Claim; also?: string[]; says: Ref[] }
export interface Sources { outlets: SourceTally[]; speakers: SourceTally[]; alone: Lone[]; total: number }

export interface Happening {
  id: string; relations: string[]; start?: string; end?: string; places: Ref[]; low?: Bound; high?: Bound; claims: Claim[];
}

export interface Joined { name: string; reason: string; why?: string; doc?: string }
export interface Company { entity: Ref; claims: number }
