// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.data;

/// Where a number comes from; `confidence` is A, B or C.
public record SourceData(String id, String title, String author, String date, String confidence) {}
