/**
 * Letters and digits, as a class of a pattern: whatever may stand in a word of the scripts that articles are written in.
 * The classes of Unicode say the same of some characters more, and make a pattern take a millisecond until it is ready.
 */
export const wordCharacters =
  "0-9A-Za-zªµºÀ-ÖØ-öø-ˁ\\u0370-\\u037D\\u037F-\\u167F\\u1681-\\u1FFF\\u2C00-\\u2DFF\\u3005-\\u3007\\u3021-\\uD7FF\\uF900-\\uFDFF\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF41-\\uFFDC";
