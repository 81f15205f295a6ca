/** Rules about pins, with the facts of each message. */
export interface PinRules {
  "pin-unreadable": Record<never, never>;
  "pin-changed": { named: string; actual: string };
  "pin-misplaced": { folder: string; chart: string };
}
