/** Rules about storys, with the facts of each message. */
export interface StoryRules {}
