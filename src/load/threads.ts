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
