// What the server answers, as /api/v1 writes it.

export interface Ref { id: string; name: string; type: string }
export interface Point { lat: number; long: number }
export interface Evidence { start: number; end: number; text: string } // bytes of the article's text
export interface Day { start?: string; end?: string; precision?: string; basis?: string; raw?: string }

export interface Figure {
  value?: number; low?: number; high?: number;
  op: string; // = ~ > >= < <= range vague
  unit?: string; class?: string; status?: string; kind: string; raw: string;
}

export interface Article { id: string; title: string; source: string; publisher: Ref; published?: string }

export interface Side { claim: string; stance: string; speaker: Ref; words: string; evidence: string }

export interface Claim {
  id: string; relation: string; stance: string; modality: string; mode: string;
  speaker: Ref; author: boolean; chain?: string[]; medium?: string; attribution?: string;
  agent: Ref[]; patient: Ref[]; place: Ref[]; weapon: Ref[]; addressee: Ref[];
  figure: Figure | null; date: Day | null; said?: Day | null;
  targets: string[]; conditions?: string[];
  evidence: Evidence; cue?: Evidence | null;
  method: string; confidence: number;
  words: string; // what is claimed, in short English
  document: Article;
  answers?: Side[]; answered_by?: Side[]; links?: Link[];
}

// Link is what the comparison of accounts says of this claim and others.
export interface Link { kind: string; first: boolean; claims: string[]; reason: string }

export interface Word { text: string; lang?: string }
export interface Position { person: Ref; of: Ref; title?: Word[]; since?: string; until?: string; claim?: string; evidence?: string }

export interface Entity extends Ref {
  names: Word[]; aliases?: string[]; positions?: Position[]; holders?: Position[];
  links?: Record<string, Ref[]>; linked?: Record<string, Ref[]>;
  point?: Point; same_as?: string;
  says: Claim[]; said_of_it: Claim[]; documents: number;
}

export interface ArticleText extends Article {
  sources: string[]; lang: string; mentions: Ref[]; claims: Claim[]; text: string;
}

export interface Tally { id?: string; name: string; count: number }
export interface Stats {
  articles: number; claims: number; entities: number; known: number; quads: number; disputed: number;
  relations: Tally[]; stances: Tally[]; speakers: Tally[];
}

export interface Labels { en: string; vi: string }
