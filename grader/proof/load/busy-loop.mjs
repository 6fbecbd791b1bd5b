/** Keeps a processor busy for as long as the process that it is given lives, however that ends. */
const parent = Number(process.argv[2]);
let spins = 0;
// Asking is a system call: seldom enough that nearly all of the time is our own.
while (spins % 1e6 !== 0 || process.ppid === parent) spins += 1;
