/** Fewer regions than this tell nothing about what is usual. */
export const FEWEST_REGIONS = 7;

/** A modified z-score beyond this is an outlier (Iglewicz and Hoaglin, 1993). */
const LIMIT = 3.5;
/** Scales the median deviation to the standard deviation of a normal distribution… */
const OF_MEDIAN_DEVIATION = 0.6745;
/** …and the mean deviation, which stands in where more than half of the values are the same. */
const OF_MEAN_DEVIATION = 1.253314;

export interface Spread {
  readonly median: number;
  /** Modified z-score of each value: how far it lies from the median, by the usual distance. */
  readonly scores: readonly number[];
}

/**
 * How far each value lies from the median, by median and MAD: unlike mean and standard deviation these are not moved by
 * the outlier itself, which among ten values could never exceed three standard deviations. Null where there are fewer
 * than {@link FEWEST_REGIONS} values, or no spread at all.
 */
export function robustSpread(values: readonly number[]): Spread | null {
  if (values.length < FEWEST_REGIONS) return null;
  const median = medianOf(values);
  const deviations = values.map((value) => Math.abs(value - median));
  const medianDeviation = medianOf(deviations);
  const meanDeviation = deviations.reduce((sum, one) => sum + one, 0) / deviations.length;
  const unit =
    medianDeviation > 0 ? medianDeviation / OF_MEDIAN_DEVIATION : meanDeviation * OF_MEAN_DEVIATION;
  if (unit === 0) return null;
  return { median, scores: values.map((value) => (value - median) / unit) };
}

export function isOutlier(score: number): boolean {
  return Math.abs(score) > LIMIT;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
