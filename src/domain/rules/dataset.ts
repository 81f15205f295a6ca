/** Rules about datasets, with the facts of each message. */
export interface DatasetRules {}
