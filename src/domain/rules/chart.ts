/** Rules about charts, with the facts of each message. */
export interface ChartRules {}
