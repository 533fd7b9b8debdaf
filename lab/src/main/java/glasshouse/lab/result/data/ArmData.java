// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.data;

/// One arm of the run and the digest of its state.
public record ArmData(String arm, String title, String about, String digest) {}
