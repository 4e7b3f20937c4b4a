/** A point of a series: `x` in months, `y` in the unit of the indicator. */
export interface DatedValue {
  readonly x: number;
  readonly y: number;
}

/** A straight line fitted to points, with what is needed to say how sure it is. */
export interface Fit {
  readonly slope: number;
  readonly meanX: number;
  readonly meanY: number;
  /** Number of points. */
  readonly n: number;
  /** Standard deviation of the residuals, √(SSE/(n − 2)); 0 when two points fix the line. */
  readonly residual: number;
  /** Σ(x − mean x)². */
  readonly spread: number;
}

export interface Interval {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation of a sample, divisor n − 1; 0 for fewer than two values. */
export function standardDeviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}

/** The middle of the values, or the mean of the two in the middle; throws on none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  const high = sorted[Math.floor(sorted.length / 2)];
  if (low === undefined || high === undefined) throw new Error('no median of no values');
  return (low + high) / 2;
}

/**
 * MAD: the median of the distances from the median; 1.4826 of it estimates the standard deviation of a normal sample, and
 * one wild value does not move it (Hampel, JASA 69, 1974).
 */
export function medianDeviation(values: readonly number[]): number {
  const centre = median(values);
  return median(values.map((value) => Math.abs(value - centre)));
}

/** χ² of counts against equal expectation, Σ(o − e)²/e, with one degree of freedom fewer than counts; 0 for no cases. */
export function chiSquareOfEqual(counts: readonly number[]): number {
  const expected = mean(counts);
  return expected > 0 ? counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0) : 0;
}

/**
 * Fits y = a + b·x by ordinary least squares: b = Σ(x − x̄)(y − ȳ)/Σ(x − x̄)² (Draper and Smith, *Applied Regression
 * Analysis*, ch. 1). Throws on fewer than two different x.
 */
export function leastSquares(points: readonly DatedValue[]): Fit {
  const n = points.length;
  const meanX = mean(points.map((point) => point.x));
  const meanY = mean(points.map((point) => point.y));
  let spread = 0;
  let product = 0;
  for (const { x, y } of points) {
    spread += (x - meanX) ** 2;
    product += (x - meanX) * (y - meanY);
  }
  if (!(spread > 0)) throw new Error('a line needs points at two different dates');
  const slope = product / spread;
  const squares = points.reduce((sum, { x, y }) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0);
  return { slope, meanX, meanY, n, residual: n > 2 ? Math.sqrt(squares / (n - 2)) : 0, spread };
}

/**
 * Projects a fitted line to `x` with the interval in which one new observation falls with probability `level`:
 * ŷ ± t·s·√(1 + 1/n + (x − x̄)²/Σ(x − x̄)²), t with n − 2 degrees of freedom (Draper and Smith, ch. 3).
 */
export function predict(fit: Fit, x: number, level: number): Interval {
  const value = fit.meanY + fit.slope * (x - fit.meanX);
  const t = studentQuantile((1 + level) / 2, fit.n - 2);
  const half = t * fit.residual * Math.sqrt(1 + 1 / fit.n + (x - fit.meanX) ** 2 / fit.spread);
  return { low: value - half, value, high: value + half };
}

/**
 * The probability that |T| ≤ t for Student's distribution with a whole number of degrees of freedom, by its finite
 * series in θ = atan(t/√ν) (Abramowitz and Stegun 26.7.3 and 26.7.4).
 */
export function studentWithin(t: number, freedom: number): number {
  const theta = Math.atan(t / Math.sqrt(freedom));
  const odd = freedom % 2 === 1;
  const cosine = Math.cos(theta);
  let term = odd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (theta + Math.sin(theta) * sum) : Math.sin(theta) * sum;
}

/** The value that Student's t stays below with probability `p`, 0.5 ≤ p < 1; found by halving, to the last bit but few. */
export function studentQuantile(p: number, freedom: number): number {
  if (!Number.isInteger(freedom) || freedom < 1)
    throw new Error(`no t distribution with ${freedom} degrees of freedom`);
  if (p < 0.5 || p >= 1) throw new Error(`no t quantile for ${p}`);
  const within = 2 * p - 1;
  let low = 0;
  let high = 1;
  while (studentWithin(high, freedom) < within) high *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (studentWithin(middle, freedom) < within) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
