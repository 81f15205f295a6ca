import { describe, expect, it } from "vitest";
import { parseLoad } from "../../scripts/wrk.ts";

const whole = `Running 8s test @ http://127.0.0.1:4000/
  2 threads and 128 connections
  Latency Distribution
     50%    3.10ms
     99%    1.25s
  88 requests in 8.00s, 1.00MB read
  Socket errors: connect 1, read 2, write 3, timeout 4
  Non-2xx or 3xx responses: 5
Requests/sec:  12345.67
`;

describe("what wrk prints", () => {
  it("is read as a rate, the slowest of a hundred in ms, and every kind of error", () => {
    expect(parseLoad(whole)).toEqual({ requestsPerSecond: 12_345.67, slowestOfHundredMs: 1250, errors: 15 });
  });

  it("has no error where none is named", () => {
    expect(parseLoad(whole.replace(/^.*(?:Socket|Non-2xx).*\n/gmu, "")).errors).toBe(0);
  });

  it("is no measurement without a rate", () => {
    expect(() => parseLoad("unable to connect")).toThrow("wrk without a rate");
  });
});
