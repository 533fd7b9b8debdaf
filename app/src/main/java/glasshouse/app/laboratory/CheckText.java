// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.laboratory;

/// A check of the model against a known answer.
public record CheckText(String id, String title) {}
