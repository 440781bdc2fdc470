/** Lets `rate` requests a second through on average and `burst` at once; refilled continuously. */
export class TokenBucket {
  private readonly ratePerMs: number;
  private readonly burst: number;
  private tokens: number;
  private at: number;

  constructor(config: { readonly rate: number; readonly burst: number }, now: number) {
    this.ratePerMs = config.rate / 1000;
    this.burst = config.burst;
    this.tokens = config.burst;
    this.at = now;
  }

  take(now: number): boolean {
    this.tokens = Math.min(this.burst, this.tokens + (now - this.at) * this.ratePerMs);
    this.at = now;
    if (this.tokens < 1) return false;
    this.tokens--;
    return true;
  }
}
