// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

/// The standard normal distribution: numbers with mean 0 and variance 1 from 12 random bits or from
/// a uniform number, and the distribution function. The same bits on every machine.
///
/// The 12-bit form cuts the distribution into 4096 cells of equal probability and returns the mean
/// of a cell; the cells are mirrored and rescaled so that their mean is exactly 0 and their
/// variance 1 to 1e-12. It reaches from about -3.7 to 3.7: enough for traits, not for tails.
///
/// Sources: quantiles by algorithm AS 241 (M. J. Wichura, Applied Statistics 37, 1988), relative
/// error about 1e-16; the distribution function by its power series and Laplace's continued
/// fraction, then a table in steps of 1/64 with three Taylor terms, absolute error below 1e-9.
public final class Normal {
  private static final int CELLS = 4096;
  private static final double ROOT_TWO_PI = 2.506_628_274_631_000_7;
  private static final int NODES_PER_UNIT = 64;
  private static final int EDGE = 9;
  private static final double SERIES_REACH = 3;
  private static final int FRACTION_TERMS = 120;
  private static final double[] CENTRE = {
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
    45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
    1.0, 42.31333070160091, 687.1870074920579, 5394.196021424751,
    21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854
  };
  private static final double[] MIDDLE = {
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
    1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
    1.0, 2.053191626637759, 1.6763848301838038, 0.6897673349851,
    0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9
  };
  private static final double[] TAIL = {
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
    0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
    1.0, 0.599832206555888, 0.1369298809227358, 0.014875361290850615,
    0.0007868691311456133, 1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15
  };
  private static final double[] GRID = grid();
  private static final double[] BELOW = new double[2 * EDGE * NODES_PER_UNIT + 1];
  private static final double[] DENSITY = new double[BELOW.length];

  static {
    for (int i = 0; i < BELOW.length; i++) {
      double x = (double) i / NODES_PER_UNIT - EDGE;
      BELOW[i] = below(x);
      DENSITY[i] = density(x);
    }
  }

  private Normal() {}

  /// Returns the mean of one of 4096 equally likely cells, rescaled; `index` is 0..4095 and the
  /// result rises with it. `quantile12(i) = -quantile12(4095 - i)`.
  public static double quantile12(int index) {
    return GRID[index];
  }

  /// Returns the number below which a normal variable lies with probability `u`; `u` is strictly
  /// between 0 and 1.
  public static double quantile(double u) {
    if (!(u > 0 && u < 1)) { // also refuses NaN
      throw new IllegalArgumentException("a quantile needs 0 < u < 1, got " + u);
    }
    double q = u - 0.5;
    if (Math.abs(q) <= 0.425) {
      double r = 0.180625 - q * q;
      return q * ratio(CENTRE, r);
    }
    double r = StrictMath.sqrt(-StrictMath.log(q < 0 ? u : 1 - u));
    double z = r <= 5 ? ratio(MIDDLE, r - 1.6) : ratio(TAIL, r - 5);
    return q < 0 ? -z : z;
  }

  /// Returns the probability that a normal variable lies below `x`.
  public static double phi(double x) {
    if (!(x > -EDGE && x < EDGE)) {
      return x <= -EDGE ? 0 : x >= EDGE ? 1 : Double.NaN;
    }
    int i = (int) ((x + EDGE) * NODES_PER_UNIT + 0.5);
    double node = (double) i / NODES_PER_UNIT - EDGE;
    double d = x - node;
    double slope = 1 + d * (-node / 2 + d * (node * node - 1) / 6);
    return BELOW[i] + DENSITY[i] * d * slope;
  }

  private static double density(double x) {
    return StrictMath.exp(-x * x / 2) / ROOT_TWO_PI;
  }

  /// The distribution function to about 1e-15, in the lower tail relative to its value.
  private static double below(double x) {
    if (Math.abs(x) > SERIES_REACH) {
      double tail = Math.abs(x);
      for (int n = FRACTION_TERMS; n > 0; n--) {
        tail = Math.abs(x) + n / tail;
      }
      double outside = density(x) / tail;
      return x < 0 ? outside : 1 - outside;
    }
    double term = x;
    double sum = x;
    for (int n = 3; sum + term != sum; n += 2) {
      term *= x * x / n;
      sum += term;
    }
    return 0.5 + density(x) * sum;
  }

  private static double[] grid() {
    double[] grid = new double[CELLS];
    double sum = 0;
    double lower = density(0);
    for (int i = CELLS / 2; i < CELLS; i++) {
      double upper = i + 1 < CELLS ? density(quantile((i + 1.0) / CELLS)) : 0;
      grid[i] = (lower - upper) * CELLS;
      sum += grid[i] * grid[i];
      lower = upper;
    }
    double scale = 1 / StrictMath.sqrt(2 * sum / CELLS);
    for (int i = CELLS / 2; i < CELLS; i++) {
      grid[i] *= scale;
      grid[CELLS - 1 - i] = -grid[i];
    }
    return grid;
  }

  /// A polynomial divided by another; the first half of the coefficients is the numerator's.
  private static double ratio(double[] coefficients, double r) {
    int half = coefficients.length / 2;
    double over = 0;
    double under = 0;
    for (int i = half - 1; i >= 0; i--) {
      over = over * r + coefficients[i];
      under = under * r + coefficients[half + i];
    }
    return over / under;
  }
}
