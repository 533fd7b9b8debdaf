// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.laboratory;

/// What a plan would cost.
///
/// @param memoryBytes peak of the process, on and off the heap
/// @param diskBytes size of the run folder
/// @param candidates possible deeds drawn, over all arms and seeds
/// @param seconds wall-clock time with the threads of the plan
public record Estimate(double memoryBytes, double diskBytes, double candidates, double seconds) {}
