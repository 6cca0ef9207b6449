// Loads a file of N-Quads into oxigraph and prints how many seconds it took, of the clock and of processors.
import { readFileSync } from 'node:fs';
import oxigraph from 'oxigraph';

const began = performance.now();
const store = new oxigraph.Store();
store.load(readFileSync(process.argv[2], 'utf8'), { format: 'application/n-quads', unchecked: true, no_transaction: true });
const load = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage();
console.error('oxigraph holds', store.size, 'quads');
console.log(JSON.stringify({ load, cpu: (user + system) / 1e6 }));
