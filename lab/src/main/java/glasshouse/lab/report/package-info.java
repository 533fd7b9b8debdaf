// SPDX-License-Identifier: Apache-2.0
/// From findings to what people read: headlines, series, tables, and the published figures beside
/// the model.
@NullMarked
package glasshouse.lab.report;

import org.jspecify.annotations.NullMarked;
