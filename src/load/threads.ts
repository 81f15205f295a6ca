/** What this process was started with, as far as a thread needs it: what keeps warnings away. */
export const workerArguments = process.execArgv.filter((argument) => argument.startsWith("--disable-warning"));

/** Numbers that threads share, each 0. */
export function toCounters(count: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));
}

/** Takes one of what threads share; false where it is taken. */
export function claim(claims: Int32Array, index: number): boolean {
  return Atomics.compareExchange(claims, index, 0, 1) === 0;
}

/** Takes one of so many places, and waits until one is free: only a thread that nobody waits for may do so. */
export function occupy(taken: Int32Array, places: number): void {
  for (let count = Atomics.load(taken, 0); count >= places; count = Atomics.load(taken, 0)) {
    Atomics.wait(taken, 0, count);
  }
  Atomics.add(taken, 0, 1);
}

/** Gives a place back. */
export function free(taken: Int32Array): void {
  Atomics.sub(taken, 0, 1);
  Atomics.notify(taken, 0);
}
