// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.data;

/// The version of the program, as results, manifests and the command line state it.
public final class Version {
  /// The number, equal to the one in the build.
  public static final String NUMBER = "0.1.0";

  private Version() {}
}
