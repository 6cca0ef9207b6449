"use strict";
(() => {
  const graph = JSON.parse(document.getElementById("graph").textContent);
  const { nodes, edges, claims, articles, colors } = graph;
  const $ = (id) => document.getElementById(id);
  const canvas = $("canvas"), pen = canvas.getContext("2d");
  const view = { x: 0, y: 0, k: 1 };
  const off = { classes: new Set(["background"]), types: new Set(), disputed: false, since: "", until: "" };
  let chosen = null, pointed = null;

  for (const n of nodes) n.edges = [];
  edges.forEach((e, i) => { e.i = i; nodes[e.s].edges.push(e); if (e.t !== e.s) nodes[e.t].edges.push(e); });
  const pairs = new Map();
  for (const e of edges) {
    const key = Math.min(e.s, e.t) + " " + Math.max(e.s, e.t);
    e.nth = pairs.get(key) || 0;
    pairs.set(key, e.nth + 1);
  }

  // What is shown.
  const within = (e) => {
    if (!off.since && !off.until) return true;
    if (!e.first && !e.last) return false;
    return (!off.since || (e.last || e.first) >= off.since) && (!off.until || (e.first || e.last).slice(0, off.until.length) <= off.until);
  };
  const shown = (e) => !off.classes.has(e.class) && (!off.disputed || e.disputed) && within(e) && !off.types.has(nodes[e.s].type) && !off.types.has(nodes[e.t].type);
  const update = () => {
    for (const n of nodes) n.on = false;
    let count = 0;
    for (const e of edges) {
      e.on = shown(e);
      if (e.on) { nodes[e.s].on = nodes[e.t].on = true; count++; }
    }
    $("count").textContent = nodes.filter((n) => n.on).length + " of " + nodes.length + " entities, " + count + " of " + edges.length + " edges";
    list();
    draw();
  };

  // The drawing.
  const style = () => getComputedStyle(document.documentElement);
  const bend = (e) => { const b = Math.ceil(e.nth / 2) * 34 * (e.nth % 2 ? 1 : -1); return e.s > e.t ? -b : b; };
  const curve = (e) => {
    const a = nodes[e.s], b = nodes[e.t];
    if (a === b) return { x: a.x, y: a.y - 3 * a.r - 24 - 12 * e.nth, loop: true };
    const dx = b.x - a.x, dy = b.y - a.y, d = Math.hypot(dx, dy) || 1, k = bend(e);
    return { x: (a.x + b.x) / 2 - dy / d * k, y: (a.y + b.y) / 2 + dx / d * k };
  };
  const at = (e, t) => {
    const a = nodes[e.s], b = nodes[e.t], c = curve(e), u = 1 - t;
    return { x: u * u * a.x + 2 * u * t * c.x + t * t * b.x, y: u * u * a.y + 2 * u * t * c.y + t * t * b.y };
  };
  const near = (n) => !chosen || chosen === n || (chosen.edges ? chosen.edges.some((e) => e.on && (nodes[e.s] === n || nodes[e.t] === n)) : nodes[chosen.s] === n || nodes[chosen.t] === n);
  const lit = (e) => !chosen || chosen === e || (chosen.edges && chosen.edges.includes(e));
  const drawEdge = (e, ink, mark) => {
    const a = nodes[e.s], b = nodes[e.t], c = curve(e);
    pen.globalAlpha = lit(e) ? (e.class === "background" ? 0.45 : 0.8) : 0.08;
    pen.strokeStyle = pen.fillStyle = e.disputed ? mark : ink;
    pen.lineWidth = (e === pointed || e === chosen ? 2 : 0) + 1 + Math.log2(Math.max(1, e.claims.length));
    pen.setLineDash(e.class === "background" ? [4, 3] : []);
    pen.beginPath();
    pen.moveTo(a.x, a.y);
    if (c.loop) pen.bezierCurveTo(a.x - 30, c.y, a.x + 30, c.y, b.x, b.y); else pen.quadraticCurveTo(c.x, c.y, b.x, b.y);
    pen.stroke();
    if (c.loop) return;
    const d = Math.hypot(b.x - c.x, b.y - c.y) || 1, ux = (b.x - c.x) / d, uy = (b.y - c.y) / d, tx = b.x - ux * b.r, ty = b.y - uy * b.r;
    pen.beginPath();
    pen.moveTo(tx, ty);
    pen.lineTo(tx - 9 * ux + 4 * uy, ty - 9 * uy - 4 * ux);
    pen.lineTo(tx - 9 * ux - 4 * uy, ty - 9 * uy + 4 * ux);
    pen.fill();
  };
  const halo = (text, x, y, paper, ink) => { pen.strokeStyle = paper; pen.lineWidth = 3; pen.strokeText(text, x, y); pen.fillStyle = ink; pen.fillText(text, x, y); };
  let waiting = false;
  const draw = () => { if (!waiting) { waiting = true; requestAnimationFrame(paint); } };
  const paint = () => {
    waiting = false;
    const css = style(), ink = css.getPropertyValue("--soft").trim(), strong = css.getPropertyValue("--ink").trim(), paper = css.getPropertyValue("--paper").trim(), mark = css.getPropertyValue("--mark").trim();
    const dense = devicePixelRatio || 1, w = canvas.clientWidth, h = canvas.clientHeight;
    if (canvas.width !== w * dense || canvas.height !== h * dense) { canvas.width = w * dense; canvas.height = h * dense; }
    pen.setTransform(dense, 0, 0, dense, 0, 0);
    pen.clearRect(0, 0, w, h);
    pen.translate(w / 2, h / 2);
    pen.scale(view.k, view.k);
    pen.translate(-view.x, -view.y);
    pen.lineJoin = "round";
    for (const e of edges) if (e.on) drawEdge(e, ink, mark);
    pen.setLineDash([]);
    pen.textAlign = "center";
    for (const n of nodes) {
      if (!n.on && n !== chosen) continue;
      pen.globalAlpha = near(n) ? 1 : 0.15;
      pen.beginPath();
      pen.arc(n.x, n.y, n.r, 0, 7);
      pen.fillStyle = colors[n.type] || colors.other;
      pen.fill();
      pen.lineWidth = n === chosen || n === pointed ? 3 : 1;
      pen.strokeStyle = strong;
      pen.stroke();
    }
    labels(paper, strong, ink);
  };
  // Labels keep their size at any zoom; one that has no room waits until one zooms in. The best connected go first.
  const byDegree = [...nodes].sort((a, b) => b.edges.length - a.edges.length);
  const labels = (paper, strong, ink) => {
    const dense = devicePixelRatio || 1, taken = [], sx = (x) => (x - view.x) * view.k + canvas.clientWidth / 2, sy = (y) => (y - view.y) * view.k + canvas.clientHeight / 2;
    const free = (x, y, w, h) => !taken.some((t) => Math.abs(t.x - x) < (t.w + w) / 2 && Math.abs(t.y - y) < (t.h + h) / 2);
    pen.setTransform(dense, 0, 0, dense, 0, 0);
    const special = (n) => n === chosen || n === pointed || (chosen && near(n));
    pen.font = "12px sans-serif";
    for (const n of [...byDegree.filter(special), ...byDegree.filter((n) => !special(n))]) {
      if (!n.on && n !== chosen) continue;
      const w = Math.max(...n.lines.map((l) => pen.measureText(l).width), 0) + 4, h = 15 * n.lines.length, x = sx(n.x), y = sy(n.y) + n.r * view.k + 2 + h / 2;
      if (x < -w || x > canvas.clientWidth + w || y < -h || y > canvas.clientHeight + h || !free(x, y, w, h)) continue;
      taken.push({ x, y, w, h });
      pen.globalAlpha = near(n) ? 1 : 0.15;
      n.lines.forEach((line, i) => halo(line, x, y - h / 2 + 11 + 15 * i, paper, strong));
    }
    pen.font = "10px sans-serif";
    for (const e of edges) {
      if (!e.on || !(e === pointed || e === chosen || (chosen && lit(e)) || (!chosen && view.k > 0.8))) continue;
      const p = curve(e).loop ? { x: nodes[e.s].x, y: curve(e).y + 18 } : at(e, 0.5), text = e.label + (e.claims.length > 1 ? " ×" + e.claims.length : ""), w = pen.measureText(text).width + 4, x = sx(p.x), y = sy(p.y);
      if (!free(x, y, w, 13)) continue;
      taken.push({ x, y, w, h: 13 });
      pen.globalAlpha = lit(e) ? 1 : 0.15;
      halo(text, x, y + 4, paper, ink);
    }
  };
  const fit = () => {
    const on = nodes.filter((n) => n.on);
    if (!on.length) return;
    const xs = on.map((n) => n.x), ys = on.map((n) => n.y), span = (v) => v.reduce((a, b) => [Math.min(a[0], b), Math.max(a[1], b)], [Infinity, -Infinity]);
    const [l, r] = span(xs), [t, b] = span(ys);
    view.x = (l + r) / 2; view.y = (t + b) / 2;
    view.k = Math.min(1.6, canvas.clientWidth / (r - l + 220), canvas.clientHeight / (b - t + 140));
    draw();
  };

  // The pointer and the keyboard.
  const world = (ev) => { const box = canvas.getBoundingClientRect(); return { x: (ev.clientX - box.left - box.width / 2) / view.k + view.x, y: (ev.clientY - box.top - box.height / 2) / view.k + view.y }; };
  const hit = (p) => {
    for (let i = nodes.length - 1; i >= 0; i--) { const n = nodes[i]; if (n.on && Math.hypot(n.x - p.x, n.y - p.y) <= n.r + 4) return n; }
    let best = null, least = 7 / view.k;
    for (const e of edges) {
      if (!e.on) continue;
      for (let t = 0.1; t < 0.95; t += 0.05) { const q = at(e, t), d = Math.hypot(q.x - p.x, q.y - p.y); if (d < least) { least = d; best = e; } }
    }
    return best;
  };
  let grab = null;
  canvas.addEventListener("pointerdown", (ev) => {
    const p = world(ev), h = hit(p);
    grab = { x: ev.clientX, y: ev.clientY, hit: h, moved: false };
    canvas.setPointerCapture(ev.pointerId);
  });
  canvas.addEventListener("pointermove", (ev) => {
    if (!grab) { const h = hit(world(ev)); if (h !== pointed) { pointed = h; canvas.style.cursor = h ? "pointer" : "grab"; draw(); } return; }
    const dx = ev.clientX - grab.x, dy = ev.clientY - grab.y;
    if (!grab.moved && Math.hypot(dx, dy) < 4) return;
    grab.moved = true;
    if (grab.hit && grab.hit.edges) { grab.hit.x += dx / view.k; grab.hit.y += dy / view.k; } else { view.x -= dx / view.k; view.y -= dy / view.k; }
    grab.x = ev.clientX; grab.y = ev.clientY;
    draw();
  });
  canvas.addEventListener("pointerup", () => { if (grab && !grab.moved) choose(grab.hit); grab = null; });
  const zoom = (f, p) => { const k = Math.max(0.05, Math.min(6, view.k * f)); if (p) { view.x = p.x - (p.x - view.x) * view.k / k; view.y = p.y - (p.y - view.y) * view.k / k; } view.k = k; draw(); };
  canvas.addEventListener("wheel", (ev) => { ev.preventDefault(); zoom(Math.exp(-ev.deltaY / 400), world(ev)); }, { passive: false });
  canvas.addEventListener("keydown", (ev) => {
    const step = 60 / view.k, moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[ev.key];
    if (moves) { view.x += moves[0]; view.y += moves[1]; draw(); } else if (ev.key === "+") zoom(1.25); else if (ev.key === "-") zoom(0.8); else if (ev.key === "0") fit(); else if (ev.key === "Escape") choose(null); else return;
    ev.preventDefault();
  });
  $("in").onclick = () => zoom(1.25); $("out").onclick = () => zoom(0.8); $("fit").onclick = fit;
  addEventListener("resize", draw);

  // The column beside it.
  const el = (tag, text, cls) => { const x = document.createElement(tag); if (text) x.textContent = text; if (cls) x.className = cls; return x; };
  const dot = (type) => { const d = el("span", "", "dot"); d.style.background = colors[type] || colors.other; return d; };
  const link = (n) => { const b = el("button", n.label); b.onclick = () => { choose(n); view.x = n.x; view.y = n.y; draw(); }; return b; };
  const card = (c) => {
    const box = el("div", "", "claim" + (c.disputed ? " disputed" : ""));
    const head = el("p");
    head.append(el("strong", c.speaker || "Somebody"), " " + c.stance + ": " + c.words);
    box.append(head);
    if (c.evidence) { const q = el("q", c.evidence); q.lang = c.lang; const p = el("p"); p.append(q); box.append(p); }
    const a = articles[c.article], small = el("p", [c.date, c.modality === "actual" ? "" : c.modality, c.confidence ? "confidence " + c.confidence : ""].filter(Boolean).join(" · "), "soft");
    box.append(small);
    const from = el("p", "", "soft");
    if (/^https?:\/\//.test(a.url)) { const l = el("a", a.title || a.url); l.href = a.url; l.rel = "noreferrer"; from.append(l); } else from.append(a.title || a.source);
    if (a.published) from.append(", " + a.published);
    box.append(from);
    if (c.disputed) box.append(el("p", "denied or rejected by somebody", "tag"));
    return box;
  };
  const choose = (x) => {
    chosen = x;
    const d = $("detail");
    d.replaceChildren();
    if (x && x.edges) {
      const h = el("h2"); h.append(dot(x.type), " " + x.label); d.append(h, el("p", [x.type, ...x.names, ...x.aliases].join(" · "), "soft"));
      const ul = el("ul");
      for (const e of x.edges) { if (!e.on) continue; const li = el("li"), other = nodes[e.s] === x ? nodes[e.t] : nodes[e.s], b = el("button", (nodes[e.s] === x ? e.label + " → " : "← " + e.label + " — ") + other.label + (e.claims.length > 1 ? " ×" + e.claims.length : "")); b.onclick = () => choose(e); li.append(b); ul.append(li); }
      d.append(ul);
    } else if (x) {
      const h = el("h2"); h.append(link(nodes[x.s]), " " + x.label + " ", link(nodes[x.t])); d.append(h);
      if (x.titles.length) d.append(el("p", x.titles.join(", ")));
      d.append(el("p", [x.first, x.last].filter((v, i, all) => v && all.indexOf(v) === i).join(" – "), "soft"));
      for (const i of x.claims) d.append(card(claims[i]));
      if (!x.claims.length) d.append(el("p", "Background: no article's claim.", "soft"));
    }
    draw();
  };
  const fold = (s) => s.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
  for (const n of nodes) n.key = fold([n.label, ...n.names, ...n.aliases].join("\n"));
  const list = () => {
    const want = fold($("search").value.trim()), ul = $("list");
    ul.replaceChildren();
    const found = nodes.filter((n) => n.on && (!want || n.key.includes(want))).sort((a, b) => b.edges.length - a.edges.length);
    for (const n of found.slice(0, 200)) { const li = el("li"); li.append(dot(n.type), link(n)); ul.append(li); }
    if (found.length > 200) ul.append(el("li", found.length - 200 + " more: type a part of a name", "soft"));
    if (!found.length) ul.append(el("li", "Nothing here bears that name.", "soft"));
  };
  $("search").oninput = list;
  const box = (into, name, text, set, type) => {
    const li = el("li"), l = el("label"), i = el("input");
    i.type = "checkbox"; i.checked = !set.has(name);
    i.onchange = () => { if (i.checked) set.delete(name); else set.add(name); update(); };
    l.append(i); if (type) l.append(dot(type)); l.append(text); li.append(l); into.append(li);
  };
  const words = { content: "what is said to have happened", voice: "who speaks of whom", answer: "who denies whom", background: "background: offices, places" };
  for (const c of Object.keys(words)) if (edges.some((e) => e.class === c)) box($("classes"), c, words[c], off.classes);
  for (const t of [...new Set(nodes.map((n) => n.type))].sort()) box($("types"), t, t, off.types, t);
  $("disputed").onchange = (ev) => { off.disputed = ev.target.checked; update(); };
  const day = (id) => { $(id).onchange = (ev) => { const v = ev.target.value.trim(), ok = !v || /^\d{4}(-\d\d(-\d\d)?)?$/.test(v); ev.target.setCustomValidity(ok ? "" : "2020, 2020-10 or 2020-10-04"); ev.target.reportValidity(); if (ok) { off[id] = v; update(); } }; };
  day("since"); day("until");
  if (edges.every((e) => e.class === "background")) off.classes.clear();
  update();
  fit();
  // page.html#ent:ganja opens at Ganja.
  const named = () => { const id = decodeURIComponent(location.hash.slice(1)), n = nodes.find((x) => x.id === id); if (n) { choose(n); view.x = n.x; view.y = n.y; view.k = Math.max(view.k, 0.9); draw(); } };
  addEventListener("hashchange", named);
  named();
})();
