/**
 * Log-linear buckets: each power of two is cut into 64 equal parts, so that a bucket is less than
 * 1.6 % wide, and percentiles are interpolated inside. That is how doubles are made: exponent and
 * first bits of the mantissa name the bucket. Below 2⁻¹⁴ ms everything counts as zero.
 */
export const parts = 64;
export const lowestExponent = -14;

/** Where 2³¹ ms begins, beyond which nothing is told apart. */
export const lastBucket = 2880;
export const bucketCount = 2881;

/** Of a double's upper half: 20 bits of mantissa below the exponent, to which 1023 is added. */
export const dropBits = 14;
export const bucketZero = 64_575;
