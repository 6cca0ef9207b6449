// Lays a graph out beside the page's own thread and posts where the nodes are after each step.

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type Simulation, type SimulationLinkDatum, type SimulationNodeDatum } from "d3-force";
import type { ToLayout, FromLayout } from "./layout";

const scope = self as unknown as DedicatedWorkerGlobalScope;

let simulation: Simulation<SimulationNodeDatum, SimulationLinkDatum<SimulationNodeDatum>> | undefined;
let nodes: SimulationNodeDatum[] = [];
let turn = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

function start(m: Extract<ToLayout, { type: "graph" }>): void {
  simulation?.stop();
  turn = m.turn;
  nodes = Array.from({ length: m.radii.length }, (_, i) => {
    const x = m.positions[2 * i]!, y = m.positions[2 * i + 1]!;
    return Number.isNaN(x) ? {} : { x, y };
  });
  for (const i of m.pinned) { const n = nodes[i]; if (n) { n.fx = n.x ?? 0; n.fy = n.y ?? 0; } }
  const links = Array.from({ length: m.links.length / 2 }, (_, i) => ({ source: m.links[2 * i]!, target: m.links[2 * i + 1]! }));
  const many = nodes.length > 600;
  simulation = forceSimulation(nodes)
    .force("link", forceLink(links).distance(many ? 46 : 110).iterations(1))
    .force("charge", forceManyBody().strength(many ? -90 : -420).theta(many ? 1.1 : 0.9).distanceMax(many ? 500 : 1200))
    .force("x", forceX(0).strength(0.05))
    .force("y", forceY(0).strength(0.07))
    .alphaDecay(many ? 0.04 : 0.028)
    .stop();
  if (!many) simulation.force("collide", forceCollide<SimulationNodeDatum>((_, i) => m.radii[i]! + 14).iterations(2));
  simulation.alpha(m.alpha);
  step();
}

// step moves the nodes once and comes back after other messages had their turn.
function step(): void {
  clearTimeout(waiting);
  if (!simulation) return;
  simulation.tick();
  const positions = new Float32Array(nodes.length * 2);
  nodes.forEach((n, i) => { positions[2 * i] = n.x ?? 0; positions[2 * i + 1] = n.y ?? 0; });
  const still = simulation.alpha() < 0.01;
  const message: FromLayout = { turn, positions, still };
  scope.postMessage(message, [positions.buffer]);
  if (!still) waiting = setTimeout(step, 8);
}

scope.onmessage = (e: MessageEvent<ToLayout>) => {
  const m = e.data;
  if (m.type === "graph") return start(m);
  const n = nodes[m.node];
  if (!simulation || !n) return;
  if (m.type === "hold") { n.fx = m.x; n.fy = m.y; simulation.alpha(Math.max(simulation.alpha(), 0.12)); }
  if (m.type === "free") { n.fx = null; n.fy = null; simulation.alpha(Math.max(simulation.alpha(), 0.1)); }
  clearTimeout(waiting);
  waiting = setTimeout(step, 8);
};
