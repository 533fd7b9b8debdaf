// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Points for indices of Sobol': two matrices A and B, and for each axis A with that axis from B.
/// Saltelli and others (2010), Computer Physics Communications 181.
///
/// The points come in blocks, each a sequence of Sobol' with a scramble of its own. Within a block
/// they are spread evenly, which makes indices precise; blocks are independent, so that resampling
/// blocks tells how precise. Resampling single points would not: they are not independent.
///
/// @param blocks independent parts
/// @param size points of a block
/// @param rows A, then B, then A with each axis from B; block after block
public record Saltelli(int blocks, int size, List<double[]> rows) {
  private static final int MOST_BLOCKS = 8;
  private static final int LEAST_BLOCK = 4;

  public Saltelli {
    rows = List.copyOf(rows);
  }

  /// Lays points.
  ///
  /// @param count a power of two, 16 or more
  public static Saltelli lay(int axes, int count, long seed) {
    int blocks = Math.min(MOST_BLOCKS, count / LEAST_BLOCK);
    int size = count / blocks;
    List<double[]> rows = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      for (double[] both : Designs.sobol(2 * axes, size, seed, block)) {
        double[] a = Arrays.copyOf(both, axes);
        double[] b = Arrays.copyOfRange(both, axes, 2 * axes);
        rows.add(a);
        rows.add(b);
        for (int axis = 0; axis < axes; axis++) {
          double[] mixed = a.clone();
          mixed[axis] = b[axis];
          rows.add(mixed);
        }
      }
    }
    return new Saltelli(blocks, size, rows);
  }
}
